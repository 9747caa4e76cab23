import type { FoundPatient, Written } from "./found.ts";

const NOTHING: Written = { text: "", exact: true };

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
