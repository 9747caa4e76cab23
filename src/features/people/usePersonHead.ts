import type { Patient } from "../../domain/record/patient.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeHead } from "../../words/describePatient.ts";

/** Whom a dialog is about, for its head: name and birth date. */
export function usePersonHead(patient: Patient): string {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  return describeHead(patient, today, words, format);
}
