import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reduceLine, reduceMarks } from "../../src/charts/marks/reducePoints.ts";
import { trendPoints } from "../../src/charts/marks/trendPoints.ts";
import { serumSeries } from "../support/observations.ts";

const wave = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: Math.sin(x / 50) + Math.sin(x * 12.9898) }));

describe("thinning for drawing", () => {
  it("leaves a line of 1000 points as it is and thins one of 1001", () => {
    expect(reduceLine(wave(1000))).toHaveLength(1000);
    expect(reduceLine(wave(1001)).length).toBeLessThan(1001);
  });

  it("never loses the highest, the lowest, the first or the last point, and keeps their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 50, maxLength: 400 }), (values) => {
        const points = values.map((y, x) => ({ x, y }));
        const reduced = reduceLine(points, 40);
        expect(reduced.length).toBeLessThanOrEqual(44);
        expect(Math.max(...reduced.map(({ y }) => y))).toBe(Math.max(...values));
        expect(Math.min(...reduced.map(({ y }) => y))).toBe(Math.min(...values));
        expect([reduced[0], reduced.at(-1)]).toEqual([points[0], points.at(-1)]);
        expect(reduced.map(({ x }) => x)).toEqual(reduced.map(({ x }) => x).toSorted((a, b) => a - b));
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
    expect(reduceMarks(within(60), (x) => x)).toHaveLength(60);
  });

  it("draws of 61 unflagged results only the first, the last and the extremes", () => {
    const points = within(61);
    const marks = reduceMarks(points, (x) => x);
    expect(marks.length).toBeLessThanOrEqual(4);
    expect([marks[0], marks.at(-1)]).toEqual([points[0], points.at(-1)]);
  });

  it("draws the highest and the lowest of many unflagged results, wherever they lie", () => {
    const values = Array.from({ length: 90 }, (_, index) => (index === 40 ? 2.9 : index === 70 ? 1.6 : 2.2));
    const marks = reduceMarks(trendPoints(serumSeries(values, 7)), (x) => x).map(({ y }) => y);
    expect(Math.max(...marks)).toBe(2.9);
    expect(Math.min(...marks)).toBe(1.6);
  });

  it("never hides a result that the line does not pass through", () => {
    const values = Array.from({ length: 120 }, (_, index) => (index % 2 === 0 ? "2.0" : "<0.2"));
    expect(reduceMarks(trendPoints(serumSeries(values, 1)), () => 0).filter(({ arrow }) => arrow === "down")).toHaveLength(60);
  });

  it("keeps flagged marks apart, so that they do not run into a caterpillar", () => {
    const marks = reduceMarks(
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
