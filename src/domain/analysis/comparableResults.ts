import type { CalendarDate } from "../calendarDate.ts";
import { dialysisBoundaries, type ClinicalEvent } from "../record/clinicalEvent.ts";
import {
  comparableRuns,
  continuesRun,
  isSameMethod,
  pointStands,
  type ComparableRun,
  type Series,
  type SeriesPoint,
} from "../series/series.ts";
import { factorOver, type Bridge } from "./bridge.ts";
import { isNamed } from "../nameKey.ts";
import { bridgesOf, type BridgedSource } from "./bridges.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";
import type { SetAside } from "../record/setAside.ts";
import type { VariationChoice } from "./variation.ts";
import { by } from "../compare.ts";

/** Why results before a day are not compared with those from it on. */
export type BreakReason = "MethodChanged" | "LaboratoryChanged" | "DialysisStarted" | "DialysisEnded";

/** The last place where results stopped being comparable with the latest ones. */
export type LastBreak = { readonly on: CalendarDate; readonly reason: BreakReason };

/** What of a series can be held against its latest result, and what stands beside it. */
export type ComparableResults = {
  readonly runs: readonly ComparableRun[];
  /** Comparable results, one a day. */
  readonly used: readonly DailyResult[];
  /** Usable results that are not compared: by another method, at another laboratory, or from before or during dialysis. */
  readonly notCompared: number;
  readonly lastBreak?: LastBreak;
  /** Changes of method or laboratory over which specimens were measured by both, and whether that joins their results. */
  readonly bridges: readonly Bridge[];
  /** Compared points without a recorded method and laboratory. */
  readonly assumed: number;
  /**
   * Newer than every usable result, or of the latest one's day and at odds with it, by the same method: beyond the assay's limit.
   * Each value is a bound.
   */
  readonly bounds: readonly SeriesPoint[];
  /** The newest result, where it lies beyond the assay's limit and was measured otherwise than the usable ones. */
  readonly newestBoundElsewhere?: SeriesPoint;
  /** Among or before the usable results, by the same method: beyond the assay's limit. Each value is a bound. */
  readonly earlierBounds: readonly SeriesPoint[];
  /** The newest result of all, where it is preliminary. */
  readonly preliminary?: SeriesPoint;
};

/** The newest result that stands and is no longer preliminary, whether arithmetic may use it or not. */
export const newestOf = ({ points }: Series): SeriesPoint | undefined =>
  points.findLast((point) => pointStands(point) && point.leftOut !== "preliminary");

const later = (one: LastBreak | undefined, other: LastBreak | undefined): LastBreak | undefined =>
  one === undefined || (other !== undefined && other.on > one.on) ? other : one;

/**
 * The results of the latest method together with those of methods that bridges lead to, brought to it. A day that the latest
 * method has measured itself counts by that alone: of a specimen measured by both nothing is gained by counting it twice.
 */
function withBridged(
  own: readonly DailyResult[],
  reached: readonly BridgedSource[],
  counts: (point: SeriesPoint) => boolean,
): readonly DailyResult[] {
  if (reached.length === 0) return own;
  const days = new Map(own.map((result) => [result.day, result]));
  for (const { points, over } of reached) {
    const factor = factorOver(over);
    for (const result of dailyResults(points.filter(counts)))
      if (!days.has(result.day)) days.set(result.day, { ...result, value: result.value * factor, reported: result.value, over });
  }
  return [...days.values()].sort(by(({ day }) => day));
}

/** How many results of other methods are compared: brought over a bridge, or standing beside one of that day that counts. */
const countBridged = (
  reached: readonly BridgedSource[],
  used: readonly DailyResult[],
  counts: (point: SeriesPoint) => boolean,
): number => {
  if (reached.length === 0) return 0;
  const days = new Set(used.map(({ collectedOn }) => collectedOn));
  return reached
    .flatMap(({ points }) => points)
    .filter((point) => counts(point) && point.value > 0 && days.has(point.collectedOn)).length;
};

/**
 * The results that can be compared with the latest usable one: its own comparable run, earlier runs by the very same method where
 * it has come back (A, A, B, A), and those of other methods that a bridge leads to, since the last start or end of dialysis.
 *
 * - Units: as the series.
 * - Errors: none; a series without usable points has no used results.
 * - Source: methods differ by 21 to 29 % (Fedele PL, Pathology 2014); dialysis removes B2M (app rule).
 */
export function comparableResults(
  series: Series,
  events: readonly ClinicalEvent[],
  given: { readonly variation: readonly VariationChoice[]; readonly setAsides: readonly SetAside[] },
): ComparableResults {
  const runs = comparableRuns(series);
  const last = runs.at(-1);
  const usable = runs.reduce((sum, run) => sum + run.points.length, 0);
  const newest = last?.points.at(-1);
  // A result beyond the assay's limit is compared too, so that dialysis before it counts.
  const newestCounted = newestOf(series);
  const dialysis =
    newestCounted === undefined
      ? undefined
      : dialysisBoundaries(events)
          .filter(({ on }) => on <= newestCounted.collectedOn)
          .reduce<LastBreak | undefined>(later, undefined);
  const same =
    last === undefined || runs.length === 1
      ? runs
      : runs.filter((run) => run === last || isSameMethod(run, last, series.laboratories));
  const sinceDialysis = ({ collectedOn }: SeriesPoint) => dialysis === undefined || collectedOn >= dialysis.on;
  const ofMethod = same.length === 1 ? (same[0]?.points ?? []) : same.flatMap((run) => run.points);
  const points = dialysis === undefined ? ofMethod : ofMethod.filter(sinceDialysis);
  const { bridges, reached } = bridgesOf(runs, {
    ...given,
    measurand: series.measurand.code,
    laboratories: series.laboratories,
  });
  const used = withBridged(dailyResults(points), reached, sinceDialysis);
  const cutOn = last?.points[0]?.collectedOn;
  const cut = last?.cut === undefined || cutOn === undefined ? undefined : { on: cutOn, reason: last.cut.type };
  const crossed =
    dialysis !== undefined &&
    series.points.some(({ leftOut, collectedOn }) => leftOut === undefined && collectedOn < dialysis.on);
  const lastBreak = later(cut, crossed ? dialysis : undefined);
  const fromNewest =
    newest === undefined ? 0 : series.points.findLastIndex(({ collectedOn }) => collectedOn < newest.collectedOn) + 1;
  const latestDays = series.points.slice(fromNewest).filter(pointStands);
  const standing = latestDays.filter(({ collectedOn }) => collectedOn !== newest?.collectedOn);
  const ofNewestDay = latestDays.filter(({ collectedOn }) => collectedOn === newest?.collectedOn);
  const isBound = (point: SeriesPoint) =>
    point.leftOut === "censored" && point.value > 0 && (last === undefined || continuesRun(last, point, series.laboratories));
  const newestDay = standing.at(-1)?.collectedOn ?? newest?.collectedOn;
  const preliminary = [...ofNewestDay, ...standing].findLast(
    ({ leftOut, collectedOn }) => leftOut === "preliminary" && collectedOn === newestDay,
  );
  const newestFinal = standing.findLast(({ leftOut }) => leftOut !== "preliminary");
  const since = [cut?.on, dialysis?.on].filter((on) => on !== undefined);
  return {
    runs,
    used,
    bridges,
    notCompared: usable - points.length - countBridged(reached, used, sinceDialysis),
    ...(lastBreak === undefined ? {} : { lastBreak }),
    assumed: [...same, ...reached.flatMap((source) => source.runs)]
      .flatMap(({ points: ofRun }) => ofRun)
      .filter((point) => sinceDialysis(point) && !isNamed(point.observation.method) && !isNamed(point.observation.laboratory))
      .length,
    // In what order the results of one day were entered decides nothing.
    bounds: [...ofNewestDay.filter((point) => isBound(point) && isAtOdds(point, ofNewestDay, last)), ...standing.filter(isBound)],
    ...(newestFinal?.leftOut === "censored" && !isBound(newestFinal) ? { newestBoundElsewhere: newestFinal } : {}),
    earlierBounds: series.points.filter(
      (point) =>
        newest !== undefined &&
        isBound(point) &&
        point.collectedOn < newest.collectedOn &&
        since.every((on) => point.collectedOn >= on),
    ),
    ...(preliminary === undefined ? {} : { preliminary }),
  };
}

/** Whether a result beyond the assay's limit contradicts what the same method has measured on its day: ">20" beside 9. */
const isAtOdds = (
  { comparator, value }: SeriesPoint,
  ofThatDay: readonly SeriesPoint[],
  run: ComparableRun | undefined,
): boolean =>
  ofThatDay.some(
    (other) => run?.points.includes(other) === true && (comparator.startsWith(">") ? other.value < value : other.value > value),
  );
