import type { Shelf } from "../../shelf.ts";
import { take } from "../../shelf.ts";
import { isSameName } from "../../nameKey.ts";
import { isMergedAway } from "./otherRecords.ts";
import type { Patient, PatientId } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { samePersons } from "./samePerson.ts";

/**
 * To whose record a file belongs that left from a patient. `doubts`: what a person must say first, because entries in the wrong record
 * are worse than none.
 */
export type WhoseFile =
  | { readonly type: "Nobody" }
  | { readonly type: "Found"; readonly record: PatientRecord; readonly doubts: readonly FileDoubt[] };

export type FileDoubt =
  /** Name or birth date are not the same here as in the file. */
  | { readonly type: "Differs" }
  /** The record is another one with the same name and birth date: the one that the file left from is not here, or was merged into it. */
  | { readonly type: "OtherRecord" }
  /** Another patient's page was the way to the import. */
  | { readonly type: "NotAskedFor"; readonly asked: PatientRecord };

const agrees = (here: Patient, left: Patient): boolean =>
  isSameName(here.familyName, left.familyName) &&
  isSameName(here.givenName ?? "", left.givenName ?? "") &&
  here.birthDate === left.birthDate;

/** Finds the record by the id that left, and holds name and birth date against it. */
export function whoseFile(records: Shelf<PatientRecord>, left: Patient, asked: PatientId | undefined): WhoseFile {
  const own = survivorOf(records, take(records, left.id));
  const other =
    own === undefined && left.birthDate !== undefined
      ? samePersons(records, { familyName: left.familyName, recordNumber: "", birthDate: left.birthDate })
          .filter(({ patient }) => agrees(patient, left))
          .map(({ patient }) => survivorOf(records, take(records, patient.id)))
          .find((found) => found !== undefined)
      : undefined;
  const record = own ?? other;
  if (record === undefined) return { type: "Nobody" };
  const from = asked === undefined || asked === record.id ? undefined : take(records, asked);
  return {
    type: "Found",
    record,
    doubts: [
      ...(agrees(record.patient, left) ? [] : [{ type: "Differs" } as const]),
      ...(record.id === left.id ? [] : [{ type: "OtherRecord" } as const]),
      ...(from === undefined ? [] : [{ type: "NotAskedFor", asked: from } as const]),
    ],
  };
}

/**
 * The record in which one goes on that was merged away, however often that was done. Nothing where that one is not here: in a record that
 * stands aside nobody would see what comes in.
 */
function survivorOf(records: Shelf<PatientRecord>, begun: PatientRecord | undefined): PatientRecord | undefined {
  const passed = new Set<PatientRecord>();
  let record = begun;
  while (record !== undefined && isMergedAway(record) && !passed.has(record)) {
    passed.add(record);
    const { reason } = record.patient;
    record = typeof reason === "object" && "patientId" in reason ? take(records, reason.patientId) : undefined;
  }
  return record !== undefined && isMergedAway(record) ? undefined : record;
}
