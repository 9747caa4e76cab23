import {
  isParaprotein,
  paraproteinChangeAt,
  type CompanionChange,
  type CompanionMove,
} from "../domain/analysis/companionChange.ts";
import type { DailyResult } from "../domain/analysis/dailyResults.ts";
import type { Series, SeriesPoint } from "../domain/series/series.ts";
import { companionName } from "./describeCompanions.ts";
import { describeDayResult, describeSameDay } from "./describeDayResult.ts";
import { describeValue } from "./describeSeries.ts";
import type { Format } from "./format.ts";
import type { Words } from "./language.ts";

/**
 * How a companion moved, in one sentence: "M-protein: 1.3 g/dL on 1 Jun 2026, up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026,
 * 37 days before." No verdict and no response category.
 */
function describeCompanionChange(change: CompanionChange, words: Words, format: Format): string {
  const { series, latest, lowest, first, beyondVariation, newer } = change;
  const texts = words.companions.change;
  const unit = series.measurand.canonicalUnit;
  const move = (one: CompanionMove, of: "minimum" | "start" | "either"): string => {
    const from = one.from.points.length === 1 ? describeSameDay(one.from.points, unit, format) : undefined;
    const way = one.difference > 0 ? "rising" : one.difference < 0 ? "falling" : "level";
    return texts.move({
      way,
      by: format.fixed(
        Math.abs(one.difference),
        Math.max(decimalsOf(one.from, change, format), decimalsOf(latest, change, format)),
      ),
      percent: one.percent === undefined ? undefined : format.percent(one.percent),
      atLeast: one.atLeast === true,
      of,
      from: from ?? describeDayResult(one.from, unit, words, format),
      on: format.dayShort(one.from.collectedOn),
      days: one.days,
    });
  };
  // A new lowest value is told from the first; else the lowest comes first.
  const isLowest = lowest.difference <= 0 && lowest.atLeast !== true && first !== undefined && first.difference < 0;
  const only = lowest.difference > 0 ? "either" : "start";
  const moves = [
    ...(isLowest ? [] : [move(lowest, first === undefined && lowest.atLeast !== true ? only : "minimum")]),
    ...(first === undefined ? [] : [move(first, "start")]),
  ];
  return texts.sentence({
    name: companionName(series.measurand.code, words),
    value: describeDayResult(latest, unit, words, format),
    on: format.dayShort(latest.collectedOn),
    moves: format.clauses(moves),
    variation: beyondVariation === undefined ? undefined : texts.variation[beyondVariation ? "beyond" : "within"],
    newer:
      newer === undefined
        ? undefined
        : texts.newer(`${describeValue(newer, unit, format)} ${format.unit(unit)}`, format.dayShort(newer.collectedOn)),
  });
}

/** The one change that a line has room for. */
function shortMove(change: CompanionChange, words: Words, format: Format) {
  const { series, latest, lowest, first } = change;
  const unit = series.measurand.canonicalUnit;
  // A new lowest value is told from the first; of two the earlier is both.
  const isLowest = lowest.difference <= 0 && lowest.atLeast !== true;
  const one = isLowest ? (first ?? lowest) : lowest;
  return {
    way: one.difference > 0 ? ("rising" as const) : one.difference < 0 ? ("falling" as const) : ("level" as const),
    by: format.fixed(
      Math.abs(one.difference),
      Math.max(decimalsOf(one.from, change, format), decimalsOf(latest, change, format)),
    ),
    percent: one.percent === undefined ? undefined : format.percent(one.percent),
    atLeast: one.atLeast === true,
    of: isLowest ? ("start" as const) : ("minimum" as const),
    from:
      one.from.points.length === 1
        ? describeSameDay(one.from.points, unit, format)
        : describeDayResult(one.from, unit, words, format),
    on: format.dayShort(one.from.collectedOn),
  };
}

/** How one companion moved, in few words: "up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026". */
const movedInShort = (change: CompanionChange, words: Words, format: Format): string =>
  words.companions.change.moved(shortMove(change, words, format));

/** The change of one companion in a line: "M-protein 1.3 g/dL: up 0.8 (+160 %) from the lowest, 0.5 on 25 Apr 2026". */
const inShort = (change: CompanionChange, words: Words, format: Format): string =>
  words.companions.change.inShort({
    name: companionName(change.series.measurand.code, words),
    value: describeDayResult(change.latest, change.series.measurand.canonicalUnit, words, format),
    moved: movedInShort(change, words, format),
  });

/** How a paraprotein's result at the crosshair lies to those before it; nothing of other companions, nor of a first result. */
export function describeParaproteinAt(series: Series, point: SeriesPoint, words: Words, format: Format): string | undefined {
  const change = paraproteinChangeAt(series, point);
  return change === undefined ? undefined : movedInShort(change, words, format);
}

/**
 * The change of a companion over its own lane, the fullest wording first: "up 0.8 (+160 %) from 0.5". Nothing for what is no
 * paraprotein, and where a later result is not compared: what stands beside the lane would be another one.
 */
export const describeMoveInLane = (change: CompanionChange | undefined, words: Words, format: Format): readonly string[] =>
  change === undefined || change.newer !== undefined || !isParaprotein(change.series.measurand.code)
    ? []
    : words.companions.change.inLane(shortMove(change, words, format));

/** M-protein and light chains in a line each, for the first glance; what bears on them stands in Why. */
export const describeParaproteinsInShort = (
  changes: readonly CompanionChange[],
  words: Words,
  format: Format,
): readonly string[] =>
  changes.filter(({ series }) => isParaprotein(series.measurand.code)).map((change) => inShort(change, words, format));

/** Every companion in a sentence, for a sheet with little room; for who decides, whose the criteria are. */
export const describeCompanionsOnPaper = (
  changes: readonly CompanionChange[],
  words: Words,
  format: Format,
  reader: "clinician" | "patient",
): readonly string[] => {
  const texts = words.companions.change;
  return [
    ...changes.map((change) => {
      const { newer, series, beyondVariation } = change;
      const unit = series.measurand.canonicalUnit;
      return texts.onPaper({
        moved: inShort(change, words, format),
        variation: beyondVariation === undefined ? undefined : texts.variation[beyondVariation ? "beyond" : "within"],
        newer:
          newer === undefined
            ? undefined
            : texts.newer(`${describeValue(newer, unit, format)} ${format.unit(unit)}`, format.dayShort(newer.collectedOn)),
      });
    }),
    ...(reader === "clinician" && changes.some(({ series }) => isParaprotein(series.measurand.code)) ? [texts.team] : []),
  ];
};

/** As many decimals as the values have, so that a difference claims no more digits than they. */
const decimalsOf = (day: DailyResult, { series: { measurand } }: CompanionChange, format: Format): number =>
  Math.max(
    ...day.points.map((point) => /[.,](\d+)$/u.exec(describeValue(point, measurand.canonicalUnit, format))?.[1]?.length ?? 0),
  );

/** The changes of M-protein and light chains alone, a sentence each: what a first glance has room for. */
export const describeParaproteins = (changes: readonly CompanionChange[], words: Words, format: Format): readonly string[] =>
  changes
    .filter(({ series }) => isParaprotein(series.measurand.code))
    .map((change) => describeCompanionChange(change, words, format));

/** Every change, then once whose criteria response rests on. */
export const describeCompanionChanges = (
  changes: readonly CompanionChange[],
  words: Words,
  format: Format,
): readonly string[] => [
  ...changes.map((change) => describeCompanionChange(change, words, format)),
  ...(changes.some(({ series }) => isParaprotein(series.measurand.code))
    ? [words.companions.imwg, words.companions.change.team]
    : []),
];
