import type { PatientId } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { entriesOn, type Shelf } from "../../shelf.ts";

/**
 * The one patient of a device that follows nobody else: the only real person who is not archived. Nothing where there are none or
 * several.
 */
export function onlyPatient(records: Shelf<PatientRecord>): PatientId | undefined {
  const [first, second] = entriesOn(records).filter(({ patient }) => !patient.archived && patient.synthetic !== true);
  return second === undefined ? first?.id : undefined;
}
