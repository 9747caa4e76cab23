import type { Stretch } from "../domain/analysis/stretch.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import { DAYS_TO_REPEAT, type RepeatRequest } from "../domain/analysis/worklist.ts";
import { describeVerdictName } from "./describeVerdict.ts";
import type { HistoryWords, Words } from "./language.ts";
import type { Format } from "./format.ts";
import { nameSource } from "./nameSource.ts";
import { describeMean } from "./verdictForBoth.ts";

/** A number behind the plain words, and what it is. */
export type NamedNumber = { readonly name: string; readonly value: string };

/** The verdict's own numbers, for the patient who opens them. The first is what the care team reads. */
export function describeHistoryNumbers(
  verdict: Verdict,
  repeat: RepeatRequest | undefined,
  words: Words,
  { history: { numbers } }: HistoryWords,
  format: Format,
): readonly NamedNumber[] {
  const unit = format.unit(verdict.measurand.canonicalUnit);
  const { settled, shift, fromPrevious, fromBaseline, changeLimits, smallestChange, variation, used } = verdict;
  const change = settled ?? shift;
  const mean = (stretch: Stretch) => `${describeMean(stretch, verdict, format)} ${unit}`;
  const lines: NamedNumber[] = [{ name: numbers.verdict, value: describeVerdictName(verdict, words, format) }];
  const add = (name: string, value: string) => lines.push({ name, value });
  if (change !== undefined) {
    const [low, high] = change.interval95;
    add(
      numbers.change,
      verdict.bound === undefined
        ? numbers.changeOf(format.percent(change.percent), format.percent(low), format.percent(high))
        : words.list.atLeast(format.percent(change.percent)),
    );
    add(
      numbers.compared,
      numbers.comparedOf({
        later: change.later.results,
        laterMean: mean(change.later),
        since: format.dayInWords(change.later.from),
        earlier: change.earlier.results,
        earlierMean: mean(change.earlier),
      }),
    );
  }
  if (shift !== undefined) {
    if (shift.chanceBelow < 1)
      add(numbers.chance, numbers.chanceOf(`${format.fixed(shift.chanceBelow * 100, shift.chanceBelow < 0.01 ? 1 : 0)} %`));
    add(numbers.robust, numbers.robustOf(format.fixed(shift.holdsUpToCvPercent, 1)));
  }
  if (fromPrevious !== undefined && fromPrevious.bridged === undefined)
    add(numbers.previous, format.percent(fromPrevious.percent));
  if (fromBaseline !== undefined && fromBaseline.bridged === undefined)
    add(numbers.baseline, format.percent(fromBaseline.percent));
  if (smallestChange !== undefined)
    add(
      numbers.hidden,
      numbers.hiddenOf(format.percent(smallestChange.lasting.upPercent), format.percent(smallestChange.lasting.downPercent)),
    );
  if (changeLimits !== undefined && used.length >= 2)
    add(numbers.limits, numbers.limitsOf(format.percent(changeLimits.upPercent), format.percent(changeLimits.downPercent)));
  if (variation !== undefined && verdict.kind !== "not-interpreted")
    add(
      numbers.variation,
      numbers.variationOf(format.fixed(variation.totalCvPercent, 1), nameSource(variation.source.citation, words)),
    );
  if (used.length > 0) add(numbers.used, String(used.length));
  if (repeat !== undefined) add(numbers.repeat, numbers.repeatOf(DAYS_TO_REPEAT));
  return lines;
}
