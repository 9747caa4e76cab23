import {
  HEAVY,
  barOf,
  bracketBetween,
  behindItsName,
  keepsOrder,
  levelPlaces,
  middleOf,
  placeChange,
  type PlacedChange,
  type PlacedLevel,
  edgesOf,
} from "../marks/levelBracket.ts";
import { describeValue } from "../../words/describeSeries.ts";
import { boxAround, boxOf, crosses, firstFree, keptApart, type Box, type PlacedText, type Segment } from "./placeLabels.ts";
import { clampY, type PlotFrame } from "../axes/plotFrame.ts";
import { aroundMark, BRIDGED_RADIUS, labelPlaces, type PlacedBridged, type PlacedMark } from "./sceneLabels.ts";
import type { SceneQuestion } from "../sceneQuestion.ts";
import { textWidth } from "./textWidth.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import type { ValueAxis } from "../axes/valueAxis.ts";

/** A remark and, where it belongs to one result, the short way to it. */
export type PlacedRemark = PlacedText & { readonly leader?: Segment };

/** The texts inside the plot that share its free room. */
export type PlotTexts = {
  readonly remarks: readonly PlacedRemark[];
  readonly levels: readonly PlacedLevel[];
  readonly change: PlacedChange | undefined;
  /** What the box around the present level means, said once. */
  readonly envelopeName: PlacedText | undefined;
  /** What the band is, said once, inside it. */
  readonly bandName: PlacedText | undefined;
  readonly valueLabels: readonly PlacedText[];
};

type Place = {
  readonly frame: PlotFrame;
  readonly time: TimeDomain;
  readonly axis: ValueAxis;
  readonly inView: readonly PlacedMark[];
  readonly marks: readonly PlacedMark[];
  readonly bridged: readonly PlacedBridged[];
  /** The line in the picture, and the upright rules. */
  readonly line: readonly Segment[];
  readonly rules: readonly number[];
  /** Quieter rules, where treatment began: a text stands on one only where it has no other place. */
  readonly starts: readonly number[];
  /** The reference band, step by step. */
  readonly band: readonly Box[];
  readonly envelope: Box | undefined;
  /** Texts that already stand in the plot or beside it. */
  readonly standing: readonly PlacedText[];
  /** The result whose value has its own flag, and that flag. */
  readonly flagged: PlacedMark | undefined;
  readonly flag: Box | undefined;
};

/** With more results than this only the first, the lowest and the highest have their values written. */
const MOST_VALUE_LABELS = 12;

/** A value stands so many times nearer to its own mark than to any other, or is not written. */
const CLEARLY = 1.5;

/**
 * Finds room for the change between the levels and for their names, then for the first, lowest and highest value, for remarks, and
 * for the other values. None stands on the line, on another text or on a mark, and no name of a level in the band: what finds no
 * room is left out, as the read-out and the summary say it.
 */
export function plotTexts(question: SceneQuestion, place: Place): PlotTexts {
  const { frame, time, axis, inView, marks, bridged, standing, flagged } = place;
  const { fontSize } = frame;
  const right = frame.left + frame.plotWidth;
  const bars = question.levels
    .map((level) => barOf(level, frame, time, axis))
    .filter(({ x1, x2, y }) => x2 > x1 && y === clampY(frame, y));
  const lastMark = Math.max(frame.left, ...inView.map(({ x, r }) => x + r));
  const change = question.change === undefined ? undefined : bracketBetween(bars, lastMark, right);
  const leader = flagged === undefined || place.flag === undefined ? [] : [leaderOf(flagged, place.flag)];
  const upright = (x: number): Segment => ({ x1: x, x2: x, y1: frame.top, y2: frame.top + frame.plotHeight });
  const lines: Segment[] = [...place.line, ...leader, ...place.rules.map(upright)];
  const quiet: readonly Segment[] = [...place.band.flatMap(edgesOf), ...place.starts.map(upright)];
  const taken: Box[] = [
    ...marks.map((mark) => boxAround(mark.x, mark.y, mark.r + 3)),
    ...bridged.map(({ x, y }) => boxAround(x, y, BRIDGED_RADIUS + 3)),
    ...standing.map((text) => boxOf(text, fontSize)),
    ...(place.flag === undefined ? [] : [place.flag]),
    ...bars.map(({ x1, x2, y }) => ({ left: x1, right: x2, top: y - 2, bottom: y + 2 })),
    ...(change?.boxes ?? []),
  ];
  const plot: Box = { left: frame.left, right: right + 4, top: frame.top - 8, bottom: frame.top + frame.plotHeight };
  const whole: Box = { ...plot, right: frame.width };
  const keepFree = (
    places: readonly PlacedText[],
    size: number,
    within = plot,
    beside: readonly Box[] = [],
    crossed: readonly Segment[] = lines,
  ) => {
    const free = firstFree(places, [...taken, ...beside], within, size, crossed);
    if (free !== undefined) taken.push(keptApart(boxOf(free, size), size));
    return free;
  };
  const changeLabel =
    change === undefined ? undefined : placeChange(question.change ?? "", change, keepFree, place, [...place.line, ...leader]);
  const heights = [
    ...(flagged === undefined || place.flag === undefined ? [] : [flagged.y, (place.flag.top + place.flag.bottom) / 2]),
    ...standing.filter(({ x }) => x > right).map((text) => middleOf(text, fontSize)),
    ...place.band.flatMap(({ top, bottom }) => [top, bottom]),
  ];
  const levels = bars.map((bar): PlacedLevel => {
    const { x1, x2, y, labels } = bar;
    const passed = bars.filter((other) => other !== bar).map((other) => other.y);
    const label = keepFree(
      labels.flatMap((text) =>
        levelPlaces(text, bar, right, fontSize).filter(
          (one) => !straddles(one, right, fontSize * HEAVY) && keepsOrder(y, [...heights, ...passed], right, fontSize)(one),
        ),
      ),
      fontSize * HEAVY,
      whole,
      place.band,
    );
    return { x1, x2, y, label };
  });
  const carried = change?.carried === undefined ? undefined : behindItsName(change.carried, levels[0]?.label, fontSize * HEAVY);
  if (carried !== undefined) lines.push(carried);
  const isClear = (mark: PlacedMark) => (text: PlacedText) => {
    const box = boxOf(text, fontSize);
    const away = (one: PlacedMark) => Math.hypot(one.x - (box.left + box.right) / 2, one.y - (box.top + box.bottom) / 2);
    return marks.every((other) => other.trend.id === mark.trend.id || away(mark) * CLEARLY < away(other));
  };
  const written = inView.filter(({ trend }) => trend.shape !== "cross");
  const valueAt = (mark: PlacedMark): readonly PlacedText[] => {
    if (mark.trend.id === flagged?.trend.id) return [];
    const index = inView.indexOf(mark);
    const text = describeValue(mark.trend.point, question.series.measurand.canonicalUnit, question.format);
    const places = labelPlaces(mark, inView[index - 1], inView[index + 1], text).filter(isClear(mark));
    // Best not on a limit either; where there is no other place, there.
    const free = keepFree(places, fontSize, plot, [], [...lines, ...quiet]) ?? keepFree(places, fontSize);
    return free === undefined ? [] : [free];
  };
  const first = [...new Set([written[0], extreme(written, 1), extreme(written, -1)])].filter((mark) => mark !== undefined);
  const valuesFirst = first.flatMap(valueAt);
  const envelopeName =
    place.envelope === undefined
      ? undefined
      : keepFree(envelopePlaces(question.words.chart.expectedVariation, place.envelope, fontSize), fontSize, plot, place.band);
  const rings = bridged.slice(0, 1).flatMap(({ x, y }) => {
    const text = question.words.chart.bridged;
    const below = (left: number, anchor: PlacedText["anchor"]): PlacedText => ({ text, x: left, y: y + 22, anchor });
    const free = keepFree(
      [below(x - 4, "start"), below(x, "middle"), ...aroundMark({ x, y, r: BRIDGED_RADIUS }, text)],
      fontSize * HEAVY,
      plot,
      place.band,
    );
    return free === undefined ? [] : [free];
  });
  const named = [...levels.map(({ label }) => label), changeLabel, envelopeName].filter((text) => text !== undefined);
  const texts = [...valuesFirst, ...named].map((text) => boxOf(text, fontSize));
  const atMarks = question.marks.flatMap(({ pointId, label }) => {
    const mark = inView.find(({ trend }) => trend.id === pointId);
    // The way to the mark passes over no text either.
    const reaches = (text: PlacedText) =>
      mark !== undefined && !texts.some((box) => crosses(leaderTo(mark, boxOf(text, fontSize)), box));
    const free = mark === undefined ? undefined : keepFree(aroundMark(mark, label).filter(reaches), fontSize, plot, place.band);
    return mark === undefined || free === undefined ? [] : [{ ...free, leader: leaderTo(mark, boxOf(free, fontSize)) }];
  });
  const others = written.length > MOST_VALUE_LABELS ? [] : written.filter((mark) => !first.includes(mark));
  const valueLabels = [...valuesFirst, ...others.flatMap(valueAt)].toSorted((one, other) => one.x - other.x);
  const bandName = place.band
    .toSorted((one, other) => other.right - other.left - (one.right - one.left))
    .flatMap(
      (band) =>
        keepFree(bandPlaces(question.words.chart.referenceInterval, band, fontSize), fontSize, band, [], [...lines, ...quiet]) ??
        [],
    )
    .at(0);
  return {
    remarks: [...rings, ...atMarks],
    levels,
    change: change === undefined ? undefined : { path: change.path, carried, label: changeLabel },
    envelopeName,
    bandName,
    valueLabels,
  };
}

/** The lowest (1) or highest (-1) mark, the latest of equal ones: the lower a value, the larger its y. */
const extreme = (marks: readonly PlacedMark[], way: 1 | -1): PlacedMark | undefined =>
  marks.reduce<PlacedMark | undefined>(
    (best, mark) => (best === undefined || way * mark.y >= way * best.y ? mark : best),
    undefined,
  );

/** Half in the plot and half beside it a name would belong to neither. */
function straddles(text: PlacedText, edge: number, size: number): boolean {
  const { left, right } = boxOf(text, size);
  return left < edge && right > edge;
}

/** What the box means, at its edges: over it, under it, then inside. */
function envelopePlaces(text: string, { left, right, top, bottom }: Box, fontSize: number): readonly PlacedText[] {
  const outside = [top - 6, bottom + fontSize + 3, top - 6 - fontSize, bottom + 2 * fontSize + 6];
  const inside = right - left > textWidth(text, fontSize) + 8 ? [bottom - 6, top + fontSize + 2] : [];
  return [...outside, ...inside].flatMap((y): readonly PlacedText[] => [
    { text, x: right - 4, y, anchor: "end" },
    { text, x: left + 4, y, anchor: "start" },
    { text, x: (left + right) / 2, y, anchor: "middle" },
  ]);
}

/** The name of the band inside it: at its left and right ends, low and high, then in between. */
function bandPlaces(text: string, { left, right, top, bottom }: Box, fontSize: number): readonly PlacedText[] {
  const heights = [bottom - 6, top + fontSize + 3, (top + bottom) / 2 + fontSize * 0.35];
  return heights.flatMap((y): readonly PlacedText[] => [
    { text, x: left + 8, y, anchor: "start" },
    { text, x: right - 8, y, anchor: "end" },
    ...[0.25, 0.5, 0.75].map((share): PlacedText => ({ text, x: left + share * (right - left), y, anchor: "middle" })),
  ]);
}

/** From a mark to the nearest edge of its remark. */
function leaderTo({ x, y, r }: PlacedMark, { left, right, top, bottom }: Box): Segment {
  const isOver = bottom < y;
  return {
    x1: x,
    y1: isOver ? y - r - 2 : y + r + 2,
    x2: Math.min(right - 2, Math.max(left + 2, x)),
    y2: isOver ? bottom + 1 : top - 1,
  };
}

const leaderOf = (mark: PlacedMark, flag: Box): Segment => ({
  x1: mark.x,
  y1: mark.y,
  x2: flag.left,
  y2: (flag.top + flag.bottom) / 2,
});
