import { describe, expect, it } from "vitest";
import { boxOf, overlaps } from "../../src/charts/labels/placeLabels.ts";
import { xOf } from "../../src/charts/axes/plotFrame.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { byId } from "../../src/domain/byId.ts";
import { kidneyCourse } from "../../src/domain/analysis/kidneyCourse.ts";
import { fromDayNumber, toDayNumber } from "../../src/domain/calendarDate.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { sceneQuestion } from "../support/charts.ts";
import { line } from "../support/care.ts";
import { day, observation } from "../support/observations.ts";

const DAYS = ["2017-01-10", "2017-06-15", "2018-01-12", "2023-04-02", "2023-09-11", "2024-02-11"];
const series = seriesFrom(
  "b2m-serum",
  DAYS.map((on, index) => observation(on, String(2 + index / 2))),
);
const scene = (width = 1000, more = {}) => trendScene(sceneQuestion(series, { width, ...more }));

describe("a break of the time axis", () => {
  it.each([1000, 600, 340])("says at %i px how long nothing was measured, where no result is covered", (width) => {
    const { breaks, inView, frame } = scene(width);
    expect(breaks).toHaveLength(1);
    const label = breaks[0]?.label;
    expect(label?.text).toMatch(/^5 y 2 mo/u);
    if (label === undefined) return;
    const box = boxOf(label, frame.fontSize);
    expect(box.left).toBeGreaterThanOrEqual(frame.left);
    expect(box.right).toBeLessThanOrEqual(frame.left + frame.plotWidth);
    expect(inView.filter(({ x, y, r }) => overlaps(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }))).toEqual([]);
  });

  it("moves its words up where results lie at the foot of the plot", () => {
    const low = seriesFrom(
      "b2m-serum",
      DAYS.map((on, index) => observation(on, index === 2 || index === 3 ? "0.3" : "9")),
    );
    const labelOf = (of: typeof series) => trendScene(sceneQuestion(of, { width: 600 })).breaks[0]?.label.y ?? 0;
    expect(labelOf(low)).toBeLessThan(labelOf(series) - 10);
  });

  it("claims nothing of results that a narrowed view does not show", () => {
    expect(scene(1000, { isNarrowed: true }).breaks[0]?.label.text).toBe("5 y 2 mo without results shown");
    expect(scene(1000).breaks[0]?.label.text).toBe("5 y 2 mo without results");
  });

  it("parts the line: no slope is drawn across it", () => {
    const rows = scene().line;
    expect(rows.map(({ solid }) => solid === null)).toEqual([false, false, false, true, false, false, false, true]);
  });

  it("has dates on both sides, also where only one result stands on one of them", () => {
    const labels = scene().timeTicks.map(({ label }) => label);
    expect(labels).toContain("Jan 2018");
    expect(labels.at(-1)).toMatch(/202[34]$/u);
    const single = seriesFrom(
      "b2m-serum",
      ["2012-03-01", "2020-01-01", "2020-03-01", "2020-05-01"].map((on) => observation(on, "3")),
    );
    for (const width of [1000, 340]) {
      const { timeTicks } = trendScene(sceneQuestion(single, { width }));
      expect(
        timeTicks.some(({ day: at }) => at < toDayNumber(day("2013-01-01"))),
        `${width} px`,
      ).toBe(true);
      expect(
        timeTicks.some(({ day: at }) => at > toDayNumber(day("2019-01-01"))),
        `${width} px`,
      ).toBe(true);
    }
  });

  it.each(["2016-06-10", "2017-01-10", "2017-12-20"])(
    "has counted ticks on both sides when counted from %s, and none inside",
    (on) => {
      const { timeTicks, time, frame } = scene(1000, { anchor: { on: day(on), name: "diagnosis" } });
      const [only] = time.breaks ?? [];
      expect(only).toBeDefined();
      expect(timeTicks.some(({ day: at }) => at <= (only?.from ?? 0))).toBe(true);
      expect(timeTicks.some(({ day: at }) => at >= (only?.to ?? 0))).toBe(true);
      expect(timeTicks.filter(({ day: at }) => at > (only?.from ?? 0) && at < (only?.to ?? 0))).toEqual([]);
      const boxes = timeTicks.map(({ day: at, label }) =>
        boxOf({ text: label, x: xOf(frame, time, at), y: 0, anchor: "middle" }, frame.fontSize),
      );
      boxes.forEach((box, index) => expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false));
    },
  );

  it("lies at the same place in the kidney lane, whose line is parted too", () => {
    const creatinine = seriesFrom(
      "creatinine-serum",
      ["2017-01-10", "2018-01-12", "2023-04-02", "2024-02-11"].map((on) =>
        observation(on, "0.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
      ),
    );
    const { kidney, inView } = scene(1000, {
      kidney: kidneyCourse(creatinine, { birthDate: day("1960-01-01"), sex: "female" }, []),
    });
    expect(kidney?.solid.match(/M/gu)).toHaveLength(2);
    expect(kidney?.inView[1]?.x).toBe(inView[2]?.x);
  });

  it("is not made where kidney results fill the stretch", () => {
    const creatinine = seriesFrom(
      "creatinine-serum",
      ["2019-03-01", "2020-05-01", "2021-08-01", "2022-08-01"].map((on) =>
        observation(on, "0.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
      ),
    );
    expect(scene(1000, { kidney: kidneyCourse(creatinine, { birthDate: day("1960-01-01"), sex: "female" }, []) }).breaks).toEqual(
      [],
    );
  });

  it("is not made where a companion's results fill the stretch, and parts its line where they do not", () => {
    const albumin = (...days: readonly string[]) =>
      seriesFrom(
        "albumin-serum",
        days.map((on) => observation(on, "4.1", { measurand: "albumin-serum", unit: "g/dL" })),
      );
    expect(scene(1000, { companions: [albumin("2019-03-01", "2020-05-01", "2021-08-01", "2022-08-01")] }).breaks).toEqual([]);
    const apart = scene(1000, { companions: [albumin("2017-01-10", "2018-01-12", "2023-04-02", "2024-02-11")] });
    expect(apart.breaks).toHaveLength(1);
    expect(apart.companions[0]?.solid.match(/M/gu)).toHaveLength(2);
    expect(apart.companions[0]?.inView[1]?.x).toBe(apart.inView[2]?.x);
  });

  it("is gone where one side of it is looked at", () => {
    expect(scene(1000, { range: { from: day("2023-03-01"), to: day("2024-03-01") } }).breaks).toEqual([]);
  });

  it("leaves the days around it in their order", () => {
    const { inView, time } = scene();
    expect(inView.map(({ x }) => x)).toEqual(inView.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(time.breaks?.map(({ empty }) => [fromDayNumber(empty.from), fromDayNumber(empty.to)])).toEqual([
      ["2018-01-12", "2023-04-02"],
    ]);
  });
});

describe("today on the time axis", () => {
  const switched = seriesFrom("b2m-serum", [
    observation("2025-01-10", "4.4", { method: "Nephelometry" }),
    observation("2025-06-10", "4.5", { method: "Nephelometry" }),
    observation("2026-09-10", "4.6", { method: "Nephelometry" }),
    observation("2026-11-06", "3.4", { method: "Chemiluminescence" }),
  ]);

  const care = { lines: numberLines(byId([line("a", "Rd", "2025-02-01")])), events: [], today: day("2026-11-26") };

  it.each([1000, 600, 340, 300])("is named at %i px off the line where the method changed", (width) => {
    const { cuts, today, frame } = trendScene(sceneQuestion(switched, { width, care }));
    expect(cuts).toHaveLength(1);
    if (today === undefined) throw new Error("today is on the axis");
    const box = boxOf(today.label, frame.fontSize);
    for (const { x } of cuts) expect(x < box.left || x > box.right).toBe(true);
    expect(box.right).toBeLessThanOrEqual(frame.width);
  });
});
