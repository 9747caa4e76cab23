import { entriesOn, type Shelf } from "../../shelf.ts";
import { isReason } from "../../reason.ts";
import type { PatientRecord } from "../patientRecord.ts";

/**
 * Whether entries may go from one of these records to the other: never between a real person and a made-up one, whose record is
 * let go with the demo.
 */
export const mayExchange = (one: PatientRecord, other: PatientRecord): boolean =>
  one.id !== other.id && one.patient.synthetic === other.patient.synthetic;

/** Whether the record was merged into another, and stands aside for it. */
export const isMergedAway = ({ patient }: PatientRecord): boolean => patient.archived && isReason(patient.reason, "merged-into");

/** The id of the record that this one was merged into; nothing where it stands for itself. */
export function mergedInto(record: PatientRecord): string | undefined {
  const { reason } = record.patient;
  return isMergedAway(record) && typeof reason === "object" && "patientId" in reason ? reason.patientId : undefined;
}

/**
 * The records that stand for somebody: all but those merged into another that is among them. Where that other one is missing, the
 * record merged away is all there is of the person.
 */
export function standingRecords(records: readonly PatientRecord[]): readonly PatientRecord[] {
  const ids = new Set<string>(records.map(({ id }) => id));
  return records.filter((record) => {
    const into = mergedInto(record);
    return into === undefined || into === record.id || !ids.has(into);
  });
}

/** The records with which this one may be merged, or to which a result of it may move. One merged away before is none of them. */
export const otherRecords = (records: Shelf<PatientRecord>, record: PatientRecord): readonly PatientRecord[] =>
  entriesOn(records).filter((other) => mayExchange(record, other) && !isMergedAway(other));
