import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { entriesOf, type ById } from "../../domain/byId.ts";
import type { ClinicalEventContent } from "../../domain/record/clinicalEvent.ts";
import type { Instant } from "../../domain/instant.ts";
import { contentOf, type Kept } from "../../domain/kept.ts";
import type { LineOfTherapyContent } from "../../domain/record/lineOfTherapy.ts";
import type { ObservationContent } from "../../domain/measuring/observation.ts";
import type { PatientContent } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { measurandsOf, seriesOf } from "../../domain/series/series.ts";
import type { LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import type { Words } from "../../words/language.ts";
import { writeExactJson } from "../exactJson.ts";
import { atOnce, type Steps } from "../steps.ts";
import { eventResource, lineResource } from "./careResource.ts";
import { observationResource, type Interpretation } from "./observationResource.ts";
import { conditionResource, patientResource } from "./patientResource.ts";
import { provenanceResources } from "./provenanceResource.ts";
import { entryOf, syntheticMark, type FhirPart, type FhirResource, type Subject } from "./resourceParts.ts";
import { stands } from "../../domain/standing.ts";
import { by } from "../../domain/compare.ts";

/**
 * What the writer takes from outside: the moment, names in the user's language for a human reader, and the variation figures in
 * force.
 */
export type FhirOptions = {
  readonly madeAt: Instant;
  readonly words?: Words;
  readonly variation?: readonly VariationChoice[];
  readonly laboratories?: readonly LaboratoryAnswer[];
};

/**
 * These records as one FHIR R4 (4.0.1) Bundle of type collection: the same text for the same records. It carries each patient,
 * diagnosis, result, line of therapy and event as it stands, and each earlier state in a Provenance. What was set aside on the
 * worklist and what the scores ask for is carried by the backup only.
 */
export const writeFhirBundle = (records: readonly PatientRecord[], options: FhirOptions): string =>
  atOnce(writeFhirSteps(records, options));

/** `writeFhirBundle` in steps, one for each patient. */
export function* writeFhirSteps(records: readonly PatientRecord[], options: FhirOptions): Steps<string> {
  const ids = new Map<string, number>();
  /** Its own id, or one that tells it from a namesake: two patients' records may come from systems that number alike. */
  const freeId = (type: string, id: string): string => {
    const count = (ids.get(`${type}/${id}`) ?? 0) + 1;
    ids.set(`${type}/${id}`, count);
    return count === 1 ? id : freeId(type, `${id.slice(0, 60)}-${count}`);
  };
  const entries: string[] = [];
  for (const record of records) {
    for (const resource of recordResources(record, options, freeId))
      entries.push(`    ${writeExactJson(entryOf(resource), "    ")}`);
    yield;
  }
  const head = writeExactJson({ resourceType: "Bundle", type: "collection", timestamp: options.madeAt }).slice(0, -2);
  return `${head}${entries.length === 0 ? "" : `,\n  "entry": [\n${entries.join(",\n")}\n  ]`}\n}\n`;
}

type FreeId = (type: string, id: string) => string;

function recordResources(record: PatientRecord, options: FhirOptions, freeId: FreeId): readonly FhirResource[] {
  const { words } = options;
  const patientId = freeId("Patient", record.id);
  const of: Subject = { patientId, synthetic: record.patient.synthetic === true };
  const resources: FhirResource[] = [];
  const changes: FhirResource[] = [];
  const add = <Content extends object>(
    kept: Kept<Content>,
    present: readonly FhirResource[],
    earlier: (content: Content) => readonly FhirResource[],
  ) => {
    const [target] = present;
    if (target === undefined) return;
    const meta: FhirPart = { versionId: String(kept.revision), lastUpdated: kept.recordedAt, ...syntheticMark(of) };
    resources.push(...present.map((resource) => withMeta(resource, meta)));
    for (const change of provenanceResources(kept, { type: target.resourceType, id: target.id }, earlier, words)) {
      changes.push(withMeta({ ...change, resourceType: "Provenance", id: freeId("Provenance", "change") }, syntheticMark(of)));
    }
  };

  const patientParts = (content: PatientContent): readonly FhirResource[] => {
    const condition = conditionResource(
      patientId,
      content,
      content.diagnosis === undefined ? undefined : words?.names.diagnosis[content.diagnosis],
    );
    return [patientResource(patientId, record.id, content), ...(condition === undefined ? [] : [condition])];
  };
  add<PatientContent>(record.patient, patientParts(contentOf<PatientContent>(record.patient)), patientParts);

  const interpretations = interpretationsOf(record, options.variation ?? [], options.laboratories);
  for (const kept of inOrder(record.observations, ({ collectedOn }) => collectedOn)) {
    const id = freeId("Observation", kept.id);
    const write = (content: ObservationContent, said: readonly Interpretation[]) => [
      observationResource(id, kept.id, content, of, said, words),
    ];
    add<ObservationContent>(kept, write(contentOf<ObservationContent>(kept), interpretations.get(kept.id) ?? []), (content) =>
      write(content, []),
    );
  }
  for (const kept of inOrder(record.lines, ({ startedOn }) => startedOn)) {
    const id = freeId("MedicationStatement", kept.id);
    const write = (content: LineOfTherapyContent) => [lineResource(id, kept.id, content, of)];
    add<LineOfTherapyContent>(kept, write(contentOf<LineOfTherapyContent>(kept)), write);
  }
  for (const kept of inOrder(record.events, ({ on }) => on)) {
    const content = contentOf<ClinicalEventContent>(kept);
    const id = freeId(eventResource(kept.id, kept.id, content, of, undefined).resourceType, kept.id);
    const write = (state: ClinicalEventContent) => [eventResource(id, kept.id, state, of, words)];
    add<ClinicalEventContent>(kept, write(content), write);
  }
  return [...resources, ...changes];
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

/**
 * What is said of each result beside its number. H and L only against the interval of its own laboratory, which the resource
 * carries; U and D only on the latest result of a series whose verdict is a confirmed rise or fall.
 */
function interpretationsOf(
  record: PatientRecord,
  variation: readonly VariationChoice[],
  laboratories: readonly LaboratoryAnswer[] | undefined,
): ReadonlyMap<string, readonly Interpretation[]> {
  const said = new Map<string, Interpretation[]>();
  for (const code of measurandsOf(record)) {
    for (const { observation, flag, interval } of seriesOf(record, code).points) {
      const against = stands(observation) && interval?.source.type === "Laboratory";
      said.set(observation.id, against && flag === "above" ? ["H"] : against && flag === "below" ? ["L"] : []);
    }
    const { kind, latest } = judgeRecord(record, code, variation, laboratories);
    if (latest !== undefined && kind === "rising-confirmed") said.get(latest.observation.id)?.push("U");
    if (latest !== undefined && kind === "falling-confirmed") said.get(latest.observation.id)?.push("D");
  }
  return said;
}
