import { describe, expect, it } from "vitest";
import { boxOf, overlaps } from "../../src/charts/labels/placeLabels.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import { seriesFrom } from "../../src/domain/series/series.ts";
import { sceneQuestion, words } from "../support/charts.ts";
import { day, observation, serumSeries } from "../support/observations.ts";

const sceneOf = (...[series, more]: Parameters<typeof sceneQuestion>) => trendScene(sceneQuestion(series, more));

describe("the picture of a trend", () => {
  it("still shows the reference band when every result lies above it", () => {
    const scene = sceneOf(serumSeries([8.1, 9, 10.2, 9.6]));
    expect(scene.band.fill).toMatch(/^M/u);
    expect(scene.limitLabels.map(({ text }) => text)).toEqual(["3.0", "1.5"]);
  });

  it("still shows the reference band when every result lies below it", () => {
    const scene = sceneOf(serumSeries([0.9, 1.2, 1.1]));
    expect(scene.band.fill).toMatch(/^M/u);
    expect(scene.limitLabels.map(({ text }) => text)).toEqual(["3.0", "1.5"]);
  });

  it("leaves a limit outside that lies three times beyond the data and would flatten them", () => {
    expect(sceneOf(serumSeries([1.01, 1.0, 1.02])).limitLabels.map(({ text }) => text)).toEqual(["3.0", "1.5"]);
    expect(sceneOf(serumSeries([0.99, 0.98, 0.99])).offView.map(({ text }) => text)).toEqual([
      "↑ upper limit 3.0, above this view",
    ]);
  });

  it("names limits far off the view at the edge, and says that the axis does not begin at zero", () => {
    const scene = sceneOf(serumSeries([41, 40.4, 42.2]));
    expect(scene.offView.map(({ text }) => text)).toEqual([
      "↓ lower limit 1.5, below this view",
      "↓ upper limit 3.0, below this view",
    ]);
    expect(scene.axisTitle).toBe("mg/L · axis begins at 30, not at 0");
    expect(sceneOf(serumSeries([2, 3, 4])).axisTitle).toBe("mg/L");
  });

  it("makes room above the plot for the words at a change of laboratory", () => {
    const changed = seriesFrom("b2m-serum", [
      observation("2025-01-10", "2", { laboratory: "North" }),
      observation("2025-02-10", "2.1", { laboratory: "North" }),
      observation("2025-03-10", "2.2", { laboratory: "South" }),
    ]);
    const [cut] = sceneOf(changed).cuts;
    expect(cut?.row).toBe(0);
    expect(sceneOf(changed).frame.top).toBeGreaterThan(sceneOf(serumSeries([2, 2.1, 2.2])).frame.top + 10);
  });

  it("names an axis that begins at a treatment under its dates, inside the picture", () => {
    const series = serumSeries([2, 3, 4]);
    const { frame, timeAxisName } = sceneOf(series, { anchor: { name: "VRd", on: day("2025-01-15") } });
    expect(timeAxisName?.text).toContain("VRd");
    expect(timeAxisName?.y).toBeGreaterThan(frame.top + frame.plotHeight + 20);
    expect(timeAxisName?.y).toBeLessThan(frame.height);
  });

  it("writes every value where there are few results, the latest in its own flag", () => {
    const scene = sceneOf(serumSeries([2.1, "3.40", 4.2, 5], 60));
    expect(scene.valueLabels.map(({ text }) => text)).toEqual(["2.1", "3.40", "4.2"]);
    expect(scene.flag?.value.text).toBe("5");
  });

  it("holds the latest value's flag beside its mark, inside the picture, and the names of the limits clear of it and of each other", () => {
    for (const latest of [1.4, 1.5, 1.6, 2, 2.4, 2.8, 2.95, 3, 3.05, 3.2]) {
      const { flag, limitLabels, frame } = sceneOf(serumSeries([2, 2.5, latest]), { width: 900 });
      if (flag === undefined) throw new Error("no flag");
      const { box, mark } = flag;
      expect(Math.abs((box.top + box.bottom) / 2 - mark.y)).toBeLessThanOrEqual(15);
      expect(box.left).toBeGreaterThan(mark.x);
      expect(box.right).toBeLessThanOrEqual(900);
      expect(boxOf(flag.value, 16).right).toBeLessThanOrEqual(box.right);
      expect(flag.value.y).toBeGreaterThan(box.top);
      expect(flag.value.y).toBeLessThan(box.bottom);
      const labels = limitLabels.map((label) => boxOf(label, frame.fontSize));
      expect(labels).toHaveLength(2);
      expect(labels.filter((label) => overlaps(label, box))).toEqual([]);
      const [upper, lower] = limitLabels.map(({ y }) => y);
      expect((lower ?? 0) - (upper ?? 0)).toBeGreaterThanOrEqual(frame.fontSize);
    }
  });

  it("writes values where there are twelve results, and of more only the first, the lowest and the highest", () => {
    expect(
      sceneOf(
        serumSeries(
          Array.from({ length: 12 }, () => 2),
          60,
        ),
      ).valueLabels,
    ).not.toEqual([]);
    const many = serumSeries([4.1, 3.2, 2.9, 2.4, 2.2, 2.1, 2.3, 2.6, 3.1, 4.4, 5.2, 4.6, 4.3], 60);
    expect(sceneOf(many).valueLabels.map(({ text }) => text)).toEqual(["4.1", "2.1", "5.2"]);
  });

  it.each([390, 720, 1100])("never writes one value over another or over a mark at %i px", (width) => {
    const scene = sceneOf(serumSeries([6.8, 5.2, 3.9, 2.9, 2.3, 2.4, 3.1, 3.6, 3.5, 3.55, 3.6], 9), { width, height: 300 });
    const boxes = scene.valueLabels.map((label) => boxOf(label, scene.frame.fontSize));
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
      expect(scene.marks.some(({ x, y, r }) => overlaps(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }))).toBe(
        false,
      );
    });
  });

  it("writes a value only where it is clearly nearer to its own mark than to any other", () => {
    const values = [6.8, 5.2, 3.9, 2.9, 2.3, 2.4, 3.1, 3.6];
    const days = ["2025-01-10", "2025-02-14", "2025-03-20", "2025-05-02", "2025-08-01", "2025-11-05", "2026-02-10", "2026-05-04"];
    const scene = sceneOf(
      seriesFrom(
        "b2m-serum",
        values.map((value, index) => observation(days[index] ?? "", String(value))),
      ),
      { width: 370, height: 260 },
    );
    expect(scene.valueLabels.length).toBeGreaterThan(2);
    for (const label of scene.valueLabels) {
      const box = boxOf(label, scene.frame.fontSize);
      const distance = (mark: { readonly x: number; readonly y: number }) =>
        Math.hypot(mark.x - (box.left + box.right) / 2, mark.y - (box.top + box.bottom) / 2);
      const own = scene.inView.find(({ trend }) => String(trend.y) === label.text) ?? { x: Infinity, y: Infinity };
      for (const other of scene.inView) expect(other === own || distance(own) * 1.4 < distance(other)).toBe(true);
    }
  });

  it("draws both results of one day apart from each other", () => {
    const [first, second] = sceneOf(
      seriesFrom("b2m-serum", [
        observation("2026-03-01", "2.4"),
        observation("2026-03-01", "2.4"),
        observation("2026-06-01", "3"),
      ]),
    ).marks;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(8);
  });

  it.each([
    ["rising by their order, falling in time", [0, 7, 14, 21, 28, 365], [3.0, 3.4, 3.8, 4.2, 4.6, 3.2]],
    ["falling by their order, rising in time", [0, 180, 187, 194, 201], [2.4, 4.2, 3.6, 3.0, 2.4]],
  ])("places results by their days, not by their order: %s", (_, offsets, values) => {
    const start = Date.UTC(2025, 0, 1) / 86_400_000;
    const observations = values.map((value, index) =>
      observation(new Date((start + (offsets[index] ?? 0)) * 86_400_000).toISOString().slice(0, 10), String(value)),
    );
    const { marks } = sceneOf(seriesFrom("b2m-serum", observations));
    const [first, second] = [marks[0]?.x ?? 0, marks[1]?.x ?? 0];
    expect(((marks.at(-1)?.x ?? 0) - first) / (second - first)).toBeCloseTo((offsets.at(-1) ?? 0) / (offsets[1] ?? 1), 6);
  });

  it("marks a change of laboratory with its name", () => {
    const [cut] = sceneOf(
      seriesFrom("b2m-serum", [
        observation("2026-01-01", "2", { laboratory: "City Lab" }),
        observation("2026-02-01", "3", { laboratory: "Ward" }),
      ]),
    ).cuts;
    expect(cut?.label?.text).toBe("laboratory changed: City Lab → Ward");
  });

  it("writes an earlier interval into its own step of the band", () => {
    const series = seriesFrom("b2m-serum", [
      observation("2025-01-01", "2", { laboratory: "A", intervalLow: "0.8", intervalHigh: "2.4" }),
      observation("2026-01-01", "2", { laboratory: "A", intervalLow: "1.1", intervalHigh: "2.6" }),
    ]);
    const scene = sceneOf(series);
    expect(scene.stepLabels.map(({ text }) => text)).toEqual(["0.8–2.4"]);
    expect(scene.limitLabels.map(({ text }) => text)).toEqual(["2.6", "1.1"]);
  });

  it("does not carry a limit to the edge past a latest result without an interval", () => {
    const at = (on: string, more = {}) => observation(on, "3", { measurand: "b2m-serum-post-dialysis", ...more });
    const scene = sceneOf(
      seriesFrom("b2m-serum-post-dialysis", [at("2025-01-01", { intervalLow: "0.8", intervalHigh: "2.4" }), at("2026-01-01")]),
    );
    expect(scene.limitLabels).toEqual([]);
    expect(scene.stepLabels.map(({ text }) => text)).toEqual(["0.8–2.4"]);
  });

  it("shows a stretch of time with its own axis, and the latest flag only where the latest result is in it", () => {
    const scene = sceneOf(serumSeries([20, 3, 3.2, 3.1], 100), { range: { from: day("2025-03-20"), to: day("2025-08-01") } });
    expect(scene.inView).toHaveLength(2);
    expect(scene.axis.domain[1]).toBeLessThan(10);
    expect(scene.flag).toBeUndefined();
  });

  it("draws the levels of a verdict where they belong, cut at the edges of the view", () => {
    const levels = [{ from: day("2025-01-01"), to: day("2025-04-11"), value: 3, labels: ["mean 3.0"] }];
    const [level] = sceneOf(serumSeries([3, 3, 4, 4], 100), { levels }).levels;
    expect((level?.x2 ?? 0) - (level?.x1 ?? 0)).toBeGreaterThan(200);
    expect(level?.label?.text).toBe("mean 3.0");
    expect(
      sceneOf(serumSeries([3, 3, 4, 4], 100), { levels, range: { from: day("2025-06-01"), to: day("2025-12-01") } }).levels,
    ).toEqual([]);
  });

  it("says under its ticks what they count from, and keeps the trend as tall as it was", () => {
    const series = serumSeries([3, 3, 4, 4], 100);
    const [dates, scene] = [sceneOf(series), sceneOf(series, { anchor: { on: day("2025-02-01"), name: "diagnosis" } })];
    expect(scene.timeAxisName?.text).toBe("Days since diagnosis, 1 February 2025");
    expect(scene.timeTicks.map(({ label }) => label)).toContain("0");
    expect(scene.frame.plotHeight).toBe(dates.frame.plotHeight);
    expect(scene.inView).toHaveLength(3);
    expect(dates.timeAxisName).toBeUndefined();
  });

  it("names a short level at the right edge inside the picture, however little room there is", () => {
    const ago = [634, 592, 550, 501, 452, 403, 340, 278, 215, 152, 96, 40];
    const values = ["8.1", "6.2", "4.7", "3.9", "3.1", "3.0", "2.9", "3.1", "3.0", "3.6", "4.1", "4.7"];
    const on = (index: number) => new Date(Date.UTC(2026, 10, 22) - (ago[index] ?? 0) * 86_400_000).toISOString().slice(0, 10);
    const series = seriesFrom(
      "b2m-serum",
      values.map((value, index) => observation(on(index), value, { intervalLow: "0.8", intervalHigh: "2.2" })),
    );
    const levels = [
      { from: day(on(4)), to: day(on(9)), value: 3.11, labels: words.patient.mean(6, "3.11") },
      { from: day(on(10)), to: day(on(11)), value: 4.39, labels: words.patient.mean(2, "4.39") },
    ];
    const marks = [{ pointId: series.points[10]?.observation.id ?? "", label: "call first possible 13 Oct 2026" }];
    const {
      levels: [, level],
      frame,
    } = sceneOf(series, { levels, marks, width: 358, height: 260 });
    expect(level?.label?.text).toContain("4.39");
    expect(level?.label === undefined ? Infinity : boxOf(level.label, frame.fontSize).right).toBeLessThanOrEqual(frame.width);
  });

  it("names where a shift was first called at its result", () => {
    const series = serumSeries([3, 3, 4, 4], 100);
    const pointId = series.points[2]?.observation.id ?? "";
    expect(sceneOf(series, { marks: [{ pointId, label: "first called" }] }).remarks.map(({ text }) => text)).toEqual([
      "first called",
    ]);
  });
});

describe("the unit of a trend", () => {
  const sceneAt = (measurand: MeasurandCode, unit: string, width: number) =>
    sceneOf(
      seriesFrom(
        measurand,
        ["2025-01-01", "2025-02-01"].map((on) =>
          observation(on, "200", { measurand, unit, urinePh: "6.5", intervalLow: "30", intervalHigh: "300" }),
        ),
      ),
      { width },
    );

  it.each([390, 559, 560, 1100])("stands whole over the axis, and not again beside its limits, at %i px", (width) => {
    const day = sceneAt("b2m-urine-24h", "ug/d", width);
    expect([day.axisTitle.split(" · ")[0], ...day.limitLabels.map(({ text }) => text)]).toEqual(["µg/24 h", "300"]);
    const ratio = sceneAt("b2m-urine-creatinine", "ug/g{creat}", width);
    expect([ratio.axisTitle.split(" · ")[0], ...ratio.limitLabels.map(({ text }) => text)]).toEqual(["µg/g creatinine", "300"]);
  });
});

describe("the marks of a trend", () => {
  const sizesOf = (count: number) =>
    new Set(
      sceneOf(
        serumSeries(
          Array.from({ length: count }, () => 2),
          7,
        ),
      ).inView.map(({ r }) => r),
    );

  it("are smaller where there are more than sixty, all of one size", () => {
    const [few, many] = [sizesOf(60), sizesOf(61)];
    expect([few.size, many.size]).toEqual([1, 1]);
    expect([...few][0]).toBeGreaterThan([...many][0] ?? Infinity);
  });
});
