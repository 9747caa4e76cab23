import type { ReactNode } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";

/** Whose history this is, and as of which day. */
function HistoryIntro({ record }: { readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  return (
    <p>
      {usePageWords("history").history.intro(describeName(record.patient), format.dayInWords(today))}
      {record.patient.synthetic ? ` · ${words.shell.syntheticShort}` : ""}
    </p>
  );
}

/** The head of a patient's own view, in the words of who reads it. */
export function HistoryHead({ record, actions }: { readonly record?: PatientRecord | undefined; readonly actions?: ReactNode }) {
  const { history } = usePageWords("history");
  return (
    <PageHead
      title={history.title}
      intro={record === undefined ? undefined : <HistoryIntro record={record} />}
      actions={actions}
    />
  );
}
