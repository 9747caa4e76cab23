import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thinLine, thinMarks } from "../../src/charts/thin.ts";
import { trendPoints } from "../../src/charts/trendPoints.ts";
import { serumSeries } from "../support/observations.ts";

const wave = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: Math.sin(x / 50) + Math.sin(x * 12.9898) }));

describe("thinning for drawing", () => {
  it("leaves a line of 1000 points as it is and thins one of 1001", () => {
    expect(thinLine(wave(1000))).toHaveLength(1000);
    expect(thinLine(wave(1001)).length).toBeLessThan(1001);
  });

  it("never loses the highest, the lowest, the first or the last point, and keeps their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 50, maxLength: 400 }), (values) => {
        const points = values.map((y, x) => ({ x, y }));
        const thinned = thinLine(points, 40);
        expect(thinned.length).toBeLessThanOrEqual(44);
        expect(Math.max(...thinned.map(({ y }) => y))).toBe(Math.max(...values));
        expect(Math.min(...thinned.map(({ y }) => y))).toBe(Math.min(...values));
        expect([thinned[0], thinned.at(-1)]).toEqual([points[0], points.at(-1)]);
        expect(thinned.map(({ x }) => x)).toEqual(thinned.map(({ x }) => x).toSorted((a, b) => a - b));
      }),
    );
  });

  const within = (count: number) =>
    trendPoints(
      serumSeries(
        Array.from({ length: count }, (_, index) => 2 + (index % 3) * 0.1),
        7,
      ),
    );

  it("draws every mark of 60 results", () => {
    expect(thinMarks(within(60), (x) => x)).toHaveLength(60);
  });

  it("draws of 61 unflagged results only the first, the last and the extremes", () => {
    const points = within(61);
    const marks = thinMarks(points, (x) => x);
    expect(marks.length).toBeLessThanOrEqual(4);
    expect([marks[0], marks.at(-1)]).toEqual([points[0], points.at(-1)]);
  });

  it("never hides a result that the line does not pass through", () => {
    const values = Array.from({ length: 120 }, (_, index) => (index % 2 === 0 ? "2.0" : "<0.2"));
    expect(thinMarks(trendPoints(serumSeries(values, 1)), () => 0).filter(({ arrow }) => arrow === "down")).toHaveLength(60);
  });

  it("keeps flagged marks apart, so that they do not run into a caterpillar", () => {
    const marks = thinMarks(
      trendPoints(
        serumSeries(
          Array.from({ length: 500 }, () => 5),
          1,
        ),
      ),
      (x) => x,
    );
    expect(marks.length).toBeLessThan(60);
  });
});
