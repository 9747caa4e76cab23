/** The app's own id of a patient. By it an export that comes back finds the patient it left. */
export const PATIENT_ID_COLUMN = "B2M patient id";

/** The app's own id of a result. By it an export that comes back is known line by line, and nothing is doubled. */
export const RESULT_ID_COLUMN = "B2M result id";

/** The app's own id of a line of therapy or an event. */
export const CARE_ID_COLUMN = "B2M entry id";
