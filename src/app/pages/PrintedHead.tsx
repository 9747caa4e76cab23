import { useEffect } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeHead } from "../../words/describePatient.ts";
import "./PrintedHead.css";

const HEAD = "--printed-head";

/** Has every sheet that is printed of this page say whose it is, as of which day, and which of how many it is: a sheet goes astray. */
export function PrintedHead({ record }: { readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  const head = `${describeHead(record.patient, today, words, format)} · ${format.dayInWords(today)}`;
  useEffect(() => {
    const { style } = document.documentElement;
    // A text of JSON is one of CSS.
    style.setProperty(HEAD, JSON.stringify(head));
    return () => void style.removeProperty(HEAD);
  }, [head]);
  return null;
}
