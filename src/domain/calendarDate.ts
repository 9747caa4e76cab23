import { err, ok, type Result } from "./result.ts";

declare const calendarDate: unique symbol;

/** A day without a time or a zone, as its ISO text: "2026-03-01". Text order is day order. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** Whole days between two calendar dates. */
export type Days = number;

export type NotADate = { readonly type: "NotADate"; readonly text: string };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MS_A_DAY = 86_400_000;

/** Years a laboratory result or a birth date can lie in; outside them a slip of the keyboard is far likelier. */
const FIRST_YEAR = 1880;
const LAST_YEAR = 2200;

const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / MS_A_DAY;

/** The calendar day with this number since 1970-01-01. The inverse of `toDayNumber`. */
export const fromDayNumber = (number: number): CalendarDate =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a whole day of the calendar
  new Date(Math.round(number) * MS_A_DAY).toISOString().slice(0, 10) as CalendarDate;

/** Days since 1970-01-01: an axis position that no time zone and no clock change can move. */
export const toDayNumber = (day: CalendarDate): number =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

/** The day of this year, month (1 to 12) and day of month, if the calendar has it. 30 February is refused, not moved to March. */
export function dayOf(year: number, month: number, day: number): Result<CalendarDate, NotADate> {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return parseCalendarDate(text);
}

/** Reads "2026-03-01" and nothing else; other spellings are read by `parseDayText`, which knows the user's order. */
export function parseCalendarDate(text: string): Result<CalendarDate, NotADate> {
  const match = ISO_DAY.exec(text.trim());
  if (!match) return err({ type: "NotADate", text });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= FIRST_YEAR && year <= LAST_YEAR && fromDayNumber(dayNumber(year, month, day)) === match[0];
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the one door for texts
  return exists ? ok(match[0] as CalendarDate) : err({ type: "NotADate", text });
}

/** Days from the first to the second; negative where the second is earlier. Unit: days. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): Days => toDayNumber(to) - toDayNumber(from);

/** Completed calendar months from the first day to the second, which is not earlier. Unit: months. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
}

/** The day so many days later (earlier where negative). Unit: days. */
export const addDays = (day: CalendarDate, days: Days): CalendarDate => fromDayNumber(toDayNumber(day) + days);

/** Age in completed years, as clinics count it: it changes on the birthday; 29 February counts from 1 March in other years. */
export function ageInYears(birthDate: CalendarDate, on: CalendarDate): number {
  const beforeBirthday = on.slice(5) < birthDate.slice(5);
  return Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (beforeBirthday ? 1 : 0);
}
