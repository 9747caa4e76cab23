import { dayOfUnit, unitOf, unitsIn, type TimeDomain } from "./timeScale.ts";
import { textWidth } from "../labels/textWidth.ts";
import type { ValueAxis } from "./valueAxis.ts";

/** Where the plot lies inside its picture, px. Charts that share a frame share their days: one lane under another lines up. */
export type PlotFrame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Room of the lanes over the plot and under its time axis, inside `top` and `bottom`. */
  readonly above: number;
  readonly below: number;
  readonly plotWidth: number;
  readonly plotHeight: number;
  readonly fontSize: number;
};

/** Room beside a plot, px. */
export type PlotSides = { readonly left: number; readonly right: number };

type Room = {
  /** The longest texts left and right of the plot. */
  readonly leftText: string;
  readonly rightText: string;
  /** Rows of text above the plot, beside the unit. */
  readonly rowsAbove: number;
  /** The axis counts from a day, and says so in a row under its ticks. */
  readonly isAxisNamed?: boolean;
  readonly lanes?: { readonly above: number; readonly below: number };
  /** At least so much beside the plot, so that two pictures share their days. */
  readonly sides?: PlotSides | undefined;
};

/** Whether a picture is as narrow as on a phone: what stands elsewhere too is not written beside the plot. */
export const isNarrow = (width: number): boolean => width < 560;

/** Height of a row of words over the plot, px. */
export const ROW = 19;
/** Room of the words under the ticks of an axis that counts from a day, px. */
export const AXIS_NAME_ROW = 18;

/** Small letters are lost in a meeting room: 13 px, on a phone 12 px. */
export const fontSizeFor = (width: number): number => (isNarrow(width) ? 12 : 13);

/**
 * The frame of a plot for this size and these texts. Left and right depend on the texts alone, so other charts can be given the
 * same.
 */
export function plotFrame(
  width: number,
  height: number,
  { leftText, rightText, rowsAbove, isAxisNamed = false, lanes: { above, below } = { above: 0, below: 0 }, sides }: Room,
): PlotFrame {
  const fontSize = fontSizeFor(width);
  const left = Math.max(30, sides?.left ?? 0, Math.ceil(textWidth(leftText, fontSize)) + 14);
  const right = Math.max(sides?.right ?? 0, Math.ceil(textWidth(rightText, fontSize)) + 18);
  const top = 28 + rowsAbove * ROW + above;
  const bottom = 32 + (isAxisNamed ? AXIS_NAME_ROW : 0) + below;
  return {
    width,
    height,
    left,
    top,
    right,
    bottom,
    above,
    below,
    plotWidth: Math.max(40, width - left - right),
    plotHeight: Math.max(40, height - top - bottom),
    fontSize,
  };
}

/** From days to px, by the one map of `timeScale`. */
export const xOf = (frame: PlotFrame, time: TimeDomain, day: number): number =>
  frame.left + (unitOf(time, day) / unitsIn(time)) * frame.plotWidth;

/** The day under a position. The inverse of `xOf`. */
export const dayAt = (frame: PlotFrame, time: TimeDomain, px: number): number =>
  dayOfUnit(time, ((px - frame.left) / frame.plotWidth) * unitsIn(time));

/** From canonical values to px. A value beyond the axis lies beyond the plot. */
export function yOf(frame: PlotFrame, axis: ValueAxis, value: number): number {
  const [bottom, top] = axis.domain;
  const share = axis.scale === "log" ? Math.log(value / bottom) / Math.log(top / bottom) : (value - bottom) / (top - bottom);
  return frame.top + (1 - share) * frame.plotHeight;
}

/** A position kept inside the plot, so that the drawing ends at its edge. */
export const clampY = (frame: PlotFrame, y: number): number =>
  Math.min(frame.top + frame.plotHeight, Math.max(frame.top, Number.isNaN(y) ? frame.top + frame.plotHeight : y));
