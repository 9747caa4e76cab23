import { toDayNumber } from "../../domain/calendarDate.ts";
import type { ObservationId } from "../../domain/measuring/observation.ts";
import type { Flag } from "../../domain/measuring/referenceInterval.ts";
import type { Series, SeriesPoint } from "../../domain/series/series.ts";
import { pointStands } from "../../domain/series/series.ts";

/** The form of a mark says where the value lies, so that colour only repeats it. */
export type MarkShape = "circle" | "triangle-up" | "triangle-down" | "diamond" | "square" | "cross";

/** One result ready to be drawn: a position on the true time axis, a canonical value, and how its mark looks. */
export type TrendPoint = {
  readonly id: ObservationId;
  readonly point: SeriesPoint;
  /** Days since 1970-01-01; results of one day stand a little beside each other (`spreadSameDay`). */
  readonly x: number;
  readonly y: number;
  readonly shape: MarkShape;
  /** A filled mark takes part in arithmetic; a hollow one does not. */
  readonly hollow: boolean;
  /** A preliminary result may still change. */
  readonly dashed: boolean;
  /** The assay could not go further: the true value lies this way. */
  readonly arrow?: "up" | "down";
};

const SHAPE_OF: { readonly [F in Flag]: MarkShape } = {
  within: "circle",
  above: "triangle-up",
  below: "triangle-down",
  "no-interval": "diamond",
  undetermined: "square",
};

function toTrendPoint(point: SeriesPoint): TrendPoint {
  const withdrawn = !pointStands(point);
  const up = point.comparator.startsWith(">");
  return {
    id: point.observation.id,
    point,
    x: toDayNumber(point.collectedOn),
    y: point.value,
    shape: withdrawn ? "cross" : SHAPE_OF[point.flag],
    hollow: point.leftOut !== undefined,
    dashed: point.leftOut === "preliminary",
    ...(point.comparator === "=" ? {} : { arrow: up ? "up" : "down" }),
  };
}

/** Every result of a series as a point to draw, oldest first. Results entered in error only where they are asked for. */
export const trendPoints = (
  series: Series,
  show: { readonly withdrawn: boolean } = { withdrawn: false },
): readonly TrendPoint[] => series.points.filter((point) => show.withdrawn || pointStands(point)).map(toTrendPoint);

/**
 * The same points with the results of one day side by side, `stepDays` apart around their day, so that both are seen. Never
 * further than a third of the way to the next sampling day, so that the order in time stays true.
 */
export function spreadSameDay(points: readonly TrendPoint[], stepDays: number): readonly TrendPoint[] {
  const spread: TrendPoint[] = [];
  for (let start = 0; start < points.length;) {
    const day = points[start]?.x ?? 0;
    let end = start;
    while (points[end]?.x === day) end += 1;
    const count = end - start;
    const gap = Math.min(day - (points[start - 1]?.x ?? -Infinity), (points[end]?.x ?? Infinity) - day);
    const step = Math.min(stepDays, gap / 3 / Math.max(1, (count - 1) / 2));
    points
      .slice(start, end)
      .forEach((point, place) => spread.push(count === 1 ? point : { ...point, x: day + (place - (count - 1) / 2) * step }));
    start = end;
  }
  return spread;
}
