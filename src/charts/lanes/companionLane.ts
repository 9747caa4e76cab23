import { comparableRuns, type ComparableRun, type Series } from "../../domain/series/series.ts";
import { companionName } from "../../words/describeCompanions.ts";
import { describeLimits, describeValue } from "../../words/describeSeries.ts";
import type { Words } from "../../words/language.ts";
import type { Format } from "../../words/format.ts";
import { limitsOf, stepsAmong, type BandStep } from "../marks/bandSteps.ts";
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
import type { PlacedText } from "../labels/placeLabels.ts";
import { yOf, type PlotFrame } from "../axes/plotFrame.ts";
import type { PlacedMark } from "../labels/sceneLabels.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import { trendPoints, type TrendPoint } from "../marks/trendPoints.ts";
import { valueAxis, type ValueAxis, type ValueTick } from "../axes/valueAxis.ts";

/** With more results than this only the first and the lowest are written. */
const MOST_LABELS = 8;
/** The axis is laid out as if the lane were so high, so that it fits its data closely; of its ticks only a few are written. */
const AXIS_HEIGHT = 160;

/** A companion with its scale, before its place is known: how wide its numbers are decides where the plot begins. */
export type ScaledCompanion = {
  readonly series: Series;
  readonly runs: readonly ComparableRun[];
  readonly points: readonly TrendPoint[];
  readonly steps: readonly BandStep[];
  readonly axis: ValueAxis;
  readonly ticks: readonly ValueTick[];
  /** How it moved, the fullest wording first; nothing where that is not said. */
  readonly moved: readonly string[];
  /** The latest result as it stands beside the lane. */
  readonly latest: string;
};

/** A companion in its place under the trend. */
export type PlacedCompanion = PlacedLane & { readonly series: Series };

/** Of the ticks of an axis as many, evenly, as a low lane has room for. */
function fewTicks({ ticks }: ValueAxis, fontSize: number, height: number): readonly ValueTick[] {
  const most = Math.max(1, Math.floor(height / (fontSize + 8)));
  const step = Math.ceil((ticks.length - 1) / most);
  return ticks.filter((_, index) => index % step === 0);
}

/** The scale of a companion over the days looked at. */
export function scaleCompanion(
  series: Series,
  moved: readonly string[],
  time: TimeDomain,
  plotWidth: number,
  fontSize: number,
  format: Format,
  height: number,
): ScaledCompanion {
  const points = lanePoints(trendPoints(series), { plotWidth }, time);
  const runs = comparableRuns(series);
  const steps = stepsAmong(points, time);
  const values = laneValues(points, runs, time);
  const limits = limitsOf(steps);
  // Every lane begins at zero, so that heights can be compared from one patient to the next.
  const axis = laneAxis(
    valueAxis({ values: values.length === 0 ? [] : [0, ...values], limits, scale: "linear", height: AXIS_HEIGHT }),
    values,
    limits.map(({ value }) => value),
    height,
  );
  const last = points.at(-1);
  return {
    series,
    moved,
    runs,
    points,
    steps,
    axis,
    ticks: fewTicks(axis, fontSize, height),
    latest: last === undefined ? "" : describeValue(last.point, series.measurand.canonicalUnit, format),
  };
}

/** Lays out one companion in a lane of this height whose room begins at `top`. Units: values canonical, places px. */
export function placeCompanion(
  companion: ScaledCompanion,
  room: { readonly top: number; readonly height: number },
  frame: PlotFrame,
  time: TimeDomain,
  words: Words,
  format: Format,
): PlacedCompanion {
  const { series, points, runs, steps, axis } = companion;
  const lane = laneFrame(frame, room.top, room.height);
  const placed = placeLane(points, runs, steps, lane, time, axis);
  const last = points.at(-1);
  const flagged = placed.inView.find(({ trend }) => trend === last);
  const textOf = ({ trend }: PlacedMark) => describeValue(trend.point, series.measurand.canonicalUnit, format);
  const title = placeTitle(
    titlesOf(companion, flagged !== undefined, spokenEnds(placed.inView, lane, textOf, words), words, format),
    describeOutside(points, time, words),
    lane,
  );
  return {
    ...placed,
    series,
    frame: lane,
    name: nameOf(series, words, format),
    ...title,
    ticks: (isSpark(lane.plotHeight) ? [] : companion.ticks).map(({ value, decimals }): PlacedText => ({
      text: format.fixed(value, decimals),
      x: lane.left - 8,
      y: yOf(lane, axis, value) + frame.fontSize * 0.35,
      anchor: "end",
    })),
    boundary: undefined,
    labels: laneLabels(
      placed.inView,
      flagged,
      MOST_LABELS,
      lane,
      boxesOfTitle(title, lane),
      limitsOf(steps).map(({ value }) => yOf(lane, axis, value)),
      textOf,
    ),
    latest:
      flagged === undefined
        ? undefined
        : {
            text: {
              text: companion.latest,
              x: lane.left + lane.plotWidth + 10,
              y: flagged.y + frame.fontSize * 0.35,
              anchor: "start",
            },
            mark: flagged,
          },
  };
}

const nameOf = ({ measurand }: Series, words: Words, format: Format): string =>
  words.companions.title(companionName(measurand.code, words), format.unit(measurand.canonicalUnit));

/**
 * Name and unit, the interval in force, and how it moved; else, and where the latest lies outside the view, its value and day.
 * Where room is short the interval gives way first. A lane without values at its marks names its first and lowest instead.
 */
function titlesOf(
  { series, steps, latest, points, moved }: ScaledCompanion,
  isLatestSeen: boolean,
  ends: string | undefined,
  words: Words,
  format: Format,
): readonly string[] {
  const name = nameOf(series, words, format);
  const last = points.at(-1);
  const value = last === undefined ? [] : [words.companions.latest(latest, format.dayShort(last.point.collectedOn))];
  const said = (moved.length > 0 && isLatestSeen ? moved : value).map((text) => ` · ${text}`);
  if (ends !== undefined)
    return [...said.map((text) => `${name} · ${ends}${text}`), `${name} · ${ends}`, ...said.map((text) => name + text), name];
  const interval = steps.at(-1)?.interval;
  const limits = interval === undefined ? "" : ` · ${describeLimits(interval, undefined, words, format)}`;
  return [...said.map((text) => name + limits + text), ...said.map((text) => name + text), name];
}
