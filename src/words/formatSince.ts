import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { Format } from "./format.ts";

/** The same format with every day counted from one day, so that no calendar date is written: "day 412". */
export function formatSince(format: Format, anchor: CalendarDate, say: (days: string) => string): Format {
  const counted = (day: CalendarDate) => say(format.fixed(daysBetween(anchor, day), 0));
  return { ...format, day: counted, dayInWords: counted, dayShort: counted };
}
