import { daysBetween, type CalendarDate, type Days } from "../calendarDate.ts";
import { tableOf } from "../keysOf.ts";
import type { IntervalsByPurpose } from "../record/plannedTest.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import type { LaboratoryAnswer } from "../series/laboratoryNames.ts";
import type { VariationChoice } from "./variation.ts";
import { patientWork, WORKLIST_GROUPS, type PatientWork, type WorklistGroup } from "./worklist.ts";

/** What of a patient's work sorts and counts them among thousands. All else is worked out again for whoever is shown. */
export type WorklistPlace = Pick<PatientWork, "groups" | "urgency"> & {
  readonly dueOn?: CalendarDate;
};

/** Under what a place was worked out: it holds for these very figures, answers, intervals and day, and for no others. */
export type WorklistView = {
  readonly variation: readonly VariationChoice[];
  readonly laboratories?: readonly LaboratoryAnswer[] | undefined;
  /** When tests are due where a patient has no plan. */
  readonly intervals?: IntervalsByPurpose | undefined;
  readonly today: CalendarDate;
};

/** Lists of groups, each kept once: thousands of patients share a few. */
const lists = new Map<string, readonly WorklistGroup[]>();

function sharedList(groups: readonly WorklistGroup[]): readonly WorklistGroup[] {
  const name = groups.join();
  const known = lists.get(name);
  if (known !== undefined) return known;
  lists.set(name, groups);
  return groups;
}

/** The very same figures, answers, intervals and day. */
const isSameView = (one: WorklistView, other: WorklistView): boolean =>
  one.variation === other.variation &&
  one.laboratories === other.laboratories &&
  one.intervals === other.intervals &&
  one.today === other.today;

const remembered = new WeakMap<PatientRecord, { readonly view: WorklistView; readonly place: WorklistPlace }>();

/**
 * Where a patient stands in the worklist. Remembered with the record it was worked out of, as long as that record is, and with the
 * view: a changed patient is another record, and other figures, answers, intervals or another day are another view.
 *
 * - Units: days.
 * - Errors: none.
 * - Source: `patientWork`.
 */
export function worklistPlace(record: PatientRecord, view: WorklistView): WorklistPlace {
  const known = remembered.get(record);
  if (known !== undefined && isSameView(known.view, view)) return known.place;
  const { groups, urgency, nextDue } = patientWork(record, view.variation, view.today, view.laboratories, view.intervals);
  const place = { groups: sharedList(groups), urgency, ...(nextDue === undefined ? {} : { dueOn: nextDue.dueOn }) };
  remembered.set(record, { view, place });
  return place;
}

/** By how many days a test is overdue: 0 up to the due day, then counting; nothing where none is due. */
export const daysOverdue = ({ dueOn }: WorklistPlace, today: CalendarDate): Days | undefined =>
  dueOn === undefined ? undefined : Math.max(0, daysBetween(dueOn, today));

/** How many patients are in each group. One patient may count in several. */
export function countGroups(works: readonly Pick<PatientWork, "groups">[]): { readonly [group in WorklistGroup]: number } {
  const counts = { ...tableOf(WORKLIST_GROUPS, () => 0) };
  for (const { groups } of works) for (const group of groups) counts[group] += 1;
  return counts;
}
