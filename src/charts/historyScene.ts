import { toDayNumber, type CalendarDate } from "../domain/calendarDate.ts";
import type { NumberedLine } from "../domain/record/lineNumber.ts";
import { comparableRuns, type Series } from "../domain/series/series.ts";
import type { Format } from "../words/format.ts";
import type { HistoryWords } from "../words/language.ts";
import { bandShape, type BandShape } from "./marks/bandShape.ts";
import { bandSteps, limitsOf, stepsWithin } from "./marks/bandSteps.ts";
import { cutRules, lineParts } from "./marks/lineParts.ts";
import { boxAround, firstFree, fitText, type Box, type PlacedText } from "./labels/placeLabels.ts";
import { clampY, plotFrame, xOf, yOf, type PlotFrame } from "./axes/plotFrame.ts";
import { textWidth } from "./labels/textWidth.ts";
import { timeDomain, timeTicks, type TimeTick } from "./axes/timeAxis.ts";
import { spreadSameDay, trendPoints, type TrendPoint } from "./marks/trendPoints.ts";
import { valueAxis, type ValueAxis } from "./axes/valueAxis.ts";

/** One result in its place. */
export type HistoryMark = { readonly trend: TrendPoint; readonly x: number; readonly y: number };

/** A treatment as a bar; one that goes on ends open. */
export type TreatmentBar = {
  readonly id: string;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly text: string;
  readonly goesOn: boolean;
};

export type HistoryScene = {
  readonly frame: PlotFrame;
  readonly axis: ValueAxis;
  readonly unit: string;
  readonly timeTicks: readonly (TimeTick & { readonly x: number })[];
  readonly band: BandShape;
  /** The band's name, where there is room for it; under the chart it stands in any case. */
  readonly bandLabel: PlacedText | undefined;
  readonly lines: readonly { readonly kind: "solid" | "dotted"; readonly path: string }[];
  readonly marks: readonly HistoryMark[];
  /** Where another laboratory or method began, px. */
  readonly cuts: readonly number[];
  readonly bars: readonly TreatmentBar[];
};

type Question = {
  readonly series: Series;
  readonly treatments: readonly NumberedLine[];
  readonly today: CalendarDate;
  readonly history: HistoryWords["history"];
  readonly format: Format;
  readonly width: number;
};

/** Large type: this chart is read on a phone at arm's length. */
const FONT = 14;
const HEIGHT = 280;
const BAR_ROW = 26;
const SAME_DAY_PX = 16;
const MARK = 11;

/**
 * Lays out a patient's own chart: the trend's band, line and axes, with nothing of its statistics. Pure. Units: values canonical,
 * places px.
 */
export function historyScene({ series, treatments, today, history, format, width }: Question): HistoryScene {
  const raw = trendPoints(series);
  const time = timeDomain(raw.map(({ x }) => x));
  const points = spreadSameDay(raw, (SAME_DAY_PX * (time.to - time.from)) / Math.max(80, width - 60));
  const steps = stepsWithin(bandSteps(points), time.from, time.to);
  const limits = limitsOf(steps);
  const axis = valueAxis({ values: points.map(({ y }) => y), limits, scale: "linear", height: HEIGHT - 100 });
  const tickText = ({ value, decimals }: ValueAxis["ticks"][number]) => format.fixed(value, decimals);
  const widest = axis.ticks.map(tickText).reduce((a, b) => (a.length >= b.length ? a : b), "");
  const frameWith = (above: number): PlotFrame => ({
    ...plotFrame(width, HEIGHT + above, { leftText: `${widest}x`, rightText: "", rowsAbove: 0, lanes: { above, below: 0 } }),
    fontSize: FONT,
  });
  const shown = treatments.filter(
    ({ line }) => toDayNumber(line.startedOn) <= time.to && toDayNumber(line.stoppedOn ?? today) >= time.from,
  );
  const rows = rowsOf(shown, today);
  const frame = frameWith(Math.max(0, ...rows.map((row) => row + 1)) * BAR_ROW);
  const inPlot = (x: number) => Math.min(frame.left + frame.plotWidth, Math.max(frame.left, x));
  const at = (point: TrendPoint): HistoryMark => ({
    trend: point,
    x: xOf(frame, time, point.x),
    y: clampY(frame, yOf(frame, axis, point.y)),
  });
  const marks = points.map(at);
  const lines = lineParts(points, comparableRuns(series)).map(({ kind, points: part }) => ({
    kind,
    path: `M${part.map((point) => `${px(at(point).x)} ${px(at(point).y)}`).join("L")}`,
  }));
  return {
    frame,
    axis,
    unit: format.unit(series.measurand.canonicalUnit),
    timeTicks: timeTicks({
      domain: time,
      width: frame.plotWidth,
      fontSize: FONT,
      samplingDays: raw.map(({ x }) => x),
      dayLabel: format.dayShort,
      months: format.monthsShort,
    }).map((tick) => ({ ...tick, x: xOf(frame, time, tick.day) })),
    band: bandShape(steps, frame, time, axis),
    bandLabel: bandLabelOf(steps, marks, frame, axis, history),
    lines,
    marks,
    cuts: cutRules(points, comparableRuns(series)).map(({ x }) => xOf(frame, time, x)),
    bars: shown.map(({ line }, index) => {
      const x1 = inPlot(xOf(frame, time, toDayNumber(line.startedOn)));
      const x2 = Math.max(x1 + 10, inPlot(xOf(frame, time, toDayNumber(line.stoppedOn ?? today))));
      const text = x2 - x1 < 48 ? "" : fitText(line.regimen, x2 - x1 - 16, FONT);
      return { id: line.id, x1, x2, y: (rows[index] ?? 0) * BAR_ROW, text, goesOn: line.stoppedOn === undefined };
    }),
  };
}

const px = (value: number): number => Math.round(value * 10) / 10;

/** Treatments that overlap stand under each other. */
function rowsOf(treatments: readonly NumberedLine[], today: CalendarDate): readonly number[] {
  const ends: CalendarDate[] = [];
  return treatments.map(({ line }) => {
    const free = ends.findIndex((end) => end <= line.startedOn);
    const row = free === -1 ? ends.length : free;
    ends[row] = line.stoppedOn ?? today;
    return row;
  });
}

/** The band's name inside it, where it touches no mark: at its left end, its right end or in between. */
function bandLabelOf(
  steps: ReturnType<typeof stepsWithin>,
  marks: readonly HistoryMark[],
  frame: PlotFrame,
  axis: ValueAxis,
  { chart }: HistoryWords["history"],
): PlacedText | undefined {
  const [only] = steps;
  if (only === undefined || steps.length > 1) return undefined;
  const text = only.interval.source.type === "Laboratory" ? chart.band : chart.generalBand;
  const bottom = clampY(
    frame,
    only.interval.low === undefined ? frame.top + frame.plotHeight : yOf(frame, axis, only.interval.low),
  );
  const top = clampY(frame, only.interval.high === undefined ? frame.top : yOf(frame, axis, only.interval.high));
  const width = textWidth(text, FONT);
  const within: Box = { left: frame.left, right: frame.left + frame.plotWidth, top: top + 1, bottom: bottom - 1 };
  const taken = [
    ...marks.map(({ x, y }) => boxAround(x, y, MARK)),
    ...marks.slice(1).map((mark, index) => between(marks[index] ?? mark, mark)),
  ];
  const xs = [frame.left + 8, frame.left + frame.plotWidth - width - 8, frame.left + (frame.plotWidth - width) / 2];
  const ys = [bottom - 7, (top + bottom) / 2 + 5, top + 17];
  return firstFree(
    xs.flatMap((x) => ys.map((y): PlacedText => ({ text, x, y, anchor: "start" }))),
    taken,
    within,
    FONT,
  );
}

const between = (a: HistoryMark, b: HistoryMark): Box => ({
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
  top: Math.min(a.y, b.y) - 2,
  bottom: Math.max(a.y, b.y) + 2,
});
