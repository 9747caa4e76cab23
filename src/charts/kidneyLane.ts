import type { KidneyCourse, KidneyResult } from "../domain/analysis/kidneyCourse.ts";
import { comparableRuns } from "../domain/series/series.ts";
import { describeEgfr } from "../words/describeKidney.ts";
import { describeLimits, describeValue } from "../words/describeSeries.ts";
import type { Words } from "../words/language.ts";
import { UNIT_TEXT, type Format } from "../words/format.ts";
import { limitsOf, stepsAmong } from "./bandSteps.ts";
import { describeOutside, lanePoints, laneValues, placeLane, placeTitle, type PlacedLane } from "./lane.ts";
import { boxAround, boxOf, firstFree, type Box, type PlacedText } from "./placeLabels.ts";
import { yOf, type PlotFrame } from "./plotFrame.ts";
import { labelPlaces, type PlacedMark } from "./sceneLabels.ts";
import type { TimeDomain } from "./timeScale.ts";
import { trendPoints, type TrendPoint } from "./trendPoints.ts";
import { valueAxis, type ValueAxis } from "./valueAxis.ts";

/** Room the lane takes under the time axis, px. */
export const KIDNEY_LANE_HEIGHT = 104;
const TITLE = 26;
const FOOT = 8;
/** Below it KDIGO's category is G3a or lower. */
const KIDNEY_BOUNDARY = 60;
const LEAST_TOP = 90;
const MOST_LABELS = 14;

/** An eGFR is marked by the side of the boundary on which it lies, a creatinine by its own interval. */
function kidneyPoints({ creatinine, results }: KidneyCourse): readonly TrendPoint[] {
  const resultOf = new Map(results.map((result) => [result.point.observation.id, result]));
  return trendPoints(creatinine).flatMap((trend): TrendPoint[] => {
    const result = resultOf.get(trend.id);
    if (result === undefined) return [];
    if (result.egfr === undefined) return [trend];
    const { arrow, ...rest } = trend;
    return [
      {
        ...rest,
        y: result.egfr.value,
        shape: result.egfr.value < KIDNEY_BOUNDARY ? "triangle-down" : "circle",
        ...(arrow === undefined ? {} : { arrow: arrow === "up" ? "down" : "up" }),
      },
    ];
  });
}

/** What is written beside the lane of the latest result: its value, and its category. */
export function kidneyFlag(course: KidneyCourse, format: Format): string {
  const latest = course.results.at(-1);
  if (latest === undefined) return "";
  return latest.egfr === undefined
    ? describeValue(latest.point, course.creatinine.measurand.canonicalUnit, format)
    : `${describeEgfr(latest, format)} ${latest.egfr.category}`;
}

const egfrAxis = (values: readonly number[]): ValueAxis => {
  const top = Math.max(LEAST_TOP, Math.ceil(Math.max(...values, 0) / 30) * 30);
  return {
    scale: "linear",
    domain: [0, top],
    ticks: [0, KIDNEY_BOUNDARY, top].map((value) => ({ value, decimals: 0 })),
    offView: [],
  };
};

/**
 * Lays out kidney function under the trend of this frame. Pure, like the scene it belongs to. Units: values as `kidneyCourse`,
 * places px.
 */
export function placeKidneyLane(
  course: KidneyCourse,
  frame: PlotFrame,
  time: TimeDomain,
  words: Words,
  format: Format,
): PlacedLane {
  const { whyNoEgfr, creatinine } = course;
  const unit = creatinine.measurand.canonicalUnit;
  const top = frame.height - frame.below + TITLE;
  const lane: PlotFrame = { ...frame, top, plotHeight: KIDNEY_LANE_HEIGHT - TITLE - FOOT, bottom: FOOT };
  const runs = comparableRuns(creatinine);
  const points = lanePoints(kidneyPoints(course), frame, time);
  // The interval of creatinine; eGFR has a boundary instead.
  const steps = whyNoEgfr === undefined ? [] : stepsAmong(points, time);
  const values = laneValues(points, runs, time);
  const limits = limitsOf(steps);
  const axis =
    whyNoEgfr === undefined
      ? egfrAxis(values)
      : valueAxis({ values: [0, ...values], limits, scale: "linear", height: lane.plotHeight });
  const placed = placeLane(points, runs, steps, lane, time, axis);
  const last = points.at(-1);
  const flagged = placed.inView.find(({ trend }) => trend === last);
  const narrow = frame.width < 560;
  const { kidneyLane } = words;
  const title =
    whyNoEgfr === undefined ? kidneyLane.egfrTitle(narrow) : kidneyLane.creatinineTitle(UNIT_TEXT[unit], whyNoEgfr, narrow);
  const interval = steps.at(-1)?.interval;
  const withInterval = interval === undefined || narrow ? title : `${title} · ${describeLimits(interval, unit, words, format)}`;
  return {
    ...placed,
    frame: lane,
    name: whyNoEgfr === undefined ? kidneyLane.egfrTitle(true) : kidneyLane.creatinineTitle(UNIT_TEXT[unit], whyNoEgfr, true),
    ...placeTitle([withInterval, title], describeOutside(points, time, words), frame, top - 11),
    ticks: axis.ticks.map(({ value, decimals }) => ({
      text: format.fixed(value, decimals),
      x: lane.left - 8,
      y: yOf(lane, axis, value) + frame.fontSize * 0.35,
      anchor: "end",
    })),
    ...laneTexts(
      course,
      placed.inView,
      flagged,
      whyNoEgfr === undefined ? yOf(lane, axis, KIDNEY_BOUNDARY) : undefined,
      lane,
      words,
      format,
    ),
    latest:
      flagged === undefined
        ? undefined
        : {
            text: {
              text: kidneyFlag(course, format),
              x: lane.left + lane.plotWidth + 10,
              y: flagged.y + frame.fontSize * 0.35,
              anchor: "start",
            },
            mark: flagged,
          },
  };
}

/** The boundary with its name, then the values where there are few; each where it covers nothing. */
function laneTexts(
  course: KidneyCourse,
  inView: readonly PlacedMark[],
  flagged: PlacedMark | undefined,
  boundary: number | undefined,
  lane: PlotFrame,
  words: Words,
  format: Format,
): Pick<PlacedLane, "boundary" | "labels"> {
  const taken: Box[] = inView.map(({ x, y, r }) => boxAround(x, y, r + 2));
  // The line between two marks counts too, as a few boxes along it.
  inView.forEach((mark, index) => {
    const next = inView[index + 1];
    if (next !== undefined)
      for (const share of [0.2, 0.4, 0.6, 0.8])
        taken.push(boxAround(mark.x + (next.x - mark.x) * share, mark.y + (next.y - mark.y) * share, 2));
  });
  const within: Box = {
    left: lane.left,
    right: lane.left + lane.plotWidth,
    top: lane.top - 4,
    bottom: lane.top + lane.plotHeight + 2,
  };
  const keepFree = (places: readonly PlacedText[]) => {
    const free = firstFree(places, taken, within, lane.fontSize);
    if (free !== undefined) taken.push(boxOf(free, lane.fontSize));
    return free;
  };
  const right = lane.left + lane.plotWidth - 6;
  const text = words.kidneyLane.boundary;
  const label =
    boundary === undefined
      ? undefined
      : keepFree(
          [boundary + lane.fontSize + 2, boundary - 5].flatMap((y): PlacedText[] => [
            { text, x: lane.left + 6, y, anchor: "start" },
            { text, x: right, y, anchor: "end" },
            { text, x: (lane.left + right) / 2, y, anchor: "middle" },
          ]),
        );
  const resultOf = new Map(course.results.map((result): [string, KidneyResult] => [result.point.observation.id, result]));
  const labels = inView.flatMap((mark, index) => {
    const result = resultOf.get(mark.trend.id);
    if (result === undefined || inView.length > MOST_LABELS || mark === flagged) return [];
    const value =
      result.egfr === undefined
        ? describeValue(result.point, course.creatinine.measurand.canonicalUnit, format)
        : describeEgfr(result, format);
    const free = keepFree(labelPlaces(mark, inView[index - 1], inView[index + 1], value));
    return free === undefined ? [] : [free];
  });
  return { boundary: boundary === undefined ? undefined : { y: boundary, label }, labels };
}
