import { toDayNumber, type CalendarDate } from "../calendarDate.ts";
import type { SeriesPoint } from "../series/series.ts";
import type { BridgeShare } from "./bridge.ts";

/** What one day contributes to arithmetic: its results, and their geometric mean in the measurand's canonical unit. */
export type DailyResult = {
  readonly collectedOn: CalendarDate;
  readonly day: number;
  readonly value: number;
  readonly points: readonly SeriesPoint[];
  /** By another method, and brought to the latest one: the value as reported, and the bridges that `value` has crossed. */
  readonly reported?: number;
  readonly over?: readonly BridgeShare[];
};

/**
 * The usable points of a comparable run, one entry a day. Results of one day are repeats of one state of the patient, not several
 * visits.
 *
 * - Units: canonical unit of the measurand.
 * - Errors: none; points left out of arithmetic, and values that are not positive, have no logarithm and take no part.
 * - Source: geometric mean, as the arithmetic is on the log scale.
 */
export function dailyResults(points: readonly SeriesPoint[]): readonly DailyResult[] {
  const days: DailyResult[] = [];
  for (const point of points) {
    const { leftOut, value, collectedOn } = point;
    if (leftOut !== undefined || !(value > 0)) continue;
    const last = days.at(-1);
    if (last?.collectedOn === collectedOn) {
      const ofThatDay = [...last.points, point];
      const mean = geometricMean(ofThatDay.map((one) => one.value));
      days[days.length - 1] = { collectedOn, day: last.day, value: mean, points: ofThatDay };
    } else days.push({ collectedOn, day: toDayNumber(collectedOn), value, points: [point] });
  }
  return days;
}

/** The geometric mean of positive numbers, in their unit; of one number, that number to the digit. There must be one. */
export function geometricMean(values: readonly number[]): number {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return first;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
