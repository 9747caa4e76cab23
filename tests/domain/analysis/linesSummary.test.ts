import { describe, expect, it } from "vitest";
import { dailyResults } from "../../../src/domain/analysis/dailyResults.ts";
import { linesSummary } from "../../../src/domain/analysis/linesSummary.ts";
import { byId } from "../../../src/domain/byId.ts";
import { numberLines } from "../../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { event, line } from "../../support/care.ts";
import { observation } from "../../support/observations.ts";

type Drawn = readonly [on: string, value: string, more?: Parameters<typeof observation>[2]];
const OWN = { intervalLow: "0.8", intervalHigh: "2.2" };
const series = (...results: readonly Drawn[]) =>
  seriesFrom(
    "b2m-serum",
    results.map(([on, value, more]) => observation(on, value, { ...OWN, ...more })),
  );
const lines = (...all: readonly ReturnType<typeof line>[]) => numberLines(byId(all));
const VRD = line("a", "VRd", "2025-01-10", { stoppedOn: "2025-06-10" });
const summaryOf = (results: readonly Drawn[], of = VRD, events: readonly ReturnType<typeof event>[] = []) =>
  linesSummary(series(...results), lines(of), [], events)[0];
const FALL: readonly Drawn[] = [
  ["2025-01-01", "8"],
  ["2025-02-10", "6"],
  ["2025-03-12", "4"],
  ["2025-04-11", "3"],
  ["2025-06-10", "3.3"],
];

describe("what a marker did during a line of therapy", () => {
  it("starts from the last result on or before the day the line started", () => {
    expect(summaryOf(FALL)?.baseline).toMatchObject({ ok: true, value: { value: 8, on: "2025-01-01" } });
    expect(summaryOf([["2025-01-10", "7"], ...FALL])?.baseline).toMatchObject({ value: { value: 7, on: "2025-01-10" } });
    expect(summaryOf([["2025-01-11", "7"]])?.baseline).toEqual({ ok: false, error: "none-before" });
  });

  it("counts the results up to the day it stopped, and none after", () => {
    expect(summaryOf([...FALL, ["2025-06-11", "1"]])?.results).toBe(4);
    expect(summaryOf([...FALL, ["2025-06-11", "1"]])?.nadir).toMatchObject({ value: { value: 3 } });
  });

  it("runs to the latest result where the line has no end", () => {
    expect(summaryOf([...FALL, ["2025-06-11", "1"]], line("a", "VRd", "2025-01-10"))?.nadir).toMatchObject({
      value: { value: 1 },
    });
  });

  it("has no doubling time among results in which the verdict shows no change, and has its own where it shows one", () => {
    const rising = series(["2025-01-01", "3"], ["2025-02-10", "3.1"], ["2025-04-12", "3.9"], ["2025-06-10", "4.9"]);
    const used = dailyResults(rising.points);
    const paceBeside = (kind: "no-change-shown" | "rising-possible") =>
      linesSummary(rising, lines(line("a", "VRd", "2025-01-10")), [], [], { kind, used })[0]?.pace;
    expect(paceBeside("no-change-shown")).toEqual({ ok: false, error: { type: "NoChangeShown" } });
    expect(paceBeside("rising-possible")).toMatchObject({ ok: true, value: { type: "DoublingTime" } });
  });

  it("finds the lowest value and the days it took from the start", () => {
    expect(summaryOf(FALL)?.nadir).toMatchObject({ value: { value: 3, on: "2025-04-11", days: 91 } });
  });

  it("sets the latest of the line against baseline and lowest, and says whether variation alone would explain it", () => {
    const summary = summaryOf(FALL);
    expect(summary?.fromBaseline.ok && summary.fromBaseline.value.percent).toBeCloseTo(-58.75, 6);
    expect(summary?.fromBaseline).toMatchObject({ value: { beyond: true } });
    expect(summary?.fromNadir.ok && summary.fromNadir.value.percent).toBeCloseTo(10, 6);
    expect(summary?.fromNadir).toMatchObject({ value: { beyond: false } });
    expect(summaryOf(FALL.slice(0, 4))?.fromNadir).toEqual({ ok: false, error: "latest-is-nadir" });
  });

  it("computes nothing across a change of method during the line, and says so", () => {
    const summary = summaryOf([
      ["2025-01-01", "8", { method: "A" }],
      ["2025-02-10", "6", { method: "A" }],
      ["2025-03-12", "4", { method: "B" }],
    ]);
    expect([summary?.nadir, summary?.fromBaseline, summary?.fromNadir]).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, error: "break" })),
    );
    expect(summary?.pace).toEqual({ ok: false, error: { type: "break" } });
  });

  it("keeps what lies on one side where the method changed between baseline and line", () => {
    const summary = summaryOf([
      ["2025-01-01", "8", { method: "A" }],
      ["2025-02-10", "4", { method: "B" }],
      ["2025-03-12", "6", { method: "B" }],
    ]);
    expect(summary?.baseline).toEqual({ ok: false, error: "break" });
    expect(summary?.fromBaseline).toEqual({ ok: false, error: "break" });
    expect(summary?.fromNadir).toMatchObject({ ok: true });
  });

  it("counts the days above the interval half-way to the neighbours, each result against its own", () => {
    // 10 and 20 days apart: above, above, inside its own wider interval.
    expect(
      summaryOf([
        ["2025-02-01", "3"],
        ["2025-02-11", "3"],
        ["2025-03-03", "3", { intervalHigh: "3.5" }],
      ])?.above,
    ).toEqual({ ok: true, value: { days: 20, of: 30 } });
    expect(
      summaryOf([
        ["2025-02-01", "2.2"],
        ["2025-02-11", "2.2"],
      ])?.above,
    ).toMatchObject({ value: { days: 0 } });
    expect(summaryOf([["2025-02-01", "3"]])?.above).toEqual({ ok: false, error: "one-result" });
  });

  it("gives a half-life, or says why there is none", () => {
    const halving: readonly Drawn[] = [
      ["2025-02-01", "16"],
      ["2025-03-03", "8"],
      ["2025-04-02", "4"],
    ];
    expect(summaryOf(halving)?.pace).toMatchObject({ ok: true, value: { type: "HalfLife" } });
    const pace = summaryOf(halving)?.pace;
    expect(pace?.ok === true && pace.value.days).toBeCloseTo(30, 6);
    expect(summaryOf(halving.slice(0, 2))?.pace).toEqual({ ok: false, error: { type: "FewerThanThreeResults", results: 2 } });
    expect(
      summaryOf([
        ["2025-02-01", "3"],
        ["2025-03-03", "3.1"],
        ["2025-04-02", "3"],
      ])?.pace,
    ).toEqual({ ok: false, error: { type: "IntervalIncludesZero" } });
  });

  it("compares nothing across a dialysis between two results, as the verdict does not", () => {
    const between = [event("d", "dialysis", "2025-03-20", { until: "2025-03-30" })];
    const summary = summaryOf(FALL, VRD, between);
    expect([summary?.fromBaseline, summary?.pace]).toEqual([
      { ok: false, error: "dialysis" },
      { ok: false, error: { type: "dialysis" } },
    ]);
    const before = [event("d", "dialysis", "2024-11-01", { until: "2024-12-31" })];
    expect(summaryOf(FALL, VRD, before)?.fromBaseline).toMatchObject({ ok: true });
  });

  it("compares nothing with a result drawn on dialysis, and does so where dialysis began after the line", () => {
    const refused = { ok: false, error: "dialysis" };
    const summary = summaryOf(FALL, VRD, [event("d", "dialysis", "2025-04-11")]);
    expect([summary?.nadir, summary?.fromBaseline, summary?.fromNadir]).toEqual([refused, refused, refused]);
    expect(summaryOf(FALL, VRD, [event("d", "dialysis", "2025-06-11")])?.fromBaseline).toMatchObject({ ok: true });
  });

  it("says that there was no usable result during it", () => {
    const summary = summaryOf([
      ["2025-01-01", "8"],
      ["2025-02-01", "<0.2"],
      ["2025-03-01", "4", { status: "preliminary" }],
    ]);
    expect(summary?.results).toBe(0);
    expect(summary?.nadir).toEqual({ ok: false, error: "no-result" });
    expect(summary?.baseline).toMatchObject({ ok: true });
  });

  it("gives percents but no judgement where no variation figure is known", () => {
    const csf = seriesFrom("b2m-csf", [
      observation("2025-01-01", "3", { measurand: "b2m-csf" }),
      observation("2025-03-01", "1.5", { measurand: "b2m-csf" }),
    ]);
    const [summary] = linesSummary(csf, lines(VRD), [], []);
    expect(summary?.fromBaseline).toEqual({ ok: true, value: { percent: -50, beyond: undefined } });
    expect(summary?.pace).toEqual({ ok: false, error: { type: "no-variation-figure" } });
  });
});
