import type { VariationEffect } from "../domain/analysis/variationEffect.ts";
import type { Format } from "./format.ts";
import type { SettingsWords, Words } from "./language.ts";

/** What other figures would do to the verdicts, in one sentence: how many, and from what to what. */
export function describeVariationEffect(
  { verdicts, turns }: VariationEffect,
  { verdict: { name } }: Words,
  { effect }: SettingsWords["variation"],
  format: Format,
): string {
  if (verdicts === 0) return effect.noVerdicts;
  const changed = turns.reduce((sum, { count }) => sum + count, 0);
  if (changed === 0) return effect.none(verdicts);
  return effect.changes({
    changed,
    verdicts,
    turns: format.clauses(turns.map(({ from, to, count }) => effect.turn(count, name[from], name[to]))),
  });
}
