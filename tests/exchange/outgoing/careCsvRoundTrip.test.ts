import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import type { ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import type { LineOfTherapyContent } from "../../../src/domain/record/lineOfTherapy.ts";
import type { NextTestContent } from "../../../src/domain/record/nextTest.ts";
import type { ReviewContent } from "../../../src/domain/record/review.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import { plannedBy } from "../../../src/domain/record/nextTest.ts";
import { reviewsOf, reviewStanding } from "../../../src/domain/record/reviewedResults.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import { undoImport } from "../../../src/domain/record/undoImport.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { decodeBytes } from "../../../src/exchange/incoming/decodeBytes.ts";
import type { Found } from "../../../src/exchange/incoming/found.ts";
import { recogniseFormat } from "../../../src/exchange/incoming/recogniseFormat.ts";
import { writeCareCsv } from "../../../src/exchange/outgoing/writeCareCsv.ts";
import { writeCsv } from "../../../src/exchange/outgoing/writeCsv.ts";
import { event, line, nextTest, review } from "../../support/care.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { applied, fatesOf, foundIn, importContext, planOf, planOfTheSure } from "../../support/incoming.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

/**
 * What a treatment table can carry of these records: ids, people with treatment, a plan or a review, and their lines of therapy,
 * events, planned tests and reviews as they stand now.
 */
const carried = (records: readonly PatientRecord[]) =>
  new Map(
    records.flatMap(({ id, patient, lines, events, nextTests, reviews }) => {
      const entries = new Map<string, LineOfTherapyContent | ClinicalEventContent | NextTestContent | ReviewContent>([
        ...entriesOf(lines).map((kept) => [`line ${kept.id}`, contentOf<LineOfTherapyContent>(kept)] as const),
        ...entriesOf(events).map((kept) => [`event ${kept.id}`, contentOf<ClinicalEventContent>(kept)] as const),
        ...entriesOf(nextTests).map((kept) => [`plan ${kept.id}`, contentOf<NextTestContent>(kept)] as const),
        ...entriesOf(reviews).map((kept) => [`review ${kept.id}`, contentOf<ReviewContent>(kept)] as const),
      ]);
      return entries.size === 0 ? [] : [[id, { person: contentOf<PatientContent>(patient), entries }] as const];
    }),
  );

/** What the import reads of the file that the browser would save. */
function foundInFile(csv: string): Found {
  const { text } = decodeBytes(new TextEncoder().encode(csv));
  expect(recogniseFormat(text)).toBe("table");
  return foundIn(text);
}

/**
 * The record as a file can hold it: no half characters, which have no bytes, and nothing before the birth, which the door refuses
 * on entry.
 */
function writable(record: PatientRecord): PatientRecord {
  const whole = JSON.parse(JSON.stringify(record).replaceAll(/\\ud800/gu, "\uFFFD")) as PatientRecord;
  const born = whole.patient.birthDate ?? "";
  return {
    ...whole,
    lines: byId(entriesOf(whole.lines).filter(({ startedOn }) => startedOn >= born)),
    events: byId(entriesOf(whole.events).filter(({ on }) => on >= born)),
  };
}

describe("treatment that leaves as CSV and comes back by the import", () => {
  it(
    "is as it was to the letter, withdrawn entries, people and ids too, whatever the domain allows (earlier states and " +
      "all that is no treatment are no part of the table)",
    () => {
      fc.assert(
        fc.property(arbitraryRecords(3), (records) => {
          const there = records.map(writable);
          fc.pre(carried(there).size > 0);
          expect(carried(planOfTheSure(foundInFile(writeCareCsv(there))).records)).toEqual(carried(there));
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );

  it("adds nothing where it came from, and asks nothing", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        const here = records.map(writable);
        fc.pre(carried(here).size > 0);
        const plan = planOfTheSure(foundInFile(writeCareCsv(here)), here);
        expect(plan.questions).toEqual([]);
        expect(plan.records).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  const treated: PatientRecord = {
    ...exampleRecord(1, 2),
    lines: byId([line("L1", "VRd", "2024-03-01")]),
    events: byId([event("E1", "infection", "2024-02-01")]),
  };

  it("joins the people whom the results brought, so that both files together are the person", () => {
    const withResults = applied([], planOf(writeCsv([treated])));
    const whole = applied(withResults, planOf(writeCareCsv([treated]), withResults));
    expect(whole).toHaveLength(1);
    expect(carried(whole)).toEqual(carried([treated]));
    expect(Object.keys(whole[0]?.observations ?? {}).sort()).toEqual(Object.keys(treated.observations).sort());
  });

  it("keeps a line in force that was withdrawn by mistake and entered again with the same words", () => {
    const record: PatientRecord = {
      ...treated,
      lines: byId([line("L1", "VRd", "2024-03-01", { status: "entered-in-error" }), line("L2", "VRd", "2024-03-01")]),
    };
    expect(carried(planOf(writeCareCsv([record])).records)).toEqual(carried([record]));
  });

  it("refuses what a hand wrote that nothing here knows, and counts rows that are neither treatment nor event", () => {
    const csv = writeCareCsv([treated]);
    expect(fatesOf(planOf(csv.replace(",Infection,", ",Headache,")))).toEqual(["Refused: EventDoor", "New"]);
    expect(foundIn(csv.replace(",Event,", ",Visit,")).leftOut).toEqual([{ what: "Visit", count: 1 }]);
  });

  it("withdraws here what was withdrawn where the file was written, with the import's reason, and only once", () => {
    const here = applied([], planOf(writeCareCsv([treated])));
    const csv = writeCareCsv([{ ...treated, lines: byId([line("L1", "VRd", "2024-03-01", { status: "entered-in-error" })]) }]);
    const plan = planOf(csv, here);
    expect([...fatesOf(plan)].sort()).toEqual(["Duplicate", "Withdrawal"]);
    const after = applied(here, plan);
    expect(after.flatMap(({ lines }) => entriesOf(lines).map(({ status, reason }) => [status, reason]))).toEqual([
      ["entered-in-error", "Imported from results.csv"],
    ]);
    expect(fatesOf(planOf(csv, after))).toEqual(["Duplicate", "Duplicate"]);
  });

  const followed: PatientRecord = {
    ...exampleRecord(3, 2),
    nextTests: byId([nextTest("N1", { on: "2026-07-06", every: "P4W", setOn: "2026-05-04" })]),
    reviews: byId([review("R1", { on: "2026-05-04", by: "AK", results: "2.3e5000012" })]),
  };

  it("writes a planned test and a review as a person reads them, and no sum that a spreadsheet takes for a number", () => {
    const { data } = Papa.parse<{ readonly [column: string]: string }>(writeCareCsv([followed]).replace(/^\uFEFF/u, ""), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => [row["Kind"], row["What"], row["From"], row["Due on"], row["Reviewed by"]])).toEqual([
      ["Next test", "every 4 weeks", "2026-05-04", "2026-07-06", ""],
      ["Review", "", "2026-05-04", "", "AK"],
    ]);
    for (const cells of data) for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^\d+\.\d+e\d+$/u);
  });

  it("comes back whole where a spreadsheet saved it with semicolons and lines of its own", () => {
    const { data } = Papa.parse<string[]>(writeCareCsv([followed, treated]).replace(/^\uFEFF/u, ""), { skipEmptyLines: true });
    const saved = Papa.unparse(data, { delimiter: ";", newline: "\n" });
    expect(carried(planOf(saved).records)).toEqual(carried([followed, treated]));
  });

  it("shows each planned test and review as a row of its own in the review of the import", () => {
    const { rows, counts } = planOf(writeCareCsv([followed]));
    expect(rows.map(({ found, fate }) => [found.measurandText, found.collectedOn, fate.type])).toEqual([
      ["Next test", "2026-07-06", "New"],
      ["Review, AK", "2026-05-04", "New"],
    ]);
    expect(counts.care).toBe(2);
  });

  it.each([
    [",every 4 weeks,", ",every full moon,", "NextTestDoor"],
    [",2026-07-06,", ",soon,", "NextTestDoor"],
    [",AK,", ",,", "ReviewDoor"],
    [",sum 2.3e5000012,", ",all of them,", "ReviewDoor"],
  ])("refuses what a hand wrote in place of %s, and takes the other row", (was, is, door) => {
    expect(fatesOf(planOf(writeCareCsv([followed]).replace(was, is))).toSorted()).toEqual(["New", `Refused: ${door}`]);
  });

  it("refuses a plan and a review that are said to have been made on a day to come, not those made today", () => {
    const on = (setOn: string) => fatesOf(planOf(writeCareCsv([followed]).replaceAll("2026-05-04", setOn)));
    expect(on("2026-06-01")).toEqual(["New", "New"]);
    expect(on("2026-06-02")).toEqual(["Refused: DayToCome", "Refused: DayToCome"]);
  });

  it("leaves the later plan and the later review of this device in force where a file brings earlier ones", () => {
    const here: PatientRecord = {
      ...followed,
      nextTests: byId([nextTest("N2", { on: "2026-08-03", setOn: "2026-05-20" })]),
      reviews: byId([review("R2", { on: "2026-05-20", by: "BM" })]),
    };
    const [after] = applied([here], planOf(writeCareCsv([followed]), [here]));
    if (after === undefined) throw new Error("The patient is here");
    expect(entriesOf(after.nextTests)).toHaveLength(2);
    expect(plannedBy(after)?.on).toBe("2026-08-03");
    expect(reviewsOf(after).map(({ by }) => by)).toEqual(["BM", "AK"]);
  });

  it("counts the results as reviewed where all of them came along, and none where one has changed since", () => {
    const reviewed = { ...followed, reviews: byId([review("R1", { on: "2026-05-04", results: sumOf(followed) })]) };
    const standingAfter = (record: PatientRecord) => {
      const withResults = applied([], planOf(writeCsv([record])));
      const [after] = applied(
        withResults,
        planOf(writeCareCsv([reviewed]), withResults, {}, importContext("2026-06-01T13:00:00.000Z")),
      );
      return after && reviewStanding(after);
    };
    expect(standingAfter(reviewed)).toMatchObject({ isOther: false, since: [] });
    const [first] = entriesOf(reviewed.observations);
    if (first === undefined) throw new Error("The patient has results");
    const changed = { ...reviewed, observations: { ...reviewed.observations, [first.id]: { ...first, note: "Hemolysed" } } };
    expect(standingAfter(changed)).toMatchObject({ isOther: true });
  });

  it("is taken back whole, plans and reviews too, when the import is undone", () => {
    const at = "2026-06-01T12:00:00.000Z";
    const before = exampleRecord(3, 2);
    const [after] = applied([before], planOf(writeCareCsv([{ ...followed, lines: treated.lines }]), [before]));
    if (after === undefined) throw new Error("The patient is here");
    const undone = undoImport(after, at, { at: "2026-06-01T12:05:00.000Z" });
    expect(undone).toMatchObject({ taken: 3, left: 0 });
    expect(plannedBy(undone.record)).toBeUndefined();
    expect(reviewsOf(undone.record)).toEqual([]);
  });

  it("keeps a made-up person made up", () => {
    const demo = { ...treated, patient: { ...treated.patient, synthetic: true as const } };
    expect(planOf(writeCareCsv([demo])).records.map(({ patient }) => patient.synthetic)).toEqual([true]);
  });
});
