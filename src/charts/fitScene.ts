import type { PlotSides } from "./plotFrame.ts";
import { trendScene, type TrendScene } from "./trendScene.ts";
import type { SceneQuestion } from "./sceneQuestion.ts";

/** Below this a trend says nothing more, px. */
const LEAST_HEIGHT = 110;

/**
 * A scene that fills its place: the lanes take what they need, and the trend has the rest. In a place too low for both it is
 * taller than the place. Units: px.
 */
export function fitScene(
  question: Omit<SceneQuestion, "width" | "height">,
  place: { readonly width: number; readonly height: number },
): TrendScene {
  const first = trendScene({ ...question, width: place.width, height: place.height });
  const lanes = first.frame.height - place.height;
  return lanes === 0
    ? first
    : trendScene({ ...question, width: place.width, height: Math.max(LEAST_HEIGHT, place.height - lanes) });
}

/**
 * The room beside the plot that several trends need so that their days stand under one another. It depends on their texts and not
 * on their size.
 */
export function sharedSides(questions: readonly Omit<SceneQuestion, "width" | "height">[]): PlotSides {
  const frames = questions.map((question) => trendScene({ ...question, width: 640, height: 240 }).frame);
  return { left: Math.max(0, ...frames.map(({ left }) => left)), right: Math.max(0, ...frames.map(({ right }) => right)) };
}
