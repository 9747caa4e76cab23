import { addDays, dayOf, daysBetween, type CalendarDate } from "./calendarDate.ts";
import { err, ok, type Result } from "./result.ts";

/** Which of day, month and year comes first in what the user types and reads. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type NotADay =
  | { readonly type: "EmptyDate" }
  | { readonly type: "NotADate"; readonly text: string }
  | { readonly type: "TwoDigitYear"; readonly text: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a day as it is typed: "2026-03-01" in any setting; "1.3.2026" or "1/3/2026" in the user's order; "1 Mar 2026";
 * without a year ("3-1", "1 Mar") the last such day up to today; "today", "t", "-3" (three days ago).
 * A two-digit year is refused: it is asked about, never guessed.
 */
export function parseDayText(input: string, order: DateOrder, today: CalendarDate): Result<CalendarDate, NotADay> {
  const text = input.trim().toLowerCase();
  if (text === "") return err({ type: "EmptyDate" });
  if (text === "t" || text === "today") return ok(today);
  const ago = /^-\s?(\d{1,3})$/u.exec(text);
  if (ago) return ok(addDays(today, -Number(ago[1])));
  const named = readNamedMonth(text);
  if (named) return named.year === undefined ? latestUpTo(today, named.month, named.day, input) : day(named.year, named.month, named.day, input);
  const parts = /^(\d{1,4})[-./ ](\d{1,2})(?:[-./ ](\d{1,4}))?\.?$/u.exec(text);
  if (!parts) return err({ type: "NotADate", text: input });
  const [first = "", second = "", third] = parts.slice(1);
  if (third === undefined) {
    if (first.length > 2) return err({ type: "NotADate", text: input });
    return order === "dmy" ? latestUpTo(today, Number(second), Number(first), input) : latestUpTo(today, Number(first), Number(second), input);
  }
  if (first.length === 4) return day(Number(first), Number(second), Number(third), input);
  if (third.length < 4) return err({ type: first.length === 3 || third.length === 3 ? "NotADate" : "TwoDigitYear", text: input });
  // "1/3/2026" under year-first is either; only an order that names the day's place can read it.
  if (order === "ymd" && Number(first) <= 12 && Number(second) <= 12 && first !== second) return err({ type: "NotADate", text: input });
  const monthFirst = order === "mdy" || (order === "ymd" && Number(second) > 12);
  return monthFirst ? day(Number(third), Number(first), Number(second), input) : day(Number(third), Number(second), Number(first), input);
}

/** "1 mar 2026", "1 march", "mar 1 2026", "1. mar. 2026". */
function readNamedMonth(text: string): { readonly day: number; readonly month: number; readonly year: number | undefined } | undefined {
  const match =
    /^(?<day>\d{1,2})\.?[ -](?<month>[a-z]{3,9})\.?(?:[ -](?<year>\d{4}))?$/u.exec(text) ??
    /^(?<month>[a-z]{3,9})\.?[ -](?<day>\d{1,2})(?:,?[ -](?<year>\d{4}))?$/u.exec(text);
  const { day: dayText, month: monthText, year } = match?.groups ?? {};
  const month = MONTHS.indexOf((monthText ?? "").slice(0, 3)) + 1;
  return dayText === undefined || month === 0 ? undefined : { day: Number(dayText), month, year: year === undefined ? undefined : Number(year) };
}

function day(year: number, month: number, dayOfMonth: number, text: string): Result<CalendarDate, NotADay> {
  const read = dayOf(year, month, dayOfMonth);
  return read.ok ? read : err({ type: "NotADate", text });
}

/** The most recent such day that is not after today: a result typed without a year was not drawn in the future. */
function latestUpTo(today: CalendarDate, month: number, dayOfMonth: number, text: string): Result<CalendarDate, NotADay> {
  const thisYear = Number(today.slice(0, 4));
  for (const year of [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]) {
    const read = dayOf(year, month, dayOfMonth);
    if (read.ok && daysBetween(read.value, today) >= 0) return read;
  }
  return err({ type: "NotADate", text });
}
