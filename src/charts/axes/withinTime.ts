import type { TimeDomain } from "./timeScale.ts";

type Spot = { readonly x: number; readonly y: number };

/** The part of a line that lies between two days, with its ends cut exactly there. */
export function withinTime(points: readonly Spot[], { from, to }: TimeDomain): readonly Spot[] {
  const cut: Spot[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined) {
      const yAt = (x: number) => before.y + ((x - before.x) / (point.x - before.x)) * (point.y - before.y);
      for (const edge of [from, to]) if (before.x < edge && point.x > edge) cut.push({ x: edge, y: yAt(edge) });
    }
    if (point.x >= from && point.x <= to) cut.push(point);
  });
  return cut;
}
