import type { CalendarDate } from "../domain/calendarDate.ts";
import { isSoonOrLate, type PatientWork } from "../domain/analysis/worklist.ts";
import { describeDueIn, describeReview } from "./describeDue.ts";
import type { Format } from "./format.ts";
import type { Words } from "./language.ts";

/**
 * When the next test is due, and who reviewed last: "Next test 1 Dec 2026, in 5 days" and "Reviewed 3 Nov 2026, AK". What nobody
 * planned or reviewed is said as well.
 */
export function describeFollowUp(
  { nextDue, review }: Pick<PatientWork, "nextDue" | "review">,
  today: CalendarDate,
  words: Words,
  format: Format,
): readonly [next: string, review: string] {
  const { nextTestOn, notPlanned, notReviewed } = words.followUp;
  const next =
    nextDue === undefined
      ? notPlanned
      : nextTestOn({
          day: format.dayShort(nextDue.dueOn),
          dueIn: isSoonOrLate(nextDue, today) ? describeDueIn(nextDue, today, words) : undefined,
        });
  return [next, review === undefined ? notReviewed : describeReview(review, words, format)];
}
