import { companionName } from "../words/describeCompanions.ts";
import {
  COMPANION_LANE_HEIGHT,
  placeCompanion,
  scaleCompanion,
  type PlacedCompanion,
  type ScaledCompanion,
} from "./companionLane.ts";
import { KIDNEY_LANE_HEIGHT, placeKidneyLane } from "./kidneyLane.ts";
import type { PlacedLane } from "./lane.ts";
import { LANE_NOTE_ROW } from "./laneRoom.ts";
import { fitText, type PlacedText } from "./placeLabels.ts";
import { fontSizeFor, type PlotFrame } from "./plotFrame.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import type { TimeDomain } from "./timeScale.ts";
import { roughPlotWidth } from "./trendInTime.ts";

/** What stands under a trend. */
export type SceneLanes = {
  readonly kidney: PlacedLane | undefined;
  readonly companions: readonly PlacedCompanion[];
  /** Under the lanes: which companions have no room here. */
  readonly laneNote: PlacedText | undefined;
};

/** The companions with their scales: how wide their numbers are decides where the plot begins. */
export const scaleCompanions = (
  { companions = [], width, format }: SceneQuestion,
  time: TimeDomain,
): readonly ScaledCompanion[] =>
  companions.map((one) => scaleCompanion(one, time, roughPlotWidth(width), fontSizeFor(width), format));

const kidneyHeight = ({ kidney }: SceneQuestion): number => (kidney === undefined ? 0 : KIDNEY_LANE_HEIGHT);

/** The room that all lanes take, px. */
export const heightOfLanes = (question: SceneQuestion): number =>
  kidneyHeight(question) +
  (question.companions ?? []).length * COMPANION_LANE_HEIGHT +
  ((question.unplaced ?? []).length === 0 ? 0 : LANE_NOTE_ROW);

/** Places the lanes under the plot of this frame, the kidneys first. */
export function placeLanes(
  question: SceneQuestion,
  companions: readonly ScaledCompanion[],
  frame: PlotFrame,
  time: TimeDomain,
): SceneLanes {
  const { kidney, unplaced = [], words, format } = question;
  const names = unplaced.map(({ measurand }) => companionName(measurand.code, words));
  return {
    kidney: kidney === undefined ? undefined : placeKidneyLane(kidney, frame, time, words, format),
    companions: companions.map((one, index) =>
      placeCompanion(one, kidneyHeight(question) + index * COMPANION_LANE_HEIGHT, frame, time, words, format),
    ),
    laneNote:
      names.length === 0
        ? undefined
        : {
            text: fitText(words.companions.noRoom(names), frame.width - 8, frame.fontSize),
            x: 4,
            y: frame.height - 5,
            anchor: "start",
          },
  };
}
