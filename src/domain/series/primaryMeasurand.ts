import { entriesOf } from "../byId.ts";
import { MEASURANDS, type MeasurandCode } from "../measuring/measurand.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { stands } from "../standing.ts";

/** Serum first, as the seed has it: blood mostly; the other fluids where they are all there is. */
const ORDER: readonly MeasurandCode[] = [
  "b2m-serum",
  "b2m-csf",
  "b2m-urine",
  "b2m-urine-creatinine",
  "b2m-urine-24h",
  "b2m-serum-post-dialysis",
];

/**
 * The B2M measurand that stands for a patient in a list: CSF in CNS lymphoma where it was measured, else serum, else what there
 * is.
 */
export function primaryMeasurand(record: Pick<PatientRecord, "patient" | "observations">): MeasurandCode {
  const present = new Set(
    entriesOf(record.observations)
      .filter((observation) => MEASURANDS[observation.measurand].followed && stands(observation))
      .map((observation) => observation.measurand),
  );
  if (record.patient.diagnosis === "cns-lymphoma" && present.has("b2m-csf")) return "b2m-csf";
  return ORDER.find((code) => present.has(code)) ?? "b2m-serum";
}
