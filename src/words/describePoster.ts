import type { Verdict } from "../domain/analysis/verdict.ts";
import { describeAnswer, describeChecks, type Check } from "./describeAnswer.ts";
import type { Writing } from "./verdictForBoth.ts";
import type { BoardWords } from "./language.ts";

/** A verdict for a wall: its name and figure for the last row, one short sentence, and what else bears on it. */
export type Poster = {
  readonly name: string;
  /** The change, for a movement only: "+41 %"; and "at least" before it where the latest result is only a limit. */
  readonly figure?: string;
  readonly bound?: string;
  /** Since when, and how sure the figure is. */
  readonly span?: string;
  /** At most 20 words beside names; empty where name and figure say it all. */
  readonly sentence: string;
  readonly checks: readonly Check[];
};

/** So many rows of checks stand on a slide, unless more than that ask for a thought. */
const ROWS = 3;

/**
 * The verdict in the parts of a poster. The numbers are the verdict's own; nothing is computed here. `companions`: how M-protein and
 * light chains moved, a line each.
 */
export function describePoster(
  verdict: Verdict,
  companions: readonly string[],
  writing: Writing,
  { poster }: BoardWords,
): Poster {
  const { words, format } = writing;
  const { kind, shift, settled } = verdict;
  const { figure, bound, lines } = describeAnswer(verdict, writing);
  const span =
    kind === "no-change-since"
      ? settled && poster.since(format.dayShort(settled.since))
      : figure === undefined || shift === undefined
        ? undefined
        : format.list([
            poster.since(format.dayShort(shift.later.from)),
            ...(bound === undefined ? [intervalOf(shift.interval95, writing, poster)] : []),
          ]);
  return {
    name: words.verdict.name[kind === "no-change-since" ? "no-change-shown" : kind],
    ...(figure === undefined ? {} : { figure }),
    ...(bound === undefined ? {} : { bound }),
    ...(span === undefined ? {} : { span }),
    sentence: (verdict.whyNot === "no-variation-figure"
      ? [poster.noFigure]
      : // How many results there are, and from when to when, is what the chart shows.
        lines.slice(kind === "no-change-shown" ? 1 : 0)
    ).join(" "),
    checks: fewRows([...describeChecks(verdict, writing), ...companions.map((text) => ({ tone: "note", text }) as const)]),
  };
}

/** Both ends with as many digits as the verdict's sentence gives them. */
function intervalOf([low, high]: readonly [number, number], { format }: Writing, { interval }: BoardWords["poster"]): string {
  const bare = (value: number) => format.fixed(value, Math.abs(value) < 9.95 ? 1 : 0);
  return interval({ low: bare(low), high: bare(high) });
}

/** Rows that hold nothing against the verdict give way first, the kidneys last of them. What asks for a thought always stands. */
function fewRows(checks: readonly Check[]): readonly Check[] {
  const spare = checks.filter(({ tone }, index) => tone === "clear" && index > 0);
  const dropped = new Set(spare.slice(0, Math.max(0, checks.length - ROWS)));
  return checks.filter((check) => !dropped.has(check));
}
