import { describe, expect, it } from "vitest";
import { fitScene } from "../../src/charts/fitScene.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { line } from "../support/care.ts";
import { sceneQuestion } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const vrd = line("l", "VRd", "2025-01-01");
const series = seriesFrom("b2m-serum", [
  observation("2025-01-10", "2.4"),
  observation("2025-06-10", "3.1"),
  observation("2025-09-10", "3.4"),
]);
const question = sceneQuestion(series, { care: { lines: numberLines({ l: vrd }), events: [], today: day("2026-01-01") } });

describe("a trend in a place of a given size", () => {
  it("fills it to the px, its lanes included", () => {
    for (const height of [260, 400, 733]) expect(fitScene(question, { width: 900, height }).frame.height).toBe(height);
  });

  it("gives its lanes what they need and the results the rest", () => {
    const [low, high] = [fitScene(question, { width: 900, height: 300 }), fitScene(question, { width: 900, height: 400 })];
    expect(low.care?.height).toBe(high.care?.height);
    expect(high.frame.plotHeight - low.frame.plotHeight).toBe(100);
  });

  it("is taller than a place too low for anything", () => {
    expect(fitScene(question, { width: 900, height: 60 }).frame.height).toBeGreaterThan(110);
  });

  it("keeps most of its place for the trend where lanes are one row of words and a line", () => {
    const hemoglobin = seriesFrom("hemoglobin-blood", [
      observation("2025-01-10", "12.1", { measurand: "hemoglobin-blood", unit: "g/dL" }),
      observation("2025-06-10", "10.4", { measurand: "hemoglobin-blood", unit: "g/dL" }),
      observation("2025-09-10", "11.0", { measurand: "hemoglobin-blood", unit: "g/dL" }),
    ]);
    const place = { width: 900, height: 400 };
    const [high, low] = (["lanes", "sparks"] as const).map((lanesAs) =>
      fitScene({ ...question, companions: [hemoglobin] }, place, lanesAs),
    );
    expect(low?.frame.height).toBe(400);
    expect((low?.frame.plotHeight ?? 0) - (high?.frame.plotHeight ?? 0)).toBeGreaterThan(20);
    // What stands at no mark is said: the first, the lowest, and beside the lane the latest.
    expect(low?.companions[0]?.labels).toEqual([]);
    expect(low?.companions[0]?.title.text).toMatch(/^Hemoglobin, g\/dL · first 12\.1, lowest 10\.4/u);
    expect(low?.companions[0]?.latest?.text.text).toBe("11.0");
  });

  it("shares its days with another where both are given the same room beside the plot", () => {
    const wide = seriesFrom("b2m-serum", [observation("2025-01-10", "23.4"), observation("2025-09-10", "33.4")]);
    const sides = { left: 80, right: 200 };
    const frames = [series, wide].map((one) => fitScene({ ...sceneQuestion(one), sides }, { width: 900, height: 400 }).frame);
    expect(frames.map(({ left, plotWidth }) => [left, plotWidth])).toEqual([
      [80, 620],
      [80, 620],
    ]);
  });
});
