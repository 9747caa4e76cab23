import type { CalendarDate } from "../calendarDate.ts";
import { geometricMean, type DailyResult } from "./dailyResults.ts";
import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";

/** A stretch of neighbouring results that is averaged, as the geometric mean in the canonical unit. */
export type Window = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: readonly CalendarDate[];
  readonly results: number;
  readonly mean: number;
};

/** A difference of two windows: in percent of the earlier mean, with its 95 % interval from the assumed variation. */
export type WindowChange = {
  readonly earlier: Window;
  readonly later: Window;
  readonly percent: number;
  readonly interval95: readonly [low: number, high: number];
};

const windowOf = (results: readonly DailyResult[]): Window | undefined => {
  const [first, last] = [results[0], results.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : {
        from: first.collectedOn,
        to: last.collectedOn,
        days: results.map((result) => result.collectedOn),
        results: results.length,
        mean: geometricMean(results.map((result) => result.value)),
      };
};

/** A window of results, each counted once. The results must not be empty. */
export function toWindow(results: readonly DailyResult[]): Window {
  const window = windowOf(results);
  if (window === undefined) throw new RangeError("A window holds at least one result");
  return window;
}

/**
 * The change from one window's mean to another's. The interval says how precisely the difference is known once the windows stand; it is not widened for
 * having chosen the split, which the limits of the scan are.
 *
 * - Units: means in one unit; percent of the earlier mean; sigma on the natural log scale.
 * - Errors: none; windows hold at least one result.
 * - Source: standard error of a difference of log means, sigma sqrt(1/n1 + 1/n2).
 */
export function changeOfWindows(earlier: Window, later: Window, sigma: number): WindowChange {
  const difference = Math.log(later.mean / earlier.mean);
  const reach = Z_TWO_SIDED_95 * sigma * Math.sqrt(1 / earlier.results + 1 / later.results);
  const percent = (log: number) => 100 * Math.expm1(log);
  return { earlier, later, percent: percent(difference), interval95: [percent(difference - reach), percent(difference + reach)] };
}
