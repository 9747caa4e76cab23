import { readingsOf, type Ground, type JudgeContext } from "./seriesReadings.ts";
import { toDayNumber } from "../calendarDate.ts";
import { err } from "../result.ts";
import type { Series, SeriesPoint } from "../series/series.ts";
import type { ComparableResults } from "./comparableResults.ts";
import type { DailyResult } from "./dailyResults.ts";
import { LONGEST_LOOK_BACK } from "./scan.ts";
import type { Variation } from "./variation.ts";
import type { Verdict } from "./verdict.ts";

/** Results beyond the assay's limit as values of a day: each counts as its limit. */
const atTheirLimits = (bounds: readonly SeriesPoint[]): readonly DailyResult[] =>
  bounds.map((point) => ({
    collectedOn: point.collectedOn,
    day: toDayNumber(point.collectedOn),
    value: point.value,
    points: [point],
  }));

/** A call that rests on bounds, without what would claim a value that nobody knows. */
function calledOn(
  readings: Pick<Verdict, "kind"> & Partial<Verdict>,
  judged: Ground,
  all: readonly DailyResult[],
  counted: readonly SeriesPoint[],
  rising: boolean,
): Verdict {
  const { fromPrevious: _previous, fromBaseline: _baseline, fromNadir: _nadir, setPoint, trend, ...standing } = readings;
  const boundOn = new Set(counted.map(({ collectedOn }) => collectedOn));
  const ids = new Set(counted.map(({ observation }) => observation.id));
  return {
    ...judged,
    ...standing,
    ...(setPoint?.stretch.days.some((day) => boundOn.has(day)) === false ? { setPoint } : {}),
    ...(trend === undefined ? {} : { trend: { pace: trend.pace.ok ? err({ type: "BeyondLimit" }) : trend.pace } }),
    boundsAside: judged.boundsAside.filter(({ observation }) => !ids.has(observation.id)),
    used: all,
    lookedBackOver: Math.min(all.length, LONGEST_LOOK_BACK),
    leftOut: judged.leftOut.filter(({ observationId }) => !ids.has(observationId)),
    bound: rising ? "at-least" : "at-most",
  };
}

/**
 * The call that measured results make against earlier ones beyond the assay's limit: after "<0.2" a value of 0.9 is a rise by at
 * least so much. Only where counting each bound as its limit makes the change smaller than it is, and where the measured results
 * alone show none.
 *
 * - Units: as `readingsOf`.
 * - Errors: nothing where no earlier bound carries a change, or where counting it would make a change larger than it is.
 * - Source: app rule.
 */
export function fromEarlierBounds(
  series: Series,
  { used, earlierBounds }: ComparableResults,
  judged: Ground,
  variation: Variation,
  context: JudgeContext,
): Verdict | undefined {
  const all = [...used, ...atTheirLimits(earlierBounds)].sort((one, other) => one.day - other.day);
  const twice = all.some(({ day }, index) => day === all[index - 1]?.day);
  if (earlierBounds.length === 0 || all.length < 2 || twice) return undefined;
  const readings = readingsOf(series, all, variation, context);
  const change = readings.settled ?? readings.shift;
  if (change === undefined) return undefined;
  const rising = change.percent > 0;
  const [below, above] = rising ? [change.earlier, change.later] : [change.later, change.earlier];
  // Below the change only "<" makes it smaller, above it only ">".
  const makesItSmaller = earlierBounds.every(
    ({ collectedOn, comparator }) =>
      !(below.days.includes(collectedOn) && comparator.startsWith(">")) &&
      !(above.days.includes(collectedOn) && comparator.startsWith("<")),
  );
  const isCounted = earlierBounds.some(({ collectedOn }) => [...below.days, ...above.days].includes(collectedOn));
  return makesItSmaller && isCounted ? calledOn(readings, judged, all, earlierBounds, rising) : undefined;
}

/**
 * The verdict where the newest results lie beyond the assay's limit. ">20" counts as 20, which makes a rise look smaller than it
 * is, and "<0.2" as 0.2 for a fall: what is called all the same is called with "at least". Where such a bound decides nothing, the
 * series is not interpreted: never "no change" over a value that nobody knows.
 *
 * - Units: as `readingsOf`.
 * - Errors: "beyond-limit" where the bounds point both ways, one shares its day with another result, or nothing is called by them.
 * - Source: app rule.
 */
export function judgedByBound(
  series: Series,
  { used, bounds }: ComparableResults,
  judged: Ground,
  variation: Variation,
  context: JudgeContext,
): Verdict {
  const undecided: Verdict = { ...judged, kind: "not-interpreted", whyNot: "beyond-limit" };
  const above = bounds.every(({ comparator }) => comparator.startsWith(">"));
  if (!above && !bounds.every(({ comparator }) => comparator.startsWith("<"))) return undecided;
  const all = [...used, ...atTheirLimits(bounds)];
  if (all.some(({ collectedOn }, index) => collectedOn === all[index - 1]?.collectedOn)) return undecided;
  const readings = readingsOf(series, all, variation, context);
  const calls = readings.kind.startsWith(above ? "rising" : "falling") && readings.shift?.later.to === all.at(-1)?.collectedOn;
  if (!calls) return undecided;
  return calledOn(readings, judged, all, bounds, above);
}
