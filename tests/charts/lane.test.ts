import { describe, expect, it } from "vitest";
import { laneValues } from "../../src/charts/lane.ts";
import { trendPoints } from "../../src/charts/trendPoints.ts";
import { toDayNumber } from "../../src/domain/calendarDate.ts";
import { comparableRuns } from "../../src/domain/series/series.ts";
import { day, serumSeries } from "../support/observations.ts";

describe("the values that a lane under the trend makes room for", () => {
  // 1 January, 31 January, 2 March, 1 April.
  const series = serumSeries([9, 3, 4, 8], 30);
  const points = trendPoints(series, { withdrawn: false });
  const between = (from: string, to: string) => {
    const time = { from: toDayNumber(day(from)), to: toDayNumber(day(to)) };
    return laneValues(points, comparableRuns(series), time).toSorted((a, b) => a - b);
  };

  it("are those of the days looked at, first and last day included: one before or after them stretches no axis", () => {
    expect(new Set(between("2025-01-31", "2025-03-02"))).toEqual(new Set([3, 4]));
  });

  it("are also where the line enters and leaves, between a result in view and one that is not", () => {
    const values = between("2025-01-16", "2025-03-17");
    expect(values[0]).toBe(3);
    expect(values.at(-1)).toBeCloseTo(6, 6);
    expect(values).not.toContain(9);
    expect(values).not.toContain(8);
  });
});
