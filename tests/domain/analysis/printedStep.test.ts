import { describe, expect, it } from "vitest";
import { dailyResults } from "../../../src/domain/analysis/dailyResults.ts";
import { LEAST_STEP, spreadsOf } from "../../../src/domain/analysis/printedStep.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { observation, serumSeries } from "../../support/observations.ts";

const SIGMA = 0.0839;
const spreadsFor = (values: readonly string[]) => spreadsOf(dailyResults(serumSeries(values).points), SIGMA);

describe("the spread of a printed result", () => {
  it("takes in what rounding adds: step² / 12, relative to the value", () => {
    expect(spreadsFor(["0.6"])[0]).toBeCloseTo(Math.sqrt(SIGMA ** 2 + (0.1 / 0.6) ** 2 / 12), 12);
  });
  it("is the variation alone, to the last digit, where a step is at most 5 % of the value", () => {
    expect(spreadsFor(["2.0"])).toEqual([SIGMA]);
    expect(0.1 / 2).toBe(LEAST_STEP);
    expect(spreadsFor(["1.9"])[0]).toBeGreaterThan(SIGMA);
  });
  it("takes the finest print of a unit for all of that unit, as programs drop zeros at the end", () => {
    expect(spreadsFor(["1", "1.1"])[0]).toBeCloseTo(Math.sqrt(SIGMA ** 2 + 0.1 ** 2 / 12), 12);
    expect(spreadsFor(["0.6", "0.61"])).toEqual([SIGMA, SIGMA]);
  });
  it("says nothing of rounding where a unit is printed without decimals: nobody can tell a dropped zero", () => {
    expect(spreadsFor(["3", "4", "3"])).toEqual([SIGMA, SIGMA, SIGMA]);
  });
  it("halves the variance of rounding where a day has two results", () => {
    const twice = seriesFrom("b2m-serum", [observation("2025-01-01", "0.6"), observation("2025-01-01", "0.6")]);
    expect(spreadsOf(dailyResults(twice.points), SIGMA)[0]).toBeCloseTo(Math.sqrt(SIGMA ** 2 + (0.1 / 0.6) ** 2 / 24), 12);
  });
});
