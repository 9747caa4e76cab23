import type { CalendarDate } from "../calendarDate.ts";
import { entriesOf } from "../byId.ts";
import { MEASURAND_CODES, MEASURANDS, type Measurand, type MeasurandCode } from "../measuring/measurand.ts";
import { isLimitOutside, limitOf, quantityOf, type Observation } from "../measuring/observation.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { defaultInterval, flagOf, type Flag, type ReferenceInterval } from "../measuring/referenceInterval.ts";
import type { Comparator } from "../measuring/measured.ts";
import type { Canonical } from "../measuring/units.ts";
import { latelyAsked, PATIENTS_REMEMBERED } from "../latelyAsked.ts";
import { stands } from "../standing.ts";
import { isNamed, isSameName } from "../nameKey.ts";
import { by, compare } from "../compare.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "./laboratoryNames.ts";
import { isSameLaboratory } from "./sameLaboratory.ts";

/** Why a result takes no part in arithmetic. It is still shown, counted and explained. */
export type WhyLeftOut = "entered-in-error" | "preliminary" | "censored" | "urine-ph-low" | "urine-ph-unknown";

/** One observation in its place in a series: canonical value, own interval, flag, and whether arithmetic may use it. */
export type SeriesPoint = {
  readonly observation: Observation;
  readonly collectedOn: CalendarDate;
  readonly comparator: Comparator;
  readonly value: Canonical;
  readonly interval?: ReferenceInterval;
  readonly flag: Flag;
  readonly leftOut?: WhyLeftOut;
};

/** One patient, one measurand, oldest first: every observation, those left out of arithmetic too. */
export type Series = {
  readonly measurand: Measurand;
  readonly points: readonly SeriesPoint[];
  /** What was said of spellings that are alike: which names are one laboratory's. */
  readonly laboratories?: readonly LaboratoryAnswer[];
};

/**
 * Urine B2M is destroyed below this pH, sometimes before the sample is passed (Mayo Clinic Laboratories rejects such samples).
 */
export const LOWEST_URINE_PH = 6;

function whyLeftOut(observation: Observation, measurand: Measurand, comparator: Comparator): WhyLeftOut | undefined {
  if (!stands(observation)) return "entered-in-error";
  if (observation.status === "preliminary") return "preliminary";
  // Acid urine first: a low bound of destroyed B2M is no bound of the patient's.
  if (measurand.spoiltByAcid === true) {
    if (observation.urinePh === undefined) return "urine-ph-unknown";
    if (Number(observation.urinePh) < LOWEST_URINE_PH) return "urine-ph-low";
  }
  return comparator === "=" ? undefined : "censored";
}

/** The interval that belongs to a result: the one its laboratory reported with it, else the measurand's default, else none. */
export function intervalOf(observation: Observation): ReferenceInterval | undefined {
  const low = limitOf(observation, "intervalLow");
  const high = limitOf(observation, "intervalHigh");
  if (low === undefined && high === undefined) return defaultInterval(observation.measurand);
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(isLimitOutside(observation, "intervalLow") ? { lowOutside: true } : {}),
    ...(isLimitOutside(observation, "intervalHigh") ? { highOutside: true } : {}),
    source: { type: "Laboratory", ...(observation.laboratory === undefined ? {} : { laboratory: observation.laboratory }) },
  };
}

function toPoint(observation: Observation): SeriesPoint {
  const { comparator, value } = quantityOf(observation);
  const interval = intervalOf(observation);
  const leftOut = whyLeftOut(observation, MEASURANDS[observation.measurand], comparator);
  return {
    observation,
    collectedOn: observation.collectedOn,
    comparator,
    value,
    ...(interval === undefined ? {} : { interval }),
    flag: flagOf(value, comparator, interval),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

/** Oldest first: by day, then local time, then when it was recorded, then id, so that the order of entry changes nothing. */
function compareObservations(a: Observation, b: Observation): number {
  const keyOf = (o: Observation) =>
    `${o.collectedOn} ${o.collectedAt ?? "24:00"} ${o.earlier[0]?.recordedAt ?? o.recordedAt} ${o.id}`;
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  return compare(keyA, keyB);
}

/** The series of observations that share one measurand. Others are passed over: series are never mixed. */
export const seriesFrom = (
  code: MeasurandCode,
  observations: readonly Observation[],
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): Series => ({
  measurand: MEASURANDS[code],
  ...(laboratories.length === 0 ? {} : { laboratories }),
  points: observations
    .filter((observation) => observation.measurand === code)
    .sort(compareObservations)
    .map(toPoint),
});

type Remembered = { readonly laboratories: readonly LaboratoryAnswer[]; readonly series: Map<MeasurandCode, Series> };
const remembered = latelyAsked<PatientRecord["observations"], Remembered>(PATIENTS_REMEMBERED);
const rememberedPlain = latelyAsked<PatientRecord["observations"], Remembered>(PATIENTS_REMEMBERED);

/**
 * The series of one patient and measurand. Remembered, for the patients asked about last, per record and answers, which never change
 * in place, so asking again costs nothing. What asks for no comparison may leave the answers out.
 */
export function seriesOf(
  record: Pick<PatientRecord, "observations">,
  code: MeasurandCode,
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): Series {
  const memory = laboratories.length === 0 ? rememberedPlain : remembered;
  let known = memory.get(record.observations);
  if (known === undefined || (known.laboratories !== laboratories && laboratories.length > 0))
    memory.set(record.observations, (known = { laboratories, series: new Map() }));
  let answer = known.series.get(code);
  if (answer === undefined) known.series.set(code, (answer = seriesFrom(code, entriesOf(record.observations), laboratories)));
  return answer;
}

/** The measurands of which a patient has at least one observation, in the order of the catalogue. */
export const measurandsOf = (record: Pick<PatientRecord, "observations">): readonly MeasurandCode[] => {
  const present = new Set(entriesOf(record.observations).map((observation) => observation.measurand));
  return MEASURAND_CODES.filter((code) => present.has(code));
};

/** Whether a point stands: its result was not withdrawn as entered in error. It may still be left out for another reason. */
export const pointStands = ({ leftOut }: Pick<SeriesPoint, "leftOut">): boolean => leftOut !== "entered-in-error";

/** What was different where a comparable run ends and the next begins. */
export type RunCut = { readonly type: "MethodChanged" | "LaboratoryChanged"; readonly from: string; readonly to: string };

/** Consecutive usable points of one method: the only stretch over which a change may be computed. */
export type ComparableRun = {
  readonly points: readonly SeriesPoint[];
  /** What changed before its first point; absent for the first run. */
  readonly cut?: RunCut;
  /** The method and the laboratory last recorded in it. */
  readonly known: { readonly method?: string; readonly laboratory?: string };
};

/**
 * A series cut wherever the method changes, or the laboratory where the method is not recorded on both sides. What is unrecorded
 * does not cut, nor does a specimen that the present method has measured as well as an earlier one: that result stands with the
 * earlier run, so that methods used side by side for a while make one cut and not one a visit.
 *
 * - Units: none.
 * - Errors: none; a series without usable points has no runs.
 * - Source: methods differ by 21 to 29 % (Fedele PL, Pathology 2014), more than any limit of change.
 */
export function comparableRuns(series: Series): readonly ComparableRun[] {
  const runs: { points: SeriesPoint[]; cut?: RunCut; known: { method?: string; laboratory?: string } }[] = [];
  let known: { method?: string; laboratory?: string } = {};
  const usable = series.points.filter(({ leftOut }) => leftOut === undefined);
  // A moment that several methods have measured is put in order as it begins, for `known` is told only then.
  for (let at = 0; at < usable.length; at += 1) {
    if (!isOneMoment(usable[at - 1], usable[at])) inOrderOfMethods(usable, at, known, series.laboratories);
    const point = usable[at];
    if (point === undefined) continue;
    const { method, laboratory } = point.observation;
    const cut = cutBetween(known, point.observation, series.laboratories);
    if (cut !== undefined && isMeasuredBy(known, usable, point, series.laboratories)) {
      const itsOwn = runs.findLast((earlier) => cutBetween(earlier.known, point.observation, series.laboratories) === undefined);
      if (itsOwn !== undefined) {
        itsOwn.points.push(point);
        continue;
      }
    }
    const run = runs.at(-1);
    if (run === undefined || cut !== undefined) {
      known = {};
      runs.push({ points: [point], ...(cut === undefined ? {} : { cut }), known });
    } else {
      run.points.push(point);
    }
    if (isNamed(method)) known.method = method;
    if (isNamed(laboratory)) known.laboratory = laboratory;
  }
  return runs;
}

const isOneMoment = (one: SeriesPoint | undefined, other: SeriesPoint | undefined): boolean =>
  one?.observation.collectedAt !== undefined &&
  one.collectedOn === other?.collectedOn &&
  one.observation.collectedAt === other.observation.collectedAt;

/** Whether the present method has measured the specimen of a point too. */
const isMeasuredBy = (
  known: ComparableRun["known"],
  usable: readonly SeriesPoint[],
  point: SeriesPoint,
  laboratories: Series["laboratories"],
): boolean =>
  usable.some(
    (other) =>
      isOneMoment(other, point) &&
      (isNamed(other.observation.method) || isNamed(other.observation.laboratory)) &&
      cutBetween(known, other.observation, laboratories) === undefined,
  );

/**
 * Puts the results of one moment, from `begin` on, in the order of their methods: those of the run before first, those of the
 * result that follows last. So one specimen that two methods have measured makes one cut, and the order of entry none.
 */
function inOrderOfMethods(
  usable: SeriesPoint[],
  begin: number,
  known: ComparableRun["known"],
  laboratories: readonly LaboratoryAnswer[] | undefined,
): void {
  let end = begin + 1;
  while (isOneMoment(usable[end - 1], usable[end])) end += 1;
  if (end === begin + 1) return;
  const next = usable[end]?.observation;
  const rank = ({ observation }: SeriesPoint): number =>
    (Object.keys(known).length > 0 && cutBetween(known, observation, laboratories) === undefined ? 0 : 2) +
    (next !== undefined && cutBetween(observation, next, laboratories) === undefined ? 1 : 0);
  usable.splice(begin, end - begin, ...usable.slice(begin, end).sort(by(rank)));
}

/** Whether a run was measured by the method of another: the same method, or the same laboratory where neither names a method. */
export function isSameMethod(
  { known: one }: ComparableRun,
  { known: other }: ComparableRun,
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): boolean {
  if (one.method !== undefined || other.method !== undefined)
    return one.method !== undefined && isSameName(one.method, other.method);
  return one.laboratory !== undefined && isSameLaboratory(one.laboratory, other.laboratory, laboratories);
}

/** Whether a point that is left out of arithmetic was measured as the run before it was. */
export const continuesRun = (
  { known }: ComparableRun,
  { observation }: SeriesPoint,
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): boolean => cutBetween(known, observation, laboratories) === undefined;

function cutBetween(
  known: { readonly method?: string; readonly laboratory?: string },
  next: Observation,
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
): RunCut | undefined {
  const { method, laboratory } = next;
  if (known.method !== undefined && isNamed(method)) {
    return isSameName(known.method, method) ? undefined : { type: "MethodChanged", from: known.method, to: method };
  }
  if (known.laboratory !== undefined && isNamed(laboratory)) {
    return isSameLaboratory(known.laboratory, laboratory, laboratories)
      ? undefined
      : { type: "LaboratoryChanged", from: known.laboratory, to: laboratory };
  }
  return undefined;
}
