import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";

/** Whose history this is, and as of which day. */
export function HistoryIntro({ record }: { readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  return (
    <p>
      {usePageWords("history").history.intro(describeName(record.patient), format.dayInWords(today))}
      {record.patient.synthetic ? ` · ${words.shell.syntheticShort}` : ""}
    </p>
  );
}
