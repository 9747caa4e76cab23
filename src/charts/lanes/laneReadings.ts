import { nearestKidneyResult, type KidneyCourse } from "../../domain/analysis/kidneyCourse.ts";
import { readTogether } from "../../domain/analysis/readTogether.ts";
import { describeLaneReading } from "../../words/describeCompanions.ts";
import { describeKidneyReading } from "../../words/describeKidney.ts";
import type { Words } from "../../words/language.ts";
import type { Format } from "../../words/format.ts";
import type { PlacedMark } from "../labels/sceneLabels.ts";
import type { LaneReading } from "../TrendOver.tsx";
import type { TrendScene } from "../trendScene.ts";

/** What each lane says beside a result of the trend: its value near that day with its distance, or that there is none. */
export function laneReadings(
  scene: TrendScene,
  kidney: KidneyCourse | undefined,
  mark: PlacedMark,
  words: Words,
  format: Format,
): readonly LaneReading[] {
  const { collectedOn } = mark.trend.point;
  const result = kidney === undefined ? undefined : nearestKidneyResult(kidney, collectedOn);
  return [
    ...(kidney === undefined || scene.kidney === undefined
      ? []
      : [
          {
            lane: scene.kidney,
            id: result?.point.observation.id,
            text: describeKidneyReading(result, kidney, collectedOn, words, format),
          },
        ]),
    ...scene.companions.map((lane) => {
      const point = readTogether(lane.series, collectedOn);
      return { lane, id: point?.observation.id, text: describeLaneReading(point, lane.series, collectedOn, words, format) };
    }),
  ];
}
