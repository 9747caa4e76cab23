import { err, ok, type Result } from "../result.ts";
import { bridgeVariance, isAnyBridged, type BridgeShare } from "./bridge.ts";
import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";

/** A value on a day, for a line through logarithms. */
export type DatedValue = {
  readonly day: number;
  readonly value: number;
  /** The bridges between methods that the value has crossed. */
  readonly over?: readonly BridgeShare[];
};

/** The straight line through log values: its slope a day on the natural log scale, and the slope's 95 % interval. */
export type Slope = {
  readonly perDay: number;
  readonly standardError: number;
  /** Whether the scatter about the line or the known variation, the larger of the two, gave the standard error. */
  readonly errorFrom: "scatter" | "variation";
  readonly interval95: readonly [low: number, high: number];
  readonly spanDays: number;
  /** The longest time between two neighbouring results. */
  readonly gapDays: number;
  readonly results: number;
  readonly percentPer30Days: number;
};

/** A doubling time where the values rise, a half-life where they fall, in days, with its 95 % interval. */
export type Pace = {
  readonly type: "DoublingTime" | "HalfLife";
  readonly days: number;
  readonly interval95: readonly [low: number, high: number];
};

/** Why no doubling time and no half-life is given. */
export type NoPace =
  | { readonly type: "FewerThanThreeResults"; readonly results: number }
  | { readonly type: "TooShort"; readonly days: number }
  | { readonly type: "IntervalIncludesZero" }
  | { readonly type: "WithinInterval" }
  | { readonly type: "LongGap"; readonly days: number };

/**
 * Why the verdict leaves no pace: it shows no change, or the latest results lean against the shift, and a pace beside that would
 * contradict it; or it counts results as the assay's limit, and nobody knows how far beyond it they lie.
 */
export type NoMovement = { readonly type: "NoChangeShown" | "LeansBack" | "BeyondLimit" };

/** The slope of the used results, and what it means in days or why that is not said. */
export type Trend = { readonly slope?: Slope; readonly pace: Result<Pace, NoPace | NoMovement> };

/** App rule after PCWG2 (prostate cancer): at least three results, and four weeks. */
const RESULTS_FOR_PACE = 3;
const DAYS_FOR_PACE = 28;
/** Over so many days without a result, where they are most of the time looked at, the value can have moved at any time. App rule. */
const DAYS_OF_GAP = 365;
const MOST_OF_THE_TIME = 2 / 3;

/**
 * The least-squares line through log values over days. A few points can lie on a line by luck, so the standard error is never
 * taken below what the known variation gives.
 *
 * - Units: slope per day on the natural log scale; sigma on the same scale.
 * - Errors: nothing for fewer than two results or where all lie on one day.
 * - Source: clinical evidence 8.3 (app rule); with two results it is the reference change value's z.
 */
export function slopeOf(results: readonly DatedValue[], sigma: number): Slope | undefined {
  const [first, last] = [results[0], results.at(-1)];
  if (first === undefined || last === undefined || results.length < 2) return undefined;
  const count = results.length;
  const meanDay = results.reduce((sum, { day }) => sum + (day - first.day), 0) / count;
  const logs = results.map(({ value }) => Math.log(value / first.value));
  const meanLog = logs.reduce((sum, log) => sum + log, 0) / count;
  const spread = results.reduce((sum, { day }) => sum + (day - first.day - meanDay) ** 2, 0);
  if (spread === 0) return undefined;
  const perDay =
    results.reduce((sum, { day }, index) => sum + (day - first.day - meanDay) * ((logs[index] ?? 0) - meanLog), 0) / spread;
  const leftOver = results.reduce(
    (sum, { day }, index) => sum + ((logs[index] ?? 0) - meanLog - perDay * (day - first.day - meanDay)) ** 2,
    0,
  );
  const fromScatter = count > 2 ? Math.sqrt(leftOver / (count - 2) / spread) : 0;
  const fromVariation = sigma / Math.sqrt(spread);
  const scattered = fromScatter > fromVariation;
  const bridged = isAnyBridged(results)
    ? bridgeVariance(results.map(({ day, over = [] }) => ({ over, weight: (day - first.day - meanDay) / spread })))
    : 0;
  const ownError = scattered ? fromScatter : fromVariation;
  const standardError = bridged === 0 ? ownError : Math.hypot(ownError, Math.sqrt(bridged));
  const reach = standardError * Z_TWO_SIDED_95;
  return {
    perDay,
    standardError,
    errorFrom: scattered ? "scatter" : "variation",
    interval95: [perDay - reach, perDay + reach],
    spanDays: last.day - first.day,
    gapDays: results.reduce((longest, { day }, index) => Math.max(longest, day - (results[index - 1]?.day ?? day)), 0),
    results: count,
    percentPer30Days: 100 * Math.expm1(30 * perDay),
  };
}

/**
 * The doubling time or half-life of a slope, or why there is none.
 *
 * - Units: days.
 * - Errors: fewer than three results, less than 28 days, more than a year of most of the time without a result, an interval that
 *   includes no change, or (for a half-life) values that already lie inside their reference interval, where a fall has a floor
 *   and no half-life.
 * - Source: ln 2 / slope; Schwartz M. Cancer 1961;14:1272-1294; refusals: clinical evidence 8.3 (app rule).
 */
export function paceOf(slope: Slope | undefined, withinInterval: boolean): Result<Pace, NoPace> {
  if (slope === undefined || slope.results < RESULTS_FOR_PACE)
    return err({ type: "FewerThanThreeResults", results: slope?.results ?? 0 });
  if (slope.spanDays < DAYS_FOR_PACE) return err({ type: "TooShort", days: slope.spanDays });
  if (slope.gapDays > DAYS_OF_GAP && slope.gapDays > MOST_OF_THE_TIME * slope.spanDays)
    return err({ type: "LongGap", days: slope.gapDays });
  const [low, high] = slope.interval95;
  if (low <= 0 && high >= 0) return err({ type: "IntervalIncludesZero" });
  if (slope.perDay < 0 && withinInterval) return err({ type: "WithinInterval" });
  const days = (perDay: number) => Math.LN2 / Math.abs(perDay);
  const ends = [days(low), days(high)].sort((a, b) => a - b);
  return ok({
    type: slope.perDay > 0 ? "DoublingTime" : "HalfLife",
    days: days(slope.perDay),
    interval95: [ends[0] ?? 0, ends[1] ?? 0],
  });
}
