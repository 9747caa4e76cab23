import { describe, expect, it } from "vitest";
import { placeCare, type CareOnAxis } from "../../src/charts/lanes/careLane.ts";
import { boxOf, overlaps, type Box } from "../../src/charts/labels/placeLabels.ts";
import { plotFrame } from "../../src/charts/axes/plotFrame.ts";
import { trendScene } from "../../src/charts/trendScene.ts";
import { byId } from "../../src/domain/byId.ts";
import { toDayNumber } from "../../src/domain/calendarDate.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { event, line } from "../support/care.ts";
import { sceneQuestion, words } from "../support/charts.ts";
import { day, serumSeries } from "../support/observations.ts";

const TIME = { from: toDayNumber(day("2025-01-01")), to: toDayNumber(day("2026-01-01")) };
const frameOf = (width: number) => plotFrame(width, 300, { leftText: "10", rightText: "2.20 mg/L", rowsAbove: 0 });
const care = (
  lines: readonly ReturnType<typeof line>[],
  events: readonly ReturnType<typeof event>[] = [],
  today = "2026-03-01",
): CareOnAxis => ({ lines: numberLines(byId(lines)), events, today: day(today) });
const place = (what: CareOnAxis, width = 1000) => placeCare(what, frameOf(width), TIME, words);
const textsOf = (what: CareOnAxis, width?: number) => place(what, width)?.labels.map(({ text }) => text);

describe("treatment over the trend", () => {
  const two = care([
    line("a", "VRd", "2025-02-01", { stoppedOn: "2025-06-01" }),
    line("b", "Lenalidomide maintenance", "2025-07-01"),
  ]);

  it("is a bar for each line with its number and regimen, from its first to its last day", () => {
    const { lines, labels } = place(two) ?? { lines: [], labels: [] };
    expect(labels.map(({ text }) => text)).toEqual(["1 VRd", "2 Lenalidomide maintenance"]);
    const { left, plotWidth } = frameOf(1000);
    expect(lines[0]?.x1).toBeCloseTo(left + (31 / 365) * plotWidth, 6);
    expect(lines[0]?.x2).toBeCloseTo(left + (151 / 365) * plotWidth, 6);
  });

  it("is placed with as many events as lines, with lines alone and with events alone; nothing where there is neither", () => {
    const relapse = event("r", "relapse", "2025-05-01");
    const vrd = line("a", "VRd", "2025-02-01");
    for (const [lines, events] of [
      [[vrd], [relapse]],
      [[vrd], []],
      [[], [relapse]],
    ] as const)
      expect(place(care([...lines], [...events]))?.lines).toHaveLength(lines.length);
    expect(place(care([]))).toBeUndefined();
  });

  it("goes on to today where no end is recorded, and no further than the view", () => {
    const { left, plotWidth } = frameOf(1000);
    expect(place(two)?.lines.map(({ goesOn }) => goesOn)).toEqual([false, true]);
    expect(place(two)?.lines[1]?.x2).toBe(left + plotWidth);
    expect(place({ ...two, today: day("2025-09-01") })?.lines[1]?.x2).toBeCloseTo(left + (243 / 365) * plotWidth, 6);
  });

  it("begins with a notch where a line began before the view, and with a plain end where it began in it", () => {
    expect(
      place(care([line("a", "VRd", "2024-12-31"), line("b", "Dexamethasone", "2025-01-02")]))?.lines.map(
        ({ cameFrom }) => cameFrom,
      ),
    ).toEqual([true, false]);
  });

  it("stands in a second row where two lines run at once, and in one row where one follows the other", () => {
    expect(new Set(place(two)?.lines.map(({ y }) => y)).size).toBe(1);
    expect(
      place(
        care([
          line("a", "VRd", "2025-02-01", { stoppedOn: "2025-06-01" }),
          line("b", "Radiotherapy", "2025-05-01", { stoppedOn: "2025-08-01" }),
        ]),
      )?.lines.map(({ y }) => y),
    ).toEqual([0, 22]);
  });

  it("names a line that ended before the view at its edge, and counts several", () => {
    const early = (id: string, year: number) => line(id, "BR", `${year}-01-01`, { stoppedOn: `${year}-06-01` });
    const now = line("z", "Ibrutinib", "2025-09-01");
    expect(textsOf(care([early("a", 2020), now]))).toContain("← 1 BR");
    expect(textsOf(care([early("a", 2020), early("b", 2022), now]))).toContain("← 2 earlier lines");
  });

  it("counts the lines beyond three that run at once", () => {
    const at = (id: string) => line(id, "Drug", "2025-02-01");
    expect(place(care([at("a"), at("b"), at("c")]))?.lines).toHaveLength(3);
    expect(textsOf(care([at("a"), at("b"), at("c"), at("d"), at("e")]))).toContain("+2");
  });

  it("shortens a name that has no room, down to the number", () => {
    const next = (id: string, from: string, to: string) =>
      line(id, "High-dose methotrexate and rituximab", from, { stoppedOn: to });
    const texts =
      textsOf(
        care([
          next("a", "2025-02-01", "2025-02-10"),
          next("b", "2025-02-11", "2025-06-20"),
          next("c", "2025-06-21", "2025-12-31"),
        ]),
        500,
      ) ?? [];
    expect(texts[0]).toBe("1");
    expect(texts[1]).toMatch(/^2 High.*…$/u);
  });

  it("takes no room where there is neither treatment nor event", () => {
    expect(place(care([]))).toBeUndefined();
  });

  it("leaves the trend as tall as it was", () => {
    const series = serumSeries([3, 3, 4]);
    const [bare, scene] = [trendScene(sceneQuestion(series)), trendScene(sceneQuestion(series, { care: two }))];
    expect(scene.frame.plotHeight).toBe(bare.frame.plotHeight);
    expect(scene.frame.height).toBe(bare.frame.height + (scene.care?.height ?? 0));
    expect(scene.frame.top).toBe(bare.frame.top + (scene.care?.height ?? 0));
  });
});

describe("events over the trend", () => {
  it("are a sign with its name on their day", () => {
    const placed = place(care([], [event("t", "transplant", "2025-03-15")]));
    expect(placed?.glyphs.map(({ kind }) => kind)).toEqual(["transplant"]);
    expect(placed?.labels.map(({ text }) => text)).toEqual(["Transplant"]);
  });

  it("are a bar too where they last: to their last day, to today where interferon goes on, and never for a single day", () => {
    const { left, plotWidth } = frameOf(1000);
    const lasting = (kind: string, more = {}) => place(care([], [event("e", kind, "2025-03-01", more)], "2025-09-01"))?.lasting;
    expect(lasting("infection", { until: "2025-03-31" })?.[0]?.x2).toBeCloseTo(left + (89 / 365) * plotWidth, 6);
    expect(lasting("interferon")).toMatchObject([{ goesOn: true }]);
    expect(lasting("interferon")?.[0]?.x2).toBeCloseTo(left + (243 / 365) * plotWidth, 6);
    expect(lasting("transfusion")).toEqual([]);
  });

  it("are touched on their sign and on their name, whichever side it stands", () => {
    for (const on of ["2025-03-15", "2025-12-30"]) {
      const placed = place(care([], [event("t", "transplant", on)]));
      const [glyph] = placed?.glyphs ?? [];
      const [label] = placed?.labels ?? [];
      if (glyph === undefined || label === undefined) throw new Error("No sign");
      expect(glyph.left).toBeLessThan(glyph.x);
      expect(glyph.right).toBeGreaterThan(glyph.x);
      expect(label.x).toBeGreaterThan(glyph.left);
      expect(label.x).toBeLessThan(glyph.right);
    }
  });

  it("stand left of their sign at the right edge", () => {
    expect(place(care([], [event("e", "lumbar-puncture", "2025-12-30")]))?.labels[0]?.anchor).toBe("end");
  });

  it.each([390, 720, 1100])("twenty in one month never cover one another at %i px, and all are drawn or counted", (width) => {
    const kinds = ["infection", "steroid", "transfusion", "imaging", "lumbar-puncture"];
    const many = Array.from({ length: 20 }, (_, index) =>
      event(`e${index}`, kinds[index % 5] ?? "", `2025-06-${String(1 + index).padStart(2, "0")}`),
    );
    const placed = place(care([line("a", "VRd", "2025-02-01")], many), width);
    const hidden =
      placed?.labels.map(({ text }) => /^\+(\d+)$/u.exec(text)?.[1]).reduce((sum, count) => sum + Number(count ?? 0), 0) ?? 0;
    expect((placed?.glyphs.length ?? 0) + hidden).toBe(20);
    expect(placed?.glyphs.length).toBeGreaterThanOrEqual(3);
    const boxes: Box[] = [
      ...(placed?.labels ?? []).map((label) => boxOf(label, frameOf(width).fontSize)),
      ...(placed?.glyphs ?? []).map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })),
    ];
    boxes.forEach((box, index) => expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]));
    for (const box of boxes) expect(box.bottom).toBeLessThanOrEqual(placed?.height ?? 0);
  });

  it("twenty in one month are all drawn with their names where that month is looked at closer", () => {
    const kinds = ["infection", "steroid", "transfusion", "imaging", "lumbar-puncture"];
    const many = Array.from({ length: 20 }, (_, index) =>
      event(`e${index}`, kinds[index % 5] ?? "", `2025-06-${String(1 + index).padStart(2, "0")}`),
    );
    const june = { from: toDayNumber(day("2025-05-28")), to: toDayNumber(day("2025-06-25")) };
    const placed = placeCare(care([], many), frameOf(900), june, words, "closer");
    expect(placed?.glyphs).toHaveLength(20);
    expect(placed?.crowds).toEqual([]);
    const boxes = (placed?.labels ?? []).map((label) => boxOf(label, frameOf(900).fontSize));
    expect(boxes).toHaveLength(20);
    boxes.forEach((box, index) => expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]));
  });

  it("remember the days of a crowd that found no room", () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      event(`e${index}`, "infection", `2025-06-${String(1 + index).padStart(2, "0")}`),
    );
    const [crowd] = place(care([], many))?.crowds ?? [];
    expect(crowd).toMatchObject({ count: 5, from: toDayNumber(day("2025-06-04")), to: toDayNumber(day("2025-06-08")) });
  });

  it("counts crowds where they are: two crowded months, two counts", () => {
    const month = (of: string) =>
      Array.from({ length: 12 }, (_, index) =>
        event(`${of}${index}`, "infection", `2025-${of}-${String(10 + index).padStart(2, "0")}`),
      );
    expect(textsOf(care([], [...month("03"), ...month("10")]))?.filter((text) => text.startsWith("+"))).toHaveLength(2);
  });
});
