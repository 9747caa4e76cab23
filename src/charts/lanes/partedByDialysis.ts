import { addDays, type CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { ComparableRun } from "../../domain/series/series.ts";

/**
 * Runs parted where dialysis began and after its last day too: the line of a trend does not join what the verdict does not compare.
 * The bar over the plot says why. Units: none; errors: none.
 */
export function partedByDialysis(
  runs: readonly ComparableRun[],
  events: readonly Pick<ClinicalEvent, "kind" | "on" | "until" | "status">[],
): readonly ComparableRun[] {
  const days = events
    .filter(({ kind, status }) => kind === "dialysis" && status === "active")
    .flatMap(({ on, until }) => [on, ...(until === undefined ? [] : [addDays(until, 1)])]);
  if (days.length === 0) return runs;
  const sideOf = (day: CalendarDate) => days.filter((boundary) => boundary <= day).length;
  return runs.flatMap((run) => {
    const parts: ComparableRun["points"][number][][] = [];
    run.points.forEach((point, index) => {
      const before = run.points[index - 1];
      if (before === undefined || sideOf(before.collectedOn) !== sideOf(point.collectedOn)) parts.push([]);
      parts.at(-1)?.push(point);
    });
    const { cut, ...rest } = run;
    return parts.map((points, index) => ({ ...rest, points, ...(index === 0 && cut !== undefined ? { cut } : {}) }));
  });
}
