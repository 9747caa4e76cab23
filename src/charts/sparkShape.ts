import type { ComparableRun, Series } from "../domain/series/series.ts";
import { bandShape } from "./marks/bandShape.ts";
import { bandSteps, stepsWithin } from "./marks/bandSteps.ts";
import { lineParts } from "./marks/lineParts.ts";
import { arrowPath, markPath } from "./marks/markPath.ts";
import { colourOf } from "./marks/markColour.ts";
import { xOf, yOf, type PlotFrame } from "./axes/plotFrame.ts";
import { trendPoints, type MarkShape } from "./marks/trendPoints.ts";
import type { ValueAxis } from "./axes/valueAxis.ts";

/** A sparkline as SVG paths. Empty texts where there is nothing to draw. */
export type SparkShape = {
  readonly band: string;
  readonly edges: string;
  readonly line: string;
  readonly last: { readonly d: string; readonly shape: MarkShape; readonly hollow: boolean; readonly colour: string } | undefined;
};

const EDGE = 6;
const RADIUS = 3.25;
const round = (value: number) => Math.round(value * 10) / 10;

/** Lays out a sparkline. The axis spans the data and the band it was measured against, from zero where they reach far down. */
export function sparkShape(series: Series, runs: readonly ComparableRun[], width: number, height: number): SparkShape {
  const points = trendPoints(series);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { band: "", edges: "", line: "", last: undefined };
  const span = last.x - first.x;
  const time = span === 0 ? { from: first.x - 1, to: first.x + 1 } : { from: first.x, to: last.x };
  const frame: PlotFrame = {
    width,
    height,
    left: EDGE,
    top: EDGE,
    right: EDGE,
    bottom: EDGE,
    above: 0,
    below: 0,
    plotWidth: width - 2 * EDGE,
    plotHeight: height - 2 * EDGE,
    fontSize: 0,
  };
  const steps = stepsWithin(bandSteps(points), time.from, time.to);
  const limits = steps.flatMap(({ interval }) => [interval.low, interval.high].filter((limit) => limit !== undefined));
  const values = [...points.map(({ y }) => y), ...limits];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const axis: ValueAxis = { scale: "linear", domain: [low, high > low ? high : low + 1], ticks: [], offView: [] };
  const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
    [round(xOf(frame, time, x)), round(yOf(frame, axis, y))] as const;
  const line = lineParts(points, runs)
    .filter(({ kind }) => kind === "solid")
    .map((part) => `M${part.points.map((point) => at(point).join(" ")).join("L")}`)
    .join("");
  const [x, y] = at(last);
  const { fill, edges } = bandShape(steps, frame, time, axis);
  return {
    band: fill,
    edges,
    line,
    last: {
      d: markPath(last.shape, x, y, RADIUS) + (last.arrow === undefined ? "" : arrowPath(last.arrow, x, y, 1.6)),
      shape: last.shape,
      hollow: last.hollow,
      colour: colourOf(last),
    },
  };
}
