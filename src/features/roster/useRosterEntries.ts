import { useEffect, useMemo, useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { nextTask } from "../../ui/nextTask.ts";
import { knownEntry, rosterEntry, type RosterEntry } from "./rosterEntry.ts";
import type { RosterView } from "./rosterRow.ts";

/** So many results are judged before the first drawing without anybody noticing: some ten milliseconds. */
const RESULTS_AT_FIRST = 500;
/** How long one slice of judging may keep the page from answering; one patient more can begin within it. */
const SLICE_MS = 12;
/** The list is drawn anew that often while it grows: each drawing sorts all of it. */
const SHOWN_EVERY_MS = 400;
/** While records are still arriving the list shows so many, and leaves the time to the reading. */
const WHILE_READING = 300;

const resultsOf = (record: PatientRecord): number => 1 + Object.keys(record.observations).length;

/** The patients whose entries are known, and whose are still to be worked out. */
type Known = { readonly entries: readonly RosterEntry[]; readonly missing: readonly PatientRecord[] };

/** Works out what costs nothing to wait for: a screenful where none is known yet, and all where only few are missing. */
function knownOf(records: readonly PatientRecord[], view: RosterView): Known {
  const entries: RosterEntry[] = [];
  const missing: PatientRecord[] = [];
  for (const record of records) {
    const entry = knownEntry(record, view);
    if (entry === undefined) missing.push(record);
    else entries.push(entry);
  }
  const isShort = missing.reduce((sum, record) => sum + resultsOf(record), 0) <= RESULTS_AT_FIRST;
  if (!isShort && entries.length > 0) return { entries, missing };
  let results = 0;
  const later = missing.filter((record) => {
    if (results > RESULTS_AT_FIRST) return true;
    results += resultsOf(record);
    entries.push(rosterEntry(record, view));
    return false;
  });
  return { entries, missing: later };
}

export type RosterEntries = {
  /** Of those that are known; all of them once `done` is nothing. */
  readonly entries: readonly RosterEntry[];
  /** How many are worked out where that is not all of them. */
  readonly done: number | undefined;
};

/**
 * The entries of very many patients: a screenful at once, the others worked out in slices between which the page answers, as at a start
 * or after a large import. Those that are known can be opened, searched and sorted meanwhile.
 */
export function useRosterEntries(records: readonly PatientRecord[], view: RosterView, isReading: boolean): RosterEntries {
  const [step, setStep] = useState(0);
  // Each step knows more of the same records.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  const { entries, missing } = useMemo(() => knownOf(records, view), [records, view, step]);
  useEffect(() => {
    if (missing.length === 0 || (isReading && entries.length >= WHILE_READING)) return undefined;
    let isOver = false;
    let at = 0;
    const begun = performance.now();
    const slice = () => {
      if (isOver) return;
      const now = performance.now();
      for (let record = missing[at]; record !== undefined; record = missing[(at += 1)]) {
        rosterEntry(record, view);
        if (performance.now() - now > SLICE_MS) break;
      }
      if (at >= missing.length - 1 || performance.now() - begun > SHOWN_EVERY_MS) setStep((before) => before + 1);
      else nextTask(slice);
    };
    nextTask(slice);
    return () => {
      isOver = true;
    };
  }, [missing, entries.length, view, isReading]);
  return { entries, done: missing.length === 0 ? undefined : entries.length };
}
