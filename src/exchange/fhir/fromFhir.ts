import { byId } from "../../domain/byId.ts";
import { compare } from "../../domain/compare.ts";
import { stableText, type Kept, type Revision } from "../../domain/kept.ts";
import { everyPart, KINDS, PATIENT_KIND, type KeptContents, type Kind, type Part } from "../../domain/record/keptKinds.ts";
import { toPatientId, type PatientContent, type PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Chain } from "../../domain/record/chain.ts";
import { OUR_ID } from "../fhirNames.ts";
import { at, isObject, listOf, textAt, type Node } from "../incoming/fhirNode.ts";
import { ourIdOf } from "../incoming/fhirPatient.ts";
import type { Held, Resolve } from "../incoming/fhirResources.ts";
import { readState, type PlainState } from "../plainRecord.ts";
import { isPatientId, isRecordId } from "../recordId.ts";
import { readChainResource } from "./chainResource.ts";
import { entryNameOf, type EntryName } from "./entryName.ts";
import { authorOf, reasonOf } from "./readReason.ts";
import { entryFields, patientFields, type Fields } from "./readFields.ts";
import { markOf, readMark, type StateMark } from "./stateMark.ts";

/**
 * Whole records, and what of them is not whole: a part of a state is missing yet, or another hand changed it. `changes`: how many
 * Provenances told of a state that was read.
 */
export type FromFhir = {
  readonly records: readonly PatientRecord[];
  readonly notWhole: readonly EntryName[];
  readonly changes: number;
};

/** All that is said of one entry, before it is put together; of a chain, the chain. */
type Gathered = {
  chain?: Chain;
  readonly name: EntryName;
  readonly said: { readonly mark: StateMark | undefined; readonly fields: Fields | undefined }[];
  readonly changes: { readonly mark: StateMark; readonly provenance: Node }[];
};

/**
 * The records that `toFhir` wrote, whole and to the letter, from resources in any order and from any server. A state counts only where
 * its content, its moment, its reason and its author are all there as they were written.
 */
export function fromFhir(held: readonly Held[], resolve: Resolve): FromFhir {
  const gathered = gather(held, resolve);
  const records: PatientRecord[] = [];
  const notWhole: EntryName[] = [];
  let changes = 0;
  const kept = <Content extends object, Id extends string>(
    one: Gathered | undefined,
    kind: Kind<Content>,
    id: Id,
  ): Kept<Content, Id> | undefined => {
    if (one === undefined) return undefined;
    const { states, isWhole, told } = statesOf(one, kind);
    if (!isWhole) notWhole.push(one.name);
    changes += told;
    const present = states.at(-1);
    return present === undefined ? undefined : { ...present, id, earlier: states.slice(0, -1) };
  };
  for (const [id, entries] of gathered) {
    if (!isPatientId(id)) continue;
    const patient = kept<PatientContent, PatientId>(entries.get("patient"), PATIENT_KIND, toPatientId(id));
    if (patient === undefined) continue;
    const all = [...entries.values()];
    const parts = everyPart(<P extends Part>(part: P) =>
      byId(
        all.flatMap((one): readonly Kept<KeptContents[P]>[] => {
          if (one.name.part !== part || !isRecordId(one.name.id)) return [];
          const entry = kept<KeptContents[P], string>(one, KINDS[part], one.name.id);
          return entry === undefined ? [] : [entry];
        }),
      ),
    );
    const own = entries.get("chain");
    const chain = own?.chain;
    if (own !== undefined && chain === undefined) notWhole.push(own.name);
    records.push({ id: patient.id, patient, ...parts, ...(chain === undefined ? {} : { chain }) });
  }
  return { records, notWhole, changes };
}

/** The states of one entry in the order in which two copies of it are merged. */
function statesOf<Content extends object>(
  { said, changes }: Gathered,
  kind: Kind<Content>,
): { readonly states: readonly Revision<Content>[]; readonly isWhole: boolean; readonly told: number } {
  const states = new Map<string, Revision<Content>>();
  const whole = new Set<string>();
  for (const { mark, fields } of said) {
    if (mark === undefined || fields === undefined || whole.has(mark.sum)) continue;
    const provenance = changes.find((change) => change.mark.sum === mark.sum)?.provenance;
    const read = readState(plainOf(mark, fields, provenance), kind);
    if (!read.ok || markOf(read.value).sum !== mark.sum) continue;
    whole.add(mark.sum);
    states.set(stableText(read.value), read.value);
  }
  const sums = [...said.map(({ mark }) => mark?.sum), ...changes.map(({ mark }) => mark.sum)];
  return {
    states: [...states]
      .sort(([textA, a], [textB, b]) => a.revision - b.revision || compare(a.recordedAt, b.recordedAt) || compare(textA, textB))
      .map(([, state]) => state),
    told: changes.filter(({ mark }) => whole.has(mark.sum)).length,
    isWhole: sums.every((sum) => sum !== undefined && whole.has(sum)),
  };
}

function plainOf({ revision, recordedAt }: StateMark, fields: Fields, provenance: Node): PlainState {
  const [reason, author] = [reasonOf(provenance), authorOf(provenance)];
  return {
    ...fields,
    revision,
    recordedAt,
    ...(reason === undefined ? {} : { reason }),
    ...(author === undefined ? {} : { author }),
  };
}

/** A Patient who came about twice, and is not the one that stays. */
const isReplaced = (resource: Node): boolean =>
  listOf(at(resource, "link")).some((link) => textAt(link, "type") === "replaced-by");

/** What the resources say, by patient and by entry. */
function gather(held: readonly Held[], resolve: Resolve): ReadonlyMap<string, ReadonlyMap<string, Gathered>> {
  const people = new Map<string, Map<string, Gathered>>();
  const under = (name: EntryName): Gathered => {
    const entries = people.get(name.patientId) ?? new Map<string, Gathered>();
    people.set(name.patientId, entries);
    const key = name.part === "patient" || name.part === "chain" ? name.part : `${name.part} ${name.id}`;
    const known = entries.get(key) ?? { name, said: [], changes: [] };
    entries.set(key, known);
    return known;
  };
  const conditions = new Map<string, Held[]>();
  for (const one of held) {
    const id = one.type === "Condition" ? ourIdOf(one.resource, OUR_ID.diagnosis) : "";
    if (id !== "") conditions.set(id, [...(conditions.get(id) ?? []), one]);
  }
  for (const one of held) {
    const name = entryNameOf(one, resolve);
    if (name === undefined) continue;
    const mark = readMark(one.resource);
    // What took another's place, or counted twice, says nothing any more.
    if (mark === undefined && (textAt(one.resource, "status") === "entered-in-error" || isReplaced(one.resource))) continue;
    if (name.part === "chain") {
      const chain = readChainResource(one.resource);
      if (chain !== undefined) under(name).chain = chain;
      else under(name);
      continue;
    }
    under(name).said.push({ mark, fields: fieldsOf(name, one, conditions.get(name.id) ?? [], mark) });
  }
  for (const one of held) {
    if (one.type !== "Provenance") continue;
    const target = resolve(listOf(at(one.resource, "target"))[0], one);
    const name = target === undefined ? undefined : entryNameOf(target, resolve);
    const mark = readMark(one.resource);
    if (name === undefined || mark === undefined) continue;
    const { said, changes } = under(name);
    changes.push({ mark, provenance: one.resource });
    const inside = listOf(at(one.resource, "contained"))
      .filter(isObject)
      .map((resource): Held => ({ ...one, resource, type: textAt(resource, "resourceType"), path: "contained", container: one }));
    const earlier = inside.filter(({ type }) => type === "Condition");
    for (const before of inside) {
      if (before.type === "Condition") continue;
      const own = readMark(before.resource);
      said.push({ mark: own, fields: fieldsOf(name, before, earlier, own) });
    }
  }
  return people;
}

function fieldsOf(name: EntryName, held: Held, conditions: readonly Held[], mark: StateMark | undefined): Fields | undefined {
  if (name.part === "chain") return undefined;
  if (name.part !== "patient") return entryFields(name.part, held);
  // Of a diagnosis that changed only the one of this state.
  const condition = conditions.find(({ resource }) => readMark(resource)?.sum === mark?.sum);
  return patientFields(held.resource, condition?.resource);
}
