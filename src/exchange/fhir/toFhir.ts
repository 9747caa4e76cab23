import { entriesOf, type ById } from "../../domain/byId.ts";
import { by } from "../../domain/compare.ts";
import { contentOf, revisionsOf, type Kept } from "../../domain/kept.ts";
import type { ObservationContent } from "../../domain/measuring/observation.ts";
import type { ClinicalEventContent } from "../../domain/record/clinicalEvent.ts";
import { entriesIn, type KeptContents } from "../../domain/record/keptKinds.ts";
import type { LineOfTherapyContent } from "../../domain/record/lineOfTherapy.ts";
import type { PatientContent } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Words } from "../../words/language.ts";
import { entryIdentifier } from "../fhirNames.ts";
import { eventResource, lineResource } from "../outgoing/careResource.ts";
import { observationResource, type Interpretation } from "../outgoing/observationResource.ts";
import { conditionResource, patientResource } from "../outgoing/patientResource.ts";
import { provenanceResources } from "../outgoing/provenanceResource.ts";
import { syntheticMark, type FhirPart, type FhirResource, type Subject } from "../outgoing/resourceParts.ts";
import { basicResource } from "./basicResource.ts";
import type { EntryName } from "./entryName.ts";
import { chainResource } from "./chainResource.ts";
import { BASIC_PARTS } from "./keptNames.ts";
import { marked, markOf } from "./stateMark.ts";

/** What may stand beside the record in its resources. */
export type BesideRecord = {
  /** Names in the user's language for a human reader. */
  readonly words?: Words | undefined;
  /** What is said of each result beside its number, by the result's id. */
  readonly interpretations?: ReadonlyMap<string, readonly Interpretation[]>;
  /**
   * Whether a result is another system's own, which is not written as a result under our name: what is kept of it here goes as a Basic.
   * Absent where all are written as results.
   */
  readonly isForeign?: (content: ObservationContent) => boolean;
  /** An id for a resource that no other of its type has; absent where the record's own ids will do. */
  readonly freeId?: (type: string, id: string) => string;
};

/**
 * A whole record as FHIR R4 resources, and `fromFhir` reads it back to the letter: the patient, diagnosis, and each entry as it
 * stands, and every state that it ever had in Provenances, with when, why and by whom. Ids are the record's own.
 */
export function toFhir(record: PatientRecord, beside: BesideRecord = {}): readonly FhirResource[] {
  const entries = entriesInFhir(record, beside);
  return [
    ...entries.flatMap(({ present }) => present),
    ...entries.flatMap(({ changes }) => changes.map(({ resource }) => resource)),
  ];
}

/** One entry of a record in FHIR: what says how it stands, and the Provenances of its states, each with the sum of the state before. */
export type EntryInFhir = {
  readonly name: EntryName;
  /** Of the present state. */
  readonly sum: string;
  readonly present: readonly FhirResource[];
  readonly changes: readonly { readonly sum: string; readonly before: string | undefined; readonly resource: FhirResource }[];
};

/** The entries of a record in FHIR, the patient's own details first. */
export function entriesInFhir(
  record: PatientRecord,
  { words, interpretations, isForeign, freeId }: BesideRecord = {},
): readonly EntryInFhir[] {
  const idOf = freeId ?? ((_type: string, id: string) => id);
  const patientId = idOf("Patient", record.id);
  const of: Subject = { patientId, synthetic: record.patient.synthetic === true };
  const nameOf = (id: string) => entryIdentifier(record.id, id);
  const entries: EntryInFhir[] = [];
  const add = <Content extends object>(
    part: EntryName["part"],
    kept: Kept<Content>,
    present: readonly FhirResource[],
    earlier: (content: Content) => readonly FhirResource[],
  ) => {
    const [target] = present;
    if (target === undefined) return;
    const meta: FhirPart = { versionId: String(kept.revision), lastUpdated: kept.recordedAt, ...syntheticMark(of) };
    const sums = revisionsOf<object>(kept).map((state) => markOf(state));
    const mark = sums.at(-1);
    if (mark === undefined) return;
    const made = provenanceResources(kept, { type: target.resourceType, id: target.id }, earlier, words);
    entries.push({
      name: { patientId: record.id, part, id: kept.id },
      sum: mark.sum,
      present: present.map((resource) => withMeta(marked(resource, mark), meta)),
      changes: made.map((change, index) => {
        const id = freeId === undefined ? `${target.resourceType}-${target.id}-${index + 1}` : freeId("Provenance", "change");
        return {
          sum: sums[index]?.sum ?? "",
          before: sums[index - 1]?.sum,
          resource: withMeta({ ...change, resourceType: "Provenance", id }, syntheticMark(of)),
        };
      }),
    });
  };

  const patientParts = (content: PatientContent): readonly FhirResource[] => {
    const diagnosis = content.diagnosis === undefined ? undefined : words?.names.diagnosis[content.diagnosis];
    const condition = conditionResource(patientId, record.id, content, diagnosis);
    return [patientResource(patientId, record.id, content), ...(condition === undefined ? [] : [condition])];
  };
  add<PatientContent>("patient", record.patient, patientParts(contentOf<PatientContent>(record.patient)), patientParts);

  for (const kept of inOrder(record.observations, ({ collectedOn }) => collectedOn)) {
    // As one kind through all of its states: they are the history of one thing.
    const foreign = isForeign?.(contentOf<ObservationContent>(kept)) === true;
    const id = idOf(foreign ? "Basic" : "Observation", kept.id);
    const write = (content: ObservationContent, said: readonly Interpretation[]) => [
      foreign
        ? basicResource("observations", id, nameOf(kept.id), content, of)
        : observationResource(id, nameOf(kept.id), content, of, said, words),
    ];
    const said = interpretations?.get(kept.id) ?? [];
    add<ObservationContent>("observations", kept, write(contentOf<ObservationContent>(kept), said), (content) =>
      write(content, []),
    );
  }
  for (const kept of inOrder(record.lines, ({ startedOn }) => startedOn)) {
    const id = idOf("MedicationStatement", kept.id);
    const write = (content: LineOfTherapyContent) => [lineResource(id, nameOf(kept.id), content, of)];
    add<LineOfTherapyContent>("lines", kept, write(contentOf<LineOfTherapyContent>(kept)), write);
  }
  for (const kept of inOrder(record.events, ({ on }) => on)) {
    const content = contentOf<ClinicalEventContent>(kept);
    const id = idOf(eventResource(kept.id, kept.id, content, of, undefined).resourceType, kept.id);
    const write = (state: ClinicalEventContent) => [eventResource(id, nameOf(kept.id), state, of, words)];
    add<ClinicalEventContent>("events", kept, write(content), write);
  }
  for (const part of BASIC_PARTS) {
    for (const kept of inOrder<Kept<KeptContents[typeof part]>>(entriesIn(record, part), ({ recordedAt }) => recordedAt)) {
      const id = idOf("Basic", kept.id);
      const write = (content: KeptContents[typeof part]) => [basicResource(part, id, nameOf(kept.id), content, of)];
      add<KeptContents[typeof part]>(part, kept, write(contentOf<KeptContents[typeof part]>(kept)), write);
    }
  }
  if (record.chain !== undefined) {
    const { sum, resource } = chainResource(record.id, record.chain, of);
    entries.push({
      name: { patientId: record.id, part: "chain", id: record.id },
      sum,
      present: [withMeta(resource, syntheticMark(of))],
      changes: [],
    });
  }
  return entries;
}

/** Meta stands where readers of FHIR look for it: behind the id. */
const withMeta = ({ resourceType, id, ...rest }: FhirResource, meta: FhirPart): FhirResource => ({
  resourceType,
  id,
  ...(Object.keys(meta).length === 0 ? {} : { meta }),
  ...rest,
});

const inOrder = <Entry extends Kept<object>>(entries: ById<Entry>, dayOf: (entry: Entry) => string): readonly Entry[] =>
  entriesOf(entries)
    .map((entry) => ({ order: `${dayOf(entry)} ${entry.id}`, entry }))
    .sort(by(({ order }) => order))
    .map(({ entry }) => entry);
