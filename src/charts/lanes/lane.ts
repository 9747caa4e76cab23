import { toDayNumber } from "../../domain/calendarDate.ts";
import type { ComparableRun } from "../../domain/series/series.ts";
import type { Words } from "../../words/language.ts";
import type { BandStep } from "../marks/bandSteps.ts";
import { bandShape, type BandShape } from "../marks/bandShape.ts";
import { cutRules, lineParts } from "../marks/lineParts.ts";
import {
  boxAround,
  boxOf,
  firstFree,
  fitText,
  keptApart,
  type Box,
  type PlacedText,
  type Segment,
} from "../labels/placeLabels.ts";
import { xOf, yOf, type PlotFrame } from "../axes/plotFrame.ts";
import { labelPlaces, type PlacedMark } from "../labels/sceneLabels.ts";
import { textWidth } from "../labels/textWidth.ts";
import { MARKS_REDUCED_ABOVE, reduceLine, reduceMarks } from "../marks/reducePoints.ts";
import { apartAtBreaks, unitsIn, type TimeDomain } from "../axes/timeScale.ts";
import { spreadSameDay, type TrendPoint } from "../marks/trendPoints.ts";
import type { ValueAxis } from "../axes/valueAxis.ts";
import { withinTime } from "../axes/withinTime.ts";

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

/** Room a lane takes under the trend unless it is told otherwise, px: its title, and a plot of 72 px. */
export const LANE_HEIGHT = 96;
/** The lowest a lane can be made where a wall has to hold several. */
export const LEAST_LANE_HEIGHT = 52;
const TITLE = 16;
const FOOT = 8;
/**
 * A lane on a wall, where the trend itself has to be large: one row of words, which then name the first and the lowest result too,
 * and a line under it.
 */
export const SPARK_LANE_HEIGHT = 44;
const SPARK_TITLE = 19;
const SPARK_FOOT = 4;
/** Over the highest result, so that its value has room under the title, px; and never more than this of a low lane. */
const HEAD = 16;
const MOST_HEAD = 0.28;

const RADIUS = 4.25;
const SPARK_RADIUS = 3.25;
const SAME_DAY_PX = 9;

/** Title and foot of a lane of this height, px. */
const roomOf = (height: number): readonly [title: number, foot: number] =>
  height < LEAST_LANE_HEIGHT ? [SPARK_TITLE, SPARK_FOOT] : [TITLE, FOOT];

/** The frame of a lane of this height, whose room begins at `top`. */
export function laneFrame(frame: PlotFrame, top: number, height: number): PlotFrame {
  const [title, foot] = roomOf(height);
  return { ...frame, top: top + title, plotHeight: height - title - foot, bottom: foot };
}

/** Whether the plot of a lane is too low for values at its marks: its title names them. */
export const isSpark = (plotHeight: number): boolean => plotHeight < LEAST_LANE_HEIGHT - TITLE - FOOT;

/** Where the title of a lane stands over its plot. */
const titleY = ({ top, plotHeight }: PlotFrame): number => top - (isSpark(plotHeight) ? 7 : 4);

/** The height that is left for the plot of a lane, px. */
export const lanePlotHeight = (height: number): number => {
  const [title, foot] = roomOf(height);
  return height - title - foot;
};

/** The first and the lowest result of a lane whose values do not stand at its marks; nothing where it has fewer than two. */
export function spokenEnds(
  inView: readonly PlacedMark[],
  lane: PlotFrame,
  textOf: (mark: PlacedMark) => string | undefined,
  { companions }: Words,
): string | undefined {
  if (!isSpark(lane.plotHeight) || inView.length < 2) return undefined;
  const [first, low] = [inView[0], lowestOf(inView)].map((mark) => (mark === undefined ? undefined : textOf(mark)));
  return first === undefined || low === undefined ? undefined : companions.ends(first, low);
}

const lowestOf = (inView: readonly PlacedMark[]): PlacedMark | undefined =>
  inView.reduce<PlacedMark | undefined>((low, mark) => (low === undefined || mark.y > low.y ? mark : low), undefined);

/**
 * A linear axis from zero as low as its results, the limits it shows and the words over them allow: in a lane of 72 px a ladder that
 * ends at the next round number wastes half of it.
 */
export function laneAxis(axis: ValueAxis, values: readonly number[], limits: readonly number[], height: number): ValueAxis {
  const shown = limits.filter((limit) => limit <= axis.domain[1]);
  // Nothing is written over the results of a lane that low.
  const head = isSpark(height) ? 0.04 : Math.min(MOST_HEAD, HEAD / height);
  const highest = Math.max(0, ...values) / (1 - head);
  const top = Math.max(highest, ...shown.map((limit) => limit * 1.03));
  if (!(top > 0)) return axis;
  return { ...axis, domain: [0, top], ticks: axis.ticks.filter(({ value }) => value <= top) };
}

/**
 * Values written at the marks of a lane: the first and the lowest in any case that leaves them room, then the others where they are
 * few. The latest stands beside the lane. None stands on a line, a mark or another text.
 */
export function laneLabels(
  inView: readonly PlacedMark[],
  flagged: PlacedMark | undefined,
  most: number,
  lane: PlotFrame,
  standing: readonly Box[],
  /** Edges on which a value stands only where it has no other place, px. */
  edges: readonly number[],
  textOf: (mark: PlacedMark) => string | undefined,
): readonly PlacedText[] {
  if (isSpark(lane.plotHeight)) return [];
  const taken: Box[] = [...standing, ...inView.map(({ x, y, r }) => boxAround(x, y, r + 2))];
  const lines = inView.slice(1).map(({ x, y }, index): Segment => {
    const before = inView[index] ?? { x, y };
    return { x1: before.x, y1: before.y, x2: x, y2: y };
  });
  const upon = edges.map((y): Segment => ({ x1: lane.left, x2: lane.left + lane.plotWidth, y1: y, y2: y }));
  const within: Box = {
    left: lane.left,
    right: lane.left + lane.plotWidth,
    top: titleY(lane) - lane.fontSize,
    bottom: lane.top + lane.plotHeight + 2,
  };
  const first = [...new Set([inView[0], lowestOf(inView)])].filter((mark) => mark !== undefined);
  const rest = inView.length > most ? [] : inView.filter((mark) => !first.includes(mark));
  return [...first, ...rest].flatMap((mark) => {
    const text = textOf(mark);
    if (text === undefined || mark === flagged) return [];
    const index = inView.indexOf(mark);
    const places = labelPlaces(mark, inView[index - 1], inView[index + 1], text);
    const free =
      firstFree(places, taken, within, lane.fontSize, [...lines, ...upon]) ??
      firstFree(places, taken, within, lane.fontSize, lines);
    if (free === undefined) return [];
    taken.push(keptApart(boxOf(free, lane.fontSize), lane.fontSize));
    return [free];
  });
}

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
    r: visible.length > MARKS_REDUCED_ABOVE ? 2.75 : isSpark(lane.plotHeight) ? SPARK_RADIUS : RADIUS,
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
export function placeTitle(titles: readonly string[], aside: string, lane: PlotFrame): Pick<PlacedLane, "title" | "aside"> {
  const { width: all, fontSize } = lane;
  // Where values stand beside the lane the title begins with its plot: the highest of them would touch it.
  const x = isSpark(lane.plotHeight) ? 4 : lane.left;
  const y = titleY(lane);
  const width = all - x - 4 - (aside === "" ? 0 : textWidth(aside, fontSize) + 16);
  const text = titles.find((each) => textWidth(each, fontSize) <= width) ?? fitText(titles.at(-1) ?? "", width, fontSize);
  return {
    title: { text, x, y, anchor: "start" },
    aside: aside === "" ? undefined : { text: aside, x: all - 4, y, anchor: "end" },
  };
}

/** What the texts over a lane take, so that no value is written over them. */
export const boxesOfTitle = ({ title, aside }: Pick<PlacedLane, "title" | "aside">, { fontSize }: PlotFrame): readonly Box[] =>
  [title, aside].flatMap((text) => (text === undefined ? [] : [boxOf(text, fontSize)]));
