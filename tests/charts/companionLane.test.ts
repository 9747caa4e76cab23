import { describe, expect, it } from "vitest";
import { LANE_HEIGHT } from "../../src/charts/lanes/lane.ts";
import { boxOf, overlaps } from "../../src/charts/labels/placeLabels.ts";
import { xOf } from "../../src/charts/axes/plotFrame.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import { toDayNumber } from "../../src/domain/calendarDate.ts";
import { MEASURANDS, type MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { sceneQuestion } from "../support/charts.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

type Results = readonly (readonly [on: string, value: string, more?: Parameters<typeof observation>[2]])[];
const companion = (code: MeasurandCode, results: Results) =>
  seriesFrom(
    code,
    results.map(([on, value, more]) =>
      observation(on, value, { measurand: code, unit: MEASURANDS[code].canonicalUnit, ...more }),
    ),
  );
const ALBUMIN = companion("albumin-serum", [
  ["2025-01-01", "3.2", { intervalLow: "3.5", intervalHigh: "5.0" }],
  ["2025-03-02", "3.9", { intervalLow: "3.5", intervalHigh: "5.0" }],
  ["2025-06-30", "4.1", { intervalLow: "3.5", intervalHigh: "5.0" }],
]);
const KAPPA = companion("kappa-flc-serum", [
  ["2025-01-01", "12500"],
  ["2025-05-01", "380"],
]);
const SERUM = serumSeries([3, 3.1, 3.6, 4.4], 60);
const sceneWith = (companions: readonly (typeof ALBUMIN)[], more: Parameters<typeof sceneQuestion>[1] = {}) =>
  trendScene(sceneQuestion(SERUM, { companions, ...more }));

describe("a companion under the trend", () => {
  it("has every day where the trend has it", () => {
    const scene = sceneWith([ALBUMIN]);
    expect(scene.companions[0]?.inView.map(({ x }) => x)).toEqual(
      ["2025-01-01", "2025-03-02", "2025-06-30"].map((on) => xOf(scene.frame, scene.time, toDayNumber(day(on)))),
    );
  });

  it("makes the picture taller and leaves the trend as tall as it was, under the kidneys where they stand", () => {
    const creatinine = companion("creatinine-serum", [["2025-01-01", "0.9"]]);
    const kidney = kidneyCourse(creatinine, { birthDate: day("1955-05-01"), sex: "female" }, []);
    const [bare, scene] = [trendScene(sceneQuestion(SERUM)), sceneWith([ALBUMIN, KAPPA], { kidney })];
    expect(scene.frame.plotHeight).toBe(bare.frame.plotHeight);
    expect(scene.frame.height).toBe(bare.frame.height + LANE_HEIGHT + 2 * LANE_HEIGHT);
    const bottoms = [
      scene.frame,
      ...(scene.kidney === undefined ? [] : [scene.kidney.frame]),
      ...scene.companions.map(({ frame }) => frame),
    ].map(({ top, plotHeight }) => [top, top + plotHeight]);
    bottoms.forEach(([top = 0], index) => expect(top).toBeGreaterThan(bottoms[index - 1]?.[1] ?? 0));
    expect(bottoms.at(-1)?.[1]).toBeLessThan(scene.frame.height);
  });

  it("is flagged against its own interval, which is drawn and named", () => {
    const [lane] = sceneWith([ALBUMIN]).companions;
    expect(lane?.marks.map(({ trend }) => trend.shape)).toEqual(["triangle-down", "circle", "circle"]);
    expect(lane?.band.fill).not.toBe("");
    expect(lane?.title.text).toBe("Albumin, g/dL · 3.5–5.0 · latest 4.1, 30 Jun 2025");
    expect(lane?.latest?.text.text).toBe("4.1");
  });

  it("draws no band and no flag without an interval", () => {
    const [lane] = sceneWith([KAPPA]).companions;
    expect(lane?.band).toEqual({ fill: "", edges: "" });
    expect(lane?.marks.map(({ trend }) => trend.shape)).toEqual(["diamond", "diamond"]);
  });

  it("draws a limit of the assay hollow with its arrow, passes it dotted, and breaks its line where the method changes", () => {
    const censored = companion("crp-serum", [
      ["2025-01-01", "12"],
      ["2025-02-01", "<5"],
      ["2025-03-01", "9"],
    ]);
    const [lane] = sceneWith([censored]).companions;
    expect(lane?.marks[1]?.trend).toMatchObject({ hollow: true, arrow: "down" });
    expect([lane?.solid, lane?.dotted !== ""]).toEqual(["", true]);
    const changed = companion("ldh-serum", [
      ["2025-01-01", "200", { method: "IFCC" }],
      ["2025-03-01", "420", { method: "DGKC" }],
    ]);
    const [broken] = sceneWith([changed]).companions;
    expect(broken?.solid).toBe("");
    expect(broken?.cuts).toMatch(/^M[\d.]+ [\d.]+v[\d.]+$/u);
    expect(lane?.cuts).toBe("");
  });

  it("names its latest result, and says how many lie outside the days looked at, so that none is cut off without a word", () => {
    const later = companion("m-protein-serum", [
      ["2024-06-01", "3.1"],
      ["2025-03-01", "1.2"],
      ["2025-11-01", "0.9"],
      ["2025-12-01", "0.8"],
    ]);
    const [lane] = sceneWith([later]).companions;
    expect(lane?.inView).toHaveLength(1);
    expect(lane?.latest).toBeUndefined();
    expect(lane?.title.text).toContain("latest 0.8, 1 Dec 2025");
    expect(lane?.aside?.text).toBe("← 1 earlier · 2 later →");
  });

  it("keeps the axis whole where it has results and B2M has none for years, so that none is squeezed into a break", () => {
    const rare = seriesFrom("b2m-serum", [
      observation("2018-01-01", "3.0"),
      observation("2018-03-01", "3.1"),
      observation("2025-01-01", "3.2"),
      observation("2025-03-01", "3.4"),
    ]);
    const yearly = companion(
      "m-protein-serum",
      Array.from({ length: 6 }, (_, index) => [`${2019 + index}-01-15`, "1.2"] as const),
    );
    expect(trendScene(sceneQuestion(rare)).breaks).toHaveLength(1);
    expect(trendScene(sceneQuestion(rare, { companions: [yearly] })).breaks).toEqual([]);
    const once = companion("m-protein-serum", [["2021-06-01", "1.2"]]);
    const scene = trendScene(sceneQuestion(rare, { companions: [once] }));
    expect(scene.breaks).toHaveLength(2);
    const [mark] = scene.companions[0]?.inView ?? [];
    const [before, after] = (scene.time.breaks ?? []).map(({ from, to }) => [
      xOf(scene.frame, scene.time, from),
      xOf(scene.frame, scene.time, to),
    ]);
    expect((mark?.x ?? 0) > (before?.[1] ?? Infinity) && (mark?.x ?? Infinity) < (after?.[0] ?? 0)).toBe(true);
  });

  it("has no band before its first result, and carries that of its last to the end of the plot", () => {
    const short = companion("albumin-serum", [
      ["2025-03-02", "3.9", { intervalLow: "3.5", intervalHigh: "5.0" }],
      ["2025-04-02", "3.8", { intervalLow: "3.5", intervalHigh: "5.0" }],
    ]);
    const { companions, frame, time } = sceneWith([short]);
    const xs = [...(companions[0]?.band.fill ?? "").matchAll(/[MH](\d+)/gu)].map(([, x]) => Number(x));
    const air = time.air ?? 0;
    expect(Math.min(...xs)).toBe(Math.round(xOf(frame, time, toDayNumber(day("2025-03-02")) - air)));
    expect(Math.max(...xs)).toBe(Math.round(frame.left + frame.plotWidth));
  });

  it("leaves out what was entered in error", () => {
    const withdrawn = companion("ldh-serum", [
      ["2025-01-01", "200"],
      ["2025-02-01", "4000", { status: "entered-in-error" }],
    ]);
    expect(sceneWith([withdrawn]).companions[0]?.inView).toHaveLength(1);
  });

  it("can have no result in the days looked at, and still says what there is", () => {
    const [lane] = sceneWith([companion("ldh-serum", [["2020-01-01", "200"]])]).companions;
    expect(lane?.inView).toEqual([]);
    expect(lane?.aside?.text).toBe("← 1 earlier");
  });

  it.each([390, 1100])("keeps its texts inside the picture and apart at %i px", (width) => {
    const { companions, frame } = sceneWith([ALBUMIN, KAPPA], { width, height: 260 });
    for (const lane of companions) {
      const title = [lane.title, ...(lane.aside === undefined ? [] : [lane.aside])].map((text) => boxOf(text, frame.fontSize));
      const ticks = lane.ticks.map((text) => boxOf(text, frame.fontSize));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      for (const box of [...title, ...ticks]) expect(box.left >= 0 && box.right <= width).toBe(true);
      [...title, ...ticks].forEach((box, index, all) =>
        expect(all.slice(index + 1).some((other) => overlaps(box, other))).toBe(false),
      );
    }
  });
});

describe("the numbers beside a companion's lane", () => {
  it("are so many that a line of text fits between two of them, and the first always", () => {
    for (const lane of sceneWith([ALBUMIN, KAPPA]).companions) {
      const places = lane.ticks.map(({ y }) => y).toSorted((a, b) => a - b);
      expect(places.length).toBeGreaterThan(0);
      places.slice(1).forEach((y, index) => expect(y - (places[index] ?? 0)).toBeGreaterThanOrEqual(lane.frame.fontSize));
    }
  });
});
