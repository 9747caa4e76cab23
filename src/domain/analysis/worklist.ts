import { judgeRecord } from "./judgeRecord.ts";
import type { Verdict, VerdictKind } from "./verdict.ts";
import { entriesOf } from "../byId.ts";
import { latelyAsked, PATIENTS_REMEMBERED } from "../latelyAsked.ts";
import { addDays, daysBetween, type CalendarDate, type Days } from "../calendarDate.ts";
import { MEASURANDS, type MeasurandCode } from "../measuring/measurand.ts";
import type { Observation } from "../measuring/observation.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import { plannedTest, type IntervalsByPurpose, type PlannedTest } from "../record/plannedTest.ts";
import { awaitsReview, reviewStanding, type ReviewStanding } from "../record/reviewedResults.ts";
import { primaryMeasurand } from "../series/primaryMeasurand.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { measurandsOf, pointStands, seriesOf } from "../series/series.ts";
import type { SetAside } from "../record/setAside.ts";
import type { VariationChoice } from "./variation.ts";
import { stands } from "../standing.ts";

/**
 * How a roster is sorted into what to think about, most urgent first. What could not be judged stands before "no change": not
 * knowing is no reason to look later.
 */
export const WORKLIST_GROUPS = [
  "rising-confirmed",
  "rising-possible",
  "new-laboratory",
  "overdue",
  "falling",
  "not-interpreted",
  "too-few",
  "no-change",
  "due-soon",
  "not-reviewed",
] as const;
export type WorklistGroup = (typeof WORKLIST_GROUPS)[number];

/** Whether a text, from an address perhaps, names a group. */
export const isWorklistGroup = (text: string): text is WorklistGroup => WORKLIST_GROUPS.some((group) => group === text);

/**
 * A repeat that was asked for is overdue when so many days have passed since the result that asks. App rule, no guideline: it
 * leaves room for the two weeks that a confirmation needs (`DAYS_TO_CONFIRM`) and for the next visit of a patient who is seen
 * every four weeks, as in a 28-day cycle.
 */
export const DAYS_TO_REPEAT = 28;

/** A test that is due within so many days is due soon: time enough to write to the patient. App rule. */
const DAYS_SOON = 14;

/** The next test of a patient: the one that is planned or the repeat that a possible call asks for, whichever is due first. */
export type NextDue = {
  readonly dueOn: CalendarDate;
  /** 0 up to the due day, then counting. */
  readonly daysOverdue: Days;
  readonly because: PlannedTest["because"] | { readonly type: "Repeat"; readonly code: MeasurandCode };
};

/** Whether a test is due soon or has been: then it is said in how many days. */
export const isSoonOrLate = ({ dueOn }: Pick<NextDue, "dueOn">, today: CalendarDate): boolean =>
  daysBetween(today, dueOn) <= DAYS_SOON;

/** What has come since the latest review, and whether a series is judged otherwise by now. */
export type ReviewWork = ReviewStanding & { readonly verdictChanged: boolean };

/** What a possible call asks for: one more result, after the one it rests on. */
export type RepeatRequest = {
  readonly code: MeasurandCode;
  /** The result that asks: the latest one that the call rests on. A newer one asks anew, or answers. */
  readonly observationId: string;
  readonly askedOn: CalendarDate;
  /** The last day on which it is not overdue. */
  readonly dueOn: CalendarDate;
  /** 0 up to the due day, then counting. */
  readonly daysOverdue: Days;
  /** The clinician's word that no more asking is needed for this result. */
  readonly setAside?: SetAside;
};

/** What one series of a patient gives to think about. */
export type SeriesWork = {
  readonly code: MeasurandCode;
  readonly verdict: Verdict;
  readonly group: WorklistGroup;
  readonly repeat?: RepeatRequest;
};

/** What one patient gives to think about. */
export type PatientWork = {
  /** B2M series with at least one result that stands; the one that stands for the patient first. */
  readonly series: readonly SeriesWork[];
  /** Every group the patient belongs to, most urgent first; never empty. */
  readonly groups: readonly WorklistGroup[];
  /** Sorts patients: lower is more urgent; within a group the longest overdue first, the set aside last. */
  readonly urgency: number;
  readonly nextDue?: NextDue;
  /** Absent where nobody has reviewed the patient. */
  readonly review?: ReviewWork;
  /** Whether there is something that nobody of the team has marked as looked at. */
  readonly awaitsReview: boolean;
};

const GROUP_OF: { readonly [kind in VerdictKind]: WorklistGroup } = {
  "rising-confirmed": "rising-confirmed",
  "rising-possible": "rising-possible",
  "falling-confirmed": "falling",
  "falling-possible": "falling",
  "no-change-since": "no-change",
  "no-change-shown": "no-change",
  "too-few-results": "too-few",
  "not-comparable": "new-laboratory",
  "not-interpreted": "not-interpreted",
};

/**
 * Whether a set-aside still silences the request of a result: it must name this very result, and have been made after the result
 * said what it says now.
 */
const silences = (setAside: SetAside, asking: Observation): boolean =>
  stands(setAside) &&
  setAside.measurand === asking.measurand &&
  setAside.observationId === asking.id &&
  setAside.recordedAt >= asking.recordedAt;

/**
 * The repeat that a verdict asks for.
 *
 * - Units: days.
 * - Errors: nothing where the verdict is not a possible call.
 * - Source: a possible call asks for a repeat (docs/decisions); overdue by `DAYS_TO_REPEAT`, an app rule.
 */
function repeatRequest(verdict: Verdict, setAsides: readonly SetAside[], today: CalendarDate): RepeatRequest | undefined {
  const { kind, latest, measurand } = verdict;
  if ((kind !== "rising-possible" && kind !== "falling-possible") || latest === undefined) return undefined;
  const dueOn = addDays(latest.collectedOn, DAYS_TO_REPEAT);
  const silenced = setAsides
    .filter((setAside) => silences(setAside, latest.observation))
    .reduce<SetAside | undefined>(
      (newest, next) => (newest === undefined || next.recordedAt > newest.recordedAt ? next : newest),
      undefined,
    );
  return {
    code: measurand.code,
    observationId: latest.observation.id,
    askedOn: latest.collectedOn,
    dueOn,
    daysOverdue: Math.max(0, daysBetween(dueOn, today)),
    ...(silenced === undefined ? {} : { setAside: silenced }),
  };
}

/** The B2M series that have a result which was not withdrawn, the one that stands for the patient first. */
function codesOf(record: PatientRecord): readonly MeasurandCode[] {
  const first = primaryMeasurand(record);
  const present = measurandsOf(record).filter(
    (code) => MEASURANDS[code].followed && seriesOf(record, code).points.some(pointStands),
  );
  return present.includes(first) ? [first, ...present.filter((code) => code !== first)] : present;
}

/** "No change" is said of a patient only where it holds of every series; the other groups where they hold of any. */
function groupsOf(
  series: readonly SeriesWork[],
  nextDue: NextDue | undefined,
  today: CalendarDate,
  awaits: boolean,
): readonly WorklistGroup[] {
  const held = new Set(series.map(({ group }) => group));
  if (held.size > 1) held.delete("no-change");
  if (held.size === 0) held.add("too-few");
  if (nextDue !== undefined && nextDue.daysOverdue > 0) held.add("overdue");
  else if (nextDue !== undefined && isSoonOrLate(nextDue, today)) held.add("due-soon");
  if (awaits) held.add("not-reviewed");
  return WORKLIST_GROUPS.filter((group) => held.has(group));
}

/**
 * What is due first: the planned test, or a repeat that is still asked for.
 *
 * - Units: days.
 * - Errors: nothing where nothing is planned and no repeat asked for.
 * - Source: `plannedTest` and `repeatRequest`.
 */
function nextDueOf(planned: PlannedTest | undefined, series: readonly SeriesWork[], today: CalendarDate): NextDue | undefined {
  const overdue = (dueOn: CalendarDate) => Math.max(0, daysBetween(dueOn, today));
  const repeats = series.flatMap(({ code, repeat }): NextDue[] =>
    repeat === undefined || repeat.setAside !== undefined
      ? []
      : [{ dueOn: repeat.dueOn, daysOverdue: repeat.daysOverdue, because: { type: "Repeat", code } }],
  );
  const all = [...(planned === undefined ? [] : [{ ...planned, daysOverdue: overdue(planned.dueOn) }]), ...repeats];
  return all.reduce<NextDue | undefined>(
    (first, next) => (first === undefined || next.dueOn < first.dueOn ? next : first),
    undefined,
  );
}

/** Room between two groups' urgencies, in days: nobody is overdue for longer than 270 years. */
const GROUP_STEP = 100_000;

function urgencyOf(series: readonly SeriesWork[], first: WorklistGroup, nextDue: NextDue | undefined): number {
  const repeats = series.filter(({ repeat }) => repeat !== undefined);
  const allSetAside = repeats.length > 0 && repeats.every(({ repeat }) => repeat?.setAside !== undefined);
  return WORKLIST_GROUPS.indexOf(first) * GROUP_STEP - (nextDue?.daysOverdue ?? 0) + (allSetAside ? 1 : 0);
}

/** What is said of each series, as a review keeps it: "b2m-serum rising-confirmed". */
const inShort = (series: readonly Pick<SeriesWork, "code" | "verdict">[]): string =>
  series.map(({ code, verdict }) => `${code} ${verdict.kind}`).join(", ");

/** What is said of a patient's series now, as a review keeps it. */
export const verdictsOf = (
  record: PatientRecord,
  variation: readonly VariationChoice[],
  laboratories: readonly LaboratoryAnswer[],
): string => inShort(codesOf(record).map((code) => ({ code, verdict: judgeRecord(record, code, variation, laboratories) })));

type Remembered = {
  readonly variation: readonly VariationChoice[];
  readonly laboratories: readonly LaboratoryAnswer[];
  readonly intervals: IntervalsByPurpose;
  readonly today: CalendarDate;
  readonly work: PatientWork;
};
const NO_INTERVALS: IntervalsByPurpose = {};
const remembered = latelyAsked<PatientRecord, Remembered>(PATIENTS_REMEMBERED);

/**
 * What a patient gives to think about today, over all their B2M series. Setting a request aside silences the request and never
 * changes a verdict. Remembered, for the patients asked about last, per record, settings and day; of all others `worklistPlace` knows
 * what sorts them.
 *
 * - Units: days.
 * - Errors: none; a patient without a result is in "too-few".
 * - Source: the verdicts of `judgeRecord`; the order of the groups is an app rule (docs/decisions).
 */
export function patientWork(
  record: PatientRecord,
  variation: readonly VariationChoice[],
  today: CalendarDate,
  laboratories: readonly LaboratoryAnswer[] = NO_ANSWERS,
  intervals: IntervalsByPurpose = NO_INTERVALS,
): PatientWork {
  const known = remembered.get(record);
  if (
    known !== undefined &&
    known.variation === variation &&
    known.laboratories === laboratories &&
    known.intervals === intervals &&
    known.today === today
  )
    return known.work;
  const setAsides = entriesOf(record.setAsides);
  const series = codesOf(record).map((code): SeriesWork => {
    const verdict = judgeRecord(record, code, variation, laboratories);
    const repeat = repeatRequest(verdict, setAsides, today);
    return { code, verdict, group: GROUP_OF[verdict.kind], ...(repeat === undefined ? {} : { repeat }) };
  });
  const nextDue = nextDueOf(plannedTest(record, intervals), series, today);
  const standing = reviewStanding(record);
  const review = standing && { ...standing, verdictChanged: standing.review.verdicts !== inShort(series) };
  const awaits = awaitsReview(record, standing) || review?.verdictChanged === true;
  const groups = groupsOf(series, nextDue, today, awaits);
  const work: PatientWork = {
    series,
    groups,
    urgency: urgencyOf(series, groups[0] ?? "too-few", nextDue),
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(review === undefined ? {} : { review }),
    awaitsReview: awaits,
  };
  remembered.set(record, { variation, laboratories, intervals, today, work });
  return work;
}
