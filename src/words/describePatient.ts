import { ageInYears, type CalendarDate } from "../domain/calendarDate.ts";
import type { PatientContent } from "../domain/record/patient.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";
import { isolated } from "./isolated.ts";

/** A patient's name as lists sort and show it: "Amberg, Ruth". One that is written from the right keeps to itself in any line. */
export const describeName = (patient: Pick<PatientContent, "familyName" | "givenName">): string =>
  isolated(patient.givenName === undefined ? patient.familyName : `${patient.familyName}, ${patient.givenName}`);

const born = (birthDate: CalendarDate, today: CalendarDate, words: Words, format: Format): string =>
  words.patient.born(format.day(birthDate), ageInYears(birthDate, today));

/** What tells two people of one name apart in a list: birth date and record number, as far as they are known. */
export const describeBorn = ({ birthDate, recordNumber }: PatientContent, format: Format): string =>
  [birthDate === undefined ? undefined : format.day(birthDate), recordNumber].filter((part) => part !== undefined).join(" · ");

/** Who a dialog is about: name and birth date, by which two people of one name are told apart. */
export const describeHead = (patient: PatientContent, today: CalendarDate, words: Words, format: Format): string =>
  [describeName(patient), ...(patient.birthDate === undefined ? [] : [born(patient.birthDate, today, words, format)])].join(
    " · ",
  );

/** The same without the words that say which is which: where it always stands, beside the name. */
export const describeIdentityBriefly = (patient: PatientContent, today: CalendarDate, words: Words, format: Format): string =>
  [
    ...(patient.sex === "unknown" ? [] : [words.names.sex[patient.sex]]),
    ...(patient.birthDate === undefined
      ? []
      : [words.patient.bornBriefly(format.day(patient.birthDate), ageInYears(patient.birthDate, today))]),
    ...(patient.recordNumber === undefined ? [] : [patient.recordNumber]),
  ].join(" · ");

/** What identifies a patient beside the name: sex, birth date with age, record number. Always on screen with their results. */
export function describeIdentity(patient: PatientContent, today: CalendarDate, words: Words, format: Format): string {
  const parts = [
    patient.sex === "unknown" ? undefined : words.names.sex[patient.sex],
    patient.birthDate === undefined ? undefined : born(patient.birthDate, today, words, format),
    patient.recordNumber === undefined ? undefined : words.patient.recordNumber(patient.recordNumber),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
