import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { useMonitor } from "../store/useMonitor.tsx";
import { useWording } from "../ui/wording.tsx";
import { describeName } from "../words/describePatient.ts";
import { historyWords } from "../words/historyWords.ts";

/** Whose history this is, and as of which day. */
export function HistoryIntro({ record }: { readonly record: PatientRecord }) {
  const { format } = useWording();
  const today = useMonitor((state) => state.today)();
  return <p>{historyWords.en.history.intro(describeName(record.patient), format.dayInWords(today))}</p>;
}
