import { byId } from "../../domain/byId.ts";
import { compare } from "../../domain/compare.ts";
import { stableText, type Kept, type Revision } from "../../domain/kept.ts";
import { everyPart, KINDS, PATIENT_KIND, type KeptContents, type Kind, type Part } from "../../domain/record/keptKinds.ts";
import { toPatientId, type PatientContent, type PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Chain } from "../../domain/record/chain/chain.ts";
import type { Reason } from "../../domain/reason.ts";
import { OUR_ID } from "../fhirNames.ts";
import { at, isObject, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import { ourIdOf } from "../incoming/fhir/fhirPatient.ts";
import type { Held, Resolve } from "../incoming/fhir/fhirResources.ts";
import { readState, type PlainState } from "../plainRecord.ts";
import { isPatientId, isRecordId } from "../recordId.ts";
import { readChainResource } from "./chainResource.ts";
import { meansOtherwise } from "./besideOurs.ts";
import { entryNameOf, type EntryName } from "./entryName.ts";
import { authorOf, reasonOf } from "./readReason.ts";
import { entryFields, patientFields, type Fields } from "./readFields.ts";
import { markOf, readMark, saysNothing, type StateMark } from "./stateMark.ts";

/**
 * Why what a resource of ours says is in no state that was read. "Untold": how it came about is not told yet, as in the middle of
 * somebody's writing. "Unreadable": all of it is there, and it is not what was written: another hand changed it, or a later release says
 * more.
 */
export type WhyUnread = "Untold" | "Unreadable";

/**
 * Whole records. `unread`: the resources of ours that are in no state of them, those inside others left out. `changes`: how many
 * Provenances told of a state that was read.
 */
export type FromFhir = {
  readonly records: readonly PatientRecord[];
  readonly unread: ReadonlyMap<Node, WhyUnread>;
  readonly changes: number;
};

/** How a state came about that is known beside the resources, as on a device that made it; nothing where it is not. */
export type HowKnown = (entry: EntryName, sum: string) => How | undefined;

/** As much of how a state came about as its mark does not say. */
type How = { readonly reason?: Reason | undefined; readonly author?: string | undefined };

/** What one resource says of an entry. `by`: that resource, unless it is inside a Provenance. */
type Said = {
  readonly mark: StateMark | undefined;
  readonly fields: Fields | undefined;
  readonly by?: Node;
  /** What belongs to the same state stands in another resource, which says another state yet. */
  readonly isMixed?: boolean;
};

/** All that is said of one entry, before it is put together; of a chain, the chain. */
type Gathered = {
  chain?: Chain;
  readonly name: EntryName;
  readonly said: Said[];
  readonly changes: { readonly mark: StateMark; readonly provenance: Node }[];
};

/**
 * The records that `toFhir` wrote, whole and to the letter, from resources in any order and from any server. A state counts only where
 * its content, its moment, its reason and its author are all there as they were written. `howKnown`: the reason and author of a state that
 * nothing among the resources tells.
 */
export function fromFhir(held: readonly Held[], resolve: Resolve, howKnown?: HowKnown): FromFhir {
  const unread = new Map<Node, WhyUnread>();
  const gathered = gather(held, resolve, unread);
  const records: PatientRecord[] = [];
  let changes = 0;
  const kept = <Content extends object, Id extends string>(
    one: Gathered | undefined,
    kind: Kind<Content>,
    id: Id,
  ): Kept<Content, Id> | undefined => {
    if (one === undefined) return undefined;
    const { states, told } = statesOf(one, kind, unread, howKnown);
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
    const chain = entries.get("chain")?.chain;
    records.push({ id: patient.id, patient, ...parts, ...(chain === undefined ? {} : { chain }) });
  }
  return { records, unread, changes };
}

/** The states of one entry in the order in which two copies of it are merged. */
function statesOf<Content extends object>(
  { name, said, changes }: Gathered,
  kind: Kind<Content>,
  unread: Map<Node, WhyUnread>,
  howKnown: HowKnown | undefined,
): { readonly states: readonly Revision<Content>[]; readonly told: number } {
  const states = new Map<string, Revision<Content>>();
  const whole = new Set<string>();
  for (const { mark, fields, by, isMixed } of said) {
    // What stands is looked at each by itself; of what Provenances hold once is enough.
    if (mark !== undefined && by === undefined && whole.has(mark.sum)) continue;
    const told = changes.find((change) => change.mark.sum === mark?.sum)?.provenance;
    const read = (how: How | undefined) => mark && fields && readMarked(mark, fields, how, kind);
    // What is known beside the resources is asked for only where they do not do: most often they do.
    const known = () => mark && howKnown?.(name, mark.sum);
    const state = read(told === undefined ? undefined : { reason: reasonOf(told), author: authorOf(told) }) ?? read(known());
    if (mark === undefined || state === undefined) {
      const isUntold = mark !== undefined && ((told ?? known()) === undefined || isMixed === true);
      if (by !== undefined) unread.set(by, isUntold ? "Untold" : "Unreadable");
      continue;
    }
    whole.add(mark.sum);
    states.set(stableText(state), state);
  }
  return {
    states: [...states]
      .sort(([textA, a], [textB, b]) => a.revision - b.revision || compare(a.recordedAt, b.recordedAt) || compare(textA, textB))
      .map(([, state]) => state),
    told: changes.filter(({ mark }) => whole.has(mark.sum)).length,
  };
}

/** The state that a mark is of; nothing where what is said is not what was marked. */
function readMarked<Content extends object>(
  { revision, recordedAt, sum }: StateMark,
  fields: Fields,
  { reason, author }: How = {},
  kind: Kind<Content>,
): Revision<Content> | undefined {
  const plain: PlainState = {
    ...fields,
    revision,
    recordedAt,
    ...(reason === undefined ? {} : { reason }),
    ...(author === undefined ? {} : { author }),
  };
  const read = readState(plain, kind);
  return read.ok && markOf(read.value).sum === sum ? read.value : undefined;
}

/** What the resources say, by patient and by entry. A chain that cannot be read is `unread`. */
function gather(
  held: readonly Held[],
  resolve: Resolve,
  unread: Map<Node, WhyUnread>,
): ReadonlyMap<string, ReadonlyMap<string, Gathered>> {
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
    if (saysNothing(one.resource)) continue;
    const mark = readMark(one.resource);
    if (name.part === "chain") {
      const chain = readChainResource(one.resource);
      if (chain !== undefined) under(name).chain = chain;
      else unread.set(one.resource, "Unreadable");
      under(name);
      continue;
    }
    const beside = name.part === "patient" ? (conditions.get(name.id) ?? []) : [];
    const isMixed = beside.some(({ resource }) => ![undefined, mark?.sum].includes(readMark(resource)?.sum));
    under(name).said.push({ mark, fields: fieldsOf(name, one, beside, mark), by: one.resource, isMixed });
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
  if (name.part === "chain" || meansOtherwise(held.resource)) return undefined;
  if (name.part !== "patient") return entryFields(name.part, held);
  // Of a diagnosis that changed only the one of this state.
  const condition = conditions.find(({ resource }) => readMark(resource)?.sum === mark?.sum);
  return meansOtherwise(condition?.resource) ? undefined : patientFields(held.resource, condition?.resource);
}
