import { useEffect, useMemo, useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { isRowKnown, rosterRow, type RosterView } from "./rosterRow.ts";

/** So many results are judged in one go without anybody noticing: some ten milliseconds. */
const RESULTS_AT_ONCE = 1000;
/** How long one slice of judging may keep the page from answering; one patient more can begin within it. */
const SLICE_MS = 40;

const resultsOf = (record: PatientRecord): number => 1 + Object.keys(record.observations).length;

/** While records are still arriving the list shows so many, and leaves the time to the reading. */
const ROWS_WHILE_READING = 300;

/**
 * Works out the rows of very many patients in slices between which the page answers, as after a large import. Answers how many
 * are done, or nothing where all are, or so few are missing that they cost nothing.
 */
export function useRowsAhead(records: readonly PatientRecord[], view: RosterView, isReading: boolean): number | undefined {
  const [done, setDone] = useState(0);
  const missing = records.filter((record) => !isRowKnown(record, view));
  const isLong = missing.reduce((sum, record) => sum + resultsOf(record), 0) > RESULTS_AT_ONCE;
  useEffect(() => {
    if (!isLong || (isReading && records.length - missing.length >= ROWS_WHILE_READING)) return undefined;
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

/** The list is drawn anew only when it has grown by so much: each drawing sorts all of it. */
const GROWN = 1.5;

/** The records whose rows are known, as of now and then while rows are worked out; all once they are. */
export function useKnownRecords(
  records: readonly PatientRecord[],
  view: RosterView,
  ahead: number | undefined,
): readonly PatientRecord[] {
  const step = ahead === undefined ? undefined : Math.floor(Math.log(Math.max(1, ahead)) / Math.log(GROWN));
  return useMemo(
    () => (step === undefined ? records : records.filter((record) => isRowKnown(record, view))),
    // `records` is another list at each arrival; rows in view change only when the step does, or all are known.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [step, step === undefined ? records : undefined, view],
  );
}
