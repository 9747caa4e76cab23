import { entriesOf, type ById } from "../byId.ts";
import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";
import { isTestInterval, type TestInterval } from "./testInterval.ts";
import { isEntryStatus, stands, type EntryStatus } from "../standing.ts";

/**
 * When a patient's next B2M test is planned: on a day, so long after each test, or both, where the day counts until its test was
 * done. The care team's word; nothing is concluded from it but when a test is due.
 */
export type NextTestContent = {
  readonly on?: CalendarDate;
  readonly every?: TestInterval;
  /** The day on which this was planned: only a result after it can be the planned one. */
  readonly setOn: CalendarDate;
  readonly status: EntryStatus;
};

export type NextTest = Kept<NextTestContent>;

/** What a form, a file or a store holds before the door: texts. */
export type NextTestDraft = { readonly [field in keyof NextTestContent]-?: string };

export type NextTestProblem =
  | { readonly field: "on"; readonly type: "Empty" }
  | { readonly field: "on" | "setOn"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "on"; readonly type: "InThePast"; readonly today: CalendarDate }
  | { readonly field: "every" | "status"; readonly type: "NotAChoice"; readonly text: string };

/**
 * The one door for a planned test, typed or stored. `notBefore` (today) holds when a person types, and is absent when stored
 * records are read again.
 */
export function parseNextTest(
  draft: NextTestDraft,
  context: { readonly notBefore?: CalendarDate } = {},
): Result<NextTestContent, readonly NextTestProblem[]> {
  const problems: NextTestProblem[] = [];
  const { every, status } = draft;
  const setOn = parseCalendarDate(draft.setOn);
  if (!setOn.ok) problems.push({ field: "setOn", type: "NotADate", text: draft.setOn });
  const on = draft.on.trim() === "" ? undefined : parseCalendarDate(draft.on);
  if (on?.ok === false) problems.push({ field: "on", type: "NotADate", text: draft.on });
  else if (on !== undefined && context.notBefore !== undefined && on.value < context.notBefore)
    problems.push({ field: "on", type: "InThePast", today: context.notBefore });
  const interval = isTestInterval(every) ? every : undefined;
  if (interval === undefined && every !== "") problems.push({ field: "every", type: "NotAChoice", text: every });
  if (on === undefined && every === "") problems.push({ field: "on", type: "Empty" });
  if (!isEntryStatus(status)) return err([...problems, { field: "status", type: "NotAChoice", text: status }]);
  if (problems.length > 0 || !setOn.ok || on?.ok === false) return err(problems);
  return ok({
    ...(on === undefined ? {} : { on: on.value }),
    ...(interval === undefined ? {} : { every: interval }),
    setOn: setOn.value,
    status,
  });
}

const orderOf = ({ setOn, recordedAt, id }: NextTest): string => `${setOn} ${recordedAt} ${id}`;

/**
 * What is planned for a patient: of several that stand, as when two tabs planned at one moment, two people were merged or a file
 * brought an earlier plan, the one that was planned on the last day, and of that day's the one recorded last.
 */
export const plannedBy = ({ nextTests }: { readonly nextTests: ById<NextTest> }): NextTest | undefined =>
  entriesOf(nextTests)
    .filter(stands)
    .reduce<NextTest | undefined>((last, next) => (last === undefined || orderOf(next) > orderOf(last) ? next : last), undefined);
