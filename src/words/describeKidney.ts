import type { KidneyCourse, KidneyResult } from "../domain/analysis/kidneyCourse.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import { describeDistance } from "./describeDistance.ts";
import { describeValue } from "./describeSeries.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/**
 * An eGFR as it is drawn and said: whole numbers, as the equation bears no more. A creatinine beyond the assay's limit puts it on
 * the other side.
 */
export function describeEgfr({ point, egfr }: KidneyResult, format: Format): string {
  const sign = point.comparator.startsWith("<") ? ">" : point.comparator.startsWith(">") ? "<" : "";
  return egfr === undefined ? "" : `${sign}${format.fixed(egfr.value, 0)}`;
}

/** One kidney result: "eGFR 29 mL/min/1.73 m² (G4), creatinine 1.78 mg/dL", or the creatinine with its flag. */
function describeKidneyResult(
  result: KidneyResult,
  { creatinine }: KidneyCourse,
  { kidneyLane, chart, companions, names }: Words,
  format: Format,
): string {
  const unit = creatinine.measurand.canonicalUnit;
  const value = `${describeValue(result.point, unit, format)} ${format.unit(unit)}`;
  const said =
    result.egfr === undefined
      ? kidneyLane.creatinine(value, chart.flag[result.point.flag])
      : kidneyLane.egfr(describeEgfr(result, format), result.egfr.category, value);
  return result.point.leftOut === undefined ? said : companions.notUsed(said, names.leftOut[result.point.leftOut]);
}

/** The kidney result that belongs to a day, for the read-out beside that day's B2M; or that there is none. */
export function describeKidneyOn(
  result: KidneyResult | undefined,
  course: KidneyCourse,
  on: CalendarDate,
  words: Words,
  format: Format,
): string {
  if (result === undefined) return words.kidneyLane.noneNear;
  const { collectedOn } = result.point;
  return format.list([
    describeKidneyResult(result, course, words, format),
    collectedOn === on ? words.kidneyLane.sameDay : format.dayInWords(collectedOn),
  ]);
}

/** What stands in the lane at the crosshair: "29 G4, 2 days later", or the creatinine. */
export function describeKidneyReading(
  result: KidneyResult | undefined,
  { creatinine }: KidneyCourse,
  on: CalendarDate,
  words: Words,
  format: Format,
): string {
  if (result === undefined) return words.kidneyLane.noneNear;
  const unit = creatinine.measurand.canonicalUnit;
  const value =
    result.egfr === undefined
      ? `${describeValue(result.point, unit, format)} ${format.unit(unit)}`
      : `${describeEgfr(result, format)} ${result.egfr.category}`;
  return words.companions.reading(value, describeDistance(on, result.point.collectedOn, words));
}

/** The lane in sentences, for those who cannot see it. */
export function describeKidneyCourse(course: KidneyCourse, words: Words, format: Format): readonly string[] {
  const { summary } = words.kidneyLane;
  const { results, whyNoEgfr } = course;
  const [first, latest] = [results[0], results.at(-1)];
  if (first === undefined || latest === undefined) return [];
  const say = (result: KidneyResult) =>
    summary.on(describeKidneyResult(result, course, words, format), format.dayInWords(result.point.collectedOn));
  return [
    whyNoEgfr === undefined ? summary.egfr(results.length) : summary.creatinine(results.length, whyNoEgfr),
    results.length === 1 ? summary.only(say(first)) : summary.firstAndLatest(say(first), say(latest)),
  ];
}
