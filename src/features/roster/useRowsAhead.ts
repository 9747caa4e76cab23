import { useEffect, useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { isRowKnown, rosterRow, type RosterView } from "./rosterRow.ts";

/** So many results are judged in one go without anybody noticing: some ten milliseconds. */
const RESULTS_AT_ONCE = 1000;
/** How long one slice of judging may keep the page from answering; one patient more can begin within it. */
const SLICE_MS = 40;

const resultsOf = (record: PatientRecord): number => 1 + Object.keys(record.observations).length;

/**
 * Works out the rows of very many patients in slices between which the page answers, as after a large import. Answers how many
 * are done, or nothing where all are, or so few are missing that they cost nothing.
 */
export function useRowsAhead(records: readonly PatientRecord[], view: RosterView): number | undefined {
  const [done, setDone] = useState(0);
  const missing = records.filter((record) => !isRowKnown(record, view));
  const isLong = missing.reduce((sum, record) => sum + resultsOf(record), 0) > RESULTS_AT_ONCE;
  useEffect(() => {
    if (!isLong) return undefined;
    const timer = setTimeout(() => {
      const begun = performance.now();
      for (const record of missing) {
        rosterRow(record, view);
        if (performance.now() - begun > SLICE_MS) break;
      }
      setDone(done + 1);
    }, 0);
    return () => clearTimeout(timer);
  });
  return isLong ? records.length - missing.length : undefined;
}
