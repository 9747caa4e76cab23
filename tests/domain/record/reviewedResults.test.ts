import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import { amend, markEnteredInError } from "../../../src/domain/measuring/observation.ts";
import { reviewStanding } from "../../../src/domain/record/reviewedResults.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import { day, observation } from "../../support/observations.ts";

const results = [
  { ...observation("2025-01-10", "2.4"), id: "first" },
  { ...observation("2025-06-10", "3.1"), id: "second" },
];

describe("the sum by which a review knows its results again", () => {
  it("is the same in every release, for it is stored with the review", () => {
    expect(sumOf({ observations: byId(results) })).toBe("2.4pjqst0khn52p");
  });

  it("does not depend on their order, and is another with another value or without one of them", () => {
    const [first, second] = results;
    if (first === undefined || second === undefined) throw new Error("Two results");
    const sum = sumOf({ observations: byId(results) });
    expect(sumOf({ observations: byId([second, first]) })).toBe(sum);
    expect(sumOf({ observations: byId([first, { ...second, value: "3.10" }]) })).not.toBe(sum);
    const withdrawn = markEnteredInError(second, { at: "2026-01-01T00:00:00.000Z", reason: "Slip" });
    expect(sumOf({ observations: byId([first, withdrawn]) })).toBe(sumOf({ observations: byId([first]) }));
  });
});

describe("what has come since a review", () => {
  const [first, second] = results;
  if (first === undefined || second === undefined) throw new Error("Two results");
  const review = keep(
    "review",
    { on: day("2026-02-01"), by: "AB", results: sumOf({ observations: byId(results) }), verdicts: "", status: "active" as const },
    { at: "2026-02-01T12:00:00.000Z" },
  );
  const standing = (...now: typeof results) => reviewStanding({ observations: byId(now), reviews: byId([review]) });

  it("is nothing while each result says what it said then", () => {
    expect(standing(first, second)).toEqual({ review, since: [], isOther: false });
  });

  it("is a result that was amended later, and one that was withdrawn later; what was looked at is still what is here", () => {
    const amended = {
      ...amend(second, { ...second, value: "3.4" }, { at: "2026-03-01T12:00:00.000Z", reason: "Typed wrongly" }),
      id: "second",
    };
    expect(standing(first, amended)).toEqual({ review, since: [amended], isOther: false });
    const withdrawn = { ...markEnteredInError(first, { at: "2026-03-01T12:00:00.000Z", reason: "Slip" }), id: "first" };
    expect(standing(withdrawn, second)).toEqual({ review, since: [withdrawn], isOther: false });
  });
});
