import { describeLimit } from "../words/describeQuantity.ts";
import { describeCut, describeCutInShort, describeValue } from "../words/describeSeries.ts";
import { placeCare, type PlacedCare } from "./lanes/careLane.ts";
import type { ScaledCompanion } from "./lanes/companionLane.ts";
import { kidneyFlag } from "./lanes/kidneyLane.ts";
import { cutRules } from "./marks/lineParts.ts";
import { AXIS_NAME_ROW, fontSizeFor, plotFrame, ROW, xOf, type PlotFrame } from "./axes/plotFrame.ts";
import { FLAG_FONT, placeCuts, type PlacedCut } from "./labels/sceneLabels.ts";
import { heightOfLanes } from "./lanes/sceneLanes.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import { boldWidth, textWidth } from "./labels/textWidth.ts";
import type { TrendInTime } from "./axes/trendInTime.ts";
import type { ValueAxis } from "./axes/valueAxis.ts";

/** What is written right of the plot: the latest value in its box, and the limits. Their unit stands once, over the axis. */
export type SideTexts = {
  readonly latest: string;
  /** Of the box of the latest value, px. */
  readonly width: number;
  readonly limit: (value: number) => string;
};

/** The latest value and the limits as they stand beside the plot. */
export function sideTexts({ series, format }: SceneQuestion, { latest, steps }: TrendInTime): SideTexts {
  const text = latest === undefined ? "" : describeValue(latest.point, series.measurand.canonicalUnit, format);
  return {
    latest: text,
    width: boldWidth(text, FLAG_FONT) + 14,
    limit: (value) =>
      describeLimit(value, format, steps.find(({ interval }) => interval.low === value || interval.high === value)?.interval),
  };
}

/** The frame of a scene, with what decides how high it is: care over the plot, and the words of its cuts. */
export type SceneFrame = {
  readonly frame: PlotFrame;
  readonly care: PlacedCare | undefined;
  readonly cuts: readonly PlacedCut[];
};

/** Finds the frame: as much room beside the plot as its texts need, and over it as many rows as care and cuts do. */
export function sceneFrame(
  question: SceneQuestion,
  inTime: TrendInTime,
  axis: ValueAxis,
  companions: readonly ScaledCompanion[],
  texts: SideTexts,
): SceneFrame {
  const { width, height, kidney, anchor, words, format } = question;
  const { time, points, finalStep, latest } = inTime;
  const fontSize = fontSizeFor(width);
  const limits = [finalStep?.interval.high, finalStep?.interval.low].flatMap((value) =>
    value === undefined ? [] : [texts.limit(value)],
  );
  const widestRight = Math.max(
    latest === undefined ? 0 : texts.width / textWidth("x", fontSize) - 1,
    ...limits.map((text) => text.length),
    kidney === undefined ? 3 : kidneyFlag(kidney, format).length + 1,
    ...companions.map(({ latest: text }) => text.length + 1),
  );
  const leftText = [...axis.ticks, ...companions.flatMap(({ ticks }) => ticks)]
    .map(({ value, decimals }) => format.fixed(value, decimals))
    .reduce((a, b) => (a.length >= b.length ? a : b), "");
  const below = heightOfLanes(question);
  const frameWith = (rowsAbove: number, above: number) =>
    plotFrame(width, height + rowsAbove * ROW + above + below + (anchor === undefined ? 0 : AXIS_NAME_ROW), {
      leftText,
      rightText: "x".repeat(Math.ceil(widestRight)),
      rowsAbove,
      isAxisNamed: anchor !== undefined,
      lanes: { above, below },
      sides: question.sides,
    });
  const care =
    question.care === undefined
      ? undefined
      : placeCare(question.care, frameWith(0, 0), time, words, question.range === undefined ? "all" : "closer");
  const above = care?.height ?? 0;
  const bare = frameWith(0, above);
  const cuts = placeCuts(
    cutRules(points, question.runs)
      .filter(({ x }) => x > time.from && x < time.to)
      .map(({ x, cut }) => ({ x: xOf(bare, time, x), texts: [describeCut(cut, words), describeCutInShort(cut, words)] })),
    bare,
  );
  return { frame: frameWith(Math.max(0, ...cuts.map(({ row }) => row + 1)), above), care, cuts };
}
