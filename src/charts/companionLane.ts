import { comparableRuns, type ComparableRun, type Series } from "../domain/series/series.ts";
import { companionName } from "../words/describeCompanions.ts";
import { describeLimits, describeValue } from "../words/describeSeries.ts";
import type { Words } from "../words/language.ts";
import { UNIT_TEXT, type Format } from "../words/format.ts";
import { limitsOf, stepsAmong, type BandStep } from "./bandSteps.ts";
import { describeOutside, lanePoints, laneValues, placeLane, placeTitle, type PlacedLane } from "./lane.ts";
import type { PlacedText } from "./placeLabels.ts";
import { yOf, type PlotFrame } from "./plotFrame.ts";
import type { TimeDomain } from "./timeScale.ts";
import { trendPoints, type TrendPoint } from "./trendPoints.ts";
import { valueAxis, type ValueAxis, type ValueTick } from "./valueAxis.ts";

/** Room a companion takes under the trend, px. */
export const COMPANION_LANE_HEIGHT = 80;
const TITLE = 26;
const FOOT = 10;
const PLOT = COMPANION_LANE_HEIGHT - TITLE - FOOT;
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
  /** The latest result as it stands beside the lane. */
  readonly latest: string;
};

/** A companion in its place under the trend. */
export type PlacedCompanion = PlacedLane & { readonly series: Series };

/** Of the ticks of an axis as many, evenly, as a low lane has room for. */
function fewTicks({ ticks }: ValueAxis, fontSize: number): readonly ValueTick[] {
  const most = Math.max(1, Math.floor(PLOT / (fontSize + 4)));
  const step = Math.ceil((ticks.length - 1) / most);
  return ticks.filter((_, index) => index % step === 0);
}

/** The scale of a companion over the days looked at. */
export function scaleCompanion(
  series: Series,
  time: TimeDomain,
  plotWidth: number,
  fontSize: number,
  format: Format,
): ScaledCompanion {
  const points = lanePoints(trendPoints(series), { plotWidth }, time);
  const runs = comparableRuns(series);
  const steps = stepsAmong(points, time);
  const values = laneValues(points, runs, time);
  const limits = limitsOf(steps);
  const axis = valueAxis({ values, limits, scale: "linear", height: AXIS_HEIGHT });
  const last = points.at(-1);
  return {
    series,
    runs,
    points,
    steps,
    axis,
    ticks: fewTicks(axis, fontSize),
    latest: last === undefined ? "" : describeValue(last.point, series.measurand.canonicalUnit, format),
  };
}

/** Lays out one companion, `offset` px under the room that the trend leaves. Units: values canonical, places px. */
export function placeCompanion(
  companion: ScaledCompanion,
  offset: number,
  frame: PlotFrame,
  time: TimeDomain,
  words: Words,
  format: Format,
): PlacedCompanion {
  const { series, points, runs, steps, axis } = companion;
  const top = frame.height - frame.below + offset + TITLE;
  const lane: PlotFrame = { ...frame, top, plotHeight: PLOT, bottom: FOOT };
  const placed = placeLane(points, runs, steps, lane, time, axis);
  const last = points.at(-1);
  const flagged = placed.inView.find(({ trend }) => trend === last);
  return {
    ...placed,
    series,
    frame: lane,
    name: nameOf(series, words),
    ...placeTitle(titlesOf(companion, words, format), describeOutside(points, time, words), frame, top - 11),
    ticks: companion.ticks.map(({ value, decimals }): PlacedText => ({
      text: format.fixed(value, decimals),
      x: lane.left - 8,
      y: yOf(lane, axis, value) + frame.fontSize * 0.35,
      anchor: "end",
    })),
    boundary: undefined,
    labels: [],
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

const nameOf = ({ measurand }: Series, words: Words): string =>
  words.companions.title(companionName(measurand.code, words), UNIT_TEXT[measurand.canonicalUnit]);

/** Name and unit, the interval in force, the latest value with its day; where room is short the interval gives way first. */
function titlesOf({ series, steps, latest, points }: ScaledCompanion, words: Words, format: Format): readonly string[] {
  const name = nameOf(series, words);
  const last = points.at(-1);
  const value = last === undefined ? "" : ` · ${words.companions.latest(latest, format.dayShort(last.point.collectedOn))}`;
  const interval = steps.at(-1)?.interval;
  const limits = interval === undefined ? "" : ` · ${describeLimits(interval, series.measurand.canonicalUnit, words, format)}`;
  return [name + limits + value, name + value, name];
}
