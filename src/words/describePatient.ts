import { ageInYears, type CalendarDate } from "../domain/calendarDate.ts";
import type { PatientContent } from "../domain/record/patient.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** A patient's name as lists sort and show it: "Amberg, Ruth". */
export const describeName = (patient: Pick<PatientContent, "familyName" | "givenName">): string =>
  patient.givenName === undefined ? patient.familyName : `${patient.familyName}, ${patient.givenName}`;

/** What identifies a patient beside the name: sex, birth date with age, record number. Always on screen with their results. */
export function describeIdentity(patient: PatientContent, today: CalendarDate, words: Words, format: Format): string {
  const parts = [
    patient.sex === "unknown" ? undefined : words.names.sex[patient.sex],
    patient.birthDate === undefined
      ? undefined
      : words.patient.born(format.day(patient.birthDate), ageInYears(patient.birthDate, today)),
    patient.recordNumber === undefined ? undefined : words.patient.recordNumber(patient.recordNumber),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
