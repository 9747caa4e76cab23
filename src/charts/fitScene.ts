import { LANE_HEIGHT, LEAST_LANE_HEIGHT, SPARK_LANE_HEIGHT } from "./lanes/lane.ts";
import { LANE_NOTE_ROW, lanesWithin } from "./lanes/laneRoom.ts";
import type { PlotSides } from "./axes/plotFrame.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import { trendScene, type TrendScene } from "./trendScene.ts";

/** Below this a trend says nothing more, px. */
const LEAST_HEIGHT = 110;
/** The plot of the trend itself keeps this share of its place before another lane may stand. */
const PLOT_SHARE = 0.48;

/**
 * A scene that fills its place: about half of it is the plot of the trend; the lanes share what is left over, as high as it allows,
 * and those without room are named. In a place too low for both it is taller than the place. With `sparks` lanes are one row of words
 * and a line each, and all that they leave is the trend's. Units: px.
 */
export function fitScene(
  question: Omit<SceneQuestion, "width" | "height" | "unplaced">,
  place: { readonly width: number; readonly height: number },
  lanesAs: "lanes" | "sparks" = "lanes",
): TrendScene {
  const { kidney, companions = [] } = question;
  const bare = trendScene({ ...question, kidney: undefined, companions: [], ...place }).frame;
  const room = place.height - bare.top - bare.bottom - Math.round(place.height * PLOT_SHARE);
  const count = companions.length + (kidney === undefined ? 0 : 1);
  const share = (lanes: number, left: number) =>
    lanesAs === "sparks"
      ? SPARK_LANE_HEIGHT
      : Math.min(LANE_HEIGHT, Math.max(LEAST_LANE_HEIGHT, Math.floor(left / Math.max(1, lanes))));
  const tight = lanesWithin({ kidney, companions }, room, share(count, room));
  const placed = tight.companions.length + (kidney === undefined ? 0 : 1);
  const laneHeight = share(placed, room - (tight.unplaced.length === 0 ? 0 : LANE_NOTE_ROW));
  const asked = { ...question, ...tight, laneHeight };
  const first = trendScene({ ...asked, ...place });
  const lanes = first.frame.height - place.height;
  return lanes === 0 ? first : trendScene({ ...asked, ...place, height: Math.max(LEAST_HEIGHT, place.height - lanes) });
}

/**
 * The room beside the plot that several trends need so that their days stand under one another. It depends on their texts and not
 * on their size.
 */
export function sharedSides(questions: readonly Omit<SceneQuestion, "width" | "height">[]): PlotSides {
  const frames = questions.map((question) => trendScene({ ...question, width: 640, height: 240 }).frame);
  return { left: Math.max(0, ...frames.map(({ left }) => left)), right: Math.max(0, ...frames.map(({ right }) => right)) };
}
