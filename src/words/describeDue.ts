import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { NextDue, ReviewWork } from "../domain/analysis/worklist.ts";
import { partsOf, type TestInterval } from "../domain/record/testInterval.ts";
import type { Format } from "./format.ts";
import type { Words } from "./language.ts";

/** "12 days overdue", "today", "in 9 days". */
export function describeDueIn({ dueOn, daysOverdue }: NextDue, today: CalendarDate, { followUp }: Words): string {
  if (daysOverdue > 0) return followUp.overdue(daysOverdue);
  const days = daysBetween(today, dueOn);
  return days === 0 ? followUp.today : followUp.inDays(days);
}

/** "every 4 weeks". */
export function describeInterval(interval: TestInterval, { followUp }: Words): string {
  const { count, unit } = partsOf(interval);
  return followUp.every[unit](count);
}

/** What the next test rests on. */
export function describeWhyDue({ because }: NextDue, words: Words): string {
  switch (because.type) {
    case "Day":
      return words.followUp.onThatDay;
    case "Interval":
      return describeInterval(because.every, words);
    case "Purpose":
      return words.followUp.byPurpose(describeInterval(because.every, words));
    case "Repeat":
      return words.followUp.repeat;
  }
}

/** "1 new since reviewed 3 Nov 2026, AK", or that all was reviewed. */
export function describeReview(
  { review: { on, by }, since, isOther, verdictChanged }: ReviewWork,
  { followUp }: Words,
  format: Format,
): string {
  const when = { day: format.dayShort(on), by };
  if (isOther) return followUp.someSince(when);
  if (since.length > 0) return followUp.newSince({ ...when, count: since.length });
  return (verdictChanged ? followUp.verdictSince : followUp.reviewed)(when);
}
