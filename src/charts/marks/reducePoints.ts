import type { TrendPoint } from "./trendPoints.ts";

/** Above so many points the line is reduced before it is drawn. Statistics always use every point. */
const LINE_REDUCED_ABOVE = 1000;
/** Above so many points marks would run into a caterpillar. */
export const MARKS_REDUCED_ABOVE = 60;
/** Kept marks stand at least so far apart where they are reduced, px. */
const MARK_ROOM = 14;

/**
 * The points that keep the outline of a line: of each bucket the first, lowest, highest and last. Never drops the highest or
 * lowest of all.
 */
export function reduceLine<Point extends { readonly y: number }>(
  points: readonly Point[],
  limit: number = LINE_REDUCED_ABOVE,
): readonly Point[] {
  if (points.length <= limit) return points;
  const size = Math.ceil(points.length / Math.floor(limit / 4));
  const kept: Point[] = [];
  for (let start = 0; start < points.length; start += size) {
    const bucket = points.slice(start, start + size);
    const lowest = bucket.reduce((best, point) => (point.y < best.y ? point : best));
    const highest = bucket.reduce((best, point) => (point.y > best.y ? point : best));
    const chosen = new Set([bucket[0], lowest, highest, bucket.at(-1)]);
    kept.push(...bucket.filter((point) => chosen.has(point)));
  }
  return kept;
}

/**
 * Which marks are drawn. Up to 60 all of them; above that the first, the last, the lowest and highest, every result that
 * arithmetic leaves out or that changes flag, and of the flagged stretches one mark every few pixels. The line still passes
 * through every result.
 */
export function reduceMarks(points: readonly TrendPoint[], pxOf: (x: number) => number): readonly TrendPoint[] {
  if (points.length <= MARKS_REDUCED_ABOVE) return points;
  const lowest = points.reduce((best, point) => (point.y < best.y ? point : best));
  const highest = points.reduce((best, point) => (point.y > best.y ? point : best));
  const always = new Set([points[0], points.at(-1), lowest, highest]);
  let lastPx = -Infinity;
  let lastShape: string | undefined;
  return points.filter((point) => {
    const px = pxOf(point.x);
    const flagged = point.shape !== "circle";
    const changed = lastShape !== undefined && point.shape !== lastShape;
    lastShape = point.shape;
    const room = px - lastPx >= MARK_ROOM;
    const keep = always.has(point) || point.hollow || (room && (flagged || changed));
    if (keep) lastPx = px;
    return keep;
  });
}
