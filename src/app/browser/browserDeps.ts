import { dayOf, type CalendarDate } from "../../domain/calendarDate.ts";
import { instantAt } from "../../domain/instant.ts";
import type { Deps } from "../../store/deps.ts";
import { newId } from "./newId.ts";
import { nextTask } from "../../ui/nextTask.ts";

/** The day where the user sits: the browser's own zone decides what "today" is, and nothing else in the app asks it. */
function today(): CalendarDate {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day.ok) throw new RangeError("The clock of this device is outside the years the app knows");
  return day.value;
}

/** Clock and chance of the browser. */
export const browserDeps: Deps = {
  today,
  now: () => instantAt(Date.now()),
  newId,
  breathe: () => new Promise(nextTask),
};
