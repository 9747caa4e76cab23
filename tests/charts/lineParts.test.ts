import { describe, expect, it } from "vitest";
import { cutRules, lineParts } from "../../src/charts/marks/lineParts.ts";
import { trendPoints } from "../../src/charts/marks/trendPoints.ts";
import { comparableRuns, seriesFrom } from "../../src/domain/series/series.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { observation } from "../support/observations.ts";

const drawn = (observations: readonly Observation[]) => {
  const series = seriesFrom("b2m-serum", observations);
  const points = trendPoints(series);
  const runs = comparableRuns(series);
  return {
    parts: lineParts(points, runs).map(({ kind, points: part }) => [kind, ...part.map(({ y }) => y)]),
    rules: cutRules(points, runs),
  };
};

describe("the line of a trend", () => {
  it("joins the measurements of one comparable run", () => {
    expect(drawn([observation("2026-01-01", "2"), observation("2026-02-01", "3"), observation("2026-03-01", "4")]).parts).toEqual(
      [["solid", 2, 3, 4]],
    );
  });

  it("breaks between two laboratories, with a rule half way between their results", () => {
    const a = { laboratory: "A" };
    const b = { laboratory: "B" };
    const { parts, rules } = drawn([
      observation("2026-01-01", "2", a),
      observation("2026-01-11", "3", a),
      observation("2026-01-21", "4", b),
      observation("2026-01-31", "5", b),
    ]);
    expect(parts).toEqual([
      ["solid", 2, 3],
      ["solid", 4, 5],
    ]);
    expect(rules).toEqual([{ x: Date.UTC(2026, 0, 16) / 86_400_000, cut: { type: "LaboratoryChanged", from: "A", to: "B" } }]);
  });

  it("passes by a preliminary result and one entered in error", () => {
    const { parts } = drawn([
      observation("2026-01-01", "2"),
      observation("2026-02-01", "9", { status: "preliminary" }),
      observation("2026-02-02", "8", { status: "entered-in-error" }),
      observation("2026-03-01", "4"),
    ]);
    expect(parts).toEqual([["solid", 2, 4]]);
  });

  it("is dotted by way of the assay's limit where a censored result lies between two measurements, and claims no value there", () => {
    const { parts } = drawn([
      observation("2026-01-01", "2"),
      observation("2026-01-15", "1.8"),
      observation("2026-02-01", "<0.2"),
      observation("2026-03-01", "1"),
      observation("2026-04-01", "2"),
    ]);
    expect(parts).toEqual([
      ["solid", 2, 1.8],
      ["dotted", 1.8, 0.2, 1],
      ["solid", 1, 2],
    ]);
  });

  it("is not drawn to a censored result at the end, nor across a change of method", () => {
    expect(drawn([observation("2026-01-01", "2"), observation("2026-02-01", ">20")]).parts).toEqual([]);
    expect(
      drawn([
        observation("2026-01-01", "2", { method: "M" }),
        observation("2026-02-01", "<0.2"),
        observation("2026-03-01", "3", { method: "N" }),
      ]).parts,
    ).toEqual([]);
  });
});
