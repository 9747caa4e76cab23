import { history } from "./en/history.ts";
import { patientMode } from "./en/patientMode.ts";

/**
 * The words of the patient's own view and of handing the device over. Apart from the other words because they are many, and few
 * visits read them.
 */
export const historyWords = { en: { history, patientMode } };

/** What a language must provide for them. */
export type HistoryWords = (typeof historyWords)["en"];
