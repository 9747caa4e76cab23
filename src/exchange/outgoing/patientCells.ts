import type { Patient } from "../../domain/record/patient.ts";
import { names } from "../../words/fileNames.ts";

/** The columns that say whose a line is. They belong to the file format, so they are English in every language. */
export const PATIENT_COLUMNS = [
  "Family name",
  "Given name",
  "Record number",
  "Birth date",
  "Sex",
  "Diagnosis",
  "Diagnosed on",
] as const;

/** In a file with made-up people each of their lines says so. */
const MADE_UP_COLUMN = "Made-up person";

/** In a file with archived people each of their lines says so. Not "Archived" alone, which elsewhere is said of results. */
const ARCHIVED_COLUMN = "Archived patient";

/** Where somebody reads in another language than the device speaks. */
const LANGUAGE_COLUMN = "Patient language";

/**
 * Columns that most files do not need, the last in each line: only where somebody is archived, made up or reads in a language of their
 * own. Empty otherwise.
 */
export function patientMarks(patients: readonly Patient[]): {
  readonly columns: readonly string[];
  readonly cellsOf: (patient: Patient) => readonly string[];
} {
  const marks = [
    { column: ARCHIVED_COLUMN, cell: ({ archived }: Patient) => (archived ? "yes" : "") },
    { column: MADE_UP_COLUMN, cell: ({ synthetic }: Patient) => (synthetic === true ? "yes" : "") },
    { column: LANGUAGE_COLUMN, cell: ({ language }: Patient) => language ?? "" },
  ].filter(({ cell }) => patients.some((patient) => cell(patient) !== ""));
  return {
    columns: marks.map(({ column }) => column),
    cellsOf: (patient) => marks.map(({ cell }) => cell(patient)),
  };
}

/** The texts under `PATIENT_COLUMNS`. */
export const patientCells = ({
  familyName,
  givenName,
  recordNumber,
  birthDate,
  sex,
  diagnosis,
  diagnosedOn,
}: Patient): readonly string[] => [
  familyName,
  givenName ?? "",
  recordNumber ?? "",
  birthDate ?? "",
  sex,
  diagnosis === undefined ? "" : names.diagnosis[diagnosis],
  diagnosedOn ?? "",
];
