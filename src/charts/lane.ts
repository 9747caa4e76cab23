import type { ComparableRun } from "../domain/series.ts";
import type { BandStep } from "./bandSteps.ts";
import { bandShape, type BandShape } from "./bandShape.ts";
import { lineParts } from "./lineParts.ts";
import type { PlacedText } from "./placeLabels.ts";
import { xOf, yOf, type PlotFrame } from "./plotFrame.ts";
import type { PlacedMark } from "./sceneLabels.ts";
import { MARKS_THIN_ABOVE, thinLine, thinMarks } from "./thin.ts";
import type { TimeDomain } from "./timeAxis.ts";
import { spreadSameDay, type TrendPoint } from "./trendPoints.ts";
import type { ValueAxis } from "./valueAxis.ts";
import { withinTime } from "./withinTime.ts";

/** A lane under a trend, in its place: the same days at the same positions as above it, on a scale of its own. */
export type PlacedLane = {
  readonly frame: PlotFrame;
  readonly title: PlacedText;
  readonly ticks: readonly PlacedText[];
  /** Its own reference intervals; empty where it has none. */
  readonly band: BandShape;
  readonly boundary: { readonly y: number; readonly label: PlacedText | undefined } | undefined;
  /** SVG paths: through measurements of one comparable run, and past the limit of an assay. */
  readonly solid: string;
  readonly dotted: string;
  /** Every result in view, drawn as a mark or not. */
  readonly inView: readonly PlacedMark[];
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedText[];
  /** At the right of the title: what lies outside the view. */
  readonly aside: PlacedText | undefined;
  /** The latest result beside the lane, where it is in view. */
  readonly latest: { readonly text: PlacedText; readonly mark: PlacedMark } | undefined;
};

const RADIUS = 4.25;
const SAME_DAY_PX = 9;

/** The points of a lane with the results of one day side by side. */
export const lanePoints = (points: readonly TrendPoint[], frame: Pick<PlotFrame, "plotWidth">, time: TimeDomain): readonly TrendPoint[] =>
  spreadSameDay(points, (SAME_DAY_PX * (time.to - time.from)) / frame.plotWidth);

/** The values that a lane has to make room for: its results in view and where its line enters and leaves. */
export function laneValues(points: readonly TrendPoint[], runs: readonly ComparableRun[], time: TimeDomain): readonly number[] {
  const visible = points.filter(({ x }) => x >= time.from && x <= time.to);
  return [...visible, ...partsWithin(points, runs, time).flatMap(({ points: part }) => part)].map(({ y }) => y);
}

const partsWithin = (points: readonly TrendPoint[], runs: readonly ComparableRun[], time: TimeDomain) => lineParts(points, runs).map(({ kind, points: part }) => ({ kind, points: withinTime(thinLine(part), time) }));

/** Places line, marks and band of a lane on its axis. */
export function placeLane(points: readonly TrendPoint[], runs: readonly ComparableRun[], steps: readonly BandStep[], lane: PlotFrame, time: TimeDomain, axis: ValueAxis): Pick<PlacedLane, "band" | "solid" | "dotted" | "inView" | "marks"> {
  const visible = points.filter(({ x }) => x >= time.from && x <= time.to);
  const parts = partsWithin(points, runs, time);
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => `${xOf(lane, time, x).toFixed(1)} ${yOf(lane, axis, y).toFixed(1)}`;
  const path = (wanted: "solid" | "dotted") => parts.flatMap(({ kind, points: part }) => (kind === wanted && part.length > 1 ? [`M${part.map(at).join("L")}`] : [])).join("");
  const place = (trend: TrendPoint): PlacedMark => ({ trend, x: xOf(lane, time, trend.x), y: yOf(lane, axis, trend.y), r: visible.length > MARKS_THIN_ABOVE ? 2.75 : RADIUS });
  return {
    band: steps.length === 0 ? { fill: "", edges: "" } : bandShape(steps, lane, time, axis),
    solid: path("solid"),
    dotted: path("dotted"),
    inView: visible.map(place),
    marks: thinMarks(visible, (x) => xOf(lane, time, x)).map(place),
  };
}
