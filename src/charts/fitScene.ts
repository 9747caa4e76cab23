import { lanesWithin } from "./laneRoom.ts";
import type { PlotSides } from "./plotFrame.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";
import { trendScene, type TrendScene } from "./trendScene.ts";

/** Below this a trend says nothing more, px. */
const LEAST_HEIGHT = 110;
/** Another lane may stand as long as the plot of the trend itself keeps so much, px. */
const LEAST_PLOT = 60;

/**
 * A scene that fills its place: the lanes that have room take what they need, and the trend has the rest. In a place too low for
 * both it is taller than the place. Units: px.
 */
export function fitScene(
  question: Omit<SceneQuestion, "width" | "height" | "unplaced">,
  place: { readonly width: number; readonly height: number },
): TrendScene {
  const { kidney, companions = [] } = question;
  const bare = trendScene({ ...question, kidney: undefined, companions: [], ...place }).frame;
  const room = place.height - bare.top - bare.bottom - LEAST_PLOT;
  const asked = { ...question, ...lanesWithin({ kidney, companions }, room) };
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
