// Keys whose presence the first script asks for: in a module of their own, so that it needs nothing else of what keeps records.

/** Where the head of the vault lies, in both copies, readable: without it nothing else could be opened. */
export const VAULT_KEY = "b2m:vault";

/** Named in the documentation: a care team that forgot the PIN removes this one key by hand. */
export const PATIENT_MODE_KEY = "b2m:patient-mode";

/** Which patients this device has (`patientIndex`). */
export const INDEX_KEY = "b2m:index";
