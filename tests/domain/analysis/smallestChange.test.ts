import { describe, expect, it } from "vitest";
import { recentMovement } from "../../../src/domain/analysis/recentShift.ts";
import { prepareScan } from "../../../src/domain/analysis/scan.ts";
import { smallestChange } from "../../../src/domain/analysis/smallestChange.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";
import { seededNormal } from "../../bench/simulateChance.ts";

const SIGMA = sigmaOf(0, 8.4);

/** How often a series with such a step before its last `later` results is called in the step's direction. */
function found(results: number, later: number, percent: number): number {
  const normal = seededNormal(5);
  let calls = 0;
  for (let patient = 0; patient < 2400; patient += 1) {
    const values = Array.from({ length: results }, (_, index) => ({
      value: (index >= results - later ? 1 + percent / 100 : 1) * Math.exp(SIGMA * normal()),
      day: 30 * index,
    }));
    const movement = recentMovement(prepareScan(values, SIGMA));
    if (movement !== undefined && movement.rising === percent > 0) calls += 1;
  }
  return calls / 2400;
}

describe("what could be hidden", () => {
  it.each([2, 4, 8, 12, 20])(
    "with %d results: the stated change would have shown in at least 80 %, and not in nearly all",
    (results) => {
      const smallest = smallestChange(results, SIGMA);
      const [lasting, latest] = [smallest?.lasting.upPercent ?? 0, smallest?.latestOnly.upPercent ?? 0];
      expect(found(results, Math.floor(results / 2), lasting)).toBeGreaterThan(0.77);
      expect(found(results, Math.floor(results / 2), lasting)).toBeLessThan(0.94);
      expect(found(results, 1, latest)).toBeGreaterThan(0.77);
      expect(found(results, 1, latest)).toBeLessThan(0.94);
    },
  );
  it("shrinks with more results, and does not exist for one", () => {
    expect(smallestChange(1, SIGMA)).toBeUndefined();
    expect(smallestChange(12, SIGMA)?.lasting.upPercent).toBeLessThan(smallestChange(6, SIGMA)?.lasting.upPercent ?? 0);
  });
});
