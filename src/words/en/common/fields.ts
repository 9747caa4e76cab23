import type { DateOrder } from "../../../domain/dayText.ts";

/** What fields of every form say. */
export const fields = {
  /** Beside a day field. It does not repeat the field's name, so that the name finds one thing only. */
  openCalendar: "Pick the day from a calendar",
  dayShape: { ymd: "YYYY-MM-DD", dmy: "DD.MM.YYYY", mdy: "MM/DD/YYYY" } satisfies Record<DateOrder, string>,
  notADay: (text: string, shape: string) => `“${text.trim()}” is not a day of the calendar. Write ${shape}, or 1 Mar 2026.`,
  twoDigitYear: (text: string) => `Write the year of “${text.trim()}” with four digits. It is not guessed.`,
  cancel: "Cancel",
  discardTitle: "Discard what you typed?",
  discardWhy: "What you typed is not saved yet.",
  /** What was typed in this form before, and was neither saved nor discarded. */
  begun: (texts: readonly string[]) => `You had begun: ${texts.slice(0, 4).join(", ")}${texts.length > 4 ? " …" : "."}`,
  continueBegun: "Continue",
  discard: "Discard",
  keepTyping: "Keep typing",
  /** Answers offered beside a text, each one press. */
  suggestions: "Suggestions",
};
