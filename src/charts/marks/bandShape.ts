import type { BandStep } from "./bandSteps.ts";
import type { Box } from "../labels/placeLabels.ts";
import { clampY, xOf, yOf, type PlotFrame } from "../axes/plotFrame.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import type { ValueAxis } from "../axes/valueAxis.ts";

/**
 * The band as two SVG paths: the filled area, and the lines at the limits with their steps. Empty texts where there is nothing.
 */
export type BandShape = { readonly fill: string; readonly edges: string };

/** A limit and its place in the picture; nothing where there is no such limit or it lies outside the view. */
function edgeOf(limit: number | undefined, frame: PlotFrame, axis: ValueAxis): number | undefined {
  if (limit === undefined || (axis.scale === "log" && limit <= 0)) return undefined;
  const inside = limit >= axis.domain[0] && limit <= axis.domain[1];
  return inside ? Math.round(yOf(frame, axis, limit)) : undefined;
}

/** The room that the band takes, step by step. */
export const bandBoxes = (steps: readonly BandStep[], frame: PlotFrame, domain: TimeDomain, axis: ValueAxis): readonly Box[] =>
  steps
    .map(({ from, to, interval }) => ({
      left: Math.round(xOf(frame, domain, from)),
      right: Math.round(xOf(frame, domain, to)),
      top: interval.high === undefined ? frame.top : Math.round(clampY(frame, yOf(frame, axis, interval.high))),
      bottom:
        interval.low === undefined ? frame.top + frame.plotHeight : Math.round(clampY(frame, yOf(frame, axis, interval.low))),
    }))
    .filter(({ top, bottom }) => bottom > top);

/**
 * The band of these steps. Without an upper limit it reaches the top, without a lower one the bottom; a limit of 0 is drawn like
 * any other.
 */
export function bandShape(steps: readonly BandStep[], frame: PlotFrame, domain: TimeDomain, axis: ValueAxis): BandShape {
  const placed = steps.map(({ from, to, interval }) => ({
    // Whole pixels, so that neighbouring steps meet without a seam.
    left: Math.round(xOf(frame, domain, from)),
    right: Math.round(xOf(frame, domain, to)),
    edges: [edgeOf(interval.high, frame, axis), edgeOf(interval.low, frame, axis)] as const,
  }));
  const fill = bandBoxes(steps, frame, domain, axis)
    .map(({ left, right, top, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`)
    .join("");
  const edges = [0, 1].map((which) => {
    let path = "";
    placed.forEach((step, index) => {
      const y = step.edges[which];
      const before = placed[index - 1];
      const joined = before?.right === step.left && before.edges[which] !== undefined;
      if (y !== undefined) path += joined ? `V${y}H${step.right}` : `M${step.left} ${y}H${step.right}`;
    });
    return path;
  });
  return { fill, edges: edges.join("") };
}
