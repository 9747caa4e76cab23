import type { PurposeView } from "../../domain/measuring/observation.ts";

/** Planning the next test, marking as reviewed, and what Settings say of both. Days arrive formatted. */
export const followUp = {
  due: "Next test due",
  dueHint: "A day, or “+28” for in 28 days. Empty where only the interval counts.",
  every: "Then every",
  everyHint: "Counted from each latest B2M result.",
  noInterval: "No interval",
  byDefault: (v: { every: string; purpose: string }) => `Without a plan here Settings hold: ${v.every} (${v.purpose}).`,
  noDefault: "Without a plan here nothing is due: Settings name no interval for this purpose.",
  choices: {
    weeks: (count: number) => (count === 1 ? "1 week" : `${count} weeks`),
    months: (count: number) => (count === 1 ? "1 month" : `${count} months`),
  },
  save: "Save plan",
  remove: "Remove the plan",
  discard: "Discard this plan?",
  empty: "Give a day, an interval, or both.",
  notADay: (text: string, shape: string) => `“${text}” is no day. Write it as ${shape}.`,
  inThePast: (today: string) => `That day is past. Today is ${today}.`,
  notKept: "Not saved: this record is no longer open here. Reload the page before trying again.",
  takeAlong: (day: string) => `To take along: ${day} as a file for a calendar. It holds the day and “B2M test”.`,
  withName: "With the patient's name",
  calendarFile: "Save calendar file",
  eventTitle: "B2M test",
  eventTitleOf: (name: string) => `B2M test: ${name}`,
  reviewIntro:
    "Says that the team has looked at the results and at what is said of them, as they stand now. What comes or " +
    "changes later stands out until it is reviewed, too.",
  initials: "Initials",
  initialsHint: "Kept on this device for the next time. Settings has them, too.",
  initialsMissing: "Write your initials: a review without a name is nobody's.",
  initialsTooLong: (limit: number) => `Longer than ${limit} characters. Shorten it.`,
  discardReview: "Discard these initials?",
  reviews: "Reviews so far",
  reviewed: (v: { day: string; by: string }) => `${v.day}, ${v.by}`,
  takeBack: "Take back",
  takeBackOf: (v: { day: string; by: string }) => `Take back the review of ${v.day}, ${v.by}`,
  settings: {
    title: "Next test and review",
    intro: "What holds where a patient has no plan of their own, counted from the latest B2M result by its purpose.",
    purpose: { "not-recorded": "No purpose recorded" } satisfies Partial<Record<PurposeView, string>>,
    none: "No default",
    intervalSet: (purpose: string, every: string) => `${purpose}: ${every}`,
    initials: "Device initials",
    initialsHint: "They sign what is entered, changed, withdrawn, imported, merged or marked as reviewed on this device.",
    saveInitials: "Save initials",
    initialsSet: (by: string) => (by === "" ? "No initials are kept" : `Initials: ${by}`),
    shows: "The patient's own history shows",
    showsNames: { all: "All results", reviewed: "Reviewed results" },
    showsNote: {
      all: "New results show at once.",
      reviewed:
        "New results show once they are marked as reviewed. The patient is told that your team looks at new results first.",
    },
    showsSet: { all: "Patients see all results", reviewed: "Patients see reviewed results" },
    notices: "Notification when tests are due",
    noticesNames: { off: "Off", on: "On this device" },
    noticesNote: "Shown by the browser once a day while the app is open: how many patients, and no name.",
    noticesRefused: "This browser does not let the page show notifications.",
    noticesSet: { off: "No notifications", on: "Notifications are on" },
  },
  notice: {
    title: "B2M tests",
    body: (overdue: number, today: number) =>
      [...(overdue === 0 ? [] : [`${overdue} overdue`]), ...(today === 0 ? [] : [`${today} due today`])].join(", "),
  },
};
