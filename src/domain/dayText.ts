import { addDays, dayOf, daysBetween, type CalendarDate } from "./calendarDate.ts";
import { err, ok, type Result } from "./result.ts";

/** Which of day, month and year comes first in what the user types and reads. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type NotADay =
  | { readonly type: "EmptyDate" }
  | { readonly type: "NotADate"; readonly text: string }
  | { readonly type: "TwoDigitYear"; readonly text: string };

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const LONGEST_YEAR = 366;

/**
 * Reads a day as it is typed: "2026-03-01" or "20260301" in any setting; "1.3.2026" or "1/3/2026" in the user's order; "1 Mar
 * 2026"; without a year ("3-1", "1 Mar") such a day of the last twelve months; "today", "t", "-3" (three days ago). A two-digit
 * year is refused: it is asked about, never guessed.
 */
export function parseDayText(input: string, order: DateOrder, today: CalendarDate): Result<CalendarDate, NotADay> {
  const text = input.trim().toLowerCase();
  if (text === "") return err({ type: "EmptyDate" });
  if (text === "t" || text === "today") return ok(today);
  const ago = /^-\s?(\d{1,3})$/u.exec(text);
  if (ago) return ok(addDays(today, -Number(ago[1])));
  const named = readNamedMonth(text);
  if (named)
    return named.year === undefined
      ? latestUpTo(today, named.month, named.day, input)
      : day(named.year, named.month, named.day, input);
  // Eight digits that name a day with the year first name none in another order: no month is 18 to 22.
  const run = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (run) return day(Number(run[1]), Number(run[2]), Number(run[3]), input);
  const parts = /^(\d{1,4})[-./ ](\d{1,2})(?:[-./ ](\d{1,4}))?\.?$/u.exec(text);
  if (!parts) return err({ type: "NotADate", text: input });
  const [first = "", second = "", third] = parts.slice(1);
  if (third === undefined) {
    if (first.length > 2) return err({ type: "NotADate", text: input });
    return order === "dmy"
      ? latestUpTo(today, Number(second), Number(first), input)
      : latestUpTo(today, Number(first), Number(second), input);
  }
  if (first.length === 4) return day(Number(first), Number(second), Number(third), input);
  if (third.length < 4) return err({ type: first.length === 3 || third.length === 3 ? "NotADate" : "TwoDigitYear", text: input });
  // "1/3/2026" under year-first is either; only an order that names the day's place can read it.
  if (order === "ymd" && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second))
    return err({ type: "NotADate", text: input });
  const monthFirst = order === "mdy" || (order === "ymd" && Number(second) > 12);
  return monthFirst
    ? day(Number(third), Number(first), Number(second), input)
    : day(Number(third), Number(second), Number(first), input);
}

/**
 * A typed day as the doors read it: its ISO text where it can be read, and otherwise the text as typed, which the door then
 * refuses by name.
 */
export function isoDayOf(text: string, order: DateOrder, today: CalendarDate): string {
  const read = parseDayText(text, order, today);
  return read.ok ? read.value : text;
}

/** "1 mar 2026", "1 march", "mar 1 2026", "1. mar. 2026". */
function readNamedMonth(
  text: string,
): { readonly day: number; readonly month: number; readonly year: number | undefined } | undefined {
  const match =
    /^(?<day>\d{1,2})\.?[ -](?<month>[a-z]{3,9})\.?(?:[ -](?<year>\d{4}))?$/u.exec(text) ??
    /^(?<month>[a-z]{3,9})\.?[ -](?<day>\d{1,2})(?:,?[ -](?<year>\d{4}))?$/u.exec(text);
  const { day: dayText, month: monthText, year } = match?.groups ?? {};
  const month = MONTHS.findIndex((name) => monthText !== undefined && name.startsWith(monthText)) + 1;
  return dayText === undefined || month === 0
    ? undefined
    : { day: Number(dayText), month, year: year === undefined ? undefined : Number(year) };
}

function day(year: number, month: number, dayOfMonth: number, text: string): Result<CalendarDate, NotADay> {
  const read = dayOf(year, month, dayOfMonth);
  return read.ok ? read : err({ type: "NotADate", text });
}

/**
 * A result typed without a year was drawn in the last twelve months; a 29 February that lies further back is a slip, not a day.
 */
function latestUpTo(today: CalendarDate, month: number, dayOfMonth: number, text: string): Result<CalendarDate, NotADay> {
  const thisYear = Number(today.slice(0, 4));
  for (const year of [thisYear, thisYear - 1]) {
    const read = dayOf(year, month, dayOfMonth);
    if (!read.ok) continue;
    const ago = daysBetween(read.value, today);
    if (ago >= 0 && ago <= LONGEST_YEAR) return read;
  }
  return err({ type: "NotADate", text });
}
