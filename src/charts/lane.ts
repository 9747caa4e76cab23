import { toDayNumber } from "../domain/calendarDate.ts";
import type { ComparableRun } from "../domain/series/series.ts";
import type { Words } from "../words/language.ts";
import type { BandStep } from "./bandSteps.ts";
import { bandShape, type BandShape } from "./bandShape.ts";
import { cutRules, lineParts } from "./lineParts.ts";
import { fitText, type PlacedText } from "./placeLabels.ts";
import { xOf, yOf, type PlotFrame } from "./plotFrame.ts";
import type { PlacedMark } from "./sceneLabels.ts";
import { textWidth } from "./textWidth.ts";
import { MARKS_REDUCED_ABOVE, reduceLine, reduceMarks } from "./reducePoints.ts";
import { apartAtBreaks, unitsIn, type TimeDomain } from "./timeScale.ts";
import { spreadSameDay, type TrendPoint } from "./trendPoints.ts";
import type { ValueAxis } from "./valueAxis.ts";
import { withinTime } from "./withinTime.ts";

/** A lane under a trend, in its place: the same days at the same positions as above it, on a scale of its own. */
export type PlacedLane = {
  readonly frame: PlotFrame;
  readonly title: PlacedText;
  /** Name and unit alone, where the rest of the title gives way to a reading. */
  readonly name: string;
  readonly ticks: readonly PlacedText[];
  /** Its own reference intervals; empty where it has none. */
  readonly band: BandShape;
  readonly boundary: { readonly y: number; readonly label: PlacedText | undefined } | undefined;
  /** SVG paths: through measurements of one comparable run, and past the limit of an assay. */
  readonly solid: string;
  readonly dotted: string;
  /** SVG path of the rules where its results stop being comparable; what changed stands in the summary. */
  readonly cuts: string;
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
export const lanePoints = (
  points: readonly TrendPoint[],
  frame: Pick<PlotFrame, "plotWidth">,
  time: TimeDomain,
): readonly TrendPoint[] => spreadSameDay(points, (SAME_DAY_PX * unitsIn(time)) / frame.plotWidth);

/** The values that a lane has to make room for: its results in view and where its line enters and leaves. */
export function laneValues(points: readonly TrendPoint[], runs: readonly ComparableRun[], time: TimeDomain): readonly number[] {
  const visible = points.filter(({ x }) => x >= time.from && x <= time.to);
  return [...visible, ...partsWithin(points, runs, time).flatMap(({ points: part }) => part)].map(({ y }) => y);
}

const partsWithin = (points: readonly TrendPoint[], runs: readonly ComparableRun[], time: TimeDomain) =>
  lineParts(points, runs).flatMap(({ kind, points: part }) =>
    apartAtBreaks(part, time).map((piece) => ({ kind, points: withinTime(reduceLine(piece), time) })),
  );

/** Places line, marks and band of a lane on its axis. */
export function placeLane(
  points: readonly TrendPoint[],
  runs: readonly ComparableRun[],
  steps: readonly BandStep[],
  lane: PlotFrame,
  time: TimeDomain,
  axis: ValueAxis,
): Pick<PlacedLane, "band" | "solid" | "dotted" | "cuts" | "inView" | "marks"> {
  const visible = points.filter(({ x }) => x >= time.from && x <= time.to);
  const parts = partsWithin(points, runs, time);
  const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
    `${xOf(lane, time, x).toFixed(1)} ${yOf(lane, axis, y).toFixed(1)}`;
  const path = (wanted: "solid" | "dotted") =>
    parts
      .flatMap(({ kind, points: part }) => (kind === wanted && part.length > 1 ? [`M${part.map(at).join("L")}`] : []))
      .join("");
  const place = (trend: TrendPoint): PlacedMark => ({
    trend,
    x: xOf(lane, time, trend.x),
    y: yOf(lane, axis, trend.y),
    r: visible.length > MARKS_REDUCED_ABOVE ? 2.75 : RADIUS,
  });
  return {
    band: steps.length === 0 ? { fill: "", edges: "" } : bandShape(steps, lane, time, axis),
    solid: path("solid"),
    dotted: path("dotted"),
    cuts: cutRules(points, runs)
      .flatMap(({ x }) =>
        x > time.from && x < time.to ? [`M${xOf(lane, time, x).toFixed(1)} ${lane.top}v${lane.plotHeight}`] : [],
      )
      .join(""),
    inView: visible.map(place),
    marks: reduceMarks(visible, (x) => xOf(lane, time, x)).map(place),
  };
}

/** How many results lie before and after the days looked at: nothing is cut off without a word. */
export function describeOutside(points: readonly TrendPoint[], time: TimeDomain, { companions }: Words): string {
  const day = ({ point }: TrendPoint) => toDayNumber(point.collectedOn);
  const [earlier, later] = [
    points.filter((point) => day(point) < time.from).length,
    points.filter((point) => day(point) > time.to).length,
  ];
  return [...(earlier === 0 ? [] : [companions.earlier(earlier)]), ...(later === 0 ? [] : [companions.later(later)])].join(" · ");
}

/**
 * The texts of the row above a lane: its title, as much of it as there is room for, and at the right what lies outside the view.
 */
export function placeTitle(
  titles: readonly string[],
  aside: string,
  frame: PlotFrame,
  y: number,
): Pick<PlacedLane, "title" | "aside"> {
  const width = frame.width - 8 - (aside === "" ? 0 : textWidth(aside, frame.fontSize) + 16);
  const text =
    titles.find((each) => textWidth(each, frame.fontSize) <= width) ?? fitText(titles.at(-1) ?? "", width, frame.fontSize);
  return {
    title: { text, x: 4, y, anchor: "start" },
    aside: aside === "" ? undefined : { text: aside, x: frame.width - 4, y, anchor: "end" },
  };
}
