/*
 * What the roster works out while someone types and when one patient changes, at 5,000 patients with 20 results each. Run: npm
 * run bench:roster. Drawing is not in it: at most 100 rows are drawn, and only those whose record changed.
 */
import { countGroups } from "../../src/domain/analysis/worklistPlace.ts";
import { rosterEntry, selectEntries, sortEntries } from "../../src/features/roster/rosterEntry.ts";
import type { RosterView } from "../../src/features/roster/rosterRow.ts";
import { common as en } from "../../src/words/en/common.ts";
import { nameOrderOf } from "../../src/words/nameOrder.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { day } from "../support/observations.ts";

const PATIENTS = Number(process.argv[2] ?? 5000);
const nameOrder = nameOrderOf("de");
const RESULTS = 20;
const view: RosterView = { words: en, variation: [], today: day("2026-06-15") };

const timed = <Answer>(what: string, work: () => Answer): Answer => {
  const start = performance.now();
  const answer = work();
  console.log(`${(performance.now() - start).toFixed(1).padStart(8)} ms  ${what}`);
  return answer;
};

const records = Array.from({ length: PATIENTS }, (_, number) => exampleRecord(number, RESULTS));
const entries = timed("first look: every patient judged, grouped and named", () =>
  records.map((record) => rosterEntry(record, view)),
);
timed("counts of all groups", () => countGroups(entries.map(({ place }) => place)));
const inOrder = timed("sorted by urgency", () => sortEntries(entries, { column: "verdict", descending: false }, nameOrder));
timed("one letter typed: found", () => selectEntries(inOrder, { query: "example4", group: undefined }));
timed("a group chosen", () => selectEntries(inOrder, { query: "", group: "rising-possible" }));
const changed = records.map((record, index) => (index === 7 ? withResult(record, exampleResult(7, RESULTS)) : record));
const after = timed("one patient changed: all entries again", () => changed.map((record) => rosterEntry(record, view)));
console.log(`${String(after.filter((entry, index) => entry !== entries[index]).length).padStart(8)} entry worked out anew`);
