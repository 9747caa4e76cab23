import type { PatientRecord } from "./patientRecord.ts";

/**
 * Whether entries may go from one of these records to the other: never between a real person and a made-up one, whose record is
 * let go with the demo.
 */
export const mayExchange = (one: PatientRecord, other: PatientRecord): boolean =>
  one.id !== other.id && one.patient.synthetic === other.patient.synthetic;
