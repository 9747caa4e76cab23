import type { PatientContent, PatientDraft } from "../../domain/record/patient.ts";
import type { Format } from "../../words/format.ts";

/** The form before anything is typed. */
export const NEW_PATIENT_DRAFT: PatientDraft = {
  familyName: "",
  givenName: "",
  recordNumber: "",
  birthDate: "",
  sex: "unknown",
  diagnosis: "",
  diagnosedOn: "",
};

/** The texts of a patient, for the form that changes what is known of them; days as this user writes them. */
export const patientDraftOf = (patient: PatientContent, { day }: Pick<Format, "day">): PatientDraft => ({
  familyName: patient.familyName,
  givenName: patient.givenName ?? "",
  recordNumber: patient.recordNumber ?? "",
  birthDate: patient.birthDate === undefined ? "" : day(patient.birthDate),
  sex: patient.sex,
  diagnosis: patient.diagnosis ?? "",
  diagnosedOn: patient.diagnosedOn === undefined ? "" : day(patient.diagnosedOn),
});
