const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

/** When the next test is due, and who has reviewed the results. Days arrive formatted. */
export const followUp = {
  overdue: (count: number) => `${days(count)} overdue`,
  today: "today",
  inDays: (count: number) => `in ${days(count)}`,
  every: {
    weeks: (count: number) => (count === 1 ? "every week" : `every ${count} weeks`),
    months: (count: number) => (count === 1 ? "every month" : `every ${count} months`),
  },
  onThatDay: "planned for that day",
  byPurpose: (every: string) => `${every}, as Settings say`,
  repeat: "repeat asked for",
  nextTest: "Next test",
  nextTestOn: (v: { day: string; dueIn: string | undefined }) =>
    `Next test ${v.day}${v.dueIn === undefined ? "" : `, ${v.dueIn}`}`,
  notPlanned: "Next test not planned",
  plan: "Plan next test",
  planShort: "Plan",
  planHint: "Plan next test (d)",
  mark: "Mark as reviewed",
  markHint: "Mark as reviewed (m)",
  notReviewed: "Not reviewed yet",
  reviewsHint: "Who has reviewed, and when",
  /** For the care team, beside a patient's own view that lacks something. */
  heldBack: "For the care team: results that are not marked as reviewed are not shown here.",
  toReview: "Review them on the patient's page",
  marked: (by: string) => `Reviewed by ${by}`,
  reviewed: (v: { day: string; by: string }) => `Reviewed ${v.day}, ${v.by}`,
  newSince: (v: { count: number; day: string; by: string }) => `${v.count} new since reviewed ${v.day}, ${v.by}`,
  someSince: (v: { day: string; by: string }) => `Results came since reviewed ${v.day}, ${v.by}`,
  verdictSince: (v: { day: string; by: string }) => `Verdict changed since reviewed ${v.day}, ${v.by}`,
};
