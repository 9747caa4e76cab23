import { history } from "./history.ts";
import { patientMode } from "./patientMode.ts";
import { verdictForPatient } from "./verdictForPatient.ts";

/** Las palabras de la vista del paciente, y de entregar el dispositivo. */
export const historyWords = { history, patientMode, verdict: verdictForPatient };
