import { isTestInterval, partsOf, type TestInterval } from "../domain/record/testInterval.ts";

/**
 * The columns of the treatment file that say what happened, beside those that say to whom. English in every language, as all
 * columns are.
 */
export const CARE_COLUMN = {
  kind: "Kind",
  what: "What",
  from: "From",
  until: "Until",
  stopReason: "Stop reason",
  bestResponse: "Best response (as judged)",
  status: "Status",
  note: "Note",
  /** The day a next test is planned for; "From" is the day on which it was planned. */
  dueOn: "Due on",
  reviewedBy: "Reviewed by",
  /** What a review rests on: how many results stood, and a sum over what each said. */
  reviewedResults: "Results reviewed",
  reviewedVerdicts: "Verdicts reviewed",
} as const;

/** What stands under "Kind". */
export const CARE_KIND = { line: "Treatment", event: "Event", nextTest: "Next test", review: "Review" } as const;

/** An interval between tests as a person reads it: "every 4 weeks". */
export function intervalCell(every: TestInterval): string {
  const { count, unit } = partsOf(every);
  return `every ${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** The code of `intervalCell`; any other text as it stands, for the door to refuse. */
export function readIntervalCell(text: string): string {
  const [, count, unit] = /^every (\d{1,2}) (week|month)s?$/iu.exec(text) ?? [];
  const every = `P${count}${unit?.toLowerCase() === "month" ? "M" : "W"}`;
  return isTestInterval(every) ? every : text;
}

/** A word before the sum of a review keeps a spreadsheet from reading "3.1e5…" as a number. */
const SUM = "sum ";
export const sumCell = (results: string): string => `${SUM}${results}`;
export const readSumCell = (text: string): string => (text.startsWith(SUM) ? text.slice(SUM.length) : text);
