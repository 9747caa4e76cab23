import type { CalendarDate } from "./calendarDate.ts";
import type { Patient, PatientId } from "./patient.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { entriesOn, type Shelf } from "./shelf.ts";

/** What is known of the person about to be saved. */
export type Sought = { readonly familyName: string; readonly recordNumber: string; readonly birthDate: CalendarDate | undefined };

/** A patient who may be the same person, and what they share. */
export type AlreadyHere = { readonly patient: Patient; readonly because: "record-number" | "name-and-birth-date" };

/** The same name or number, however it was typed: case, accents' encoding and spaces do not tell people apart. */
const key = (text: string): string => text.normalize("NFC").toLowerCase().trim().replaceAll(/\s+/gu, " ");

/**
 * Patients who may be the one about to be saved: the same record number, or the same family name and birth date. A reason to look, never to refuse:
 * twins exist, and two hospitals number alike. Archived patients count, for they come back with one click.
 */
export function alreadyHere(records: Shelf<PatientRecord>, sought: Sought, except?: PatientId): readonly AlreadyHere[] {
  const number = key(sought.recordNumber);
  const name = key(sought.familyName);
  return entriesOn(records).flatMap(({ patient }): AlreadyHere[] => {
    if (patient.id === except) return [];
    if (number !== "" && key(patient.recordNumber ?? "") === number) return [{ patient, because: "record-number" }];
    const sameBirth = sought.birthDate !== undefined && patient.birthDate === sought.birthDate;
    return sameBirth && name !== "" && key(patient.familyName) === name ? [{ patient, because: "name-and-birth-date" }] : [];
  });
}
