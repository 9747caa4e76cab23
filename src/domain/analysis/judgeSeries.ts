import { fromEarlierBounds, judgedByBound } from "./judgedByBound.ts";
import { readingsOf, type Ground, type JudgeContext } from "./seriesReadings.ts";
import { ageInYears, type CalendarDate } from "../calendarDate.ts";
import type { Series } from "../series/series.ts";
import { comparableResults, newestOf, type ComparableResults } from "./comparableResults.ts";
import type { DailyResult } from "./dailyResults.ts";
import { onDialysis } from "../record/clinicalEvent.ts";
import { referenceChangeValue, type ChangeLimits } from "./referenceChangeValue.ts";
import { LONGEST_LOOK_BACK } from "./scan.ts";
import { variationFor, type Variation } from "./variation.ts";
import type { LeftOut, Verdict, WhyNotInterpreted } from "./verdict.ts";

function leftOutOf({ points }: Series): readonly LeftOut[] {
  const all: LeftOut[] = [];
  for (const { leftOut, observation, collectedOn } of points)
    if (leftOut !== undefined) all.push({ observationId: observation.id, collectedOn, why: leftOut });
  return all;
}

function groundOf(series: Series, comparable: ComparableResults): Ground {
  const { runs, used, bounds, preliminary, lastBreak } = comparable;
  const breaks = runs.flatMap((run, index) => {
    const first = run.points[0];
    // The run before may go on beside this one for a while.
    const before = runs[index - 1]?.points.findLast(({ collectedOn }) => first === undefined || collectedOn <= first.collectedOn);
    return run.cut === undefined || first === undefined || before === undefined
      ? []
      : [{ on: first.collectedOn, after: before.collectedOn, cut: run.cut }];
  });
  const latest = bounds.at(-1) ?? runs.at(-1)?.points.at(-1);
  return {
    measurand: series.measurand,
    used,
    lookedBackOver: Math.min(used.length, LONGEST_LOOK_BACK),
    leftOut: leftOutOf(series),
    guarded: [],
    daysApart: [],
    boundsAside: [
      ...comparable.earlierBounds,
      ...bounds,
      ...(comparable.newestBoundElsewhere === undefined ? [] : [comparable.newestBoundElsewhere]),
    ],
    breaks,
    bridges: comparable.bridges,
    ...(lastBreak === undefined ? {} : { lastBreak }),
    beforeBreak: comparable.notCompared,
    assumedComparable: comparable.assumed,
    ...(latest === undefined ? {} : { latest }),
    ...(preliminary === undefined ? {} : { preliminary }),
    events: [],
  };
}

/** What forbids a judgement, the weightiest reason first. */
function whyNotInterpreted(
  series: Series,
  used: readonly DailyResult[],
  context: JudgeContext,
  variation: Variation | undefined,
): WhyNotInterpreted | undefined {
  const { birthDate } = context.patient;
  const newest = newestOf(series);
  if (series.measurand.code === "b2m-serum-post-dialysis") return "dialysis";
  if (newest !== undefined && onDialysis(context.events, newest.collectedOn)) return "dialysis";
  if (birthDate !== undefined && used.some((result) => ageInYears(birthDate, result.collectedOn) < 18)) return "under-18";
  if (newest?.leftOut === "urine-ph-low" || newest?.leftOut === "urine-ph-unknown") return "urine-ph";
  if (series.points.some((point) => point.leftOut === undefined && !(point.value > 0))) return "zero-result";
  return variation === undefined ? "no-variation-figure" : undefined;
}

/** Days whose results lie further apart than two results of different days may: one of them may not be right. */
const daysApart = (used: readonly DailyResult[], { upPercent }: ChangeLimits): readonly CalendarDate[] =>
  used
    .filter(({ points }) => points.length > 1)
    .filter(({ points }) => {
      const values = points.map(({ value }) => value);
      return Math.max(...values) > Math.min(...values) * (1 + upPercent / 100);
    })
    .map(({ collectedOn }) => collectedOn);

/**
 * The one verdict on one series. Roster, chart, print, board, patient view and command line all show what this function says.
 *
 * - Units: values in the measurand's canonical unit, changes in percent, days as calendar dates.
 * - Errors: none; what cannot be judged is a verdict too ("too-few-results", "not-comparable", "not-interpreted"), and says why.
 * - Source: a shift scan with simulated limits, described and measured in `docs/operating-characteristics.md`.
 */
export function judgeSeries(series: Series, context: JudgeContext): Verdict {
  const comparable = comparableResults(series, context.events, {
    variation: context.variation,
    setAsides: context.setAsides ?? [],
  });
  const { runs, used, bounds } = comparable;
  const ground = groundOf(series, comparable);
  const laboratory = runs.at(-1)?.points.findLast(({ observation }) => observation.laboratory !== undefined)
    ?.observation.laboratory;
  const read = variationFor(series.measurand.code, laboratory, context.variation, series.laboratories);
  const variation = read.ok ? read.value : undefined;
  const whyNot = whyNotInterpreted(series, used, context, variation);
  if (whyNot !== undefined || variation === undefined)
    return { ...ground, ...(variation ? { variation } : {}), kind: "not-interpreted", whyNot: whyNot ?? "no-variation-figure" };
  const changeLimits = referenceChangeValue(variation.sigma);
  const judged = { ...ground, variation, changeLimits, daysApart: daysApart(used, changeLimits) };
  const undecided: Verdict = { ...judged, kind: "not-interpreted", whyNot: "beyond-limit" };
  // A newest bound by another method, or several bounds and nothing measured: no value to hold against another.
  if (comparable.newestBoundElsewhere !== undefined) return undecided;
  if (bounds.length > 0 && used.length > 0) return judgedByBound(series, comparable, judged, variation, context);
  if (new Set(bounds.map(({ collectedOn }) => collectedOn)).size > 1) return undecided;
  const verdict: Verdict =
    used.length < 2
      ? // Where dialysis parts it from the others, another method is not why.
        { ...judged, kind: comparable.lastBreak?.reason.endsWith("Changed") === true ? "not-comparable" : "too-few-results" }
      : { ...judged, ...readingsOf(series, used, variation, context) };
  return verdict.kind === "no-change-shown" || verdict.kind === "too-few-results"
    ? (fromEarlierBounds(series, comparable, judged, variation, context) ?? verdict)
    : verdict;
}
