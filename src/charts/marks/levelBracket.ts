import { toDayNumber } from "../../domain/calendarDate.ts";
import { boxOf, type Box, type PlacedText, type Segment } from "../labels/placeLabels.ts";
import { xOf, yOf, type PlotFrame } from "../axes/plotFrame.ts";
import type { TrendLevel } from "../sceneQuestion.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import type { ValueAxis } from "../axes/valueAxis.ts";

/** A level in its place; its words where there is room for them. */
export type PlacedLevel = {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly label: PlacedText | undefined;
};

/**
 * From one level to the next: a bracket, the earlier level carried on to it, and how much the change is where there is room for it.
 */
export type PlacedChange = {
  readonly path: string;
  readonly carried: Segment | undefined;
  readonly label: PlacedText | undefined;
};

/** Letters of levels are heavier and so wider than the others. */
export const HEAVY = 1.13;

/** How large the change between two levels is written. */
export const changeFont = (fontSize: number): number => fontSize + 2;

type Bar = { readonly x1: number; readonly x2: number; readonly y: number; readonly labels: readonly string[] };

/** A level from a little before its first result to a little after its last, cut at the edges of the plot. */
export function barOf({ from, to, value, labels }: TrendLevel, frame: PlotFrame, time: TimeDomain, axis: ValueAxis): Bar {
  const inPlot = (x: number) => Math.min(frame.left + frame.plotWidth, Math.max(frame.left, x));
  return {
    x1: inPlot(xOf(frame, time, toDayNumber(from)) - 6),
    x2: inPlot(xOf(frame, time, toDayNumber(to)) + 6),
    y: yOf(frame, axis, value),
    labels,
  };
}

const ALONG = [0.8, 0.65, 0.5, 0.35, 0.2];

/** How far beside the plot a name stands there, px. */
const BESIDE = 10;

/** A level's words: at either end of its line, then close over or under it, then beside the plot at its own height. */
export function levelPlaces(text: string, { x1, x2, y }: Bar, right: number, fontSize: number): readonly PlacedText[] {
  const [on, over, under] = [y + fontSize * 0.35, y - 7, y + fontSize + 4];
  return [
    { text, x: x2 + 7, y: on, anchor: "start" },
    { text, x: x1 - 7, y: on, anchor: "end" },
    ...[over, under].flatMap((base): readonly PlacedText[] => [
      { text, x: x2, y: base, anchor: "end" },
      { text, x: x1, y: base, anchor: "start" },
    ]),
    ...ALONG.flatMap((share) =>
      [over, under].map((base): PlacedText => ({ text, x: x1 + (x2 - x1) * share, y: base, anchor: "middle" })),
    ),
    ...[0, 1, -1, 2, -2].map((row): PlacedText => ({ text, x: right + BESIDE, y: on + row * (fontSize + 4), anchor: "start" })),
  ];
}

export const middleOf = ({ y }: PlacedText, fontSize: number): number => y - fontSize * 0.3;

/**
 * Whether a name beside the plot stands on the same side of each of these heights as its level does: over the latest value it would
 * be read as higher than that.
 */
export const keepsOrder =
  (level: number, heights: readonly number[], right: number, fontSize: number) =>
  (text: PlacedText): boolean => {
    if (text.anchor !== "start" || text.x < right + BESIDE) return true;
    const middle = middleOf(text, fontSize);
    return heights.every((height) => (level - height) * (middle - height) >= 0);
  };

type Step = {
  readonly path: string;
  readonly carried: Segment | undefined;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly boxes: readonly Box[];
};

/** How far behind the last result the bracket stands, and how long its ends are, px. */
const BRACKET = 12;

const BRACKET_END = 5;

/**
 * The bracket from the first level to the second, behind the last result: the first level is carried on to it. Where the plot ends
 * there, it is a step half way between the two levels.
 */
export function bracketBetween([one, other]: readonly Bar[], lastMark: number, right: number): Step | undefined {
  if (one === undefined || other === undefined) return undefined;
  const behind = Math.max(lastMark, other.x2) + BRACKET;
  const isBehind = behind <= right - 2;
  const x = isBehind ? behind : (one.x2 + other.x1) / 2;
  const [from, to, y1, y2] = [one.x2, other.x1, one.y, other.y].map((place) => place.toFixed(1));
  return {
    path: isBehind
      ? `M${(x - BRACKET_END).toFixed(1)} ${y1}H${x.toFixed(1)}V${y2}H${(x - BRACKET_END).toFixed(1)}`
      : `M${from} ${y1}H${x.toFixed(1)}V${y2}H${to}`,
    carried: isBehind ? { x1: one.x2, x2: x - BRACKET_END, y1: one.y, y2: one.y } : undefined,
    x,
    from: one.y,
    to: other.y,
    boxes: [{ left: x - 2, right: x + 2, top: Math.min(one.y, other.y), bottom: Math.max(one.y, other.y) }],
  };
}

/** The change beside its bracket, near its middle first, then near its ends; at last beside the plot. */
function changePlaces(text: string, { x, from, to }: Step, side: "right" | "left"): readonly PlacedText[] {
  const [middle, outward] = [(from + to) / 2, to < from ? -1 : 1];
  const heights = [
    ...[0, 4, -4, 8, -8].map((away) => middle + away),
    to,
    to + outward * 14,
    from - outward * 10,
    to + outward * 30,
    to + outward * 46,
  ];
  return heights.map((height) => ({
    text,
    x: side === "right" ? x + 7 : x - 7,
    y: height + 5,
    anchor: side === "right" ? "start" : "end",
  }));
}

type KeepFree = (
  places: readonly PlacedText[],
  size: number,
  within?: Box,
  beside?: readonly Box[],
  crossed?: readonly Segment[],
) => PlacedText | undefined;

/** What stands around the change: the band's boxes, the box of variation, and upright rules. */
type Around = {
  readonly frame: PlotFrame;
  readonly band: readonly Box[];
  readonly envelope: Box | undefined;
  readonly rules: readonly number[];
};

/** The upper and lower edges of a box. */
export const edgesOf = ({ left, right, top, bottom }: Box): readonly Segment[] =>
  [top, bottom].map((y) => ({ x1: left, x2: right, y1: y, y2: y }));

/**
 * Where the change stands: right of its bracket, at last over the rule of today, which its halo parts; else left of it, best not on
 * the edge of the box of variation.
 */
export function placeChange(
  text: string,
  change: Step,
  keepFree: KeepFree,
  { frame, band, envelope, rules }: Around,
  line: readonly Segment[],
): PlacedText | undefined {
  const right = frame.left + frame.plotWidth;
  const size = changeFont(frame.fontSize) * HEAVY;
  const whole: Box = { left: frame.left, right: frame.width, top: frame.top - 8, bottom: frame.top + frame.plotHeight };
  const edges = [...line, ...(envelope === undefined ? [] : edgesOf(envelope))];
  const upright = rules.map((x): Segment => ({ x1: x, x2: x, y1: frame.top, y2: frame.top + frame.plotHeight }));
  const [onRight, onLeft] = [changePlaces(text, change, "right"), changePlaces(text, change, "left")];
  return (
    keepFree(onRight, size, whole, band, [...edges, ...upright]) ??
    keepFree(onRight, size, whole, band, edges) ??
    keepFree(onLeft, size, whole, band, [...edges, ...upright]) ??
    keepFree(onLeft, size, whole, band, line) ??
    keepFree(
      onRight.map((one) => ({ ...one, x: right + BESIDE })),
      size,
      whole,
      band,
      line,
    )
  );
}

/** The level carried on from behind its own name, where that stands at the end of its line. */
export function behindItsName(carried: Segment, label: PlacedText | undefined, size: number): Segment {
  if (label === undefined) return carried;
  const { left, right, top, bottom } = boxOf(label, size);
  const isOnIt = top < carried.y1 && bottom > carried.y1 && right > carried.x1 && left < carried.x2;
  return isOnIt ? { ...carried, x1: Math.min(carried.x2, right + 3) } : carried;
}
