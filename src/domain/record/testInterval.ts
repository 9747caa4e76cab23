import { addDays, dayOf, type CalendarDate } from "../calendarDate.ts";

/** How long after one test the next is due: so many weeks, or calendar months, as ISO 8601 writes a duration. */
export type TestInterval = `P${number}${"W" | "M"}`;

const DURATION = /^P([1-9]\d?)([WM])$/u;

/** Whether a text is an interval between two tests: 1 to 99 weeks or months. */
export const isTestInterval = (text: string): text is TestInterval => DURATION.test(text);

/** What is offered. Others are read, too, so that a later release may offer more. */
export const TEST_INTERVALS: readonly TestInterval[] = [
  "P1W",
  "P2W",
  "P3W",
  "P4W",
  "P6W",
  "P8W",
  "P12W",
  "P3M",
  "P4M",
  "P6M",
  "P12M",
];

/** How many weeks or months an interval is. */
export function partsOf(interval: TestInterval): { readonly count: number; readonly unit: "weeks" | "months" } {
  const [, count = "0", unit] = DURATION.exec(interval) ?? [];
  return { count: Number(count), unit: unit === "M" ? "months" : "weeks" };
}

/**
 * The day so long after another. A month later is the same day of the month, or the last one where that month has fewer days.
 *
 * - Units: calendar days.
 * - Errors: none.
 * - Source: none; weeks and calendar months as clinics plan in them.
 */
export function addInterval(day: CalendarDate, interval: TestInterval): CalendarDate {
  const { count, unit } = partsOf(interval);
  if (unit === "weeks") return addDays(day, count * 7);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month, wanted] = [Math.floor(months / 12), (months % 12) + 1, Number(day.slice(8))];
  for (let last = wanted; last > 28; last -= 1) {
    const there = dayOf(year, month, last);
    if (there.ok) return there.value;
  }
  const there = dayOf(year, month, Math.min(wanted, 28));
  return there.ok ? there.value : day;
}
