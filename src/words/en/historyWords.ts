import { history } from "./history.ts";
import { patientMode } from "./patientMode.ts";
import { verdictForPatient } from "./verdictForPatient.ts";

/** The words of the patient's own view, and of handing the device over: whoever sees the one has the way to the other. */
export const historyWords = { history, patientMode, verdict: verdictForPatient };
