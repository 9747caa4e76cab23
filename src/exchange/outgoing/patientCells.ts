import type { Patient } from "../../domain/patient.ts";
import { names } from "../../words/en/names.ts";

/** The columns that say whose a line is. They belong to the file format, so they are English in every language. */
export const PATIENT_COLUMNS = ["Family name", "Given name", "Record number", "Birth date", "Sex", "Diagnosis", "Diagnosed on"] as const;

/** The app's own id of a patient. By it an export that comes back finds the patient it left. */
export const PATIENT_ID_COLUMN = "B2M patient id";

/** In a file with made-up people each of their lines says so. */
export const MADE_UP_COLUMN = "Made-up person";

/** The texts under `PATIENT_COLUMNS`. */
export const patientCells = ({ familyName, givenName, recordNumber, birthDate, sex, diagnosis, diagnosedOn }: Patient): readonly string[] => [
  familyName,
  givenName ?? "",
  recordNumber ?? "",
  birthDate ?? "",
  sex,
  diagnosis === undefined ? "" : names.diagnosis[diagnosis],
  diagnosedOn ?? "",
];
