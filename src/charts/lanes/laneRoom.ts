import type { KidneyCourse } from "../../domain/analysis/kidneyCourse.ts";
import type { Series } from "../../domain/series/series.ts";
import { LANE_HEIGHT } from "./lane.ts";

/** Room of the line that names the companions without room, px. */
export const LANE_NOTE_ROW = 20;

/** The companions that find room under a trend, and those that do not: they are named instead (`SceneQuestion.unplaced`). */
export type FittedLanes = { readonly companions: readonly Series[]; readonly unplaced: readonly Series[] };

/**
 * Which companions stand under a trend whose lanes have so much room: from the top, as long as they fit. The kidneys come first, as
 * they alone can move B2M; the first lane always stands. `height`: of one
 * lane. Units: px.
 */
export function lanesWithin(
  { kidney, companions }: { readonly kidney: KidneyCourse | undefined; readonly companions: readonly Series[] },
  room: number,
  height = LANE_HEIGHT,
): FittedLanes {
  const left = room - (kidney === undefined ? 0 : height);
  const most = Math.max(kidney === undefined ? 1 : 0, Math.floor(left / height));
  return { companions: companions.slice(0, most), unplaced: companions.slice(most) };
}
