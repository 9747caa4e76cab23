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

/** Columns that most files do not need, the last in each line: only where somebody is archived or made up. Empty otherwise. */
export function patientMarks(patients: readonly Patient[]): {
  readonly columns: readonly string[];
  readonly cellsOf: (patient: Patient) => readonly string[];
} {
  const marks = [
    { column: ARCHIVED_COLUMN, holds: ({ archived }: Patient) => archived },
    { column: MADE_UP_COLUMN, holds: ({ synthetic }: Patient) => synthetic === true },
  ].filter(({ holds }) => patients.some(holds));
  return {
    columns: marks.map(({ column }) => column),
    cellsOf: (patient) => marks.map(({ holds }) => (holds(patient) ? "yes" : "")),
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
