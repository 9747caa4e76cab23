import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeHead } from "../../words/describePatient.ts";

/** Whose result a dialog is about, for its head: name and birth date. Nothing where the record is no longer open. */
export function usePatientHead(patientId: PatientId): string | undefined {
  const { words, format } = useWording();
  const patient = useMonitor((state) => take(state.records, patientId)?.patient);
  const today = useMonitor((state) => state.today);
  return patient === undefined ? undefined : describeHead(patient, today(), words, format);
}
