import { describe, expect, it } from "vitest";
import { dailyResults } from "../../../src/domain/analysis/dailyResults.ts";
import { LEAST_STEP, spreadsOf } from "../../../src/domain/analysis/printedStep.ts";
import { recentMovement } from "../../../src/domain/analysis/recentShift.ts";
import { prepareScan } from "../../../src/domain/analysis/scan.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { seededNormal } from "../../bench/simulateChance.ts";
import { observation, serumSeries } from "../../support/observations.ts";

const SIGMA = 0.0839;
const spreadsFor = (values: readonly string[]) => spreadsOf(dailyResults(serumSeries(values).points), SIGMA);

describe("the spread of a printed result", () => {
  it("takes in what rounding adds: step² / 12, relative to the value", () => {
    expect(spreadsFor(["0.6"])[0]).toBeCloseTo(Math.sqrt(SIGMA ** 2 + (0.1 / 0.6) ** 2 / 12), 12);
  });
  it("takes in more where a step is several times the variation: between two prints is a toss of a coin, step² / 4", () => {
    const at = (value: string) => (spreadsFor([value])[0] ?? 0) ** 2 - SIGMA ** 2;
    expect(at("0.6")).toBeCloseTo((0.1 / 0.6) ** 2 / 12, 12);
    expect(at("0.4") / 0.25 ** 2).toBeGreaterThan(1 / 12);
    expect(at("0.4") / 0.25 ** 2).toBeLessThan(1 / 4);
    expect(at("0.2")).toBeCloseTo(0.5 ** 2 / 4, 12);
  });
  it.each([0.15, 0.25, 0.35, 0.45])(
    "keeps a steady value of %d mg/L, printed to 0.1, from being confirmed in more than 5 of 100",
    (level) => {
      const normal = seededNormal(20261126);
      const isEverConfirmed = () => {
        const values = Array.from({ length: 24 }, () => (level * Math.exp(SIGMA * normal())).toFixed(1)).filter(
          (value) => value !== "0.0",
        );
        const days = dailyResults(serumSeries(values).points);
        const spreads = spreadsOf(days, SIGMA);
        return days.some((_, end) => {
          return recentMovement(prepareScan(days.slice(0, end + 1), SIGMA, spreads))?.grade === "confirmed";
        });
      };
      expect(Array.from({ length: 120 }, isEverConfirmed).filter(Boolean).length).toBeLessThanOrEqual(6);
    },
  );
  it("is the variation alone, to the last digit, where a step is at most 5 % of the value", () => {
    expect(spreadsFor(["2.0"])).toEqual([SIGMA]);
    expect(0.1 / 2).toBe(LEAST_STEP);
    expect(spreadsFor(["1.9"])[0]).toBeGreaterThan(SIGMA);
  });
  it("takes the finest print of a unit for all of that unit, as programs drop zeros at the end", () => {
    expect(spreadsFor(["1", "1.1"])[0]).toBeCloseTo(Math.sqrt(SIGMA ** 2 + 0.1 ** 2 / 12), 12);
    expect(spreadsFor(["0.6", "0.61"])).toEqual([SIGMA, SIGMA]);
  });
  it("says nothing of rounding of one or two whole numbers: a program may have dropped their zeros", () => {
    expect(spreadsFor(["3", "4"])).toEqual([SIGMA, SIGMA]);
  });
  it("takes three whole numbers without a decimal among them for whole numbers: zeros are dropped from one value in ten", () => {
    const [at3 = 0, at4 = 0] = spreadsFor(["3", "4", "3"]);
    expect(at3).toBeGreaterThan(2 * SIGMA);
    expect(at4).toBeLessThan(at3);
    expect(spreadsFor(["3", "4", "3.1"])[1]).toBe(SIGMA);
    expect(spreadsFor(["30", "40", "30"])).toEqual([SIGMA, SIGMA, SIGMA]);
  });
  it("halves the variance of rounding where a day has two results", () => {
    const twice = seriesFrom("b2m-serum", [observation("2025-01-01", "0.6"), observation("2025-01-01", "0.6")]);
    expect(spreadsOf(dailyResults(twice.points), SIGMA)[0]).toBeCloseTo(Math.sqrt(SIGMA ** 2 + (0.1 / 0.6) ** 2 / 24), 12);
  });
});
