import { describe, expect, it } from "vitest";
import { Z_TWO_SIDED_95 } from "../../../src/domain/analysis/referenceChangeValue.ts";
import { chanceBelow, limitConfirmed, limitEvidence, limitPossible } from "../../../src/domain/analysis/shiftLimits.ts";
import { LONGEST_LOOK_BACK } from "../../../src/domain/analysis/scan.ts";
import { confirmedLimit, evidenceLimits, falseCallsBy, quantileOf, simulateNullSeries } from "../../bench/simulateLimits.ts";

describe("the limits of the shift scan", () => {
  it("begin at the normal quantile: two results are the reference change value exactly", () => {
    expect(limitPossible(2)).toBe(Z_TWO_SIDED_95);
    expect(limitPossible(1)).toBe(Number.POSITIVE_INFINITY);
  });
  it("rise with each result, and what is confirmed is by itself unusual in however long a series", () => {
    for (let results = 3; results <= LONGEST_LOOK_BACK; results += 1) {
      expect(limitPossible(results)).toBeGreaterThan(limitPossible(results - 1));
      expect(limitConfirmed(results)).toBeGreaterThanOrEqual(limitPossible(results));
    }
    expect(limitPossible(LONGEST_LOOK_BACK + 1)).toBe(limitPossible(LONGEST_LOOK_BACK));
    expect(limitConfirmed(12)).toBeCloseTo(3.49, 2);
  });
  it("are infinite where nothing can be compared, and the evidence speaks from the third result on", () => {
    expect(limitConfirmed(1)).toBe(Number.POSITIVE_INFINITY);
    expect(limitEvidence(2)).toBe(Number.POSITIVE_INFINITY);
    expect(limitEvidence(3)).toBeCloseTo(1.14, 2);
    expect(limitEvidence(99)).toBe(limitEvidence(24));
  });
  it("are what stable, guarded series exceed, simulated again with another seed (2,000 series; within four standard errors)", () => {
    const { evidence, largest, confirmedForm } = simulateNullSeries(24, 2000, 99);
    for (const results of [2, 3, 4, 6, 8, 12, 16, 20, 24])
      expect(
        Math.abs(quantileOf(largest[results] ?? new Float64Array(), 0.95) - limitPossible(results)),
        `${results} results`,
      ).toBeLessThan(0.15);
    const again = evidenceLimits(evidence);
    for (const results of [3, 4, 5, 6, 8])
      expect(Math.abs((again[results] ?? 0) - limitEvidence(results)), `${results}`).toBeLessThan(0.7);
    expect(Math.abs(confirmedLimit(confirmedForm, limitPossible, 0.047) - limitConfirmed(2))).toBeLessThan(0.25);
  });
  it("spend the false calls of the first rule, no more: 5 % of stable patients by the second visit, 19.4 % by the 24th", () => {
    expect([2, 3, 4, 12, 24].map(falseCallsBy)).toEqual([0.05, 0.074, 0.092, 0.156, 0.194]);
    expect(falseCallsBy(10)).toBeGreaterThan(0.132);
    expect(falseCallsBy(10)).toBeLessThan(0.156);
  });
  it("say how rare a shift is: less often than 1 in 20, 100 or 1,000", () => {
    expect([1.2, 1.4, 1.95, 1.97, 2.58, 3.4, -3.4].map((d) => chanceBelow(2, d))).toEqual([1, 1, 1, 0.05, 0.01, 0.001, 0.001]);
  });
});
