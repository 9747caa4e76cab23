import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";
import { PATIENTS_REMEMBERED } from "../../../src/domain/latelyAsked.ts";
import { keysOf } from "../../../src/domain/keysOf.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { rosterEntry, sectionsOf, selectEntries, sortEntries } from "../../../src/features/roster/rosterEntry.ts";
import { rosterRow, type RosterView } from "../../../src/features/roster/rosterRow.ts";
import { common as de } from "../../../src/words/de/common.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { nameOrderOf } from "../../../src/words/nameOrder.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { day, observation } from "../../support/observations.ts";
import { arbitraryEdit, arbitraryRecords, type Edit } from "../../support/patientRecords.ts";
import { confirmedRise, noChange, possibleRise, recordOf } from "../../support/workRecords.ts";

const NOW: RosterView = { words: en, variation: [], today: day("2026-06-15") };
const wide: VariationChoice = { measurand: "b2m-serum", cviPercent: 30, cvaPercent: 0, source: "assumed" };

/** Another object that says the same, of which nothing is remembered. */
const neverSeen = (record: PatientRecord): PatientRecord => structuredClone(record);

/** What the roster shows and sorts by, the objects it is kept with left out. */
function shown(record: PatientRecord, view: RosterView): unknown {
  const { record: _entry, ...entry } = rosterEntry(record, view);
  const { record: _row, ...row } = rosterRow(record, view);
  return { entry, row };
}

/** Each thing that a row depends on beside its record, as another object or value than `NOW` has. */
const OTHERWISE: { readonly [part in keyof Required<RosterView>]: RosterView } = {
  words: { ...NOW, words: de },
  variation: { ...NOW, variation: [wide] },
  laboratories: { ...NOW, laboratories: [{ one: "Central Lab", other: "Central Laboratory", isSame: true }] },
  intervals: { ...NOW, intervals: { "during-treatment": "P1W" } },
  today: { ...NOW, today: day("2027-01-01") },
  dateOrder: { ...NOW, dateOrder: "dmy" },
};
const PARTS = keysOf(OTHERWISE);

/** One for whom each of them matters: a possible rise over two spellings of one laboratory, without a plan. */
const SENSITIVE = recordOf(
  "sensitive",
  [
    observation("2026-03-01", "2.0", { laboratory: "Central Lab", purpose: "during-treatment" }),
    observation("2026-04-01", "2.0", { laboratory: "Central Lab", purpose: "during-treatment" }),
    observation("2026-05-01", "3.0", { laboratory: "Central Laboratory", purpose: "during-treatment" }),
    observation("2026-06-01", "4.2", { laboratory: "Central Laboratory", purpose: "during-treatment" }),
  ],
  { birthDate: day("1961-05-09"), diagnosis: "multiple-myeloma" },
);

type Step = { readonly at: number; readonly edit: Edit | undefined; readonly part: keyof RosterView | undefined };
const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(),
  edit: fc.option(arbitraryEdit, { nil: undefined }),
  part: fc.option(fc.constantFrom(...PARTS), { nil: undefined }),
});

describe("what is kept of a patient for the roster", () => {
  it("is never a stale one: after any change it is what is worked out anew", () => {
    fc.assert(
      fc.property(arbitraryRecords(4), fc.array(arbitraryStep, { maxLength: 6 }), (patients, steps) => {
        const records = [...patients];
        let view = NOW;
        for (const record of records) shown(record, view);
        for (const { at, edit, part } of steps) {
          const place = at % records.length;
          const record = records[place];
          if (record !== undefined && edit !== undefined) records[place] = edit(record);
          if (part !== undefined) view = { ...view, [part]: view[part] === NOW[part] ? OTHERWISE[part][part] : NOW[part] };
          for (const one of records) expect(shown(one, view)).toEqual(shown(neverSeen(one), view));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(PARTS)("is worked out anew under another %s, and back, and says what it comes to then", (part) => {
    const before = shown(SENSITIVE, NOW);
    const otherwise = shown(SENSITIVE, OTHERWISE[part]);
    expect(otherwise).not.toEqual(before);
    expect(otherwise).toEqual(shown(neverSeen(SENSITIVE), OTHERWISE[part]));
    expect(shown(SENSITIVE, NOW)).toEqual(before);
  });

  it("is never a stale one where a possible rise is confirmed among more patients than are remembered in full", () => {
    const others = Array.from({ length: PATIENTS_REMEMBERED + 44 }, (_, number) => exampleRecord(number, 3));
    const before = recordOf("rise", possibleRise());
    const after = recordOf("rise", confirmedRise());
    for (const record of [before, ...others]) shown(record, NOW);
    expect(rosterEntry(before, NOW).place.groups).toContain("rising-possible");
    expect(rosterEntry(after, NOW).place.groups).toContain("rising-confirmed");
    expect(shown(before, NOW)).toEqual(shown(neverSeen(before), NOW));
  });

  it("is worked out anew for one patient where one changed, and for everybody under other figures", () => {
    const records = Array.from({ length: 300 }, (_, number) => exampleRecord(number, 3));
    const before = records.map((record) => rosterEntry(record, NOW));
    const changed = records.map((record, at) => (at === 7 ? withResult(record, exampleResult(7, 3)) : record));
    const anew = (view: RosterView) => changed.flatMap((record, at) => (rosterEntry(record, view) === before[at] ? [] : [at]));
    expect(anew(NOW)).toEqual([7]);
    expect(anew({ ...NOW, variation: [wide] })).toHaveLength(300);
  });
});

describe("the order of a roster", () => {
  const nameOrder = nameOrderOf("en");
  const rising = recordOf("r", confirmedRise(), { familyName: "Zehnder" });
  const still = recordOf("s", noChange(), { familyName: "Amberg" });
  const nobody = recordOf("n", [], { familyName: "Nemo" });
  const entries = [still, nobody, rising].map((record) => rosterEntry(record, NOW));
  const idsOf = (some: readonly { readonly record: PatientRecord }[]) => some.map(({ record }) => record.id as string);

  it("has whoever lacks what is sorted by last, whichever way", () => {
    expect(idsOf(sortEntries(entries, { column: "latest", descending: true }, nameOrder))).toEqual(["r", "s", "n"]);
    expect(idsOf(sortEntries(entries, { column: "latest", descending: false }, nameOrder))).toEqual(["s", "r", "n"]);
  });

  it("holds under every heading, and for whoever is found", () => {
    const inOrder = sortEntries(entries, { column: "verdict", descending: false }, nameOrder);
    const sections = sectionsOf(inOrder, { column: "verdict", descending: false });
    expect(sections.map(({ name }) => name)).toEqual(["rising-confirmed", "too-few", "no-change"]);
    expect(idsOf(sections.flatMap((section) => section.entries))).toEqual(idsOf(inOrder));
    expect(idsOf(selectEntries(inOrder, { query: " AMBERG ", group: undefined }))).toEqual(["s"]);
    expect(idsOf(selectEntries(inOrder, { query: "", group: "rising-confirmed" }))).toEqual(["r"]);
  });
});
