import type { MarkShape } from "./trendPoints.ts";

const n = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * The outline of a mark around a position, as one SVG path. `r` is the radius of the circle; the others are made to weigh the
 * same.
 */
export function markPath(shape: MarkShape, x: number, y: number, r: number): string {
  const polygon = (...corners: readonly (readonly [number, number])[]) =>
    `M${corners.map(([dx, dy]) => `${n(x + dx * r)} ${n(y + dy * r)}`).join("L")}Z`;
  switch (shape) {
    case "circle":
      return `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case "triangle-up":
      return polygon([0, -1.35], [1.25, 0.85], [-1.25, 0.85]);
    case "triangle-down":
      return polygon([0, 1.35], [1.25, -0.85], [-1.25, -0.85]);
    case "diamond":
      return polygon([0, -1.35], [1.35, 0], [0, 1.35], [-1.35, 0]);
    case "square":
      return polygon([-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]);
    case "cross":
      return `M${n(x - r)} ${n(y - r)}L${n(x + r)} ${n(y + r)}M${n(x + r)} ${n(y - r)}L${n(x - r)} ${n(y + r)}`;
  }
}

/** A bar at the assay's limit and an arrow to where the true value lies. */
export function arrowPath(way: "up" | "down", x: number, y: number, r: number): string {
  const s = way === "down" ? 1 : -1;
  const [from, to] = [y + s * r * 1.2, y + s * r * 2.7];
  return (
    `M${n(x)} ${n(from)}V${n(to)}M${n(x - r * 0.7)} ${n(to - s * r * 0.75)}L${n(x)} ${n(to)}L${n(x + r * 0.7)} ` +
    n(to - s * r * 0.75)
  );
}
