import { daysBetween, type CalendarDate } from "../calendarDate.ts";
import type { Series, SeriesPoint } from "../series/series.ts";
import { pointStands } from "../series/series.ts";

/**
 * Companions so near to a result are read together with it. App rule, no guideline: less than half of a monthly round, so that
 * two visits are never mixed.
 */
export const DAYS_READ_TOGETHER = 14;

/**
 * The result of a companion that is read together with a day: the nearest one, with its own day. Nothing is carried forward or
 * interpolated.
 *
 * - Units: calendar days.
 * - Errors: nothing where none lies within 14 days; results entered in error are passed over. Of two equally near the later,
 *   which knows more.
 * - Source: app rule.
 */
export function readTogether({ points }: Series, on: CalendarDate): SeriesPoint | undefined {
  const away = ({ collectedOn }: SeriesPoint) => Math.abs(daysBetween(on, collectedOn));
  return points
    .filter((point) => pointStands(point) && away(point) <= DAYS_READ_TOGETHER)
    .reduce<SeriesPoint | undefined>(
      (best, point) => (best === undefined || away(point) <= away(best) ? point : best),
      undefined,
    );
}
