import type { CsfSerumPair } from "../domain/analysis/csfSerumPair.ts";
import { nearestKidneyResult, type KidneyCourse } from "../domain/analysis/kidneyCourse.ts";
import { DAYS_READ_TOGETHER, readTogether } from "../domain/analysis/readTogether.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Series } from "../domain/series/series.ts";
import { companionName, describeCompanionOn, describePair } from "./describeCompanions.ts";
import { describeParaproteinAt } from "./describeCompanionChange.ts";
import { describeKidneyOn } from "./describeKidney.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** What is read together with a result of B2M. */
export type ReadTogether = {
  readonly kidney: KidneyCourse | undefined;
  readonly companions: readonly Series[];
  readonly pairs: readonly CsfSerumPair[];
};

/**
 * The values read together with a day, a line each, every one with its own day: the pair of that day, the kidneys, the
 * companions; then of what there is none.
 */
export function describeReadTogether(
  { kidney, companions, pairs }: ReadTogether,
  on: CalendarDate,
  words: Words,
  format: Format,
): readonly string[] {
  const pair = pairs.find(({ collectedOn }) => collectedOn === on);
  // The other fluid of a pair is said with its ratio, once.
  const others = companions.filter(({ measurand }) => pair === undefined || measurand.family !== "b2m");
  const read = others.map((series) => ({ series, point: readTogether(series, on) }));
  const missing = read.flatMap(({ series, point }) => (point === undefined ? [companionName(series.measurand.code, words)] : []));
  return [
    ...(pair === undefined ? [] : [describePair(pair, words, format)]),
    ...(kidney === undefined ? [] : [describeKidneyOn(nearestKidneyResult(kidney, on), kidney, on, words, format)]),
    ...read.flatMap(({ series, point }) => {
      if (point === undefined) return [];
      const moved = describeParaproteinAt(series, point, words, format);
      const said = describeCompanionOn(point, series, on, words, format);
      return [moved === undefined ? said : format.list([said, moved])];
    }),
    ...(missing.length === 0 ? [] : [words.companions.notRead(format.list(missing), DAYS_READ_TOGETHER)]),
  ];
}
