import { contentOf, stableText, type Revision } from "../../kept.ts";
import type { Knowing } from "./whoKnew.ts";

type State = Revision<object>;
type Fields = { readonly [field: string]: unknown };

const fieldsOf = (state: State): Fields => ({ ...contentOf<object>(state) });

/** What a state says in fields that say one thing together. */
export const saidIn = (state: State, group: readonly string[]): string => {
  const fields = fieldsOf(state);
  return stableText(group.map((field) => fields[field] ?? null));
};

/**
 * The last words on one thing: the states in which somebody said something of it, those left out that somebody wrote over who knew them.
 * What a device joined is nobody's word. Whoever settles a question speaks about what those whom they heard say otherwise; and whoever goes
 * on from the side that was chosen goes on from the decision, though they did not know of it.
 */
export function lastWords({ states, knew, madeBy }: Knowing, group: readonly string[]): readonly State[] {
  const said = new Map(states.map((state) => [state, saidIn(state, group)]));
  const knownTo = (state: State): readonly State[] => states.filter((other) => other !== state && knew(state, other));
  const words = new Map<State, boolean>();
  const isWord = (state: State): boolean => {
    const known = words.get(state) ?? speaks(state);
    words.set(state, known);
    return known;
  };
  function speaks(state: State): boolean {
    const how = madeBy(state);
    if (how === "Joined") return false;
    const heard = knownTo(state);
    const before = heard.at(-1);
    if (before === undefined || said.get(before) !== said.get(state)) return true;
    return how === "Settled" && lastOf(heard).some((word) => said.get(word) !== said.get(state));
  }
  const lasting = new Map<State, readonly State[]>();
  /** The last words that whoever made a state had before them. */
  const heardBy = (state: State): readonly State[] => {
    const known = lasting.get(state) ?? lastOf(knownTo(state));
    lasting.set(state, known);
    return known;
  };
  function goesOnFrom(decision: State, later: State): boolean {
    if (madeBy(decision) !== "Settled" || knew(decision, later)) return false;
    const heard = heardBy(later);
    return heard.length > 0 && heard.every((word) => knew(decision, word) && said.get(word) === said.get(decision));
  }
  function lastOf(some: readonly State[]): readonly State[] {
    const spoken = some.filter(isWord);
    return spoken.filter((word) => !spoken.some((other) => other !== word && (knew(other, word) || goesOnFrom(word, other))));
  }
  return lastOf(states);
}
