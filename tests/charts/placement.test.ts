import { describe, expect, it } from "vitest";
import { bandBoxes } from "../../src/charts/marks/bandShape.ts";
import { stepsAmong } from "../../src/charts/marks/bandSteps.ts";
import { fitScene } from "../../src/charts/fitScene.ts";
import { boxOf, overlaps, type Box, type PlacedText, type Segment } from "../../src/charts/labels/placeLabels.ts";
import { trendContent } from "../../src/charts/trendContent.ts";
import { trendPoints } from "../../src/charts/marks/trendPoints.ts";
import { trendScene, type TrendScene } from "../../src/charts/trendScene.ts";
import { toDayNumber } from "../../src/domain/calendarDate.ts";
import { primaryMeasurand } from "../../src/domain/series/primaryMeasurand.ts";
import { boardView, demoPeople } from "../support/boardCases.ts";
import { format, words } from "../support/charts.ts";

const { today } = boardView();

/** The picture of each demo person on a desktop's page, on a phone and on a slide of 1920 by 1080. */
const PLACES = ["a page", "a phone", "a slide"] as const;
const scenes = demoPeople().flatMap((record) => {
  const content = trendContent(record, primaryMeasurand(record), { variation: [] }, today, { words, format });
  if (content.series.points.length < 2) return [];
  const asked = { ...content, words, format, scale: "linear", range: undefined, showWithdrawn: false } as const;
  const name = record.patient.familyName;
  return [
    { name, place: PLACES[0], content, scene: trendScene({ ...asked, width: 1342, height: 340 }) },
    { name, place: PLACES[1], content, scene: trendScene({ ...asked, width: 358, height: 280 }) },
    { name, place: PLACES[2], content, scene: fitScene(asked, { width: 668, height: 500 }) },
  ];
});

type Named = { readonly what: string; readonly box: Box };
const named = (what: string, texts: readonly (PlacedText | undefined)[], size: number): readonly Named[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ what: `${what} "${text.text}"`, box: boxOf(text, size) }]));

/** Every text in and beside the plot, and the box of the latest value. */
function textsOf({ frame, flag, ...scene }: TrendScene): readonly Named[] {
  const size = frame.fontSize;
  return [
    ...named(
      "level",
      scene.levels.map(({ label }) => label),
      size,
    ),
    ...named("change", [scene.change?.label], size + 2),
    ...named("variation", [scene.envelopeName, ...scene.keys.map(({ name }) => name)], size),
    ...named("band", [scene.bandName], size),
    ...named("remark", scene.remarks, size),
    ...named("value", scene.valueLabels, size),
    ...named("limit", scene.limitLabels, size),
    ...named("step", scene.stepLabels, size),
    ...named("off view", scene.offView, size),
    ...(flag === undefined ? [] : [{ what: "latest", box: flag.box }]),
  ];
}

/** The texts under the plot: those of the time axis. */
const daysOf = ({ frame, timeTicks, time }: TrendScene): readonly Named[] =>
  named(
    "day",
    timeTicks.map(({ day, label }) => ({
      text: label,
      x: frame.left + ((day - time.from) / (time.to - time.from)) * frame.plotWidth,
      y: frame.top + frame.plotHeight + 9 + 6 + frame.fontSize * 0.75,
      anchor: "middle",
    })),
    frame.fontSize,
  );

/** Whether a straight line passes through a box, asked at each half px of it. */
function passes({ x1, y1, x2, y2 }: Segment, { left, right, top, bottom }: Box): boolean {
  const steps = Math.ceil(2 * Math.hypot(x2 - x1, y2 - y1));
  return Array.from({ length: steps + 1 }, (_, index) => index / Math.max(1, steps)).some((share) => {
    const [x, y] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
    return x > left && x < right && y > top && y < bottom;
  });
}

describe.each(PLACES)("the picture of each demo patient on %s", (place) => {
  const here = scenes.filter((one) => one.place === place);

  it("covers no text with another", () => {
    for (const { name, scene } of here) {
      const texts = [...textsOf(scene), ...(scene.time.breaks === undefined ? daysOf(scene) : [])];
      const covered = texts.flatMap((one, index) =>
        texts.slice(index + 1).flatMap((other) => (overlaps(one.box, other.box) ? [`${one.what} and ${other.what}`] : [])),
      );
      expect({ name, covered }).toEqual({ name, covered: [] });
    }
  });

  it("draws its line through no text, and no text over a result", () => {
    for (const { name, scene } of here) {
      const texts = textsOf(scene).filter(({ what }) => !what.startsWith("latest"));
      const crossed = texts.filter(({ box }) => scene.segments.some((segment) => passes(segment, box)));
      expect({ name, crossed: crossed.map(({ what }) => what) }).toEqual({ name, crossed: [] });
      const over = texts.filter(({ box }) =>
        scene.marks.some(({ x, y, r }) => overlaps(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })),
      );
      expect({ name, over: over.map(({ what }) => what) }).toEqual({ name, over: [] });
    }
  });

  it("writes no level, no change and no remark into the reference band, where it would be read as a limit", () => {
    for (const { name, scene } of here) {
      const { frame, time, axis } = scene;
      const { content } = here.find((one) => one.scene === scene) ?? {};
      const band = bandBoxes(stepsAmong(content === undefined ? [] : trendPoints(content.series), time), frame, time, axis);
      const inBand = textsOf(scene).filter(
        ({ what, box }) => /^(?:level|change|remark|variation)/u.test(what) && band.some((step) => overlaps(box, step)),
      );
      expect({ name, inBand: inBand.map(({ what }) => what) }).toEqual({ name, inBand: [] });
    }
  });

  it("says how much it has changed wherever two levels are drawn, and what the box of variation means", () => {
    for (const { name, scene } of here) {
      expect({ name, change: scene.change?.label === undefined ? 0 : 2 }).toEqual({ name, change: scene.levels.length });
      const isNamed = scene.envelopeName !== undefined || scene.keys.some(({ of }) => of === "envelope");
      expect({ name, isNamed }).toEqual({ name, isNamed: scene.envelope !== undefined });
    }
  });

  it("dates its time axis at two places at least where two days have results, none after the data and today", () => {
    for (const { name, scene, content } of here) {
      const last = Math.max(...content.series.points.map(({ collectedOn }) => toDayNumber(collectedOn)), toDayNumber(today));
      const { timeTicks } = scene;
      expect({ name, dated: timeTicks.length >= 2, beyond: timeTicks.filter(({ day }) => day > last) }).toEqual({
        name,
        dated: true,
        beyond: [],
      });
    }
  });

  it("keeps the plot of B2M tall, and first, lowest and latest of every lane in numbers", () => {
    for (const { name, scene } of here) {
      expect({ name, tall: scene.frame.plotHeight >= (place === "a phone" ? 220 : place === "a page" ? 280 : 240) }).toEqual({
        name,
        tall: true,
      });
      for (const lane of scene.companions) {
        const lowest = Math.max(...lane.inView.map(({ y }) => y));
        const said = lane.inView.length === 1 ? 0 : lane.inView[0]?.y === lowest || lane.inView.at(-1)?.y === lowest ? 1 : 2;
        expect({ name, title: lane.title.text, enough: lane.labels.length >= said }).toEqual({
          name,
          title: lane.title.text,
          enough: true,
        });
      }
    }
  });
});

describe("the line of a trend", () => {
  it("is broken where dialysis began, as the verdict compares nothing across it", () => {
    const haddad = demoPeople().find(({ patient }) => patient.familyName === "Haddad");
    if (haddad === undefined) throw new Error("no such demo patient");
    const [dialysis] = Object.values(haddad.events).filter(({ kind }) => kind === "dialysis");
    const { series, runs } = trendContent(haddad, "b2m-serum", { variation: [] }, today, { words, format });
    const before = series.points.filter(({ collectedOn }) => collectedOn < (dialysis?.on ?? "")).length;
    expect(before).toBeGreaterThan(0);
    expect(runs.map(({ points }) => points.length)).toEqual([before, series.points.length - before]);
  });

  it("is whole where no dialysis is recorded", () => {
    const amberg = demoPeople().find(({ patient }) => patient.familyName === "Amberg");
    if (amberg === undefined) throw new Error("no such demo patient");
    expect(trendContent(amberg, "b2m-serum", { variation: [] }, today, { words, format }).runs).toHaveLength(1);
  });
});

describe("the name of a level beside the plot", () => {
  it("stands above or below the latest value, the limits and the other level as its line does, in any size of picture", () => {
    const names = demoPeople().flatMap((record) => {
      const content = trendContent(record, primaryMeasurand(record), { variation: [] }, today, { words, format });
      const asked = { ...content, words, format, scale: "linear", range: undefined, showWithdrawn: false } as const;
      return [358, 668, 790, 1342].flatMap((width) =>
        [240, 280, 320, 400, 500].flatMap((height) =>
          [trendScene({ ...asked, width, height }), fitScene(asked, { width, height })].flatMap((scene) => {
            const right = scene.frame.left + scene.frame.plotWidth;
            const size = scene.frame.fontSize;
            const middle = ({ y }: PlacedText) => y - size * 0.3;
            const { flag } = scene;
            const others = [
              ...(flag === undefined ? [] : [{ belongs: flag.mark.y, shown: (flag.box.top + flag.box.bottom) / 2 }]),
              ...scene.limitLabels.map((label) => ({ belongs: middle(label), shown: middle(label) })),
            ];
            const beside = scene.levels.flatMap(({ y, label }) =>
              label === undefined || label.x <= right + 7 || label.anchor !== "start"
                ? []
                : [{ text: label.text, belongs: y, shown: middle(label) }],
            );
            return beside.flatMap((one) =>
              [...others, ...beside].map((other) => ({
                of: `${record.patient.familyName} ${width}x${height}: ${one.text} at ${one.belongs} shown ${one.shown}`,
                against: other,
                turned: (one.belongs - other.belongs) * (one.shown - other.shown) < 0,
              })),
            );
          }),
        ),
      );
    });
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter(({ turned }) => turned)).toEqual([]);
  });
});
