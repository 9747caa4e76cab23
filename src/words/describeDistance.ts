import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { Words } from "./language.ts";

/** How far another result lies from the day it is read with: "same day", "12 days earlier". */
export function describeDistance(from: CalendarDate, to: CalendarDate, { companions }: Words): string {
  const days = daysBetween(from, to);
  return days === 0 ? companions.sameDay : days < 0 ? companions.daysBefore(-days) : companions.daysAfter(days);
}
