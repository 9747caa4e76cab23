import { describe, expect, it } from "vitest";
import { Z_TWO_SIDED_95 } from "../../../src/domain/analysis/referenceChangeValue.ts";
import { chanceBelow, limitConfirmed, limitPossible, LONGEST_LOOK_BACK } from "../../../src/domain/analysis/shiftLimits.ts";
import { quantileOf, simulateNullMaxima } from "../../bench/simulateLimits.ts";

describe("the limits of the shift scan", () => {
  it("begin at the normal quantile: two results are the reference change value exactly", () => {
    expect(limitPossible(2)).toBe(Z_TWO_SIDED_95);
    expect(limitPossible(1)).toBe(Number.POSITIVE_INFINITY);
  });
  it("are about the values of the specification", () => {
    expect(limitPossible(12)).toBeCloseTo(3.35, 2);
    expect(limitPossible(20)).toBeCloseTo(3.62, 2);
    expect(limitConfirmed(12)).toBeCloseTo(3.67, 2);
  });
  it("rise with each result, and a confirmed shift is always possible too", () => {
    for (let results = 3; results <= LONGEST_LOOK_BACK; results += 1) {
      expect(limitPossible(results)).toBeGreaterThan(limitPossible(results - 1));
      expect(limitConfirmed(results)).toBeGreaterThanOrEqual(limitPossible(results));
    }
    expect(limitPossible(LONGEST_LOOK_BACK + 1)).toBe(limitPossible(LONGEST_LOOK_BACK));
  });
  it("are what stable series exceed in 5 %, simulated again with another seed (20,000 series; within 0.04, four standard errors)", () => {
    const { byVisit, confirmedForm } = simulateNullMaxima(24, 24, 20_000, 99);
    for (const results of [2, 3, 4, 6, 8, 12, 16, 20, 24]) {
      expect(
        Math.abs(quantileOf(byVisit[results] ?? new Float64Array(), 0.95) - limitPossible(results)),
        `${results} results`,
      ).toBeLessThan(0.04);
    }
    expect(Math.abs(quantileOf(confirmedForm, 0.95) - limitConfirmed(2))).toBeLessThan(0.04);
  });
  it("say how rare a shift is: less often than 1 in 20, in 100 or in 1,000", () => {
    expect([1.95, 1.97, 2.58, 3.3, -3.3].map((d) => chanceBelow(2, d))).toEqual([1, 0.05, 0.01, 0.001, 0.001]);
  });
});
