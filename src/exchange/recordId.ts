import type { PatientId } from "../domain/record/patient.ts";

/**
 * As FHIR writes ids. Names that every object has ("constructor") are refused too, so that no look-up by id can find what is not
 * there.
 */
const ID = /^[A-Za-z0-9.-]{1,64}$/u;

/** Whether a text can be the id of a record: what storage takes, and what our own exports carry. */
export const isRecordId = (id: unknown): id is string => typeof id === "string" && ID.test(id) && !(id in Object.prototype);

/** `isRecordId` of a patient: the door for patients' ids from storage, files and addresses. */
export const isPatientId = (id: unknown): id is PatientId => isRecordId(id);
