import { nearestKidneyResult, type KidneyCourse } from "../domain/analysis/kidneyCourse.ts";
import { readTogether } from "../domain/analysis/readTogether.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { ObservationId } from "../domain/observation.ts";
import { describeReading } from "../words/describeCompanions.ts";
import { describeKidneyReading } from "../words/describeKidney.ts";
import type { Words } from "../words/en.ts";
import type { Format } from "../words/format.ts";
import type { PlacedLane } from "./lane.ts";
import type { TrendScene } from "./trendScene.ts";

/** What a lane says of the day under the crosshair, and the result that it says it of. */
export type LaneReading = { readonly lane: PlacedLane; readonly id: ObservationId | undefined; readonly text: string };

/** What every lane of a scene says of a day. */
export function laneReadings(scene: TrendScene, kidney: KidneyCourse | undefined, on: CalendarDate, words: Words, format: Format): readonly LaneReading[] {
  const result = kidney === undefined ? undefined : nearestKidneyResult(kidney, on);
  return [
    ...(kidney === undefined || scene.kidney === undefined ? [] : [{ lane: scene.kidney, id: result?.point.observation.id, text: describeKidneyReading(result, kidney, on, words, format) }]),
    ...scene.companions.map((lane) => {
      const point = readTogether(lane.series, on);
      return { lane, id: point?.observation.id, text: describeReading(point, lane.series, on, words, format) };
    }),
  ];
}
