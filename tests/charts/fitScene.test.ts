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
