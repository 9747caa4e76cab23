import { NoSuchPatient } from "./NoSuchPatient.tsx";
import { useMemo } from "react";
import { useParams } from "react-router";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording, WordingProvider } from "../../ui/wording.tsx";
import { daysInFigures } from "../../words/wording.ts";
import { usePageTitle } from "../frame/usePageTitle.ts";
import { PatientView } from "./PatientView.tsx";

/**
 * One patient: identity, verdict, trend, results, what was done. The view is keyed by the patient, so that nothing of the one
 * before can stay on screen.
 */
export function PatientPage() {
  const wording = useWording();
  const { words } = wording;
  const inFigures = useMemo(() => daysInFigures(wording), [wording]);
  const { id = "" } = useParams();
  const record = useMonitor((state) => take(state.records, id));
  usePageTitle(words.patient.tabTitle);
  if (record === undefined) return <NoSuchPatient />;
  return (
    <WordingProvider wording={inFigures}>
      <PatientView key={record.id} record={record} />
    </WordingProvider>
  );
}
