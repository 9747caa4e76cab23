import type { FoundPatient, WrittenText } from "./found.ts";

const NOTHING: WrittenText = { text: "", exact: true };

/** Nobody yet: every text empty. */
export const NO_PATIENT: FoundPatient = {
  ourId: "",
  familyName: "",
  givenName: "",
  recordNumber: "",
  birthDate: NOTHING,
  sex: "",
  diagnosis: "",
  diagnosedOn: NOTHING,
};
