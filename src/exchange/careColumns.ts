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
} as const;

/** What stands under "Kind". */
export const CARE_KIND = { line: "Treatment", event: "Event" } as const;
