import { fromDayNumber, type CalendarDate } from "../domain/calendarDate.ts";
import type { Instant } from "../domain/instant.ts";
import type { Format } from "./format.ts";

const MS_A_DAY = 86_400_000;
const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The calendar day of a moment, at the place where it is read. */
export function dayOfMoment(at: Instant): CalendarDate {
  const moment = new Date(at);
  return fromDayNumber(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / MS_A_DAY);
}

/** The time of a moment on the clock of the place where it is read: "14:32". */
export function timeOfMoment(at: Instant): string {
  const moment = new Date(at);
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** A moment on the clock of the place where it is read: "1 March 2026, 14:32". */
export const describeMoment = (at: Instant, format: Format): string =>
  `${format.dayInWords(dayOfMoment(at))}, ${timeOfMoment(at)}`;
