import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../../src/domain/analysis/judgeSeries.ts";
import type { JudgeContext } from "../../../src/domain/analysis/seriesReadings.ts";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { chiSquareAt } from "../../../src/domain/analysis/chiSquare.ts";
import { ownScatter, ownScatterOf } from "../../../src/domain/analysis/ownScatter.ts";
import { serumSeries } from "../../support/observations.ts";
import { sigmaOf } from "../../../src/domain/analysis/variation.ts";

const SIGMA = sigmaOf(0, 8.4);
/** So many results about 3 whose log values lie this far from their mean, up and down in turn. */
const alternating = (results: number, away: number) =>
  Array.from({ length: results }, (_, index) => 3 * Math.exp(index % 2 === 0 ? away : -away));

describe("the chi-square quantile", () => {
  it.each([
    [0.975, 7, 16.013],
    [0.025, 7, 1.69],
    [0.975, 11, 21.92],
    [0.025, 11, 3.816],
    [0.975, 30, 46.979],
  ])("at %d with %i degrees of freedom is the published %d, within 2 %%", (probability, degrees, published) => {
    expect(Math.abs(chiSquareAt(normalQuantile(probability, 0, 1), degrees) / published - 1)).toBeLessThan(0.02);
  });
});

describe("a patient's own scatter", () => {
  it("is said from the eighth result at one level on, and not before", () => {
    expect(ownScatter(alternating(7, SIGMA), SIGMA)).toBeUndefined();
    expect(ownScatter(alternating(8, SIGMA), SIGMA)?.results).toBe(8);
  });
  it("is compatible with the assumed variation where its 95 % interval holds it", () => {
    expect(ownScatter(alternating(8, SIGMA), SIGMA)).toMatchObject({
      againstAssumed: "compatible",
      cvPercent: expect.closeTo(100 * Math.sqrt(Math.exp((SIGMA ** 2 * 8) / 7) - 1), 6) as number,
    });
  });
  it("is wider, or narrower, from the limit of chi-square on: with 8 results 16.0 and 1.69 times sigma²", () => {
    const at = (chiSquare: number) => ownScatter(alternating(8, SIGMA * Math.sqrt(chiSquare / 8)), SIGMA)?.againstAssumed;
    expect([at(15.9), at(16.1)]).toEqual(["compatible", "wider"]);
    expect([at(1.75), at(1.65)]).toEqual(["compatible", "narrower"]);
  });
});

describe("the own scatter beside a verdict", () => {
  const ALONE: JudgeContext = { patient: { sex: "unknown" }, companions: {}, events: [], lines: [], variation: [] };
  const besideOf = (values: readonly number[]) => ownScatterOf(judgeSeries(serumSeries(values), ALONE));
  it("is of all results where no change has shown", () => {
    expect(besideOf([3, 3.1, 2.9, 3, 3.1, 2.9, 3, 3.1])).toMatchObject({ results: 8, againstAssumed: "narrower" });
  });
  it("is of the results since where no change has shown since a shift", () => {
    expect(besideOf([8, 8, 8, 8, 3, 3.2, 2.9, 3, 3.1, 2.9, 3, 3.2])).toMatchObject({ results: 8 });
  });
  it("is not said while the value moves, or before the eighth result at its level", () => {
    expect(besideOf([3, 3, 3, 3, 3, 3, 3, 3, 4.5, 4.6])).toBeUndefined();
    expect(besideOf([3, 3.1, 2.9, 3, 3.1, 2.9, 3])).toBeUndefined();
  });
});
