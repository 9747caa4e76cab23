import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { describeMoveInLane } from "../../words/describeCompanionChange.ts";
import { companionName } from "../../words/describeCompanions.ts";
import { placeCompanion, scaleCompanion, type PlacedCompanion, type ScaledCompanion } from "./companionLane.ts";
import { placeKidneyLane } from "./kidneyLane.ts";
import { LANE_HEIGHT, lanePlotHeight, type PlacedLane } from "./lane.ts";
import { LANE_NOTE_ROW } from "./laneRoom.ts";
import { fitText, type PlacedText } from "../labels/placeLabels.ts";
import { fontSizeFor, type PlotFrame } from "../axes/plotFrame.ts";
import type { SceneQuestion } from "../sceneQuestion.ts";
import type { TimeDomain } from "../axes/timeScale.ts";
import { roughPlotWidth } from "../axes/trendInTime.ts";

/** What stands under a trend. */
export type SceneLanes = {
  readonly kidney: PlacedLane | undefined;
  readonly companions: readonly PlacedCompanion[];
  /** Under the lanes: which companions have no room here. */
  readonly laneNote: PlacedText | undefined;
};

/** The companions with their scales: how wide their numbers are decides where the plot begins. */
export const scaleCompanions = (
  { companions = [], changes = [], width, words, format, laneHeight = LANE_HEIGHT }: SceneQuestion,
  time: TimeDomain,
): readonly ScaledCompanion[] =>
  companions.map((one) =>
    scaleCompanion(
      one,
      describeMoveInLane(
        changes.find(({ series }) => series.measurand.code === one.measurand.code),
        words,
        format,
      ),
      time,
      roughPlotWidth(width),
      fontSizeFor(width),
      format,
      lanePlotHeight(laneHeight),
    ),
  );

/** What decides in a disease stands over the kidneys: M-protein, by which a response is measured. */
const LEADING: ReadonlySet<MeasurandCode> = new Set<MeasurandCode>(["m-protein-serum"]);

/** The room that all lanes take, px. */
export const heightOfLanes = (question: SceneQuestion): number =>
  ((question.companions ?? []).length + (question.kidney === undefined ? 0 : 1)) * (question.laneHeight ?? LANE_HEIGHT) +
  ((question.unplaced ?? []).length === 0 ? 0 : LANE_NOTE_ROW);

/** Places the lanes under the plot of this frame: M-protein, the kidneys, the others. */
export function placeLanes(
  question: SceneQuestion,
  companions: readonly ScaledCompanion[],
  frame: PlotFrame,
  time: TimeDomain,
): SceneLanes {
  const { kidney, unplaced = [], words, format, laneHeight: height = LANE_HEIGHT } = question;
  const leading = companions.filter(({ series }) => LEADING.has(series.measurand.code)).length;
  const room = (row: number) => ({ top: frame.height - frame.below + row * height, height });
  /** The row of a companion: one down from where the kidneys stand. */
  const rowOf = (one: ScaledCompanion, index: number) => {
    if (LEADING.has(one.series.measurand.code))
      return companions.filter((each) => LEADING.has(each.series.measurand.code)).indexOf(one);
    const before = companions.slice(0, index).filter((each) => !LEADING.has(each.series.measurand.code)).length;
    return leading + (kidney === undefined ? 0 : 1) + before;
  };
  const names = unplaced.map(({ measurand }) => companionName(measurand.code, words));
  return {
    kidney:
      kidney === undefined
        ? undefined
        : placeKidneyLane(kidney, question.care?.events ?? [], room(leading), frame, time, words, format),
    companions: companions.map((one, index) => placeCompanion(one, room(rowOf(one, index)), frame, time, words, format)),
    laneNote:
      names.length === 0
        ? undefined
        : {
            text: fitText(words.companions.noRoom(format.list(names)), frame.width - 8, frame.fontSize),
            x: 4,
            y: frame.height - 5,
            anchor: "start",
          },
  };
}
