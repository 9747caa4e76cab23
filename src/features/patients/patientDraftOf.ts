import type { PatientContent, PatientDraft } from "../../domain/record/patient.ts";
import type { Format } from "../../words/format.ts";

/** All that the form asks for. */
export type PatientTexts = Required<PatientDraft>;

/** The form before anything is typed. */
export const NEW_PATIENT_DRAFT: PatientTexts = {
  familyName: "",
  givenName: "",
  recordNumber: "",
  birthDate: "",
  sex: "unknown",
  diagnosis: "",
  diagnosedOn: "",
  language: "",
};

/** The texts of a patient, for the form that changes what is known of them; days as this user writes them. */
export const patientDraftOf = (patient: PatientContent, { day }: Pick<Format, "day">): PatientTexts => ({
  familyName: patient.familyName,
  givenName: patient.givenName ?? "",
  recordNumber: patient.recordNumber ?? "",
  birthDate: patient.birthDate === undefined ? "" : day(patient.birthDate),
  sex: patient.sex,
  diagnosis: patient.diagnosis ?? "",
  diagnosedOn: patient.diagnosedOn === undefined ? "" : day(patient.diagnosedOn),
  language: patient.language ?? "",
});
