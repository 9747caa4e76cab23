/*
 * What the roster works out while someone types and when one patient changes, at 5,000 patients with 20 results each. Run: npm
 * run bench:roster. Drawing is not in it: at most 100 rows are drawn, and only those whose record changed.
 */
import { countGroups, patientWork } from "../../src/domain/analysis/worklist.ts";
import { rosterRows, selectRows, type RosterView } from "../../src/features/roster/rosterRow.ts";
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
const rows = timed("first look: every patient judged, grouped and named", () => rosterRows(records, false, view));
const works = rows.map(({ work }) => work);
timed("counts of all groups", () => countGroups(works));
timed("one letter typed: found and sorted by urgency", () =>
  selectRows(rows, { query: "example4", group: undefined, order: { column: "verdict", descending: false } }, nameOrder),
);
timed("a group chosen", () =>
  selectRows(rows, { query: "", group: "rising-possible", order: { column: "verdict", descending: false } }, nameOrder),
);
const changed = records.map((record, index) => (index === 7 ? withResult(record, exampleResult(7, RESULTS)) : record));
const after = timed("one patient changed: all rows again", () => rosterRows(changed, false, view));
timed("and sorted by name", () =>
  selectRows(after, { query: "", group: undefined, order: { column: "patient", descending: false } }, nameOrder),
);
console.log(
  `${String(after.filter((row, index) => row !== rows[index]).length).padStart(8)} row worked out anew, ` +
    `${after.filter(({ record }, index) => patientWork(record, view.variation, view.today) !== works[index]).length} ` +
    "worklist entry",
);
