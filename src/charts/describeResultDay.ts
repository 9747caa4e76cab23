import { daysBetween, type CalendarDate } from "../domain/calendarDate.ts";
import { describeReadTogether } from "../words/describeReadTogether.ts";
import { describeCareAt } from "../words/describeCareOnAxis.ts";
import type { Words } from "../words/language.ts";
import type { Format } from "../words/format.ts";
import type { TimeAnchor } from "./axes/timeAxis.ts";
import type { TrendContent } from "./trendContent.ts";
import { pointStands } from "../domain/series/series.ts";

/**
 * What belongs to the day of a result, in words: its distance from the day that the axis counts from, what the lanes say of it, and
 * the treatment and events since the result before it.
 */
export function describeResultDay(
  content: Pick<TrendContent, "series" | "kidney" | "companions" | "pairs" | "care">,
  anchor: TimeAnchor | undefined,
  on: CalendarDate,
  words: Words,
  format: Format,
): readonly string[] {
  const before = content.series.points.findLast((point) => pointStands(point) && point.collectedOn < on)?.collectedOn;
  return [
    ...(anchor === undefined ? [] : [words.chart.daysFrom(daysBetween(anchor.on, on), anchor.name)]),
    ...describeReadTogether(content, on, words, format),
    ...describeCareAt(content.care, on, before, words, format),
  ];
}
