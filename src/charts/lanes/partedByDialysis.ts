import type { CalendarDate } from "../../domain/calendarDate.ts";
import { dialysisBoundaries, type ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { ComparableRun } from "../../domain/series/series.ts";

/**
 * Runs parted where dialysis began and after its last day too: the line of a trend does not join what the verdict does not compare.
 * The bar over the plot says why. Units: none; errors: none.
 */
export function partedByDialysis(
  runs: readonly ComparableRun[],
  events: readonly Pick<ClinicalEvent, "kind" | "on" | "until" | "status">[],
): readonly ComparableRun[] {
  const days = dialysisBoundaries(events);
  if (days.length === 0) return runs;
  const sideOf = (day: CalendarDate) => days.filter(({ on }) => on <= day).length;
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
