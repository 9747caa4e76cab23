import { describe, expect, it } from "vitest";
import { sparkShape } from "../../src/charts/sparkShape.ts";
import { comparableRuns, seriesFrom, type Series } from "../../src/domain/series/series.ts";
import { observation, serumSeries } from "../support/observations.ts";

const shapeOf = (series: Series) => sparkShape(series, comparableRuns(series), 112, 36);
/** The places of a path's points, px. */
const placesOf = (path: string) =>
  [...path.matchAll(/(?<x>-?[\d.]+) (?<y>-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);

describe("the small picture of a series", () => {
  it("is empty without results", () => {
    expect(shapeOf(serumSeries([]))).toEqual({ band: "", edges: "", line: "", last: undefined });
  });

  it("reaches from the first result at the left edge to the latest at the right, the higher the value the higher", () => {
    const { line, last } = shapeOf(serumSeries([2, 6, 4]));
    const places = placesOf(line);
    expect(places.map(([x]) => x)).toEqual([6, 56, 106]);
    const [first, highest, latest] = places.map(([, y]) => y ?? 0);
    expect(highest).toBe(6);
    expect(latest).toBeGreaterThan(6);
    expect(first).toBeGreaterThan(latest ?? 0);
    expect(last).toMatchObject({ shape: "triangle-up", hollow: false });
  });

  it("stands a single result in the middle, with its band on both sides", () => {
    const { line, last, band } = shapeOf(serumSeries([2]));
    expect(line).toBe("");
    expect(last?.shape).toBe("circle");
    expect(Math.abs(Number(/^M(?<x>[\d.]+)/u.exec(last?.d ?? "")?.groups?.["x"]) - 56)).toBeLessThanOrEqual(4);
    expect(band).toMatch(/^M6(?:\.0)? /u);
  });

  it("stays a picture where all results and limits are one value", () => {
    const flat = seriesFrom("m-protein-serum", [
      observation("2025-01-10", "1", { measurand: "m-protein-serum", unit: "g/dL" }),
      observation("2025-02-10", "1", { measurand: "m-protein-serum", unit: "g/dL" }),
    ]);
    expect(placesOf(shapeOf(flat).line)).toEqual([
      [6, 30],
      [106, 30],
    ]);
  });
});
