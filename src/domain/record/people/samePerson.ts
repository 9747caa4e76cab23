import type { CalendarDate } from "../../calendarDate.ts";
import type { Patient, PatientId } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { entriesOn, type Shelf } from "../../shelf.ts";
import { nameKey } from "../../nameKey.ts";

/** What is known of the person about to be saved. */
export type Sought = { readonly familyName: string; readonly recordNumber: string; readonly birthDate: CalendarDate | undefined };

/** A patient who may be the same person, and what they share. */
export type SamePerson = { readonly patient: Patient; readonly because: "record-number" | "name-and-birth-date" };

/**
 * Patients who may be the one about to be saved: the same record number, or the same family name and birth date. A reason to
 * look, never to refuse: twins exist, and two hospitals number alike. Archived patients count, for they come back with one click.
 */
export const samePersons = (records: Shelf<PatientRecord>, sought: Sought, except?: PatientId): readonly SamePerson[] =>
  samePersonsAmong(records)(sought).filter(({ patient }) => patient.id !== except);

/**
 * A record number as it is compared: two that differ by case, blanks or leading zeros alone are one, for a spreadsheet drops the
 * zeros and a person types them or not.
 */
const recordNumberKey = (number: string): string =>
  nameKey(number)
    .replaceAll(" ", "")
    .replace(/^0+(?=.)/u, "");

/** `samePersons` for many people against the same records: reads the records once. */
export function samePersonsAmong(records: Shelf<PatientRecord>): (sought: Sought) => readonly SamePerson[] {
  const byNumber = new Map<string, Patient[]>();
  const byNameAndBirth = new Map<string, Patient[]>();
  const note = (people: Map<string, Patient[]>, mark: string, patient: Patient) => {
    const known = people.get(mark);
    if (known === undefined) people.set(mark, [patient]);
    else known.push(patient);
  };
  for (const { patient } of entriesOn(records)) {
    const number = recordNumberKey(patient.recordNumber ?? "");
    if (number !== "") note(byNumber, number, patient);
    if (patient.birthDate !== undefined) note(byNameAndBirth, `${patient.birthDate} ${nameKey(patient.familyName)}`, patient);
  }
  return ({ familyName, recordNumber, birthDate }) => {
    const numbered = byNumber.get(recordNumberKey(recordNumber)) ?? [];
    const named = birthDate === undefined ? [] : (byNameAndBirth.get(`${birthDate} ${nameKey(familyName)}`) ?? []);
    return [
      ...numbered.map((patient): SamePerson => ({ patient, because: "record-number" })),
      ...named
        .filter((patient) => !numbered.includes(patient))
        .map((patient): SamePerson => ({ patient, because: "name-and-birth-date" })),
    ];
  };
}
