import { monthsBetween, type CalendarDate } from "../domain/calendarDate.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** A stretch of days without anything recorded. */
type Stretch = { readonly from: CalendarDate; readonly to: CalendarDate };

/**
 * What an eye sees of a time axis beside its dates: where it is broken, and that it runs on to today. Nothing for an axis that
 * does neither.
 */
export const describeTimeAxis = (
  empty: readonly Stretch[],
  today: CalendarDate | undefined,
  words: Words,
  format: Format,
): readonly string[] => {
  const { summary } = words.chart;
  const stretches = empty.map(({ from, to }) =>
    summary.stretch(format.dayInWords(from), format.dayInWords(to), monthsBetween(from, to)),
  );
  return [
    ...(stretches.length === 0 ? [] : [summary.axisBroken(format.clauses(stretches))]),
    ...(today === undefined ? [] : [summary.runsToToday(format.dayInWords(today))]),
  ];
};
