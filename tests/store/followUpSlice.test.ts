import { verdictsOf } from "../../src/domain/analysis/worklist.ts";
import { describe, expect, it } from "vitest";
import { entriesOf, put } from "../../src/domain/byId.ts";
import { keep, revisionsOf } from "../../src/domain/kept.ts";
import type { NextTestContent } from "../../src/domain/record/nextTest.ts";
import { plannedBy } from "../../src/domain/record/nextTest.ts";
import { awaitsReview, reviewStanding } from "../../src/domain/record/reviewedResults.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { take } from "../../src/domain/shelf.ts";
import { stands } from "../../src/domain/standing.ts";
import { monitorWith } from "../support/monitor.ts";
import { day, observation } from "../support/observations.ts";
import { confirmedRise, recordOf } from "../support/workRecords.ts";

const planOf = (more: Partial<NextTestContent>): NextTestContent => ({ setOn: day("2026-06-15"), status: "active", ...more });

function clinic(record: PatientRecord = recordOf("p", confirmedRise())) {
  const monitor = monitorWith([record]);
  const now = () => {
    const present = take(monitor.getState().records, "p");
    if (present === undefined) throw new Error("no patient");
    return present;
  };
  return { id: record.id, store: monitor.getState, now };
}

describe("planning the next test", () => {
  it("keeps one plan, each change a state of its own", () => {
    const { id, store, now } = clinic();
    store().planNextTest(id, planOf({ on: day("2026-07-01") }));
    store().planNextTest(id, planOf({ every: "P4W" }));
    const plan = plannedBy(now());
    expect(plan).toMatchObject({ every: "P4W", status: "active" });
    expect(plan && revisionsOf<NextTestContent>(plan).map(({ on }) => on)).toEqual(["2026-07-01", undefined]);
    expect(entriesOf(now().nextTests)).toHaveLength(1);
  });

  it("changes nothing where the same is planned again", () => {
    const { id, store, now } = clinic();
    store().planNextTest(id, planOf({ every: "P4W" }));
    const before = now();
    store().planNextTest(id, planOf({ every: "P4W" }));
    expect(now()).toBe(before);
    expect(store().undoable).toHaveLength(1);
  });

  it("is taken back by undo, and done again by redo", () => {
    const { id, store, now } = clinic();
    store().planNextTest(id, planOf({ every: "P4W" }));
    expect(store().undo()).toEqual({ action: "PlannedTest", taken: 1, stayed: 0 });
    expect(plannedBy(now())).toBeUndefined();
    expect(store().redo()).toEqual({ action: "PlannedTest", taken: 1, stayed: 0 });
    expect(plannedBy(now())?.every).toBe("P4W");
  });

  it("removes every plan that stands, so that no older one comes back", () => {
    const record = recordOf("p", confirmedRise());
    const other = keep<NextTestContent>("other", planOf({ every: "P3M" }), { at: "2026-01-01T00:00:00.000Z" });
    const { id, store, now } = clinic({ ...record, nextTests: put(record.nextTests, other) });
    store().planNextTest(id, planOf({ on: day("2026-07-01") }));
    expect(entriesOf(now().nextTests).filter(stands)).toHaveLength(1);
    store().planNextTest(id, undefined);
    expect(entriesOf(now().nextTests).filter(stands)).toHaveLength(0);
    expect(store().undo()).toMatchObject({ action: "UnplannedTest", stayed: 0 });
    expect(plannedBy(now())?.on).toBe("2026-07-01");
  });

  it("is refused for a patient who is not here", () => {
    const { store } = clinic();
    expect(store().planNextTest(recordOf("q", []).id, planOf({ every: "P4W" }))).toEqual({
      ok: false,
      error: { type: "NoSuchRecord" },
    });
  });
});

describe("marking as reviewed", () => {
  it("keeps the day, the initials and what was said of each series", () => {
    const { store, now } = clinic();
    expect(store().markReviewed(now(), "AK", verdictsOf)).toMatchObject({
      ok: true,
      value: { on: "2026-06-15", by: "AK", verdicts: "b2m-serum rising-confirmed" },
    });
    expect(awaitsReview(now(), reviewStanding(now()))).toBe(false);
  });

  it("rests on what stood on the screen: a result that came in the same moment was not looked at", () => {
    const { store, now } = clinic();
    const seen = now();
    const late = observation("2026-06-10", "4.0");
    store().mergeRecords([{ ...seen, observations: put(seen.observations, late) }]);
    store().markReviewed(seen, "AK", verdictsOf);
    expect(awaitsReview(now(), reviewStanding(now()))).toBe(true);
  });

  it("is refused without initials", () => {
    const { store, now } = clinic();
    expect(store().markReviewed(now(), "  ", verdictsOf)).toEqual({ ok: false, error: { type: "NotAName" } });
    expect(store().undoable).toEqual([]);
  });

  it("is taken back at any time, and then the review before it counts", () => {
    const { id, store, now } = clinic();
    store().markReviewed(now(), "AK", verdictsOf);
    const later = store().markReviewed(now(), "BM", verdictsOf);
    store().takeReviewBack(id, later.ok ? later.value.id : "");
    expect(reviewStanding(now())?.review.by).toBe("AK");
    expect(store().undo()).toMatchObject({ action: "TookReviewBack", taken: 1, stayed: 0 });
    expect(entriesOf(now().reviews).filter(stands)).toHaveLength(2);
  });
});
