import { keysOf } from "../domain/keysOf.ts";
import type { Choice } from "./Select.tsx";
import type { Texts } from "./typedTexts.ts";

/** One state of a kept entry as a form shows it. */
export type ShownState<Field extends string> = {
  readonly revision: number;
  readonly withdrawn: boolean;
  /** The texts of the entry; fields that the form adds, such as the reason, are not among them. */
  readonly texts: Partial<Texts<Field>>;
};

/** The kept entry that a form changes, in its present state, and how its fields are named. */
export type ShownEntry<Field extends string> = ShownState<Field> & {
  readonly labels: { readonly [field in Field]?: string };
  /** What the texts of a field stand for, where it is chosen from a list. */
  readonly choices?: { readonly [field in Field]?: readonly Choice[] | undefined };
};

/** One field of an entry that was changed while a form stood open on it: before, as it is now, and as it is typed. */
export type MeanwhileRow = {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly theirs: string;
  readonly yours: string;
};

/** What became of an entry since a form was opened on it. */
export type Meanwhile = {
  readonly rows: readonly MeanwhileRow[];
  readonly withdrawn: boolean;
  readonly restored: boolean;
  /** Nothing of it is typed anew: something is about to be done with it as a whole, as withdrawing it. */
  readonly isActedOn?: true;
};

/** A kept entry that a form shows and does not change, in its present state: what is done there is done to all of it. */
export type ActedOn = ShownEntry<string>;

/**
 * What was changed since: every field in which the three states are not one. Nothing where nothing was changed, or where what was
 * changed is what is typed as well.
 */
export function changedMeanwhile<Field extends string>(
  opened: ShownState<Field> | undefined,
  now: ShownEntry<Field> | undefined,
  typed: Partial<Texts<Field>>,
): Meanwhile | undefined {
  if (opened === undefined || now === undefined) return undefined;
  const before = opened.texts;
  const differs = keysOf(now.texts).map((field) => ({
    field,
    theirs: now.texts[field] ?? "",
    before: before[field] ?? "",
    yours: typed[field] ?? "",
  }));
  const lost = differs.some(({ before: was, theirs, yours }) => theirs !== was && theirs !== yours);
  const [withdrawn, restored] = [now.withdrawn && !opened.withdrawn, opened.withdrawn && !now.withdrawn];
  if (!lost && !withdrawn && !restored) return undefined;
  const named = (field: Field, text: string) => now.choices?.[field]?.find(({ value }) => value === text)?.label ?? text;
  const rows = differs
    .filter(({ before: was, theirs, yours }) => theirs !== was || yours !== was)
    .map(({ field, before: was, theirs, yours }) => ({
      field,
      label: now.labels[field] ?? field,
      before: named(field, was),
      theirs: named(field, theirs),
      yours: named(field, yours),
    }));
  return { rows, withdrawn, restored };
}

/** What became of an entry since somebody began to do something with it as a whole. Nothing where it says what it said. */
export function changedUnderHand(opened: ShownState<string> | undefined, now: ActedOn | undefined): Meanwhile | undefined {
  if (opened === undefined || now === undefined) return undefined;
  const found = changedMeanwhile(opened, now, opened.texts);
  return found && { ...found, isActedOn: true };
}

/** An entry that is told in one sentence, as something with which something is done. */
export const toldAs = (
  { revision }: { readonly revision: number },
  withdrawn: boolean,
  label: string,
  sentence: string | undefined,
): ActedOn => ({ revision, withdrawn, texts: { sentence: sentence ?? "" }, labels: { sentence: label } });
