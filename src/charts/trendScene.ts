import { toDayNumber } from "../domain/calendarDate.ts";
import { describeLimit, describeLimits } from "../words/describeSeries.ts";
import { UNIT_TEXT } from "../words/format.ts";
import { placeAxisNotes, type PlacedBreak, type PlacedToday } from "./axisNotes.ts";
import { bandShape, type BandShape } from "./bandShape.ts";
import { limitsOf } from "./bandSteps.ts";
import type { PlacedCare } from "./careLane.ts";
import { lineRows, type LineRow } from "./lineRows.ts";
import type { Box, PlacedText } from "./placeLabels.ts";
import { clampY, xOf, yOf, type PlotFrame } from "./plotFrame.ts";
import { plotTexts, type PlotTexts } from "./plotTexts.ts";
import { MARKS_REDUCED_ABOVE, reduceMarks } from "./reducePoints.ts";
import { sceneFrame, sideTexts } from "./sceneFrame.ts";
import {
  placeFlag,
  placeLimits,
  placeOffView,
  placeSteps,
  type LatestFlag,
  type PlacedBridged,
  type PlacedCut,
  type PlacedMark,
} from "./sceneLabels.ts";
import { placeLanes, scaleCompanions, type SceneLanes } from "./sceneLanes.ts";
import type { SceneQuestion, TrendEnvelope } from "./sceneQuestion.ts";
import { sceneTimeAxis, type SceneTimeAxis } from "./sceneTimeAxis.ts";
import type { TimeDomain } from "./timeScale.ts";
import { trendInTime, type TrendInTime } from "./trendInTime.ts";
import type { TrendPoint } from "./trendPoints.ts";
import { valueAxis, type ValueAxis } from "./valueAxis.ts";

/**
 * Everything the picture holds, with its place: what `TrendPlot` draws, `TrendChart` lets a reader walk through, and tests can
 * read.
 */
export type TrendScene = PlotTexts &
  SceneTimeAxis &
  SceneLanes & {
    readonly frame: PlotFrame;
    readonly time: TimeDomain;
    readonly axis: ValueAxis;
    /** Above the value axis: the unit, and where the axis does not begin at zero, that. */
    readonly axisTitle: string;
    /** Where the axis is broken, and where today is on an axis that runs on to it. */
    readonly breaks: readonly PlacedBreak[];
    readonly today: PlacedToday | undefined;
    /** Sampling days, px: a short stroke each below the axis. */
    readonly rug: readonly number[];
    readonly band: BandShape;
    /** From the last result's band to its limits in numbers, where the axis runs on: a path, or empty. */
    readonly bandGoesOn: string;
    readonly limitLabels: readonly PlacedText[];
    readonly stepLabels: readonly PlacedText[];
    readonly offView: readonly PlacedText[];
    readonly line: readonly LineRow[];
    /** Every result in view, drawn as a mark or not: what the keyboard and the pointer reach. */
    readonly inView: readonly PlacedMark[];
    readonly marks: readonly PlacedMark[];
    /** The latest valid result of the series, where it is in view. */
    readonly flag: LatestFlag | undefined;
    readonly cuts: readonly PlacedCut[];
    readonly bridged: readonly PlacedBridged[];
    readonly envelope: Box | undefined;
    readonly care: PlacedCare | undefined;
  };

const MARK_RADIUS = 5.5;
const DENSE_MARK_RADIUS = 3.5;

/**
 * Lays out a trend: first in time, then in height, then in the frame that its texts leave; at last every mark and word. Pure: the
 * same question always gives the same picture. Units: values canonical, places px.
 */
export function trendScene(question: SceneQuestion): TrendScene {
  const { series, words, format, envelope } = question;
  const unit = UNIT_TEXT[series.measurand.canonicalUnit];
  const inTime = trendInTime(question);
  const { time, visible, steps, finalStep } = inTime;
  const axis = sceneAxis(question, inTime);
  const scaled = scaleCompanions(question, time);
  const side = sideTexts(question, inTime);
  const { frame, care, cuts } = sceneFrame(question, inTime, axis, scaled, side);

  const place = (trend: TrendPoint): PlacedMark => ({
    trend,
    x: xOf(frame, time, trend.x),
    y: yOf(frame, axis, trend.y),
    r: visible.length > MARKS_REDUCED_ABOVE ? DENSE_MARK_RADIUS : MARK_RADIUS,
  });
  const inView = visible.map(place);
  const marks = reduceMarks(visible, (x) => xOf(frame, time, x)).map(place);
  const flag =
    inTime.latest === undefined ? undefined : placeFlag(place(inTime.latest), side.latest, side.unit, side.width, frame);
  const offView = placeOffView(axis, frame, words, (value) => `${describeLimit(value, format)} ${unit}`);
  const stepLabels = placeSteps(
    steps.filter((step) => step !== finalStep),
    frame,
    time,
    axis,
    ({ interval }) => describeLimits(interval, series.measurand.canonicalUnit, words, format),
  );
  const standing = [...offView, ...stepLabels];
  const bridged = placeBridged(question, frame, time, axis);
  const notes = placeAxisNotes(time, todayOn(question, inTime), frame, inView, standing, words, question.isNarrowed);
  const noted = [...notes.breaks, ...(notes.today === undefined ? [] : [notes.today])].map(({ label }) => label);
  return {
    frame,
    time,
    axis,
    axisTitle: axisTitle(question, axis),
    ...sceneTimeAxis(question, time, frame, inTime.raw),
    ...notes,
    rug: [...new Set(visible.map(({ point }) => Math.round(xOf(frame, time, toDayNumber(point.collectedOn)))))],
    band: bandShape(steps, frame, time, axis),
    bandGoesOn: bandGoesOn(inTime, frame, axis),
    limitLabels: placeLimits(finalStep, axis, frame, flag?.box, side.limit),
    stepLabels,
    offView,
    line: lineRows(inTime.points, question.runs, time),
    inView,
    marks,
    ...plotTexts(question, { frame, time, axis, inView, marks, bridged, standing: [...standing, ...noted], flagged: flag?.mark }),
    flag,
    cuts,
    bridged,
    envelope: envelope === undefined ? undefined : envelopeBox(envelope, frame, time, axis),
    ...placeLanes(question, scaled, frame, time),
    care,
  };
}

const isIn = ({ from, to }: TimeDomain, day: number): boolean => day >= from && day <= to;

/** What a bridge brings to the latest method, in view: where it stands, and where the reported value does. */
const placeBridged = (
  { bridged }: SceneQuestion,
  frame: PlotFrame,
  time: TimeDomain,
  axis: ValueAxis,
): readonly PlacedBridged[] =>
  bridged.flatMap(({ on, reported, value }) =>
    isIn(time, toDayNumber(on))
      ? [{ x: xOf(frame, time, toDayNumber(on)), y: yOf(frame, axis, value), reportedY: yOf(frame, axis, reported) }]
      : [],
  );

/** The axis of values: it spans the results in view, and with them what the verdict draws. */
function sceneAxis(
  { levels, bridged, envelope, scale, height }: SceneQuestion,
  { visible, steps, time }: TrendInTime,
): ValueAxis {
  const brought = bridged.filter(({ on }) => isIn(time, toDayNumber(on)));
  const drawn = [
    ...levels.map(({ value }) => value),
    ...brought.map(({ value }) => value),
    ...(envelope === undefined ? [] : [envelope.low, envelope.high]),
  ];
  return valueAxis({
    values: visible.length === 0 ? [] : [...visible.map(({ y }) => y), ...drawn],
    limits: limitsOf(steps),
    scale,
    height: height - 80,
  });
}

/** The unit, and where the axis does not begin at zero, that. */
function axisTitle({ series, words, format }: SceneQuestion, { scale, domain, ticks }: ValueAxis): string {
  const unit = UNIT_TEXT[series.measurand.canonicalUnit];
  if (scale !== "linear" || domain[0] <= 0) return unit;
  const first = ticks[0] ?? { value: domain[0], decimals: 0 };
  return words.chart.axisFrom(unit, format.fixed(first.value, first.decimals));
}

/** Today, where a view of all days runs on to it after the last result. */
function todayOn({ care, range }: SceneQuestion, { raw, time }: TrendInTime): number | undefined {
  if (care === undefined || range !== undefined) return undefined;
  const today = toDayNumber(care.today);
  return today > (raw.at(-1)?.x ?? Infinity) && today <= time.to ? today : undefined;
}

/** From the end of the last interval's band to the edge of the plot, where the axis runs on. */
const bandGoesOn = ({ finalStep, bandTo, time }: TrendInTime, frame: PlotFrame, axis: ValueAxis): string =>
  finalStep === undefined || bandTo >= time.to
    ? ""
    : limitsOf([finalStep])
        .map(({ value }) => yOf(frame, axis, value))
        .filter((y) => y === clampY(frame, y))
        .map((y) => `M${xOf(frame, time, bandTo).toFixed(1)} ${Math.round(y)}H${frame.left + frame.plotWidth}`)
        .join("");

/** The envelope in its place, cut at the edges of the plot. */
function envelopeBox({ from, to, low, high }: TrendEnvelope, frame: PlotFrame, time: TimeDomain, axis: ValueAxis): Box {
  const inPlot = (x: number) => Math.min(frame.left + frame.plotWidth, Math.max(frame.left, x));
  return {
    left: inPlot(xOf(frame, time, toDayNumber(from))),
    right: inPlot(xOf(frame, time, toDayNumber(to))),
    top: clampY(frame, yOf(frame, axis, high)),
    bottom: clampY(frame, yOf(frame, axis, low)),
  };
}
