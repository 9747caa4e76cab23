import { toDayNumber } from "../domain/calendarDate.ts";
import { describeValue } from "../words/describeSeries.ts";
import { boxAround, boxOf, firstFree, type Box, type PlacedText } from "./placeLabels.ts";
import { clampY, xOf, yOf, type PlotFrame } from "./plotFrame.ts";
import { aroundMark, BRIDGED_RADIUS, labelPlaces, type PlacedBridged, type PlacedMark } from "./sceneLabels.ts";
import type { TimeDomain } from "./timeScale.ts";
import type { SceneQuestion, TrendLevel } from "./sceneQuestion.ts";
import type { ValueAxis } from "./valueAxis.ts";

/** A level in its place, with its words beside it. */
export type PlacedLevel = { readonly x1: number; readonly x2: number; readonly y: number; readonly label: PlacedText };

/** The texts inside the plot that share its free room. */
export type PlotTexts = {
  readonly remarks: readonly PlacedText[];
  readonly levels: readonly PlacedLevel[];
  readonly valueLabels: readonly PlacedText[];
};

type Place = {
  readonly frame: PlotFrame;
  readonly time: TimeDomain;
  readonly axis: ValueAxis;
  readonly inView: readonly PlacedMark[];
  readonly marks: readonly PlacedMark[];
  readonly bridged: readonly PlacedBridged[];
  /** Texts that already stand in the plot. */
  readonly standing: readonly PlacedText[];
  /** The result whose value has its own flag. */
  readonly flagged: PlacedMark | undefined;
};

const MOST_VALUE_LABELS = 12;
/** A value stands so many times nearer to its own mark than to any other, or is not written. */
const CLEARLY = 1.5;

/**
 * Finds room for remarks, then the names of levels, then values. What finds no room is left to the read-out; a level's name is
 * always written.
 */
export function plotTexts(
  question: SceneQuestion,
  { frame, time, axis, inView, marks, bridged, standing, flagged }: Place,
): PlotTexts {
  const { fontSize } = frame;
  const bars = question.levels
    .map((level) => barOf(level, frame, time, axis))
    .filter(({ x1, x2, y }) => x2 > x1 && y === clampY(frame, y));
  const taken: Box[] = [
    ...marks.map((mark) => boxAround(mark.x, mark.y, mark.r + 3)),
    ...bridged.map(({ x, y }) => boxAround(x, y, BRIDGED_RADIUS + 3)),
    ...standing.map((text) => boxOf(text, fontSize)),
    ...bars.map(({ x1, x2, y }) => ({ left: x1, right: x2, top: y - 2, bottom: y + 2 })),
  ];
  const plot: Box = {
    left: frame.left,
    right: frame.left + frame.plotWidth + 4,
    top: frame.top - 8,
    bottom: frame.top + frame.plotHeight,
  };
  const keepFree = (places: readonly PlacedText[]): readonly PlacedText[] => {
    const free = firstFree(places, taken, plot, fontSize);
    if (free !== undefined) taken.push(boxOf(free, fontSize));
    return free === undefined ? [] : [free];
  };
  const isClear = (mark: PlacedMark) => (text: PlacedText) => {
    const box = boxOf(text, fontSize);
    const away = (one: PlacedMark) => Math.hypot(one.x - (box.left + box.right) / 2, one.y - (box.top + box.bottom) / 2);
    return marks.every((other) => other.trend.id === mark.trend.id || away(mark) * CLEARLY < away(other));
  };
  const rings = bridged.slice(0, 1).flatMap(({ x, y }) => {
    const text = question.words.chart.bridged;
    const below = (left: number, anchor: PlacedText["anchor"]): PlacedText => ({ text, x: left, y: y + 22, anchor });
    return keepFree([below(x - 4, "start"), below(x, "middle"), ...aroundMark({ x, y, r: BRIDGED_RADIUS }, text)]);
  });
  const atMarks = question.marks.flatMap(({ pointId, label }) => {
    const mark = inView.find(({ trend }) => trend.id === pointId);
    return mark === undefined ? [] : keepFree(aroundMark(mark, label));
  });
  const remarks = [...rings, ...atMarks];
  const levels = bars.map(({ x1, x2, y, text }): PlacedLevel => {
    const middle: PlacedText = { text, x: (x1 + x2) / 2, y: y - 7, anchor: "middle" };
    const bases = [y - 7, y + fontSize + 5, y - 24, y + fontSize + 22, y + fontSize + 40, y - 41, y - 58];
    const around = bases.flatMap((base): readonly PlacedText[] => [
      { ...middle, y: base },
      { text, x: x1, y: base, anchor: "start" },
      { text, x: x2, y: base, anchor: "end" },
    ]);
    // Near the edge of a low plot there may be room only where the name ends with the plot.
    const pushedIn = bases.map((base): PlacedText => ({ text, x: plot.right, y: base, anchor: "end" }));
    const label =
      keepFree([...around, ...pushedIn])[0] ??
      (boxOf(middle, fontSize).right > plot.right ? { ...middle, x: x2, anchor: "end" } : middle);
    // Written even where it covers something: no value is written over it then.
    taken.push(boxOf(label, fontSize));
    return { x1, x2, y, label };
  });
  const valueLabels = inView.flatMap((mark, index) => {
    if (inView.length > MOST_VALUE_LABELS || mark.trend.id === flagged?.trend.id || mark.trend.shape === "cross") return [];
    const text = describeValue(mark.trend.point, question.series.measurand.canonicalUnit, question.format);
    return keepFree(labelPlaces(mark, inView[index - 1], inView[index + 1], text).filter(isClear(mark)));
  });
  return { remarks, levels, valueLabels };
}

/** A level from a little before its first result to a little after its last, cut at the edges of the plot. */
function barOf({ from, to, value, label }: TrendLevel, frame: PlotFrame, time: TimeDomain, axis: ValueAxis) {
  const inPlot = (x: number) => Math.min(frame.left + frame.plotWidth, Math.max(frame.left, x));
  return {
    x1: inPlot(xOf(frame, time, toDayNumber(from)) - 6),
    x2: inPlot(xOf(frame, time, toDayNumber(to)) + 6),
    y: yOf(frame, axis, value),
    text: label,
  };
}
