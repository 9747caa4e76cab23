import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, put } from "../../../src/domain/byId.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { contentOf, keep, revise } from "../../../src/domain/kept.ts";
import {
  amend,
  markEnteredInError,
  type Observation,
  type ObservationContent,
} from "../../../src/domain/measuring/observation.ts";
import { mergePeople } from "../../../src/domain/record/mergePeople.ts";
import { mergePatientRecords, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { parseReview, type ReviewContent } from "../../../src/domain/record/review.ts";
import { awaitsReview, reviewedOnly, reviewStanding, sumOf } from "../../../src/domain/record/reviewedResults.ts";
import { day, observation } from "../../support/observations.ts";
import { recordOf } from "../../support/workRecords.ts";

const REVIEWED: Instant = "2026-04-01T12:00:00.000Z";
const BEFORE: Instant = "2026-04-01T11:59:59.999Z";
const AFTER: Instant = "2026-04-01T12:00:00.001Z";

const recorded = (on: string, value: string, at: Instant, more: Parameters<typeof observation>[2] = {}): Observation => ({
  ...observation(on, value, more),
  recordedAt: at,
});
const first = recorded("2026-01-10", "2.0", BEFORE);
const second = recorded("2026-02-10", "2.1", BEFORE);
const before = recordOf("p", [first, second]);

const reviewed = (record: PatientRecord, at: Instant = REVIEWED, id = "review", by = "AK"): PatientRecord => ({
  ...record,
  reviews: put(
    record.reviews,
    keep<ReviewContent>(id, { on: day(at.slice(0, 10)), by, results: sumOf(record), verdicts: "", status: "active" }, { at }),
  ),
});
const withResult = (record: PatientRecord, result: Observation): PatientRecord => ({
  ...record,
  observations: put(record.observations, result),
});
const standing = (record: PatientRecord) => {
  const found = reviewStanding(record);
  return { since: found?.since.map(({ id }) => id), isOther: found?.isOther, awaits: awaitsReview(record, found) };
};
const SEEN = { since: [], isOther: false, awaits: false };

describe("a review", () => {
  it("covers all that was recorded up to it, and stays so", () => {
    expect(standing(reviewed(before))).toEqual(SEEN);
  });

  it("is awaited where results stand that nobody has reviewed, and not where there are none", () => {
    expect(awaitsReview(before, reviewStanding(before))).toBe(true);
    expect(awaitsReview(recordOf("p", []), undefined)).toBe(false);
    expect(awaitsReview(recordOf("p", [markEnteredInError(first, { at: AFTER, reason: "x" })]), undefined)).toBe(false);
  });

  it("names what was added since: a millisecond after it, not a millisecond before", () => {
    const late = recorded("2026-03-10", "3.0", AFTER);
    expect(standing(withResult(reviewed(before), late))).toEqual({ since: [late.id], isOther: false, awaits: true });
    expect(standing(reviewed(withResult(before, recorded("2026-03-10", "3.0", BEFORE))))).toEqual(SEEN);
  });

  it("names a result that was amended or withdrawn since, companions too", () => {
    const content = contentOf<ObservationContent>(second);
    const amended = amend(second, { ...content, value: "2.9" }, { at: AFTER, reason: "Typed wrong" });
    expect(standing(withResult(reviewed(before), amended)).since).toEqual([second.id]);
    const withdrawn = markEnteredInError(second, { at: AFTER, reason: "Other patient" });
    expect(standing(withResult(reviewed(before), withdrawn)).since).toEqual([second.id]);
    const creatinine = recorded("2026-02-10", "1.4", AFTER, { measurand: "creatinine-serum", unit: "mg/dL" });
    expect(standing(withResult(reviewed(before), creatinine)).since).toEqual([creatinine.id]);
  });

  it("does not mind what was added and withdrawn again, or amended there and back", () => {
    const late = recorded("2026-03-10", "3.0", AFTER);
    const gone = markEnteredInError(late, { at: AFTER, reason: { code: "undo" } });
    expect(standing(withResult(reviewed(before), gone))).toEqual(SEEN);
    const content = contentOf<ObservationContent>(second);
    const there = amend(second, { ...content, value: "2.9" }, { at: AFTER, reason: "x" });
    expect(standing(withResult(reviewed(before), amend(there, content, { at: AFTER, reason: "y" })))).toEqual(SEEN);
  });

  it("does not mind that an import learns by which name the sender knows a result", () => {
    const named = amend(second, { ...contentOf<ObservationContent>(second), knownAs: "lab|1" }, { at: AFTER, reason: "x" });
    expect(standing(withResult(reviewed(before), named))).toEqual(SEEN);
  });

  it("does not cover a result that another tab recorded before it and that nobody saw here", () => {
    const elsewhere = recorded("2026-03-10", "3.0", BEFORE);
    const merged = mergePatientRecords(reviewed(before), withResult(before, elsewhere));
    expect(standing(merged)).toMatchObject({ isOther: true, awaits: true });
    expect(reviewedOnly(merged).observations).toEqual({});
  });

  it("of one record does not cover what comes over from another record of the same person", () => {
    const other = recordOf("q", [recorded("2025-12-01", "1.9", BEFORE)]);
    const { kept } = mergePeople(reviewed(before), other, { at: AFTER, why: "One person", newId: () => "fresh" });
    expect(standing(kept)).toMatchObject({ isOther: true, awaits: true });
  });

  it("counts from when it was made, although it was taken back and put on top again", () => {
    const record = reviewed(before);
    const content = contentOf<ReviewContent>(record.reviews["review"] as never);
    const there = revise(record.reviews["review"] as never, { ...content, status: "entered-in-error" } as never, { at: AFTER });
    const back = revise(there, content as never, { at: "2026-04-03T00:00:00.000Z", reason: { code: "redo" } });
    const late = recorded("2026-03-10", "3.0", "2026-04-02T00:00:00.000Z");
    const again = withResult({ ...record, reviews: byId([back]) }, late);
    expect(standing(again)).toEqual({ since: [late.id], isOther: false, awaits: true });
    expect(reviewStanding({ ...record, reviews: byId([there]) })).toBeUndefined();
  });

  it("is the latest of several", () => {
    const late = recorded("2026-03-10", "3.0", AFTER);
    const twice = reviewed(withResult(reviewed(before), late), "2026-04-02T12:00:00.000Z", "later", "BM");
    expect(standing(twice)).toEqual(SEEN);
    expect(reviewStanding(twice)?.review.by).toBe("BM");
  });

  it("rests on results, not on the order in which they are kept", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, recorded("2026-03-10", "2.2", BEFORE)], { minLength: 3 }), (shuffled) => {
        expect(sumOf(recordOf("p", shuffled))).toBe(sumOf(recordOf("p", shuffled.toReversed())));
      }),
    );
  });

  it("tells any one value from any other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (one, other) => {
        const sum = (value: number) => sumOf(recordOf("p", [{ ...first, value: (value / 100).toFixed(2) }]));
        expect(sum(one) === sum(other)).toBe(one === other);
      }),
    );
  });

  it("passes its door, and nobody reviews without initials", () => {
    const draft = {
      on: "2026-04-01",
      by: " AK ",
      results: sumOf(before),
      verdicts: "b2m-serum no-change-shown",
      status: "active",
    };
    expect(parseReview(draft)).toMatchObject({ ok: true, value: { by: "AK" } });
    expect(parseReview({ ...draft, by: " " })).toEqual({ ok: false, error: [{ field: "by", type: "Empty" }] });
    expect(parseReview({ ...draft, by: "A".repeat(20) }).ok).toBe(true);
    expect(parseReview({ ...draft, by: "A".repeat(21) }).ok).toBe(false);
    expect(parseReview({ ...draft, results: "all" }).ok).toBe(false);
  });
});

describe("a record shown only as far as it was reviewed", () => {
  it("is the very record where all of it was", () => {
    const record = reviewed(before);
    expect(reviewedOnly(record)).toBe(record);
  });

  it("has no result where nobody has reviewed yet", () => {
    expect(reviewedOnly(before).observations).toEqual({});
  });

  it("leaves out what came or was amended since: neither the new value nor the one that is known to be wrong", () => {
    const amended = amend(second, { ...contentOf<ObservationContent>(second), value: "9.9" }, { at: AFTER, reason: "x" });
    const record = withResult(withResult(reviewed(before), amended), recorded("2026-03-10", "3.0", AFTER));
    expect(Object.keys(reviewedOnly(record).observations)).toEqual([first.id]);
  });

  it("does not go on showing a result that was withdrawn since: it may be another patient's", () => {
    const withdrawn = markEnteredInError(second, { at: AFTER, reason: "Other patient" });
    expect(Object.keys(reviewedOnly(withResult(reviewed(before), withdrawn)).observations)).toEqual([first.id]);
  });
});
