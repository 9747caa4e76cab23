import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { LANE_HEIGHT, laneFrame, laneLabels, laneValues, placeTitle, SPARK_LANE_HEIGHT } from "../../src/charts/lanes/lane.ts";
import { boxOf } from "../../src/charts/labels/placeLabels.ts";
import { plotFrame } from "../../src/charts/axes/plotFrame.ts";
import { trendPoints } from "../../src/charts/marks/trendPoints.ts";
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

describe("the values at the marks of a lane", () => {
  const lane = { ...plotFrame(358, 300, { leftText: "90", rightText: "67 G2", rowsAbove: 0 }), top: 100, plotHeight: 40 };
  const [trend] = trendPoints(serumSeries([9, 3, 4, 8], 30), { withdrawn: false });

  /** The least room between two values that stand beside each other, px. */
  const leastBetween = (marks: readonly { readonly x: number; readonly y: number }[]): number => {
    if (trend === undefined) throw new Error("no point");
    const placed = marks.map((mark) => ({ ...mark, trend, r: 4 }));
    const boxes = laneLabels(placed, undefined, 8, lane, [], [], () => "64").map((text) => boxOf(text, lane.fontSize));
    const between = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => one.top < other.bottom && other.top < one.bottom)
        .map((other) => Math.max(one.left - other.right, other.left - one.right)),
    );
    return Math.min(Number.POSITIVE_INFINITY, ...between);
  };

  it("never stand so close beside each other that two are read as one number", () => {
    const gap = fc.integer({ min: 4, max: 60 });
    const steps = fc.array(fc.tuple(gap, fc.integer({ min: 104, max: 136 })), { minLength: 2, maxLength: 8 });
    expect(() =>
      fc.assert(
        fc.property(steps, (each) => {
          let { left: x } = lane;
          return leastBetween(each.map(([step, y]) => ({ x: (x += step), y }))) >= lane.fontSize / 2 - 1e-6;
        }),
      ),
    ).not.toThrow();
  });

  it("stand both where there is room for both", () => {
    expect(leastBetween([100, 200].map((x) => ({ x, y: 120 })))).toBeLessThan(100);
  });
});

describe("the row above a lane", () => {
  const frame = laneFrame(plotFrame(600, 300, { leftText: "10", rightText: "2.2", rowsAbove: 0 }), 100, LANE_HEIGHT);

  it("begins with the plot, beside its scale, and what lies outside the view ends at the edge of the picture", () => {
    const { title, aside } = placeTitle(["Creatinine, serum", "Creatinine"], "2 earlier", frame);
    expect(title).toMatchObject({ text: "Creatinine, serum", x: frame.left, anchor: "start" });
    expect(aside).toMatchObject({ text: "2 earlier", x: frame.width - 4, y: title.y, anchor: "end" });
    expect(boxOf(title, frame.fontSize).bottom).toBeLessThan(frame.top);
    expect(boxOf(title, frame.fontSize).top).toBeGreaterThanOrEqual(100);
    expect(placeTitle(["Creatinine"], "", frame).aside).toBeUndefined();
  });

  it("begins at the picture's edge over a lane that has no scale", () => {
    const spark = laneFrame(frame, 100, SPARK_LANE_HEIGHT);
    expect(placeTitle(["Creatinine"], "", spark).title.x).toBe(4);
  });

  it("has the longest of the titles that leaves room for what stands at the right", () => {
    const aside = "12 earlier · 3 later".repeat(2);
    expect(placeTitle(["Creatinine, serum, laboratory City", "Creatinine"], aside, frame).title.text).toBe("Creatinine");
  });
});
