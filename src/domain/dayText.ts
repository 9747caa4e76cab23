import { addDays, dayOf, daysBetween, type CalendarDate } from "./calendarDate.ts";
import type { DateOrder } from "./dateOrder.ts";
import { err, ok, type Result } from "./result.ts";

export type NotADay =
  | { readonly type: "EmptyDate" }
  | { readonly type: "NotADate"; readonly text: string }
  | { readonly type: "TwoDigitYear"; readonly text: string }
  /** Which number is the month, or which the year, is not said: the days that it can be. */
  | { readonly type: "SeveralDays"; readonly text: string; readonly days: readonly CalendarDate[] };

/**
 * Of what the day is: a result of 24 is one of 2024, somebody born in 24 may be a child or a hundred years old, and what is planned
 * lies ahead.
 */
export type DayOf = "care" | "birth" | "plan";

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
 * Reads a day as it is typed: "2026-03-01" or "20260301" in any setting; "1.3.2026", "1/3/26" or "1.3." in the user's order; "1 Mar
 * 2026"; "today", "t", "-3" (three days ago). A day without a year lies in the last twelve months, a planned one in the next, and
 * "+28" is in four weeks. Where years come first, a day that is typed otherwise says not which number is its month: it is read where
 * only one day is possible, and else asked about.
 */
export function parseDayText(
  input: string,
  order: DateOrder,
  today: CalendarDate,
  of: DayOf = "care",
): Result<CalendarDate, NotADay> {
  const text = input.trim().toLowerCase();
  if (text === "") return err({ type: "EmptyDate" });
  if (text === "t" || text === "today") return ok(today);
  const ago = /^-\s?(\d{1,3})$/u.exec(text);
  if (ago) return ok(addDays(today, -Number(ago[1])));
  const ahead = of === "plan" ? /^\+\s?(\d{1,3})$/u.exec(text) : null;
  if (ahead) return ok(addDays(today, Number(ahead[1])));
  const named = readNamedMonth(text);
  if (named)
    return named.year === undefined
      ? nearestTo(today, named.month, named.day, input, of)
      : day(named.year, named.month, named.day, input);
  // Eight digits that name a day with the year first name none in another order: no month is 18 to 22.
  const run = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (run) return day(Number(run[1]), Number(run[2]), Number(run[3]), input);
  const parts = /^(\d{1,4})[-./ ](\d{1,2})(?:[-./ ](\d{1,4}))?\.?$/u.exec(text);
  if (!parts) return err({ type: "NotADate", text: input });
  const [first = "", second = "", third] = parts.slice(1);
  if (first.length === 4 && third !== undefined) return day(Number(first), Number(second), Number(third), input);
  if (first.length > 2 || third?.length === 3) return err({ type: "NotADate", text: input });
  // "3-1" is written as the end of "2026-3-1" is; a point or a stroke belongs to the other orders.
  const isEndOfIso = third === undefined && text.includes("-");
  const places = order !== "ymd" || isEndOfIso ? ([order] as const) : (["dmy", "mdy", "ymd"] as const);
  const days = places.flatMap((place) => daysAs(place, [first, second, third], today, of));
  const [only, ...others] = [...new Set(days)];
  if (only !== undefined)
    return others.length === 0 ? ok(only) : err({ type: "SeveralDays", text: input, days: [only, ...others] });
  return err({ type: third?.length === 2 || third?.length === 1 ? "TwoDigitYear" : "NotADate", text: input });
}

/** The days that three numbers, or two without a year, can be where they stand in this order. */
function daysAs(
  place: DateOrder,
  [first, second, third]: readonly [string, string, string | undefined],
  today: CalendarDate,
  of: DayOf,
): readonly CalendarDate[] {
  const found = (read: Result<CalendarDate, NotADay>) => (read.ok ? [read.value] : []);
  if (third === undefined) {
    // A year in front, as in "26-3", leaves no day.
    const [month, dayOfMonth] = place === "dmy" ? [second, first] : [first, second];
    return found(nearestTo(today, Number(month), Number(dayOfMonth), "", of));
  }
  const [year, month, dayOfMonth] =
    place === "dmy" ? [third, second, first] : place === "mdy" ? [third, first, second] : [first, second, third];
  if (year.length === 4) return found(day(Number(year), Number(month), Number(dayOfMonth), ""));
  // A year of one digit is no year, and three numbers of two digits in front of it no day.
  if (year.length !== 2 || dayOfMonth.length > 2) return [];
  const [past, present] = [1900, 2000].map((century) =>
    found(day(century + Number(year), Number(month), Number(dayOfMonth), "")).filter((on) => of === "plan" || on <= today),
  );
  return of === "birth" ? [...(present ?? []), ...(past ?? [])] : (present ?? []);
}

/**
 * A typed day as the doors read it: its ISO text where it can be read, and otherwise the text as typed, which the door then
 * refuses by name.
 */
export function isoDayOf(text: string, order: DateOrder, today: CalendarDate, of?: DayOf): string {
  const read = parseDayText(text, order, today, of);
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
 * A result typed without a year was drawn in the last twelve months, and what is planned lies in the next; a 29 February that lies
 * further away is a slip, not a day.
 */
function nearestTo(
  today: CalendarDate,
  month: number,
  dayOfMonth: number,
  text: string,
  of: DayOf,
): Result<CalendarDate, NotADay> {
  const [thisYear, step] = [Number(today.slice(0, 4)), of === "plan" ? 1 : -1];
  for (const year of [thisYear, thisYear + step]) {
    const read = dayOf(year, month, dayOfMonth);
    if (!read.ok) continue;
    const away = daysBetween(today, read.value) * step;
    if (away >= 0 && away <= LONGEST_YEAR) return read;
  }
  return err({ type: "NotADate", text });
}
