import type { CalendarDate } from "../calendarDate.ts";
import { geometricMean, type DailyResult } from "./dailyResults.ts";
import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";

/** A stretch of neighbouring results that is averaged, as the geometric mean in the canonical unit. */
export type Stretch = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: readonly CalendarDate[];
  readonly results: number;
  readonly mean: number;
};

/** A difference of two stretches: in percent of the earlier mean, with its 95 % interval from the assumed variation. */
export type StretchChange = {
  readonly earlier: Stretch;
  readonly later: Stretch;
  readonly percent: number;
  readonly interval95: readonly [low: number, high: number];
};

/** What a stretch needs of a result: its day, and its value as it counts. */
export type StretchedResult = Pick<DailyResult, "collectedOn" | "value">;

const stretchOf = (results: readonly StretchedResult[]): Stretch | undefined => {
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

/** A stretch of results, each counted once. The results must not be empty. */
export function toStretch(results: readonly StretchedResult[]): Stretch {
  const stretch = stretchOf(results);
  if (stretch === undefined) throw new RangeError("A stretch holds at least one result");
  return stretch;
}

/**
 * The change from one stretch's mean to another's. The interval says how precisely the difference is known once the stretches
 * stand; it is not widened for having chosen the split, which the limits of the scan are.
 *
 * - Units: means in one unit; percent of the earlier mean; sigma on the natural log scale.
 * - Errors: none; stretches hold at least one result.
 * - Source: standard error of a difference of log means, sigma sqrt(1/n1 + 1/n2).
 */
export function changeOfStretches(earlier: Stretch, later: Stretch, sigma: number): StretchChange {
  const difference = Math.log(later.mean / earlier.mean);
  const reach = Z_TWO_SIDED_95 * sigma * Math.sqrt(1 / earlier.results + 1 / later.results);
  const percent = (log: number) => 100 * Math.expm1(log);
  return { earlier, later, percent: percent(difference), interval95: [percent(difference - reach), percent(difference + reach)] };
}
