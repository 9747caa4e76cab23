import { toDayNumber } from "../domain/calendarDate.ts";
import { describeLimits } from "../words/describeSeries.ts";
import { placeAxisNotes, type PlacedBreak, type PlacedToday } from "./axes/axisNotes.ts";
import { bandBoxes, bandShape, type BandShape } from "./marks/bandShape.ts";
import { limitsOf } from "./marks/bandSteps.ts";
import type { PlacedCare } from "./lanes/careLane.ts";
import { lineParts } from "./marks/lineParts.ts";
import { lineRows, type LineRow } from "./marks/lineRows.ts";
import type { Box, PlacedText, Segment } from "./labels/placeLabels.ts";
import { clampY, xOf, yOf, type PlotFrame } from "./axes/plotFrame.ts";
import { plotTexts, type PlotTexts } from "./labels/plotTexts.ts";
import { MARKS_REDUCED_ABOVE, reduceMarks } from "./marks/reducePoints.ts";
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
} from "./labels/sceneLabels.ts";
import { placeLanes, scaleCompanions, type SceneLanes } from "./lanes/sceneLanes.ts";
import type { SceneQuestion, TrendEnvelope } from "./sceneQuestion.ts";
import { sceneTimeAxis, type SceneTimeAxis } from "./axes/sceneTimeAxis.ts";
import { textWidth } from "./labels/textWidth.ts";
import type { TimeDomain } from "./axes/timeScale.ts";
import { trendInTime, type TrendInTime } from "./axes/trendInTime.ts";
import type { TrendPoint } from "./marks/trendPoints.ts";
import { valueAxis, type ValueAxis } from "./axes/valueAxis.ts";

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
    /** Over the plot, for what has no room for its name where it is drawn: the name, and the left of its swatch. */
    readonly keys: readonly PlacedKey[];
    /** The line as it is drawn, px: no text stands on it. */
    readonly segments: readonly Segment[];
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

/** A name over the plot, and the left of the swatch before it, px. */
export type PlacedKey = { readonly of: "envelope" | "band"; readonly name: PlacedText; readonly swatch: number };

const MARK_RADIUS = 5.5;
const DENSE_MARK_RADIUS = 3.5;

/**
 * Lays out a trend: first in time, then in height, then in the frame that its texts leave; at last every mark and word. Pure: the
 * same question always gives the same picture. Units: values canonical, places px.
 */
export function trendScene(question: SceneQuestion): TrendScene {
  const { words, format, envelope } = question;
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
  const flag = inTime.latest === undefined ? undefined : placeFlag(place(inTime.latest), side.latest, side.width, frame);
  const offView = placeOffView(axis, frame, words, side.limit);
  const stepLabels = placeSteps(
    steps.filter((step) => step !== finalStep),
    frame,
    time,
    axis,
    ({ interval }) => describeLimits(interval, undefined, words, format),
  );
  const standing = [...offView, ...stepLabels];
  const bridged = placeBridged(question, frame, time, axis);
  const notes = placeAxisNotes(time, todayOn(question, inTime), frame, inView, standing, words, {
    isNarrowed: question.isNarrowed === true,
    cuts: cuts.map(({ x }) => x),
    flag: flag?.box,
  });
  const noted = [...notes.breaks, ...(notes.today === undefined ? [] : [notes.today])].map(({ label }) => label);
  const limitLabels = placeLimits(finalStep, axis, frame, flag?.box, side.limit);
  const title = axisTitle(question, axis);
  const box = envelope === undefined ? undefined : envelopeBox(envelope, frame, time, axis);
  const segments = segmentsOf(inTime, question, frame, axis);
  const texts = plotTexts(question, {
    frame,
    time,
    axis,
    inView,
    marks,
    bridged,
    line: segments,
    rules: [...cuts.map(({ x }) => x), ...(notes.today === undefined ? [] : [notes.today.x])],
    starts: care?.starts ?? [],
    band: bandBoxes(steps, frame, time, axis),
    envelope: box,
    standing: [...standing, ...noted, ...limitLabels],
    flagged: flag?.mark,
    flag: flag?.box,
  });
  return {
    frame,
    time,
    axis,
    axisTitle: title,
    ...sceneTimeAxis(question, time, frame, inTime.raw),
    ...notes,
    rug: [...new Set(visible.map(({ point }) => Math.round(xOf(frame, time, toDayNumber(point.collectedOn)))))],
    band: bandShape(steps, frame, time, axis),
    limitLabels,
    stepLabels,
    offView,
    line: lineRows(inTime.points, question.runs, time),
    inView,
    marks,
    ...texts,
    segments,
    keys: placeKeys(
      [
        ...(box === undefined || texts.envelopeName !== undefined
          ? []
          : [{ of: "envelope", text: words.chart.expectedVariation } as const]),
        ...(steps.length === 0 || texts.bandName !== undefined
          ? []
          : [{ of: "band", text: words.chart.referenceInterval } as const]),
      ],
      title,
      frame,
    ),
    flag,
    cuts,
    bridged,
    envelope: box,
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
  const unit = format.unit(series.measurand.canonicalUnit);
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

/** The line through the results as it is drawn. */
function segmentsOf(
  { points, time }: TrendInTime,
  { runs }: SceneQuestion,
  frame: PlotFrame,
  axis: ValueAxis,
): readonly Segment[] {
  const [left, right] = [frame.left, frame.left + frame.plotWidth];
  const at = ({ x, y }: TrendPoint) => ({ x: xOf(frame, time, x), y: yOf(frame, axis, y) });
  return lineParts(points, runs).flatMap(({ points: part }) =>
    part.slice(1).flatMap((point, index) => {
      const [from, to] = [at(part[index] ?? point), at(point)];
      return to.x < left || from.x > right ? [] : [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
    }),
  );
}

const SWATCH = 14;

/** Names at the right over the plot, from the right, where the axis's own title leaves them room. */
function placeKeys(
  wanted: readonly { readonly of: PlacedKey["of"]; readonly text: string }[],
  title: string,
  frame: PlotFrame,
): readonly PlacedKey[] {
  let right = frame.left + frame.plotWidth;
  return wanted.flatMap(({ of, text }): readonly PlacedKey[] => {
    const swatch = right - textWidth(text, frame.fontSize) - SWATCH - 6;
    if (textWidth(title, frame.fontSize) + 16 > swatch) return [];
    const name: PlacedText = { text, x: swatch + SWATCH + 6, y: frame.top - 12, anchor: "start" };
    right = swatch - 18;
    return [{ of, name, swatch }];
  });
}

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
