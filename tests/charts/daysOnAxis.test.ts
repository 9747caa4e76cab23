import { describe, expect, it } from "vitest";
import type { CareOnAxis } from "../../src/charts/lanes/careLane.ts";
import { daysOnAxis } from "../../src/charts/axes/daysOnAxis.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { byId } from "../../src/domain/byId.ts";
import { toDayNumber } from "../../src/domain/calendarDate.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { event, line } from "../support/care.ts";
import { sceneQuestion } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

const n = (text: string) => toDayNumber(day(text));
const results = ["2025-04-01", "2025-07-01", "2025-10-01"];
const points = results.map((on) => ({ x: n(on) }));
const care = (
  lines: readonly ReturnType<typeof line>[],
  events: readonly ReturnType<typeof event>[] = [],
  today = "2026-11-01",
): CareOnAxis => ({ lines: numberLines(byId(lines)), events, today: day(today) });
const span = (what: CareOnAxis, more: Partial<Parameters<typeof daysOnAxis>[0]> = {}) => {
  const { days } = daysOnAxis({ points, kidney: undefined, care: what, anchor: undefined, range: undefined, ...more });
  return [days[0], days.at(-1)];
};
const plain = [n("2025-04-01"), n("2025-10-01")];
const stopped = { stoppedOn: "2025-05-01" };

describe("the days that a trend's axis spans", () => {
  it("begin with a treatment or an event up to 90 days before the first result", () => {
    expect(span(care([line("a", "VRd", "2025-01-01", stopped)]))).toEqual([n("2025-01-01"), plain[1]]);
    expect(span(care([line("a", "VRd", "2024-12-31", stopped)]))).toEqual(plain);
    expect(span(care([], [event("e", "infection", "2025-03-01")]))).toEqual([n("2025-03-01"), plain[1]]);
  });

  it("begin with the earlier of two treatments, in whichever order they are written", () => {
    const [early, later] = [line("a", "VRd", "2025-02-01", stopped), line("b", "Kd", "2025-03-01", stopped)];
    for (const lines of [
      [early, later],
      [later, early],
    ])
      expect(span({ ...care([]), lines: lines.map((one, index) => ({ number: index + 1, line: one })) })).toEqual([
        n("2025-02-01"),
        plain[1],
      ]);
  });

  it("begin as they are asked for where a stretch of time is looked at or the axis counts from a day", () => {
    const early = care([line("a", "VRd", "2025-03-01", stopped)]);
    expect(span(early, { range: { from: day("2025-03-01"), to: day("2025-08-01") } })).toEqual(plain);
    expect(span(early, { anchor: { on: day("2025-03-10"), name: "diagnosis" } })).toEqual(plain);
  });

  it("run to today where a treatment or an event goes on, however long ago the last result is", () => {
    expect(span(care([line("a", "VRd", "2025-05-01")]))).toEqual([plain[0], n("2026-11-01")]);
    expect(span(care([], [event("e", "interferon", "2025-05-01")]))).toEqual([plain[0], n("2026-11-01")]);
    expect(span(care([line("a", "VRd", "2025-05-01")]), { anchor: { on: day("2025-05-01"), name: "line 1" } })[1]).toBe(
      n("2026-11-01"),
    );
  });

  it("end with the last result where nothing goes on, and before today where nothing after it is looked at", () => {
    expect(
      span(care([line("a", "VRd", "2025-05-01", { stoppedOn: "2026-01-01" })], [event("e", "infection", "2025-05-01")])),
    ).toEqual(plain);
    expect(span(care([line("a", "VRd", "2025-05-01")]), { range: { from: day("2025-04-01"), to: day("2025-10-01") } })).toEqual(
      plain,
    );
  });

  it("count as landmarks every day on which something is drawn", () => {
    const { landmarks } = daysOnAxis({
      points,
      kidney: undefined,
      care: care(
        [line("a", "VRd", "2025-05-01", { stoppedOn: "2025-06-01" })],
        [event("i", "infection", "2025-08-01", { until: "2025-08-09" })],
      ),
      anchor: { on: day("2025-01-05"), name: "diagnosis" },
      range: undefined,
    });
    for (const on of [...results, "2025-05-01", "2025-06-01", "2025-08-01", "2025-08-09", "2025-01-05"])
      expect(landmarks).toContain(n(on));
  });
});

describe("a trend whose axis runs to today", () => {
  const series = seriesFrom(
    "b2m-serum",
    results.map((on) => observation(on, "3", { laboratory: "City", intervalLow: "0.8", intervalHigh: "2.2" })),
  );
  const goesOn = trendScene(sceneQuestion(series, { care: care([line("a", "VRd", "2025-05-01")]) }));

  it("marks today, and draws the open line as far as that", () => {
    expect(goesOn.today?.label.text).toBe("today");
    expect(goesOn.care?.lines[0]?.x2).toBeCloseTo(goesOn.today?.x ?? 0, 6);
    expect(goesOn.care?.lines[0]?.goesOn).toBe(true);
  });

  it("carries the last interval to the end of the plot, where its limits stand in numbers", () => {
    const right = Math.max(...[...goesOn.band.fill.matchAll(/H(\d+)/gu)].map(([, x]) => Number(x)));
    expect(right).toBe(Math.round(goesOn.frame.left + goesOn.frame.plotWidth));
    expect(goesOn.limitLabels.map(({ text }) => text)).toEqual(["2.2", "0.8"]);
  });

  it("carries the band of a companion to the same place", () => {
    const albumin = seriesFrom(
      "albumin-serum",
      results.map((on) =>
        observation(on, "4.1", { measurand: "albumin-serum", unit: "g/dL", intervalLow: "3.5", intervalHigh: "5" }),
      ),
    );
    const { companions, frame } = trendScene(
      sceneQuestion(series, { care: care([line("a", "VRd", "2025-05-01")]), companions: [albumin] }),
    );
    const right = Math.max(...[...(companions[0]?.band.fill ?? "").matchAll(/H(\d+)/gu)].map(([, x]) => Number(x)));
    expect(right).toBe(Math.round(frame.left + frame.plotWidth));
  });

  it("is not marked where the last result is of today or nothing goes on", () => {
    expect(
      trendScene(sceneQuestion(series, { care: care([line("a", "VRd", "2025-05-01")], [], "2025-10-01") })).today,
    ).toBeUndefined();
    expect(
      trendScene(sceneQuestion(series, { care: care([line("a", "VRd", "2025-05-01", { stoppedOn: "2025-06-01" })]) })).today,
    ).toBeUndefined();
  });
});
