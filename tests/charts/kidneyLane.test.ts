import { describe, expect, it } from "vitest";
import { LANE_HEIGHT } from "../../src/charts/lanes/lane.ts";
import { boxOf, overlaps } from "../../src/charts/labels/placeLabels.ts";
import { xOf } from "../../src/charts/axes/plotFrame.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import { toDayNumber } from "../../src/domain/calendarDate.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { sceneQuestion } from "../support/charts.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const WOMAN = { birthDate: day("1955-05-01"), sex: "female" } as const;
type Results = readonly (readonly [on: string, value: string, more?: Parameters<typeof observation>[2]])[];
const creatinine = (results: Results) =>
  seriesFrom(
    "creatinine-serum",
    results.map(([on, value, more]) => observation(on, value, { measurand: "creatinine-serum", unit: "mg/dL", ...more })),
  );
const SERUM = serumSeries([3, 3.1, 3.6, 4.4], 60);
const sceneWith = (
  results: Results,
  patient: Parameters<typeof kidneyCourse>[1] = WOMAN,
  more: Parameters<typeof sceneQuestion>[1] = {},
) => trendScene(sceneQuestion(SERUM, { kidney: kidneyCourse(creatinine(results), patient, []), ...more }));
const FALLING: Results = [
  ["2025-01-01", "0.8"],
  ["2025-03-02", "0.9"],
  ["2025-05-01", "1.3"],
  ["2025-06-30", "1.9"],
];

describe("the kidney lane", () => {
  it("has every day where the trend has it", () => {
    const scene = sceneWith(FALLING);
    expect(scene.kidney?.inView.map(({ x }) => x)).toEqual(scene.inView.map(({ x }) => x));
    expect(scene.kidney?.inView[0]?.x).toBe(xOf(scene.frame, scene.time, toDayNumber(day("2025-01-01"))));
  });

  it("stands under the time axis and leaves the trend as tall as it was", () => {
    const [bare, scene] = [trendScene(sceneQuestion(SERUM)), sceneWith(FALLING)];
    expect(scene.frame.plotHeight).toBe(bare.frame.plotHeight);
    expect(scene.frame.height).toBe(bare.frame.height + LANE_HEIGHT);
    expect(scene.kidney?.frame.top).toBeGreaterThan(scene.frame.top + scene.frame.plotHeight + 32);
    for (const { y, r } of scene.kidney?.inView ?? []) expect(y + r).toBeLessThan(scene.frame.height);
  });

  it("marks an eGFR by its side of 60: a circle from 60 on, a triangle below", () => {
    expect(sceneWith(FALLING).kidney?.marks.map(({ trend }) => trend.shape)).toEqual([
      "circle",
      "circle",
      "triangle-down",
      "triangle-down",
    ]);
  });

  it("writes a value above its mark on the way down, and below it only in a dip", () => {
    const sideOf = (results: Results, place: number) => {
      const kidney = sceneWith(results).kidney;
      const mark = kidney?.inView[place];
      const label = kidney?.labels.find(({ x }) => x === mark?.x);
      return label === undefined || mark === undefined ? "none" : label.y < mark.y ? "above" : "below";
    };
    const down: Results = [
      ["2025-01-01", "0.8"],
      ["2025-03-02", "0.95"],
      ["2025-05-01", "1.1"],
      ["2025-06-30", "1.3"],
    ];
    const dip: Results = [
      ["2025-01-01", "0.8"],
      ["2025-03-02", "0.95"],
      ["2025-05-01", "0.8"],
      ["2025-06-30", "0.8"],
    ];
    expect([sideOf(down, 1), sideOf(dip, 1)]).toEqual(["above", "below"]);
  });

  it("draws the boundary of G3a between the two", () => {
    const kidney = sceneWith(FALLING).kidney;
    const y = kidney?.boundary?.y ?? 0;
    expect(kidney?.boundary?.label?.text).toBe("G3a below 60");
    expect((kidney?.inView[1]?.y ?? 0) < y && (kidney?.inView[2]?.y ?? 0) > y).toBe(true);
  });

  it("writes the latest eGFR with its category beside the lane, and not where the latest lies outside the view", () => {
    expect(sceneWith(FALLING).kidney?.latest?.text.text).toBe("28 G4");
    expect(
      sceneWith(FALLING, WOMAN, { range: { from: day("2025-01-01"), to: day("2025-05-10") } }).kidney?.latest,
    ).toBeUndefined();
  });

  it("is creatinine with its interval and the reason where there is no birth date", () => {
    const kidney = sceneWith(
      [
        ["2025-01-01", "0.8", { intervalLow: "0.5", intervalHigh: "1.1" }],
        ["2025-05-01", "1.4", { intervalLow: "0.5", intervalHigh: "1.1" }],
      ],
      { sex: "female" },
    ).kidney;
    expect(kidney?.title.text).toBe("Kidneys: creatinine, mg/dL (no eGFR: the birth date is not recorded) · 0.5–1.1");
    expect(kidney?.marks.map(({ trend }) => trend.shape)).toEqual(["circle", "triangle-up"]);
    expect(kidney?.band.fill).not.toBe("");
    expect(kidney?.boundary).toBeUndefined();
  });

  it("draws a creatinine below the assay's limit as an eGFR above what it stands for, hollow", () => {
    const [mark] =
      sceneWith([
        ["2025-01-01", "<0.4"],
        ["2025-05-01", "1.4"],
      ]).kidney?.marks ?? [];
    expect(mark?.trend).toMatchObject({ arrow: "up", hollow: true });
  });

  it("cuts its line at the edges of the view, and where the method changes", () => {
    const { kidney, frame } = sceneWith(FALLING, WOMAN, { range: { from: day("2025-02-01"), to: day("2025-05-20") } });
    const xs = [...(kidney?.solid ?? "").matchAll(/[ML]([\d.]+) /gu)].map(([, x]) => Number(x));
    expect(xs[0]).toBeCloseTo(frame.left, 0);
    expect(xs.at(-1)).toBeCloseTo(frame.left + frame.plotWidth, 0);
    expect(
      sceneWith([
        ["2025-01-01", "0.8", { method: "Jaffe" }],
        ["2025-03-01", "0.8", { method: "Enzymatic" }],
      ]).kidney?.solid,
    ).toBe("");
  });

  it.each([390, 1100])("writes no value over another or over a mark at %i px", (width) => {
    const values = ["0.8", "0.95", "0.9", "1.0", "1.3", "1.2", "1.9", "1.7", "1.75", "1.8"];
    const { kidney } = sceneWith(
      values.map((value, index) => [`2025-0${1 + Math.floor(index / 2)}-${index % 2 === 0 ? "05" : "19"}`, value] as const),
      WOMAN,
      { width, height: 260 },
    );
    const texts = [...(kidney?.labels ?? []), ...(kidney?.boundary?.label === undefined ? [] : [kidney.boundary.label])];
    expect(texts.length).toBeGreaterThan(1);
    const boxes = texts.map((text) => boxOf(text, kidney?.frame.fontSize ?? 0));
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
      expect(kidney?.marks.some(({ x, y, r }) => overlaps(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }))).toBe(
        false,
      );
    });
  });
});
