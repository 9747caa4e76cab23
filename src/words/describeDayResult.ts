import type { DailyResult } from "../domain/analysis/dailyResults.ts";
import type { Unit } from "../domain/measuring/units.ts";
import { pointStands, type Series, type SeriesPoint } from "../domain/series/series.ts";
import { describeValue } from "./describeSeries.ts";
import type { Format } from "./format.ts";
import type { Words } from "./language.ts";

/** The results of one day as they were printed, in the unit compared in: "3.1 and 2.6". */
export const describeSameDay = (points: readonly SeriesPoint[], unit: Unit, format: Format): string =>
  format.and(points.map((point) => describeValue(point, unit, format)));

/**
 * What a day counts with: its one result, or "mean of 3.1 and 2.6 mg/L" where there are several, so that nobody is told a value
 * that nobody reported. `single` writes the one result; as printed unless told otherwise.
 */
export function describeDayResult(
  { points, value, reported = value }: Pick<DailyResult, "points" | "value" | "reported">,
  unit: Unit,
  words: Words,
  format: Format,
  single: (value: number, point: SeriesPoint) => string = (_value, point) => describeValue(point, unit, format),
): string {
  const [only] = points;
  if (only !== undefined && points.length === 1) return `${single(reported, only)} ${format.unit(unit)}`;
  return words.verdict.meanOf(`${describeSameDay(points, unit, format)} ${format.unit(unit)}`);
}

/** The other results of the day of one that stand. */
export const othersThatDay = ({ points }: Series, latest: SeriesPoint): readonly SeriesPoint[] =>
  points.filter((point) => pointStands(point) && point !== latest && point.collectedOn === latest.collectedOn);

/** The same in words, so that a place with room for one never passes it for all: "3.1"; nothing where there is none. */
export function describeOthersThatDay(series: Series, latest: SeriesPoint, format: Format): string | undefined {
  const others = othersThatDay(series, latest);
  return others.length === 0 ? undefined : describeSameDay(others, series.measurand.canonicalUnit, format);
}
