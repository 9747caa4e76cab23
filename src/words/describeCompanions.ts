import { DAYS_READ_TOGETHER } from "../domain/analysis/readTogether.ts";
import type { CsfSerumPair, PairRatio } from "../domain/analysis/csfSerumPair.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { MeasurandCode } from "../domain/measuring/measurand.ts";
import type { PurposeCount } from "../domain/series/purposeView.ts";
import type { PurposeView } from "../domain/measuring/observation.ts";
import { comparableRuns, pointStands, type Series, type SeriesPoint } from "../domain/series/series.ts";
import { describeDistance } from "./describeDistance.ts";
import { describeCut, describeValue } from "./describeSeries.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** The name of a companion where there is little room. */
export const companionName = (code: MeasurandCode, { companions, names }: Words): string =>
  companions.short[code] ?? names.measurand[code];

/** A value with its unit, and why arithmetic leaves it out where it does. */
function valueOf(point: SeriesPoint, { measurand }: Series, words: Words, format: Format): string {
  const value = `${describeValue(point, measurand.canonicalUnit, format)} ${format.unit(measurand.canonicalUnit)}`;
  return point.leftOut === undefined || point.leftOut === "censored"
    ? value
    : words.companions.notUsed(value, words.names.leftOut[point.leftOut]);
}

/** What stands in a lane at the crosshair: "3.9 g/dL, 12 days earlier". */
export const describeLaneReading = (
  point: SeriesPoint | undefined,
  series: Series,
  on: CalendarDate,
  words: Words,
  format: Format,
): string =>
  point === undefined
    ? words.companions.noReading(DAYS_READ_TOGETHER)
    : words.companions.reading(valueOf(point, series, words, format), describeDistance(on, point.collectedOn, words));

/**
 * The same in the read-out, with the companion's own day and flag: "Albumin 3.9 g/dL, within the reference interval, 1 March 2026
 * (12 days earlier)".
 */
export function describeCompanionOn(point: SeriesPoint, series: Series, on: CalendarDate, words: Words, format: Format): string {
  const { companions, chart } = words;
  const name = companionName(series.measurand.code, words);
  const [value, flag] = [valueOf(point, series, words, format), chart.flag[point.flag]];
  if (point.collectedOn === on) return companions.readOnSameDay(name, value, flag);
  return companions.readOn(
    name,
    value,
    flag,
    format.dayInWords(point.collectedOn),
    describeDistance(on, point.collectedOn, words),
  );
}

/** A lane in sentences, for those who cannot see it: how many, the latest, and where it stops being comparable. */
export function describeCompanion(series: Series, words: Words, format: Format): readonly string[] {
  const { summary, flag } = words.chart;
  const cuts = comparableRuns(series).flatMap(({ cut, points: [begins] }) =>
    cut === undefined || begins === undefined
      ? []
      : [summary.cut(describeCut(cut, words), format.dayInWords(begins.collectedOn))],
  );
  const points = series.points.filter(pointStands);
  const [first, latest] = [points[0], points.at(-1)];
  const name = words.names.measurand[series.measurand.code];
  if (first === undefined || latest === undefined) return [];
  const on = (point: SeriesPoint) => format.dayInWords(point.collectedOn);
  return [
    points.length === 1 ? summary.one(name, on(first)) : summary.many(name, points.length, on(first), on(latest)),
    summary.latest(valueOf(latest, series, words, format), on(latest), flag[latest.flag]),
    ...cuts,
  ];
}

const SIGN = { "=": "", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/**
 * A ratio with two or three digits. A bound is rounded to the side that claims less: "<0.2" by 2.4 is "<0.084", never "<0.08".
 */
export function describeRatio(ratio: PairRatio | undefined, words: Words, format: Format): string {
  if (ratio === undefined) return words.companions.pair.open;
  const decimals = ratio.value >= 10 ? 1 : ratio.value >= 0.1 ? 2 : ratio.value >= 0.01 ? 3 : 4;
  const scale = 10 ** decimals;
  // What floating point adds in the last place is no reason to round a step further.
  const outward = ratio.comparator.startsWith("<")
    ? Math.ceil(ratio.value * scale - 1e-9)
    : ratio.comparator.startsWith(">")
      ? Math.floor(ratio.value * scale + 1e-9)
      : Math.round(ratio.value * scale);
  return `${SIGN[ratio.comparator]}${format.fixed(outward / scale, decimals)}`;
}

/** CSF and serum of one day in a line of the read-out. */
export const describePair = ({ csf, serum, ratio }: CsfSerumPair, words: Words, format: Format): string =>
  words.companions.pair.read(
    describePairValue(csf, words, format),
    describePairValue(serum, words, format),
    describeRatio(ratio, words, format),
  );

/** One of a pair: both are B2M, in mg/L. */
export function describePairValue(point: SeriesPoint, words: Words, format: Format): string {
  const value = `${describeValue(point, "mg/L", format)} ${format.unit("mg/L")}`;
  return point.leftOut === undefined || point.leftOut === "censored"
    ? value
    : words.companions.notUsed(value, words.names.leftOut[point.leftOut]);
}

/** What a view is called. */
export const purposeName = (view: PurposeView, { companions, names }: Words): string =>
  view === "not-recorded" ? companions.purpose.notRecorded : names.purpose[view];

/** What a narrowed view shows of how much, and that the verdict is not narrowed. */
export const describePurposeView = ({ view, shown, all }: PurposeCount, words: Words): string =>
  words.companions.purpose.notice(purposeName(view, words), shown, all);
