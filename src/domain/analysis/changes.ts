import { comparableRuns, type Series, type SeriesPoint } from "../series/series.ts";
import type { VariationChoice } from "./variation.ts";
import { spreadOfBoth } from "./changeFrom.ts";
import { dailyResults } from "./dailyResults.ts";
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
    }
  | { readonly reason: WhyNoChange };

/**
 * The change of every result from the comparable day before it, by observation id. A row's change is the row's own: of two results
 * on one day each has its own, and both are held against the mean of the day before.
 *
 * - Units: percent of the earlier result; "beyond" by the two-sided 95 % log-normal reference change value.
 * - Errors: none; a result without a change says why. Where there is no variation figure, or the series is not interpreted
 *   (dialysis, under 18, urine pH), the
 * percentage stands and `beyond` is not known: limits from healthy people say nothing there, and the table must not say more than
 * the verdict.
 * - Source: as `changeBetween`.
 */
export function changesOf(
  series: Series,
  choices: readonly VariationChoice[],
  interpreted = true,
): ReadonlyMap<string, ResultChange> {
  const changes = new Map<string, ResultChange>();
  for (const point of series.points) if (point.leftOut !== undefined) changes.set(point.observation.id, { reason: "left-out" });
  comparableRuns(series).forEach((run) => {
    const laboratory = run.points.findLast(({ observation }) => observation.laboratory !== undefined)?.observation.laboratory;
    const variation = variationFor(series.measurand.code, laboratory, choices);
    const days = dailyResults(run.points);
    days.forEach((day, at) => {
      const before = days[at - 1];
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
                  interpreted && variation.ok
                    ? changeBetween(
                        before.value,
                        point.value,
                        spreadOfBoth(before, { ...day, points: [point] }, variation.value.sigma),
                      ).beyondVariation
                    : undefined,
                ...(before.points.length > 1 ? { fromMeanOf: before.points } : {}),
              };
        changes.set(point.observation.id, change);
      }
    });
  });
  return changes;
}
