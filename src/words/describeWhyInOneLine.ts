import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Stretch } from "../domain/analysis/stretch.ts";
import { describeSameDay } from "./describeDayResult.ts";
import type { BoardWords } from "./language.ts";
import type { Format } from "./format.ts";
import { describeMean } from "./verdictForBoth.ts";

/** What a verdict rests on, in one line for a wall. The numbers are the verdict's own; nothing is computed here. */
export function describeWhyInOneLine(verdict: Verdict, { why }: BoardWords, format: Format): string {
  const { kind, shift, settled, variation, beforeBreak, measurand, bound } = verdict;
  const change = settled ?? shift;
  if (change !== undefined && shift !== undefined) {
    // A stretch of a single day with several results is their mean, and none of them.
    const ofOneDay = ({ results, from }: Stretch) => {
      const points = results === 1 ? (verdict.used.find(({ collectedOn }) => collectedOn === from)?.points ?? []) : [];
      return points.length < 2 ? undefined : describeSameDay(points, measurand.canonicalUnit, format);
    };
    const moved = why.moved({
      count: change.later.results,
      of: ofOneDay(change.later),
      beforeOf: ofOneDay(change.earlier),
      mean: describeMean(change.later, verdict, format),
      unit: format.unit(measurand.canonicalUnit),
      percent: (bound === undefined ? String : why.atLeast)(format.percent(change.percent)),
      before: change.earlier.results,
      beforeMean: describeMean(change.earlier, verdict, format),
    });
    if (shift.chanceBelow === 1) return moved;
    return `${moved} ${why.chance({ oneIn: format.fixed(1 / shift.chanceBelow, 0), count: shift.lookedBackOver })}`;
  }
  switch (kind) {
    case "too-few-results":
      return why["too-few-results"];
    case "not-comparable":
      return why["not-comparable"](beforeBreak);
    case "not-interpreted":
      return why["not-interpreted"];
    case "no-change-shown":
    case "no-change-since":
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible":
      return why["no-change-shown"](format.fixed(variation?.totalCvPercent ?? 0, 1));
  }
}
