import type { CalendarDate } from "../calendarDate.ts";
import { dialysisBoundaries, onDialysis, type ClinicalEvent } from "../record/clinicalEvent.ts";
import { comparableRuns, type Series, type SeriesPoint } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { spreadOfBoth } from "./changeFrom.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";
import { changeBetween } from "./referenceChangeValue.ts";
import { variationFor } from "./variation.ts";

/** Why a result has no change from the one before it. */
export type WhyNoChange = "first-result" | "method-changed" | "laboratory-changed" | "left-out" | "not-computed";

/**
 * What a table says of one result beside the one before it: percent, and whether variation alone would explain it; or why nothing
 * is said.
 */
export type ResultChange =
  | {
      readonly percent: number;
      readonly beyond: boolean | undefined;
      /** The results of the day before it, where they are several: the change is from their mean. */
      readonly fromMeanOf?: readonly SeriesPoint[];
      /** The result before it was measured by another method, and is what the bridge makes of it. */
      readonly bridged?: true;
    }
  | { readonly reason: WhyNoChange };

/**
 * The change of every result from the comparable day before it, by observation id. A row's change is the row's own: of two results
 * on one day each has its own, and both are held against the mean of the day before. The first of a new method is held against
 * what a bridge makes of the day before, where the verdict crosses one there.
 *
 * - Units: percent of the earlier result; "beyond" by the two-sided 95 % log-normal reference change value.
 * - Errors: none; a result without a change says why. Where there is no variation figure, or the series is not interpreted
 *   (dialysis, under 18, urine pH), and where dialysis began, ended or went on since the day before, the
 * percentage stands and `beyond` is not known: limits from healthy people say nothing there, and the table must not say more than
 * the verdict.
 * - Source: as `changeBetween`.
 */
export function changesOf(
  series: Series,
  choices: readonly VariationChoice[],
  interpreted = true,
  compared: readonly DailyResult[] = [],
  events: readonly ClinicalEvent[] = [],
): ReadonlyMap<string, ResultChange> {
  const changes = new Map<string, ResultChange>();
  // One beyond the assay's limit may count in the verdict, as that limit: of it no more is said than that nothing is computed.
  for (const { observation, leftOut } of series.points)
    if (leftOut !== undefined) changes.set(observation.id, { reason: leftOut === "censored" ? "not-computed" : "left-out" });
  comparableRuns(series).forEach((run) => {
    const laboratory = run.points.findLast(({ observation }) => observation.laboratory !== undefined)?.observation.laboratory;
    const variation = variationFor(series.measurand.code, laboratory, choices, series.laboratories);
    const days = dailyResults(run.points);
    days.forEach((day, at) => {
      const before = days[at - 1] ?? bridgedBefore(day, compared);
      for (const point of day.points) {
        const change: ResultChange =
          before === undefined
            ? {
                reason:
                  run.cut === undefined
                    ? "first-result"
                    : run.cut.type === "MethodChanged"
                      ? "method-changed"
                      : "laboratory-changed",
              }
            : {
                percent: 100 * (point.value / before.value - 1),
                beyond:
                  interpreted && variation.ok && !isUnreadAcross(events, before.collectedOn, day.collectedOn)
                    ? changeBetween(
                        before.value,
                        point.value,
                        spreadOfBoth(before, { ...day, points: [point] }, variation.value.sigma),
                      ).beyondVariation
                    : undefined,
                ...(before.points.length > 1 ? { fromMeanOf: before.points } : {}),
                ...(before.over === undefined ? {} : { bridged: true }),
              };
        changes.set(point.observation.id, change);
      }
    });
  });
  return changes;
}

/** Whether dialysis began or ended from one day to another, or went on. */
const isUnreadAcross = (events: readonly ClinicalEvent[], from: CalendarDate, to: CalendarDate): boolean =>
  onDialysis(events, to) || dialysisBoundaries(events).some(({ on }) => on > from && on <= to);

/** The compared day before the first of a run, where it was measured by another method and a bridge brings it to this one. */
function bridgedBefore({ collectedOn, points }: DailyResult, compared: readonly DailyResult[]): DailyResult | undefined {
  const at = compared.findIndex((one) => one.collectedOn === collectedOn);
  const [before, own] = [compared[at - 1], compared[at]];
  return before?.over !== undefined && own?.over === undefined && own?.points[0]?.observation.id === points[0]?.observation.id
    ? before
    : undefined;
}
