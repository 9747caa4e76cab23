import type { MarkShape, TrendPoint } from "./trendPoints.ts";

const COLOUR_OF: { readonly [S in MarkShape]: string } = {
  circle: "var(--chart-within)",
  "triangle-up": "var(--chart-above)",
  "triangle-down": "var(--chart-below)",
  diamond: "var(--chart-unknown)",
  square: "var(--chart-unknown)",
  cross: "var(--chart-quiet)",
};

/** The colour that repeats what the form of a mark says. */
export const colourOf = (trend: Pick<TrendPoint, "shape">): string => COLOUR_OF[trend.shape];
