// What the first script asks for by name: in a module of its own, so that it needs nothing else of what keeps records.

/** Where the head of the vault lies, in both copies, readable: without it nothing else could be opened. */
export const VAULT_KEY = "b2m:vault";

/** Named in the documentation: a care team that forgot the PIN removes this one key by hand. */
export const PATIENT_MODE_KEY = "b2m:patient-mode";

/** Which patients this device has (`patientIndex`). */
export const INDEX_KEY = "b2m:index";

/** What connects this device with a team's server (`sharing/isConnected`). */
export const CONNECTION_KEY = "b2m:sharing";

/** In the store of this tab's session: with which other system's records the tab works (`app/sharing/launchedSet`). */
export const RECORD_SET_KEY = "b2m-record-set";

/** The history that a patient keeps at home, encrypted; all else of the device is then closed. */
export const TAKE_HOME_KEY = "b2m:take-home";

/** Where the patient's own view of a file or link stands. */
export const TAKE_HOME_PATH = "/take-home";
