import { history } from "./history.ts";
import { patientMode } from "./patientMode.ts";
import { verdictForPatient } from "./verdictForPatient.ts";

/** Die Wörter für die Sicht des Patienten und für das Übergeben des Geräts. */
export const historyWords = { history, patientMode, verdict: verdictForPatient };
