import type { Words } from "../../words/language.ts";
import { stepsWithin, type BandStep } from "../marks/bandSteps.ts";
import { boxOf, fitText, overlaps, stackApart, type Box, type PlacedText } from "./placeLabels.ts";
import { xOf, yOf, type PlotFrame } from "../axes/plotFrame.ts";
import { textWidth } from "./textWidth.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import type { TrendPoint } from "../marks/trendPoints.ts";
import type { ValueAxis } from "../axes/valueAxis.ts";

/** A point with its place in the picture and the size of its mark. */
export type PlacedMark = { readonly trend: TrendPoint; readonly x: number; readonly y: number; readonly r: number };

/** The latest value written beside the plot at its own height. */
export type LatestFlag = { readonly value: PlacedText; readonly box: Box; readonly mark: PlacedMark };

/** A value that a bridge has brought to the latest method, and the height of the reported one. */
export type PlacedBridged = { readonly x: number; readonly y: number; readonly reportedY: number };
export const BRIDGED_RADIUS = 4;

/** A vertical rule where results stop being comparable; its words where there is room for them. */
export type PlacedCut = { readonly x: number; readonly row: number; readonly label?: PlacedText };

export const FLAG_FONT = 16;
const FLAG_HEIGHT = 26;
const ROW = 19;
const MOST_CUT_ROWS = 3;

/** The latest value in its box to the right of the plot. */
export function placeFlag(mark: PlacedMark, text: string, width: number, frame: PlotFrame): LatestFlag {
  const left = frame.left + frame.plotWidth + 8;
  const top = Math.min(Math.max(mark.y - FLAG_HEIGHT / 2, 2), frame.top + frame.plotHeight - FLAG_HEIGHT);
  const baseline = top + FLAG_HEIGHT / 2 + 5.5;
  return {
    box: { left, right: left + width - 4, top, bottom: top + FLAG_HEIGHT },
    value: { text, x: left + 6, y: baseline, anchor: "start" },
    mark,
  };
}

/** The limits in force at the right edge, each at its own height, moved aside where the latest value stands. */
export function placeLimits(
  step: BandStep | undefined,
  axis: ValueAxis,
  frame: PlotFrame,
  flag: Box | undefined,
  text: (value: number) => string,
): readonly PlacedText[] {
  if (step === undefined) return [];
  const shown = [step.interval.high, step.interval.low].filter(
    (value): value is NonNullable<typeof value> =>
      value !== undefined && value >= axis.domain[0] && value <= axis.domain[1] && !(axis.scale === "log" && value <= 0),
  );
  const gap = frame.fontSize + 4;
  // Nearer to the flag than this a text would touch it.
  const room: Band = { top: frame.top - 8, bottom: frame.top + frame.plotHeight + 2 };
  const away = flag === undefined ? undefined : { top: flag.top - gap / 2, bottom: flag.bottom + gap / 2 };
  const placed = inGutter(
    shown.map((value) => yOf(frame, axis, value)),
    gap,
    room,
    away,
  );
  return shown.map((value, index) => ({
    text: text(value),
    x: frame.left + frame.plotWidth + 10,
    y: (placed[index] ?? 0) + frame.fontSize * 0.35,
    anchor: "start",
  }));
}

type Band = { readonly top: number; readonly bottom: number };

/** No text moves further than this from where it belongs, px. */
const MOST_MOVED = 64;

/**
 * Heights for the texts beside the plot, in their order from top to bottom, each as near as possible to where it belongs: apart
 * from each other, clear of the flag, and not under the plot, where the days stand.
 */
function inGutter(wanted: readonly number[], gap: number, room: Band, flag: Band | undefined): readonly number[] {
  const heights = (y: number) =>
    Array.from({ length: MOST_MOVED + 1 }, (_, index) => y + (index % 2 === 0 ? index : -index - 1)).filter(
      (height) =>
        height >= room.top && height <= room.bottom && (flag === undefined || height <= flag.top || height >= flag.bottom),
    );
  const [first, second] = wanted;
  if (first === undefined) return [];
  if (second === undefined) return [heights(first)[0] ?? first];
  let best: { readonly moved: number; readonly at: readonly number[] } | undefined;
  for (const one of heights(first))
    for (const other of heights(second)) {
      const moved = Math.abs(one - first) + Math.abs(other - second);
      if (other - one >= gap && (best === undefined || moved < best.moved)) best = { moved, at: [one, other] };
    }
  return best?.at ?? stackApart(wanted, gap);
}

/** Limits beyond the view, named at the edge behind which they lie. */
export const placeOffView = (
  axis: ValueAxis,
  frame: PlotFrame,
  words: Words,
  text: (value: number) => string,
): readonly PlacedText[] =>
  (["above", "below"] as const).flatMap((side) =>
    axis.offView
      .filter((off) => off.side === side)
      // Counted from the edge: the limit that lies further out stands nearer to it.
      .sort((a, b) => (side === "above" ? b.value - a.value : a.value - b.value))
      .map((off, row): PlacedText => {
        const y = side === "above" ? frame.top + 16 + row * ROW : frame.top + frame.plotHeight - 8 - row * ROW;
        const arrow = side === "above" ? "↑" : "↓";
        return {
          text: fitText(
            `${arrow} ${words.chart.offView(off.limit, text(off.value), side)}`,
            frame.plotWidth - 16,
            frame.fontSize,
          ),
          x: frame.left + 8,
          y,
          anchor: "start",
        };
      }),
  );

/** Earlier intervals, written inside the band where the step is long enough. The last one stands beside the plot. */
export const placeSteps = (
  steps: readonly BandStep[],
  frame: PlotFrame,
  time: TimeDomain,
  axis: ValueAxis,
  text: (step: BandStep) => string,
): readonly PlacedText[] =>
  stepsWithin(steps, time.from, time.to).flatMap((step): PlacedText[] => {
    const [left, right] = [xOf(frame, time, step.from), xOf(frame, time, step.to)];
    const label = text(step);
    const [bottom, top] = axis.domain;
    const anchor = step.interval.low ?? step.interval.high ?? bottom;
    if (textWidth(label, frame.fontSize) + 16 > right - left || anchor <= bottom || anchor >= top) return [];
    const y = yOf(frame, axis, anchor) + (step.interval.low === undefined ? frame.fontSize + 4 : -6);
    return [{ text: label, x: left + 8, y, anchor: "start" }];
  });

/** Places for a remark at a mark: above it, below it, to its left and right. */
export const aroundMark = ({ x, y, r }: Pick<PlacedMark, "x" | "y" | "r">, text: string): readonly PlacedText[] => [
  { text, x, y: y - r - 22, anchor: "middle" },
  { text, x, y: y + r + 30, anchor: "middle" },
  { text, x: x - r - 10, y: y - r - 22, anchor: "end" },
  { text, x: x + r + 10, y: y + r + 30, anchor: "start" },
  { text, x: x - r - 10, y: y - r - 40, anchor: "end" },
];

/** Places for a value at its mark, the better side of the line first: above a peak, below a valley. */
export function labelPlaces(
  { x, y, r, trend }: PlacedMark,
  before: PlacedMark | undefined,
  after: PlacedMark | undefined,
  text: string,
): readonly PlacedText[] {
  const above: PlacedText = { text, x, y: y - r - (trend.arrow === "up" ? 18 : 8), anchor: "middle" };
  const below: PlacedText = { text, x, y: y + r + (trend.arrow === "down" ? 28 : 17), anchor: "middle" };
  const valley = (before?.y ?? y) < y && (after?.y ?? y) < y;
  const atTheSide: readonly PlacedText[] = [
    { text, x: x + r + 5, y: y - r - 3, anchor: "start" },
    { text, x: x - r - 5, y: y - r - 3, anchor: "end" },
  ];
  return valley ? [below, above, ...atTheSide] : [above, below, ...atTheSide];
}

/**
 * The rules with their words above the plot, in up to three rows so that none covers another. Beyond those the rule stands alone
 * and the summary names it.
 */
export function placeCuts(
  rules: readonly { readonly x: number; readonly texts: readonly string[] }[],
  frame: PlotFrame,
): readonly PlacedCut[] {
  const taken: (readonly Box[])[] = [];
  return rules.map(({ x, texts }): PlacedCut => {
    const room = frame.width - 8;
    const text = texts.find((one) => textWidth(one, frame.fontSize) <= room) ?? texts.at(-1) ?? "";
    const fitted = fitText(text, room, frame.fontSize);
    const width = textWidth(fitted, frame.fontSize);
    const left = Math.max(4, Math.min(x - 4, frame.width - width - 4));
    for (let row = 0; row < MOST_CUT_ROWS; row += 1) {
      const label: PlacedText = { text: fitted, x: left, y: frame.above + 14 + row * ROW, anchor: "start" };
      const box = boxOf(label, frame.fontSize);
      if (taken[row]?.some((other) => overlaps({ ...box, right: box.right + 12 }, other)) ?? false) continue;
      taken[row] = [...(taken[row] ?? []), box];
      return { x, row, label };
    }
    return { x, row: -1 };
  });
}
