import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { markEnteredInError } from "../../../src/domain/measuring/observation.ts";
import { sumOf } from "../../../src/domain/record/reviewedResults.ts";
import { observation } from "../../support/observations.ts";

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
