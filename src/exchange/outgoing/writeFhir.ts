import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { measurandsOf, seriesOf } from "../../domain/series/series.ts";
import type { LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import type { Words } from "../../words/language.ts";
import { writeExactJson } from "../exactJson.ts";
import { atOnce, type Steps } from "../steps.ts";
import { toFhir } from "../fhir/toFhir.ts";
import type { Interpretation } from "./observationResource.ts";
import { entryOf } from "./resourceParts.ts";
import { stands } from "../../domain/standing.ts";

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
 * These records as one FHIR R4 (4.0.1) Bundle of type collection: the same text for the same records. It carries all that `toFhir`
 * does, and what is said of each result beside its number.
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
    const interpretations = interpretationsOf(record, options.variation ?? [], options.laboratories);
    for (const resource of toFhir(record, { words: options.words, interpretations, freeId }))
      entries.push(`    ${writeExactJson(entryOf(resource), "    ")}`);
    yield;
  }
  const head = writeExactJson({ resourceType: "Bundle", type: "collection", timestamp: options.madeAt }).slice(0, -2);
  return `${head}${entries.length === 0 ? "" : `,\n  "entry": [\n${entries.join(",\n")}\n  ]`}\n}\n`;
}

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
