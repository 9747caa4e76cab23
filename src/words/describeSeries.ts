import { isCutBridged, type UsedBridge } from "../domain/analysis/bridge.ts";
import type { ReferenceInterval } from "../domain/measuring/referenceInterval.ts";
import type { ComparableRun, RunCut, Series, SeriesPoint, WhyLeftOut } from "../domain/series/series.ts";
import type { ObservationId } from "../domain/measuring/observation.ts";
import type { Unit } from "../domain/measuring/units.ts";
import { describeConverted, describeLimit } from "./describeQuantity.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";
import { pointStands } from "../domain/series/series.ts";
import { nameSource } from "./nameSource.ts";

/** The limits of an interval: "1.5–3.0 mg/L", "up to 300 µg/g creatinine"; without a unit where it stands beside them. */
export function describeLimits(
  interval: Pick<ReferenceInterval, "low" | "high"> | undefined,
  unit: Unit | undefined,
  words: Words,
  format: Format,
): string {
  const unitText = unit === undefined ? "" : format.unit(unit);
  const [low, high] = [interval?.low, interval?.high].map((limit) =>
    limit === undefined ? undefined : describeLimit(limit, format, interval),
  );
  if (low !== undefined && high !== undefined) return words.chart.between(low, high, unitText).trim();
  if (high !== undefined) return words.chart.upTo(high, unitText).trim();
  return low === undefined ? words.chart.noInterval : words.chart.from(low, unitText).trim();
}

/** Who says what the limits are. */
export function describeIntervalSource({ source }: ReferenceInterval, words: Words): string {
  if (source.type === "Default") return words.chart.source.standIn(nameSource(source.citation, words));
  return source.laboratory === undefined
    ? words.chart.source.laboratoryUnnamed
    : words.chart.source.laboratory(source.laboratory);
}

/** The same where the laboratory alone says it: "Demo Laboratory North". */
export const describeSourceBriefly = (interval: ReferenceInterval, words: Words): string =>
  (interval.source.type === "Laboratory" ? interval.source.laboratory : undefined) ?? describeIntervalSource(interval, words);

/**
 * The canonical value with its comparator, in the reporting laboratory's own digits. No unit.
 */
export function describeValue({ observation, comparator, value }: SeriesPoint, canonicalUnit: Unit, format: Format): string {
  if (observation.unit === canonicalUnit) return format.reported(observation.value).replace("<=", "≤").replace(">=", "≥");
  return describeConverted(observation, { value, comparator }, format);
}

/** What changed where a run ends. */
export const describeCut = (cut: RunCut, words: Words): string => words.chart.changed[cut.type](cut.from, cut.to);

/** The same where there is little room: from what to what. */
export const describeCutInShort = ({ from, to }: RunCut, words: Words): string => words.chart.changedInShort(from, to);

/**
 * Everything the chart knows of one result, part by part, for the read-out and for a screen reader. `counts`: it is beyond the
 * assay's limit, and in the verdict as that limit.
 */
export function describePoint(point: SeriesPoint, canonicalUnit: Unit, words: Words, format: Format, counts = false) {
  const { observation, flag, interval, leftOut } = point;
  const printed = `${format.reported(observation.value)} ${format.unit(observation.unit)}`;
  return {
    day: format.list([
      format.dayInWords(point.collectedOn),
      ...(observation.collectedAt === undefined ? [] : [observation.collectedAt]),
    ]),
    value: `${describeValue(point, canonicalUnit, format)} ${format.unit(canonicalUnit)}`,
    ...(observation.unit === canonicalUnit ? {} : { reported: words.chart.reportedAs(printed) }),
    glyph: words.chart[leftOut === undefined ? "glyph" : "glyphHollow"][flag],
    flag: words.chart.flag[flag],
    // Without an interval the flag says so already.
    ...(interval === undefined
      ? {}
      : {
          interval: format.list([
            describeLimits(interval, canonicalUnit, words, format),
            describeIntervalSource(interval, words),
          ]),
        }),
    // Where the laboratory is already named as the source of the interval, once is enough.
    ...(observation.laboratory === undefined || interval?.source.type === "Laboratory"
      ? {}
      : { laboratory: words.chart.laboratory(observation.laboratory) }),
    ...(observation.method === undefined ? {} : { method: words.chart.method(observation.method) }),
    // One beyond the assay's limit may count as that limit.
    ...(leftOut === undefined ? {} : { leftOut: (counts ? String : words.chart.leftOut)(words.names.leftOut[leftOut]) }),
  };
}

/** The same in one sentence, for a screen reader. */
export function describePointInOneBreath(
  point: SeriesPoint,
  canonicalUnit: Unit,
  words: Words,
  format: Format,
  counts = false,
): string {
  const { glyph: _glyph, ...parts } = describePoint(point, canonicalUnit, words, format, counts);
  const { day, value, ...rest } = parts;
  return words.chart.pointOn(day, format.clauses([value, ...Object.values(rest)]));
}

/** The series in sentences: what a chart shows, for those who cannot see it and for those who want it said. */
export function describeSeries(
  series: Series,
  runs: readonly ComparableRun[],
  words: Words,
  format: Format,
  { bridges = [], counted = [] }: { readonly bridges?: readonly UsedBridge[]; readonly counted?: readonly ObservationId[] } = {},
): readonly string[] {
  const { summary } = words.chart;
  const unit = series.measurand.canonicalUnit;
  const name = words.names.measurand[series.measurand.code];
  const shown = series.points.filter(pointStands);
  const [first, latest] = [shown[0], shown.at(-1)];
  const say = (point: SeriesPoint) => `${describeValue(point, unit, format)} ${format.unit(unit)}`;
  const on = (point: SeriesPoint) => format.dayInWords(point.collectedOn);
  if (first === undefined || latest === undefined)
    return [summary.none(name), ...leftOutSentence(series, counted, words, format)];
  const usable = shown.filter((point) => point.leftOut === undefined);
  const censored = shown.filter((point) => point.comparator !== "=");
  const [lowest, highest] = [usable.reduce(lower, usable[0]), usable.reduce(higher, usable[0])];
  return [
    shown.length === 1 ? summary.one(name, on(first)) : summary.many(name, shown.length, on(first), on(latest)),
    summary.latest(say(latest), on(latest), words.chart.flag[latest.flag]),
    ...(lowest === undefined || highest === undefined || usable.length < 2
      ? []
      : [summary.extremes(usable.length, say(lowest), on(lowest), say(highest), on(highest))]),
    ...intervalSentences(shown, unit, words, format),
    ...leftOutSentence(series, counted, words, format),
    ...(censored.length === 0
      ? []
      : [summary.censored(format.clauses(censored.map((point) => summary.valueOn(say(point), on(point)))))]),
    ...runs.flatMap((run) =>
      run.cut === undefined || run.points[0] === undefined
        ? []
        : [(isCutBridged(run.cut, bridges) ? summary.cutBridged : summary.cut)(describeCut(run.cut, words), on(run.points[0]))],
    ),
  ];
}

const lower = (best: SeriesPoint | undefined, point: SeriesPoint) =>
  best === undefined || point.value < best.value ? point : best;
const higher = (best: SeriesPoint | undefined, point: SeriesPoint) =>
  best === undefined || point.value > best.value ? point : best;

function intervalSentences(points: readonly SeriesPoint[], unit: Unit, words: Words, format: Format): readonly string[] {
  const { summary } = words.chart;
  const counts = new Map<string, { limits: string; source: string; count: number }>();
  for (const { interval } of points) {
    if (interval === undefined) continue;
    const [limits, source] = [describeLimits(interval, unit, words, format), describeIntervalSource(interval, words)];
    const entry = counts.get(`${limits} ${source}`);
    if (entry === undefined) counts.set(`${limits} ${source}`, { limits, source, count: 1 });
    else entry.count += 1;
  }
  const all = [...counts.values()];
  const without = points.filter(({ interval }) => interval === undefined).length;
  const [only] = all;
  return [
    ...(only === undefined
      ? []
      : all.length === 1
        ? [summary.interval(only.limits, only.source)]
        : [summary.intervals(format.clauses(all.map((one) => summary.intervalWithSource(one.limits, one.source, one.count))))]),
    ...(without === 0 ? [] : [summary.withoutInterval(without)]),
  ];
}

/** `counted`: beyond the assay's limit, and in the verdict as that limit. */
function leftOutSentence(series: Series, counted: readonly ObservationId[], words: Words, format: Format): readonly string[] {
  const counts = new Map<WhyLeftOut, number>();
  for (const point of series.points) {
    const { leftOut } = point;
    if (leftOut !== undefined && !counted.includes(point.observation.id)) counts.set(leftOut, (counts.get(leftOut) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const reasons = format.list([...counts].map(([why, count]) => words.chart.summary.reason[why](count)));
  return total === 0 ? [] : [words.chart.summary.leftOut(total, reasons)];
}
