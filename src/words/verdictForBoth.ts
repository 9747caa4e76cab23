import type { Stretch } from "../domain/analysis/stretch.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { SeriesPoint } from "../domain/series/series.ts";
import type { Words } from "./language.ts";
import { describeDayResult } from "./describeDayResult.ts";
import { describeValue } from "./describeSeries.ts";
import { countedBounds } from "./verdictGround.ts";
import type { Format } from "./format.ts";

/** How numbers, days and words are written: one language and one reader. */
export type Writing = { readonly words: Words; readonly format: Format };

/** Sentences one after the other; what is not said leaves no gap. */
export const joined = (sentences: readonly (string | undefined)[]): string =>
  sentences.filter((sentence) => sentence !== undefined && sentence !== "").join(" ");

/** So many results are named; the others are counted. */
const MOST_NAMED = 3;

/** The latest of a list in a row, and how many more there are. */
export function namedAmong(all: readonly string[], { list, and }: Format) {
  const more = Math.max(0, all.length - MOST_NAMED);
  const latest = all.slice(-MOST_NAMED);
  return { named: more > 0 ? list(latest) : and(latest), count: latest.length, more };
}

/** So many days with several results are named; the others are counted. */
const MOST_SAME_DAYS = 3;

/** Days on which several results were taken for one: of those that the sentence speaks of, or of all where it speaks of all. */
export function sameDaySentence(
  { used, shift, settled, measurand, daysApart }: Verdict,
  { words, format }: Writing,
  { apart: farApart }: { readonly apart: (days: string) => string },
): string | undefined {
  const change = settled ?? shift;
  const spokenOf = change === undefined ? undefined : new Set([...change.earlier.days, ...change.later.days]);
  const latest = used.at(-1);
  const several = used.filter(
    (result) => result.points.length > 1 && (spokenOf === undefined || result === latest || spokenOf.has(result.collectedOn)),
  );
  const named = several.slice(-MOST_SAME_DAYS);
  if (named.length === 0) return undefined;
  const apart = named.filter(({ collectedOn }) => daysApart.includes(collectedOn));
  return joined([
    words.verdict.sameDay(
      format.clauses(
        named.map((result) =>
          words.verdict.meanOn(
            describeDayResult(result, measurand.canonicalUnit, words, format),
            format.dayInWords(result.collectedOn),
          ),
        ),
      ),
      several.length - named.length,
    ),
    apart.length === 0 ? undefined : farApart(format.and(apart.map(({ collectedOn }) => format.dayInWords(collectedOn)))),
  ]);
}

/** Results beyond the assay's limit that are not counted, with their days. */
export function boundsAsideOf(verdict: Verdict, writing: Writing): ReturnType<typeof namedAmong> | undefined {
  const { boundsAside, kind, whyNot } = verdict;
  if (boundsAside.length === 0 || (kind === "not-interpreted" && whyNot !== "beyond-limit")) return undefined;
  return namedAmong(
    boundsAside.map((point) =>
      writing.words.verdict.clinician.valueOn(valueOf(point, verdict, writing), writing.format.dayInWords(point.collectedOn)),
    ),
    writing.format,
  );
}

/** A level's mean without its unit: "3.05", or "≥20.0" where a result beyond the assay's limit counts in it as that limit. */
export function describeMean({ mean, days }: Stretch, verdict: Verdict, format: Format): string {
  const bound = countedBounds(verdict).find(({ collectedOn }) => days.includes(collectedOn))?.comparator;
  return `${bound === undefined ? "" : bound.startsWith(">") ? "≥" : "≤"}${format.number(mean)}`;
}

/** A point's value as printed, in the unit that the series is judged in. */
export const valueOf = (point: SeriesPoint, { measurand }: Verdict, { format }: Writing): string =>
  `${describeValue(point, measurand.canonicalUnit, format)} ${format.unit(measurand.canonicalUnit)}`;
