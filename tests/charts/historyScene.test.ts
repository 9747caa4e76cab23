import { describe, expect, it } from "vitest";
import { historyScene } from "../../src/charts/historyScene.ts";
import { timeDomain } from "../../src/charts/axes/timeAxis.ts";
import { trendPoints } from "../../src/charts/marks/trendPoints.ts";
import { fromDayNumber } from "../../src/domain/calendarDate.ts";
import type { NumberedLine } from "../../src/domain/record/lineNumber.ts";
import type { Series } from "../../src/domain/series/series.ts";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { line } from "../support/care.ts";
import { format } from "../support/charts.ts";
import { day, serumSeries } from "../support/observations.ts";

const { history } = historyWords;
const OWN = { intervalLow: "0.8", intervalHigh: "2.2" };
const sceneOf = (series: Series, treatments: readonly NumberedLine[] = [], width = 330) =>
  historyScene({ series, treatments, today: day("2025-12-01"), history, format, width });
const treated = (...lines: readonly (readonly [from: string, to?: string])[]): readonly NumberedLine[] =>
  lines.map(([from, to], index) => ({
    number: index + 1,
    line: line(`l${index}`, `Regimen ${index + 1}`, from, to === undefined ? {} : { stoppedOn: to }),
  }));

describe("a patient's own chart", () => {
  it("names the band as the usual range at this laboratory where the name touches no result", () => {
    expect(sceneOf(serumSeries([6, 5, 4, 4.2, 4.1], 60, OWN)).bandLabel?.text).toBe("usual range at this laboratory");
  });
  it("names a band without a lower limit inside it, between the limit and the foot of the plot", () => {
    const { bandLabel, frame } = sceneOf(serumSeries([6, 5, 4, 4.2, 4.1], 60, { intervalHigh: "2.2" }));
    expect(bandLabel?.text).toBe("usual range at this laboratory");
    expect(bandLabel?.y).toBeGreaterThan(frame.top);
    expect(bandLabel?.y).toBeLessThan(frame.top + frame.plotHeight);
  });
  it("calls a stand-in range general, never the laboratory's", () => {
    expect(sceneOf(serumSeries([9, 8, 7, 8, 9], 60)).bandLabel?.text).toBe("general range");
  });
  it("leaves the name to the key under the chart where results lie all over the band", () => {
    expect(sceneOf(serumSeries([1, 2.1, 0.9, 2, 1.2, 1.9, 1, 2, 1.5], 30, OWN)).bandLabel).toBeUndefined();
  });
  it("draws every result that stands as a mark, in its own form, within the picture of a phone", () => {
    const { marks, frame } = sceneOf(serumSeries(["0.5", "1.5", "3.5", "<0.2"], 60, OWN));
    expect(marks.map(({ trend }) => [trend.shape, trend.hollow])).toEqual([
      ["triangle-down", false],
      ["circle", false],
      ["triangle-up", false],
      ["triangle-down", true],
    ]);
    for (const { x, y } of marks) expect(x >= frame.left && x <= frame.width && y >= frame.top && y <= frame.height).toBe(true);
  });
  it("stands overlapping treatments under each other and one after the other in one row, one that goes on ending open", () => {
    const { bars, frame } = sceneOf(
      serumSeries([3, 3, 3, 3, 3, 3], 60, OWN),
      treated(["2025-01-10", "2025-04-01"], ["2025-03-01", "2025-06-01"], ["2025-07-01"]),
    );
    expect(bars.map(({ y, goesOn }) => [y, goesOn])).toEqual([
      [0, false],
      [26, false],
      [0, true],
    ]);
    for (const { x1, x2 } of bars) expect(x1 >= frame.left && x2 <= frame.left + frame.plotWidth + 10 && x2 > x1).toBe(true);
  });
  it("shows a treatment that ends on the chart's first day or begins on its last, and none a day beyond either", () => {
    const series = serumSeries([3, 3, 3], 30, OWN);
    const days = trendPoints(series).map(({ x }) => x);
    const { from, to } = timeDomain(days);
    expect([from, to].every(Number.isInteger)).toBe(true);
    const barsOf = (begun: number, ended: number) =>
      sceneOf(series, treated([fromDayNumber(begun), fromDayNumber(ended)])).bars.length;
    expect([barsOf(from - 60, from), barsOf(from - 60, from - 1)]).toEqual([1, 0]);
    expect([barsOf(to, to + 60), barsOf(to + 1, to + 60)]).toEqual([1, 0]);
  });
  it("breaks the line where the laboratory changes, and marks the place", () => {
    const north = serumSeries([4, 4.1], 30, { laboratory: "North" });
    const south = serumSeries([3], 30, { laboratory: "South", collectedOn: "2025-06-01" });
    const scene = sceneOf({
      ...north,
      points: [...north.points, ...south.points.map((point) => ({ ...point, collectedOn: day("2025-06-01") }))],
    });
    expect([scene.cuts.length, scene.lines.length]).toEqual([1, 1]);
  });
  it("keeps the labels of the time axis apart", () => {
    const { timeTicks } = sceneOf(serumSeries([3, 3.1, 3, 2.9, 3.2, 3.1, 3, 3], 45, OWN));
    timeTicks
      .slice(1)
      .forEach((tick, index) => expect(tick.x - (timeTicks[index]?.x ?? 0)).toBeGreaterThanOrEqual(tick.label.length * 14 * 0.5));
  });
});
