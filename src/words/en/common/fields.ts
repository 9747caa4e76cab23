import type { DateOrder } from "../../../domain/dateOrder.ts";

/** What fields of every form say. */
export const fields = {
  /** Beside a day field. It does not repeat the field's name, so that the name finds one thing only. */
  openCalendar: "Pick the day from a calendar",
  dayShape: { ymd: "YYYY-MM-DD", dmy: "DD.MM.YYYY", mdy: "MM/DD/YYYY" } satisfies Record<DateOrder, string>,
  notADay: (text: string, shape: string) => `“${text.trim()}” is not a day of the calendar. Write ${shape}, or 1 Mar 2026.`,
  twoDigitYear: (text: string) => `Write the year of “${text.trim()}” with four digits. It is not guessed.`,
  severalDays: (text: string, days: string) => `“${text.trim()}” can be ${days}. Which day is meant?`,
  orderOfDays: "Set the order of days",
  cancel: "Cancel",
  discardTitle: "Discard what you typed?",
  discardWhy: "What you typed is not saved yet.",
  /** What was typed in this form before, and was neither saved nor discarded. */
  begun: (texts: string, areAll: boolean) => `You had begun: ${texts}${areAll ? "." : " …"}`,
  continueBegun: "Continue",
  discard: "Discard",
  keepTyping: "Keep typing",
  /** Asked where an entry was changed, in another tab or by an import, while a form stood open on it. */
  meanwhile: {
    title: "Changed meanwhile",
    what: "Since you opened this form, it was changed in another tab or by an import.",
    withdrawn: "Since you opened this form, it was marked entered in error. Saving yours brings it back.",
    restored: "Since you opened this form, it was brought back.",
    field: "Field",
    before: "Before",
    theirs: "Theirs, now",
    yours: "Yours",
    nothing: "—",
    effect: "Saving yours puts all of your fields on top. Theirs stays in the history.",
    keepTheirs: "Keep theirs",
    saveMine: "Save mine on top",
    back: "Back to the form",
    /** Where nothing is typed anew, but something is done with it as a whole. */
    acted: {
      entry: "What it says",
      withdrawn: "Since you opened this form, it was marked entered in error.",
      effect: "Going on does it to what it says now. What it said before stays in the history.",
      goOn: "Go on all the same",
      leave: "Leave it as it is",
    },
  },
  /** Answers offered beside a text, each one press. */
  suggestions: "Suggestions",
};
