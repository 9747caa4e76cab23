import type { Verdict } from "../domain/analysis/verdict.ts";
import { countedBounds } from "./verdictGround.ts";
import { describeMean, valueOf, type Writing } from "./verdictForBoth.ts";
import { describeBeside, isHeldBack, suggestingSpecimen } from "./describeVerdict.ts";

/** A verdict for one glance: its figure, from what to what, and a line on what that may mean. */
export type Answer = {
  /** The change, for a movement only: "+41 %". */
  readonly figure?: string;
  /** Said before the figure where the latest result is only a limit: "at least". */
  readonly bound?: string;
  /** "3.11 → 4.39 mg/L since 22 Aug 2026", and how sure the figure is. */
  readonly span?: string;
  readonly interval?: string;
  readonly lines: readonly string[];
};

/** What stands beside a verdict, each in a short row: nothing to think about, something to know, or something left open. */
export type Check = { readonly tone: "clear" | "note" | "open"; readonly text: string };

/**
 * The verdict in its parts. Everything that its sentence says stands either here or in a check. The numbers are the verdict's own;
 * nothing is computed here.
 */
export function describeAnswer(verdict: Verdict, writing: Writing): Answer {
  const { words, format } = writing;
  const { shift, settled, used, smallestChange, measurand, bound } = verdict;
  const unit = format.unit(measurand.canonicalUnit);
  switch (verdict.kind) {
    case "rising-confirmed":
    case "rising-possible":
    case "falling-confirmed":
    case "falling-possible": {
      if (shift === undefined) return { lines: [] };
      const [low, high] = shift.interval95;
      return {
        figure: format.percent(shift.percent),
        // Of a change of at least so much one end of the interval says nothing; the sentence gives the other.
        ...(bound === undefined
          ? { interval: words.answer.interval({ low: format.percent(low), high: format.percent(high) }) }
          : { bound: words.answer.atLeast }),
        span: words.answer.span({
          from: describeMean(shift.earlier, verdict, format),
          to: describeMean(shift.later, verdict, format),
          unit,
          since: format.dayShort(shift.later.from),
        }),
        lines: [
          ...(used.at(-1)?.collectedOn === shift.later.to
            ? []
            : [words.verdict.clinician.until(format.dayInWords(shift.later.to))]),
          ...(isHeldBack(verdict) ? [] : [words.verdict.clinician.suggests[suggestingSpecimen(verdict)][shift.direction]]),
        ],
      };
    }
    case "no-change-since":
      return {
        lines:
          settled === undefined
            ? []
            : [
                words.answer.since({
                  way: settled.percent < 0 ? "falling" : "rising",
                  percent: (bound === undefined ? String : words.list.atLeast)(
                    format.share(Math.abs(settled.percent), Math.abs(settled.percent) < 9.95 ? 1 : 0),
                  ),
                  from: format.dayShort(settled.earlier.to),
                  to: format.dayShort(settled.since),
                  count: settled.later.results,
                }),
              ],
      };
    case "no-change-shown": {
      const [first, last] = [used[0], used.at(-1)];
      return {
        lines: [
          ...(first === undefined || last === undefined
            ? []
            : [
                words.answer.shown({
                  count: used.length,
                  from: format.dayShort(first.collectedOn),
                  to: format.dayShort(last.collectedOn),
                }),
              ]),
          ...(smallestChange === undefined
            ? []
            : [
                words.answer.missed({
                  up: format.percent(smallestChange.lasting.upPercent),
                  down: format.percent(smallestChange.lasting.downPercent),
                }),
              ]),
        ],
      };
    }
    case "too-few-results":
      return { lines: [words.answer.tooFew(used.length)] };
    case "not-comparable": {
      const last = verdict.breaks.at(-1);
      return {
        lines:
          last === undefined
            ? []
            : [
                words.answer.notComparable[last.cut.type]({
                  from: last.cut.from,
                  to: last.cut.to,
                  day: format.dayShort(last.on),
                }),
              ],
      };
    }
    case "not-interpreted":
      return {
        lines: verdict.whyNot === undefined ? [] : [words.verdict.notInterpreted[verdict.whyNot]],
      };
  }
}

/** What else bears on the verdict: the kidneys first, then every sentence that stands beside the verdict, then how far it holds. */
export function describeChecks(verdict: Verdict, writing: Writing): readonly Check[] {
  const { words, format } = writing;
  const { answer } = words;
  const { shift, variation, kind, used } = verdict;
  const beside = describeBeside(verdict, writing);
  const compared = used.reduce((sum, { points }) => sum + points.length, 0);
  return [
    ...kidneyCheck(verdict, writing),
    ...[...new Set(countedBounds(verdict).map((point) => valueOf(point, verdict, writing)))].map((value) =>
      note(answer.beyond(value)),
    ),
    ...beside.map(note),
    ...(beside.length === 0 && compared > 1 && kind !== "not-interpreted" ? [clear(answer.allCompared(compared))] : []),
    ...(shift === undefined || variation === undefined || kind === "no-change-since"
      ? []
      : [
          clear(
            answer.holds({
              upTo: format.fixed(shift.holdsUpToCvPercent, 1),
              assumed: format.fixed(variation.totalCvPercent, 1),
            }),
          ),
        ]),
  ];
}

const clear = (text: string): Check => ({ tone: "clear", text });
const note = (text: string): Check => ({ tone: "note", text });

function kidneyCheck({ kidney }: Verdict, { words, format }: Writing): readonly Check[] {
  const texts = words.answer.kidney;
  if (kidney === undefined) return [];
  if (kidney.type === "no-pair") return [{ tone: "open", text: texts.noPair }];
  if (kidney.type === "cannot-estimate") return [{ tone: "open", text: texts.cannotEstimate[kidney.because] }];
  const ends = { from: format.fixed(kidney.earlier.egfr, 0), to: format.fixed(kidney.later.egfr, 0) };
  if (kidney.type === "not-explained") return [{ tone: "clear", text: texts.notExplained(ends) }];
  const expected = format.percent(Math.round(kidney.expectedPercent));
  return [
    kidney.type === "may-explain"
      ? { tone: "open", text: texts.couldExplain({ ...ends, expected }) }
      : note(texts.explainsPart({ ...ends, expected })),
  ];
}
