import type { KidneyCourse, KidneyResult } from "../../domain/analysis/kidneyCourse.ts";
import { comparableRuns } from "../../domain/series/series.ts";
import { describeEgfr } from "../../words/describeKidney.ts";
import { describeLimits, describeValue } from "../../words/describeSeries.ts";
import type { Words } from "../../words/language.ts";
import type { Format } from "../../words/format.ts";
import { limitsOf, stepsAmong } from "../marks/bandSteps.ts";
import type { CareOnAxis } from "./careLane.ts";
import {
  boxesOfTitle,
  describeOutside,
  isSpark,
  laneAxis,
  laneFrame,
  laneLabels,
  lanePoints,
  laneValues,
  placeLane,
  placeTitle,
  spokenEnds,
  type PlacedLane,
} from "./lane.ts";
import { partedByDialysis } from "./partedByDialysis.ts";
import { boxAround, boxOf, firstFree, type Box, type PlacedText } from "../labels/placeLabels.ts";
import { yOf, type PlotFrame } from "../axes/plotFrame.ts";
import type { PlacedMark } from "../labels/sceneLabels.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import { trendPoints, type TrendPoint } from "../marks/trendPoints.ts";
import { valueAxis, type ValueAxis } from "../axes/valueAxis.ts";

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

function egfrAxis(values: readonly number[], height: number): ValueAxis {
  const bare: ValueAxis = { scale: "linear", domain: [0, LEAST_TOP], ticks: [], offView: [] };
  const { domain } = laneAxis(bare, values, [], height);
  const top = Math.max(LEAST_TOP, domain[1]);
  return {
    ...bare,
    domain: [0, top],
    ticks: [0, KIDNEY_BOUNDARY, Math.floor(top / 30) * 30].map((value) => ({ value, decimals: 0 })),
  };
}

/**
 * Lays out kidney function under the trend of this frame. Pure, like the scene it belongs to. Units: values as `kidneyCourse`,
 * places px.
 */
export function placeKidneyLane(
  course: KidneyCourse,
  events: CareOnAxis["events"],
  room: { readonly top: number; readonly height: number },
  frame: PlotFrame,
  time: TimeDomain,
  words: Words,
  format: Format,
): PlacedLane {
  const { whyNoEgfr, creatinine } = course;
  const unit = creatinine.measurand.canonicalUnit;
  const lane = laneFrame(frame, room.top, room.height);
  const runs = partedByDialysis(comparableRuns(creatinine), events);
  const points = lanePoints(kidneyPoints(course), frame, time);
  // The interval of creatinine; eGFR has a boundary instead.
  const steps = whyNoEgfr === undefined ? [] : stepsAmong(points, time);
  const values = laneValues(points, runs, time);
  const limits = limitsOf(steps);
  const axis =
    whyNoEgfr === undefined
      ? egfrAxis(values, lane.plotHeight)
      : laneAxis(
          valueAxis({ values: [0, ...values], limits, scale: "linear", height: lane.plotHeight }),
          values,
          limits.map(({ value }) => value),
          lane.plotHeight,
        );
  const placed = placeLane(points, runs, steps, lane, time, axis);
  const last = points.at(-1);
  const flagged = placed.inView.find(({ trend }) => trend === last);
  const narrow = frame.width < 560;
  const { kidneyLane } = words;
  const title =
    whyNoEgfr === undefined ? kidneyLane.egfrTitle(narrow) : kidneyLane.creatinineTitle(format.unit(unit), whyNoEgfr, narrow);
  const interval = steps.at(-1)?.interval;
  const withInterval =
    interval === undefined || narrow ? title : `${title} · ${describeLimits(interval, undefined, words, format)}`;
  const ends = spokenEnds(placed.inView, lane, textOfResult(course, format), words);
  const said = ends === undefined ? [] : [`${title} · ${ends}`, `${kidneyLane.egfrTitle(true)} · ${ends}`];
  const row = placeTitle(
    [...(whyNoEgfr === undefined ? said : said.slice(0, 1)), withInterval, title],
    describeOutside(points, time, words),
    lane,
  );
  return {
    ...placed,
    frame: lane,
    name: whyNoEgfr === undefined ? kidneyLane.egfrTitle(true) : kidneyLane.creatinineTitle(format.unit(unit), whyNoEgfr, true),
    ...row,
    // In a low lane the boundary and the ground say enough.
    ticks: (isSpark(lane.plotHeight)
      ? []
      : lane.plotHeight < 3 * (frame.fontSize + 2) && axis.ticks.length > 2
        ? axis.ticks.slice(0, 2)
        : axis.ticks
    ).map(({ value, decimals }) => ({
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
      boxesOfTitle(row, lane),
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

/** An eGFR, else the creatinine, as it stands at a mark. */
function textOfResult(course: KidneyCourse, format: Format): (mark: PlacedMark) => string | undefined {
  const resultOf = new Map(course.results.map((result): [string, KidneyResult] => [result.point.observation.id, result]));
  return ({ trend }) => {
    const result = resultOf.get(trend.id);
    if (result === undefined) return undefined;
    return result.egfr === undefined
      ? describeValue(result.point, course.creatinine.measurand.canonicalUnit, format)
      : describeEgfr(result, format);
  };
}

/** The boundary, named over its left end, then the values; none of them on it. */
function laneTexts(
  course: KidneyCourse,
  inView: readonly PlacedMark[],
  flagged: PlacedMark | undefined,
  boundary: number | undefined,
  title: readonly Box[],
  lane: PlotFrame,
  words: Words,
  format: Format,
): Pick<PlacedLane, "boundary" | "labels"> {
  const label = boundary === undefined || isSpark(lane.plotHeight) ? undefined : boundaryName(inView, boundary, lane, words);
  const rule =
    boundary === undefined
      ? []
      : [{ left: lane.left, right: lane.left + lane.plotWidth, top: boundary - 1, bottom: boundary + 1 }];
  const labels = laneLabels(
    inView,
    flagged,
    MOST_LABELS,
    lane,
    [...title, ...rule, ...(label === undefined ? [] : [boxOf(label, lane.fontSize)])],
    [],
    textOfResult(course, format),
  );
  return { boundary: boundary === undefined ? undefined : { y: boundary, label }, labels };
}

/** Always at the right end of its line, under it; over it where results stand there. Where both are taken it is left to the tick. */
function boundaryName(inView: readonly PlacedMark[], boundary: number, lane: PlotFrame, words: Words): PlacedText | undefined {
  const x = lane.left + lane.plotWidth - 6;
  const text = words.kidneyLane.boundary;
  const within: Box = {
    left: lane.left,
    right: lane.left + lane.plotWidth,
    top: lane.top - 4,
    bottom: lane.top + lane.plotHeight + 2,
  };
  const lines = inView.slice(1).map((mark, index) => {
    const before = inView[index] ?? mark;
    return { x1: before.x, y1: before.y, x2: mark.x, y2: mark.y };
  });
  return firstFree(
    [boundary + lane.fontSize + 2, boundary - 5].flatMap((y): PlacedText[] => [
      { text, x, y, anchor: "end" },
      { text, x: lane.left + 6, y, anchor: "start" },
    ]),
    inView.map(({ x: at, y, r }) => boxAround(at, y, r + 2)),
    within,
    lane.fontSize,
    lines,
  );
}
