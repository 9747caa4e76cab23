import { daysBetween, toDayNumber, type CalendarDate } from "../calendarDate.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { companionsOf, type CompanionChoices } from "../series/companions.ts";
import type { LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { comparableRuns, continuesRun, pointStands, seriesOf, type Series, type SeriesPoint } from "../series/series.ts";
import { geometricMean, type DailyResult } from "./dailyResults.ts";
import { CREATININE_CV } from "./kidney.ts";
import { changeBetween } from "./referenceChangeValue.ts";
import { sigmaOf, variationFor, type VariationChoice } from "./variation.ts";

/** The latest value against an earlier one. In the canonical unit, later minus earlier; percent of the earlier, none of 0. */
export type CompanionMove = {
  readonly from: DailyResult;
  readonly days: number;
  readonly difference: number;
  readonly percent?: number;
  /** The earlier value is only an upper limit ("<0.1"): the rise is at least this. */
  readonly atLeast?: true;
};

/** How the latest value of a companion lies to the lowest before it and to the first. No verdict. */
export type CompanionChange = {
  readonly series: Series;
  readonly latest: DailyResult;
  readonly lowest: CompanionMove;
  /** Nothing where the first value is the lowest too. */
  readonly first?: CompanionMove;
  /** For creatinine: whether the change from the first value is beyond its own variation. */
  readonly beyondVariation?: boolean;
  /** Newer than `latest` and not compared: only a limit, preliminary, or measured otherwise. */
  readonly newer?: SeriesPoint;
};

/** M-protein and both light chains, each by itself: what IMWG response rests on. */
const PARAPROTEINS: ReadonlySet<MeasurandCode> = new Set<MeasurandCode>([
  "m-protein-serum",
  "kappa-flc-serum",
  "lambda-flc-serum",
]);

/** Whether it is what a plasma cell makes, M-protein or a free light chain: how these moved is told beside the verdict. */
export const isParaprotein = (code: MeasurandCode): boolean => PARAPROTEINS.has(code);

/** One entry a day, as for the verdict; but 0 is a value here, as M-protein can be. */
function valuesByDay(points: readonly SeriesPoint[]): readonly DailyResult[] {
  const days = new Map<CalendarDate, SeriesPoint[]>();
  for (const point of points) days.set(point.collectedOn, [...(days.get(point.collectedOn) ?? []), point]);
  return [...days].map(([collectedOn, ofDay]) => ({
    collectedOn,
    day: toDayNumber(collectedOn),
    value: meanOf(ofDay.map(({ value }) => value)),
    points: ofDay,
  }));
}

/** Zero has no logarithm: with one among them the plain mean. */
const meanOf = (values: readonly number[]): number =>
  values.every((value) => value > 0) ? geometricMean(values) : values.reduce((sum, value) => sum + value, 0) / values.length;

function moveFrom(from: DailyResult, latest: DailyResult): CompanionMove {
  const atLeast = from.points.some(({ comparator }) => comparator !== "=");
  return {
    from,
    days: daysBetween(from.collectedOn, latest.collectedOn),
    difference: latest.value - from.value,
    ...(from.value > 0 ? { percent: 100 * (latest.value / from.value - 1) } : {}),
    ...(atLeast ? { atLeast: true } : {}),
  };
}

/**
 * The latest usable value of a companion against the lowest before it and against the first, within the latest comparable run. Of
 * upper limits ("<0.1") only one below every measured value counts, and only as the lowest, for a rise of at least so much.
 *
 * - Units: canonical; days; percent of the earlier value.
 * - Errors: nothing with fewer than two values on different days.
 * - Source: arithmetic. Creatinine: reference change value, two-sided 95 %, against the first value, for the lowest of many lies
 *   low by chance; the care team's figure, else the variation that the kidney comparison assumes.
 */
function companionChange(series: Series, choices: readonly VariationChoice[]): CompanionChange | undefined {
  const run = comparableRuns(series).at(-1);
  const days = valuesByDay(run?.points ?? []);
  const latest = days.at(-1);
  if (run === undefined || latest === undefined) return undefined;
  const measured = days.slice(0, -1);
  const begin = run.cut === undefined ? undefined : run.points[0]?.collectedOn;
  const least = Math.min(latest.value, ...measured.map(({ value }) => value));
  const limits = series.points.filter(
    (point) =>
      point.leftOut === "censored" &&
      (point.comparator === "<" || point.comparator === "<=") &&
      point.value > 0 &&
      point.value <= least &&
      point.collectedOn < latest.collectedOn &&
      (begin === undefined || point.collectedOn >= begin) &&
      continuesRun(run, point, series.laboratories),
  );
  const lowest = [...measured, ...limits.map((point) => valuesByDay([point])).flat()].reduce<DailyResult | undefined>(
    (low, day) => (low === undefined || day.value <= low.value ? day : low),
    undefined,
  );
  if (lowest === undefined) return undefined;
  const [first] = measured;
  const newest = series.points.findLast(pointStands);
  return {
    series,
    latest,
    lowest: moveFrom(lowest, latest),
    ...(first === undefined || first === lowest ? {} : { first: moveFrom(first, latest) }),
    ...beyondVariationOf(series, first, latest, choices),
    ...(newest !== undefined && newest.collectedOn > latest.collectedOn ? { newer: newest } : {}),
  };
}

function beyondVariationOf(
  { measurand: { code }, laboratories }: Series,
  first: DailyResult | undefined,
  latest: DailyResult,
  choices: readonly VariationChoice[],
): Pick<CompanionChange, "beyondVariation"> {
  if (code !== "creatinine-serum" || first === undefined || !(first.value > 0) || !(latest.value > 0)) return {};
  const own = variationFor(code, latest.points[0]?.observation.laboratory, choices, laboratories);
  const sigma = own.ok ? own.value.sigma : sigmaOf(0, 100 * CREATININE_CV);
  return { beyondVariation: changeBetween(first.value, latest.value, sigma).beyondVariation };
}

/**
 * How a result of a paraprotein lies to the results before it: the same as `companionChanges` says of the latest one, said of any.
 *
 * - Units, errors and source: as `companionChange`; nothing of other measurands, nor of a result that is not compared.
 */
export function paraproteinChangeAt(series: Series, point: SeriesPoint): CompanionChange | undefined {
  if (!isParaprotein(series.measurand.code) || point.leftOut !== undefined) return undefined;
  return companionChange({ ...series, points: series.points.slice(0, series.points.indexOf(point) + 1) }, NO_CHOICES);
}

const NO_CHOICES: readonly VariationChoice[] = [];

/** The changes of what stands under the trend of one measurand: creatinine, M-protein and light chains, in that order. */
export const companionChanges = (
  record: Pick<PatientRecord, "patient" | "observations">,
  code: MeasurandCode,
  settings: {
    readonly companions?: CompanionChoices | undefined;
    readonly variation: readonly VariationChoice[];
    readonly laboratoryNames?: readonly LaboratoryAnswer[] | undefined;
  },
): readonly CompanionChange[] =>
  companionsOf(record, code, settings.companions ?? {})
    .shown.filter((other) => other === "creatinine-serum" || isParaprotein(other))
    .flatMap((other) => companionChange(seriesOf(record, other, settings.laboratoryNames), settings.variation) ?? []);
