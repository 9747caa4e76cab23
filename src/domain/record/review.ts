import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";
import { isEntryStatus, type EntryStatus } from "../standing.ts";

/** The care team's word that it has looked at a patient's results and at what is said of them: on which day, and who. */
export type ReviewContent = {
  readonly on: CalendarDate;
  /** Initials, or a name. */
  readonly by: string;
  /** Which results were looked at, as their number and a sum over what each said (`reviewSum.sumOf`). */
  readonly results: string;
  /** What was said of each series then: "b2m-serum rising-confirmed", one after the other with a comma. */
  readonly verdicts: string;
  readonly status: EntryStatus;
};

export type Review = Kept<ReviewContent>;

/** What a form or a store holds before the door: texts. */
export type ReviewDraft = { readonly [field in keyof ReviewContent]: string };

export type ReviewProblem =
  | { readonly field: "by"; readonly type: "Empty" }
  | { readonly field: "by"; readonly type: "TooLong"; readonly limit: number }
  | { readonly field: "on"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "results" | "verdicts" | "status"; readonly type: "NotAChoice"; readonly text: string };

export const LONGEST_INITIALS = 20;

const RESULTS = /^\d{1,6}\.[0-9a-z]{1,14}$/u;
const VERDICTS = /^(?:[a-z0-9-]+ [a-z-]+(?:, [a-z0-9-]+ [a-z-]+)*)?$/u;

/** The one door for a review, made here or stored. */
export function parseReview(draft: ReviewDraft): Result<ReviewContent, readonly ReviewProblem[]> {
  const problems: ReviewProblem[] = [];
  const on = parseCalendarDate(draft.on);
  if (!on.ok) problems.push({ field: "on", type: "NotADate", text: draft.on });
  const by = draft.by.trim();
  if (by === "") problems.push({ field: "by", type: "Empty" });
  if (by.length > LONGEST_INITIALS) problems.push({ field: "by", type: "TooLong", limit: LONGEST_INITIALS });
  const { results, verdicts, status } = draft;
  if (!RESULTS.test(results)) problems.push({ field: "results", type: "NotAChoice", text: results });
  if (!VERDICTS.test(verdicts)) problems.push({ field: "verdicts", type: "NotAChoice", text: verdicts });
  if (!isEntryStatus(status)) return err([...problems, { field: "status", type: "NotAChoice", text: status }]);
  return problems.length > 0 || !on.ok ? err(problems) : ok({ on: on.value, by, results, verdicts, status });
}

/** Whether a text can stand for who did something: initials as a device has them. */
export const isAuthor = (stored: unknown): stored is string =>
  typeof stored === "string" && stored !== "" && stored.length <= LONGEST_INITIALS;
