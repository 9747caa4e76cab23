import { toDayNumber } from "../domain/calendarDate.ts";
import type { ComparableRun } from "../domain/series/series.ts";
import { companionName } from "../words/describeCompanions.ts";
import { describeCut, describeLimit, describeLimits, describeValue } from "../words/describeSeries.ts";
import { UNIT_TEXT } from "../words/format.ts";
import { placeAxisNotes, type PlacedBreak, type PlacedToday } from "./axisNotes.ts";
import { brokenTime } from "./brokenTime.ts";
import { stepsAmong, type BandStep } from "./bandSteps.ts";
import { bandShape, type BandShape } from "./bandShape.ts";
import { daysOnAxis } from "./daysOnAxis.ts";
import { cutRules, lineParts } from "./lineParts.ts";
import { COMPANION_LANE_HEIGHT, placeCompanion, scaleCompanion, type PlacedCompanion } from "./companionLane.ts";
import { KIDNEY_LANE_HEIGHT, kidneyFlag, placeKidneyLane } from "./kidneyLane.ts";
import type { PlacedLane } from "./lane.ts";
import { LANE_NOTE_ROW } from "./laneRoom.ts";
import { fitText, type Box, type PlacedText } from "./placeLabels.ts";
import { placeCare, type PlacedCare } from "./careLane.ts";
import {
  FLAG_FONT,
  placeCuts,
  placeFlag,
  placeLimits,
  placeOffView,
  placeSteps,
  type LatestFlag,
  type PlacedCut,
  type PlacedMark,
} from "./sceneLabels.ts";
import { AXIS_NAME_ROW, clampY, fontSizeFor, plotFrame, xOf, yOf, type PlotFrame } from "./plotFrame.ts";
import { plotTexts, type PlotTexts } from "./plotTexts.ts";
import type { SceneQuestion, TrendEnvelope } from "./sceneQuestion.ts";
import { boldWidth, textWidth } from "./textWidth.ts";
import { MARKS_THIN_ABOVE, thinLine, thinMarks } from "./thin.ts";
import { daysSinceTicks, monthsSinceTicks, sinceUnit, timeTicks, type TimeTick } from "./timeAxis.ts";
import { apartAtBreaks, unitOf, unitsIn, type TimeDomain } from "./timeScale.ts";
import { spreadSameDay, trendPoints, type TrendPoint } from "./trendPoints.ts";
import { valueAxis, type Limit, type ValueAxis } from "./valueAxis.ts";

/**
 * One row of the line's data, its place in days of full length from the beginning of the axis (`unitOf`). A missing value breaks
 * the line there.
 */
export type LineRow = { readonly x: number; readonly solid: number | null; readonly dotted: number | null };

/**
 * Everything the picture holds, with its place: what `TrendPlot` draws, `TrendChart` lets a reader walk through, and tests can
 * read.
 */
export type TrendScene = PlotTexts & {
  readonly frame: PlotFrame;
  readonly time: TimeDomain;
  readonly axis: ValueAxis;
  /** Above the value axis: the unit, and where the axis does not begin at zero, that. */
  readonly axisTitle: string;
  readonly timeTicks: readonly TimeTick[];
  /** Under the ticks of an axis that counts: what, and from when. */
  readonly timeAxisName: PlacedText | undefined;
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
  readonly envelope: Box | undefined;
  readonly kidney: PlacedLane | undefined;
  readonly companions: readonly PlacedCompanion[];
  /** Under the lanes: which companions have no room here. */
  readonly laneNote: PlacedText | undefined;
  readonly care: PlacedCare | undefined;
};

const MARK_RADIUS = 5.5;
const DENSE_MARK_RADIUS = 3.5;
const SAME_DAY_PX = 13;

/** Lays out a trend. Pure: the same question always gives the same picture. Units: values canonical, places px. */
export function trendScene(question: SceneQuestion): TrendScene {
  const { series, runs, words, format, scale, range, width, height, kidney, anchor } = question;
  const unit = UNIT_TEXT[series.measurand.canonicalUnit];
  const fontSize = fontSizeFor(width);
  const raw = trendPoints(series, { withdrawn: question.showWithdrawn });
  // The exact width of the plot depends on its texts, and these on the days in view.
  const roughWidth = Math.max(80, width - 150);
  const days = daysOnAxis({ points: raw, kidney, companions: question.companions, care: question.care, anchor, range });
  // Pictures that share their days are not broken: where one is empty the other may not be.
  const time = brokenTime({
    ...days,
    ...(question.sides === undefined ? {} : { landmarks: [] }),
    range,
    anchor,
    width: roughWidth,
  });
  const points = spreadSameDay(raw, (SAME_DAY_PX * unitsIn(time)) / roughWidth);
  const visible = points.filter((point) => point.x >= time.from && point.x <= time.to);
  const steps = stepsAmong(points, time);
  const extra = [
    ...question.levels.map(({ value }) => value),
    ...(question.envelope === undefined ? [] : [question.envelope.low, question.envelope.high]),
  ];
  const axis = valueAxis({
    values: [...visible.map(({ y }) => y), ...(visible.length === 0 ? [] : extra)],
    limits: limitsOf(steps),
    scale,
    height: height - 80,
  });
  const rules = cutRules(points, runs).filter(({ x }) => x > time.from && x < time.to);
  const last = points.findLast(({ shape }) => shape !== "cross");
  const latest = last !== undefined && visible.includes(last) ? last : undefined;
  const latestText = latest === undefined ? "" : describeValue(latest.point, series.measurand.canonicalUnit, format);
  // Limits stand sides the plot only where they still hold at its edge; after a result without an interval they do not.
  const bandTo = Math.min(time.to, (raw.at(-1)?.x ?? time.to) + (time.air ?? 0));
  const finalStep = steps.find(({ to }) => to === bandTo);
  const shortUnit = width >= 560 && textWidth(unit, fontSize) <= 80 ? unit : (unit.split(" ")[0] ?? unit);
  const limitText = (value: number) => `${describeLimit(value, format)} ${shortUnit}`;
  const flagWidth = boldWidth(latestText, FLAG_FONT) + textWidth(shortUnit, fontSize) + 20;
  const limitTexts =
    finalStep === undefined
      ? []
      : [finalStep.interval.high, finalStep.interval.low].flatMap((value) => (value === undefined ? [] : [limitText(value)]));
  const companions = (question.companions ?? []).map((one) =>
    scaleCompanion(one, time, Math.max(80, width - 150), fontSize, format),
  );
  const widestRight = Math.max(
    latest === undefined ? 0 : flagWidth / textWidth("x", fontSize) - 1,
    ...limitTexts.map((text) => text.length),
    kidney === undefined ? 3 : kidneyFlag(kidney, format).length + 1,
    ...companions.map(({ latest: text }) => text.length + 1),
  );
  const tickText = (tick: ValueAxis["ticks"][number]) => format.fixed(tick.value, tick.decimals);
  const kidneyHeight = kidney === undefined ? 0 : KIDNEY_LANE_HEIGHT;
  const { unplaced = [] } = question;
  const lanesHeight = kidneyHeight + companions.length * COMPANION_LANE_HEIGHT;
  const below = lanesHeight + (unplaced.length === 0 ? 0 : LANE_NOTE_ROW);
  const frameWith = (rowsAbove: number, above: number) =>
    plotFrame(width, height + above + below + (anchor === undefined ? 0 : AXIS_NAME_ROW), {
      leftText: [...axis.ticks, ...companions.flatMap(({ ticks }) => ticks)]
        .map(tickText)
        .reduce((a, b) => (a.length >= b.length ? a : b), ""),
      rightText: "x".repeat(Math.ceil(widestRight)),
      rowsAbove,
      isAxisNamed: anchor !== undefined,
      lanes: { above, below },
      sides: question.sides,
    });
  const care =
    question.care === undefined
      ? undefined
      : placeCare(question.care, frameWith(0, 0), time, words, range === undefined ? "all" : "closer");
  const above = care?.height ?? 0;
  const bare = frameWith(0, above);
  const cuts = placeCuts(
    rules.map(({ x, cut }) => ({ x: xOf(bare, time, x), text: describeCut(cut, words) })),
    bare,
  );
  const frame = frameWith(Math.max(0, ...cuts.map(({ row }) => row + 1)), above);
  const place = (trend: TrendPoint): PlacedMark => ({
    trend,
    x: xOf(frame, time, trend.x),
    y: yOf(frame, axis, trend.y),
    r: visible.length > MARKS_THIN_ABOVE ? DENSE_MARK_RADIUS : MARK_RADIUS,
  });
  const inView = visible.map(place);
  const marks = thinMarks(visible, (x) => xOf(frame, time, x)).map(place);
  const flag = latest === undefined ? undefined : placeFlag(place(latest), latestText, shortUnit, flagWidth, frame);
  const limitLabels = placeLimits(finalStep, axis, frame, flag?.box, limitText);
  const offView = placeOffView(axis, frame, words, (value) => `${describeLimit(value, format)} ${unit}`);
  const stepLabels = placeSteps(
    steps.filter((step) => step !== finalStep),
    frame,
    time,
    axis,
    (step) => describeLimits(step.interval, series.measurand.canonicalUnit, words, format),
  );
  const standing = [...offView, ...stepLabels];
  const lastDay = raw.at(-1)?.x ?? Infinity;
  const today = question.care === undefined ? Infinity : toDayNumber(question.care.today);
  const notes = placeAxisNotes(
    time,
    range === undefined && today > lastDay && today <= time.to ? today : undefined,
    frame,
    inView,
    standing,
    words,
    question.isNarrowed,
  );
  const noted = [...notes.breaks.map(({ label }) => label), ...(notes.today === undefined ? [] : [notes.today.label])];
  const texts = plotTexts(question, { frame, time, axis, inView, marks, standing: [...standing, ...noted], flagged: flag?.mark });
  const { envelope } = question;
  return {
    frame,
    time,
    axis,
    axisTitle:
      axis.scale === "linear" && axis.domain[0] > 0
        ? words.chart.axisFrom(unit, tickText(axis.ticks[0] ?? { value: axis.domain[0], decimals: 0 }))
        : unit,
    timeTicks: ticksOf(question, time, frame, raw),
    timeAxisName:
      anchor === undefined
        ? undefined
        : {
            text: fitText(words.chart.since[sinceUnit(time)](anchor.name, format.dayInWords(anchor.on)), width - 16, fontSize),
            x: width / 2,
            y: frame.top + frame.plotHeight + 32 + AXIS_NAME_ROW - 7,
            anchor: "middle",
          },
    ...notes,
    rug: [...new Set(visible.map((point) => Math.round(xOf(frame, time, toDayNumber(point.point.collectedOn)))))],
    band: bandShape(steps, frame, time, axis),
    bandGoesOn:
      finalStep === undefined || bandTo >= time.to
        ? ""
        : limitsOf([finalStep])
            .map(({ value }) => yOf(frame, axis, value))
            .filter((y) => y === clampY(frame, y))
            .map((y) => `M${xOf(frame, time, bandTo).toFixed(1)} ${Math.round(y)}H${frame.left + frame.plotWidth}`)
            .join(""),
    limitLabels,
    stepLabels,
    offView,
    line: lineRows(points, runs, time),
    inView,
    marks,
    ...texts,
    flag,
    cuts,
    envelope: envelope === undefined ? undefined : envelopeBox(envelope, frame, time, axis),
    kidney: kidney === undefined ? undefined : placeKidneyLane(kidney, frame, time, words, format),
    companions: companions.map((one, index) =>
      placeCompanion(one, kidneyHeight + index * COMPANION_LANE_HEIGHT, frame, time, words, format),
    ),
    laneNote:
      unplaced.length === 0
        ? undefined
        : {
            text: fitText(
              words.companions.noRoom(unplaced.map(({ measurand }) => companionName(measurand.code, words))),
              width - 8,
              fontSize,
            ),
            x: 4,
            y: frame.height - 5,
            anchor: "start",
          },
    care,
  };
}

/** Ticks at dates, or counted from the anchor where there is one. */
function ticksOf(
  { anchor, format }: SceneQuestion,
  time: TimeDomain,
  { plotWidth, fontSize }: PlotFrame,
  points: readonly TrendPoint[],
): readonly TimeTick[] {
  if (anchor === undefined) {
    return timeTicks({
      domain: time,
      width: plotWidth,
      fontSize,
      samplingDays: points.map((point) => point.x),
      dayLabel: format.dayShort,
      months: format.monthsShort,
    });
  }
  return sinceUnit(time) === "months"
    ? monthsSinceTicks(time, anchor.on, plotWidth, fontSize)
    : daysSinceTicks(time, toDayNumber(anchor.on), plotWidth, fontSize);
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

/** Each limit once, with which end it is. */
function limitsOf(steps: readonly BandStep[]): readonly Limit[] {
  const limits = new Map<string, Limit>();
  for (const { interval } of steps) {
    for (const limit of ["low", "high"] as const) {
      const value = interval[limit];
      if (value !== undefined) limits.set(`${limit} ${value}`, { limit, value });
    }
  }
  return [...limits.values()];
}

/** The rows of the line, with an empty row where a part ends, or where the axis is broken. */
function lineRows(points: readonly TrendPoint[], runs: readonly ComparableRun[], time: TimeDomain): readonly LineRow[] {
  return lineParts(points, runs).flatMap(({ kind, points: part }) =>
    apartAtBreaks(part, time).flatMap((piece) => {
      const rows = thinLine(piece).map(({ x, y }): LineRow => ({
        x: unitOf(time, x),
        solid: kind === "solid" ? y : null,
        dotted: kind === "dotted" ? y : null,
      }));
      return [...rows, { x: rows.at(-1)?.x ?? 0, solid: null, dotted: null }];
    }),
  );
}
