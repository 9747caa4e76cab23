import { describe, expect, it } from "vitest";
import { bandSteps, stepsWithin } from "../../src/charts/marks/bandSteps.ts";
import { trendPoints } from "../../src/charts/marks/trendPoints.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { observation } from "../support/observations.ts";

const dayNumber = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const stepsOf = (observations: readonly Observation[], code: "b2m-serum" | "b2m-serum-post-dialysis" = "b2m-serum") =>
  bandSteps(trendPoints(seriesFrom(code, observations), { withdrawn: true })).map(({ from, to, interval }) => [
    from,
    to,
    interval.low,
    interval.high,
  ]);

describe("the steps of the reference band", () => {
  const old = { laboratory: "A", intervalLow: "0.8", intervalHigh: "2.4" };
  const later = { laboratory: "A", intervalLow: "1.1", intervalHigh: "2.6" };

  it("are one as long as every result has the same interval", () => {
    expect(stepsOf([observation("2026-01-01", "2"), observation("2026-06-01", "3")])).toEqual([[-Infinity, Infinity, 1.5, 3]]);
  });

  it("follow each result's own interval and change half way between two results whose intervals differ", () => {
    const half = dayNumber("2026-01-16");
    expect(
      stepsOf([observation("2026-01-01", "2", old), observation("2026-01-11", "2", old), observation("2026-01-21", "2", later)]),
    ).toEqual([
      [-Infinity, half, 0.8, 2.4],
      [half, Infinity, 1.1, 2.6],
    ]);
  });

  it("leave a gap around a result without an interval", () => {
    const at = (text: string, more = {}) => observation(text, "3", { measurand: "b2m-serum-post-dialysis", ...more });
    expect(stepsOf([at("2026-01-01", old), at("2026-01-11"), at("2026-01-21", old)], "b2m-serum-post-dialysis")).toEqual([
      [-Infinity, dayNumber("2026-01-06"), 0.8, 2.4],
      [dayNumber("2026-01-16"), Infinity, 0.8, 2.4],
    ]);
  });

  it("keep a one-sided interval one-sided and a limit of zero a limit", () => {
    expect(stepsOf([observation("2026-01-01", "2", { intervalHigh: "3" })])).toEqual([[-Infinity, Infinity, undefined, 3]]);
    expect(stepsOf([observation("2026-01-01", "2", { intervalLow: "0" })])).toEqual([[-Infinity, Infinity, 0, undefined]]);
  });

  it("take nothing from a result entered in error", () => {
    const wrong = observation("2026-01-11", "2", { ...later, status: "entered-in-error" });
    expect(stepsOf([observation("2026-01-01", "2", old), wrong, observation("2026-01-21", "2", old)])).toEqual([
      [-Infinity, Infinity, 0.8, 2.4],
    ]);
  });

  it("are none for an interval with neither limit: it would colour everything and say nothing", () => {
    const [point] = trendPoints(seriesFrom("b2m-serum", [observation("2026-01-01", "2")]));
    if (point === undefined) throw new Error("One result was given");
    expect(bandSteps([{ ...point, point: { ...point.point, interval: { source: { type: "Laboratory" } } } }])).toEqual([]);
  });

  it("are cut at the edges of the stretch of time that is looked at", () => {
    const steps = bandSteps(
      trendPoints(seriesFrom("b2m-serum", [observation("2026-01-01", "2", old), observation("2026-01-21", "2", later)])),
    );
    const [from, to] = [dayNumber("2026-01-12"), dayNumber("2026-01-30")];
    expect(stepsWithin(steps, from, to).map((step) => [step.from, step.to, step.interval.high])).toEqual([[from, to, 2.6]]);
  });
});
