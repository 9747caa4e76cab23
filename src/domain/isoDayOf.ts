import type { CalendarDate } from "./calendarDate.ts";
import { parseDayText, type DateOrder } from "./dayText.ts";

/**
 * A typed day as the doors read it: its ISO text where it can be read, and otherwise the text as typed, which the door then
 * refuses by name.
 */
export function isoDayOf(text: string, order: DateOrder, today: CalendarDate): string {
  const read = parseDayText(text, order, today);
  return read.ok ? read.value : text;
}
