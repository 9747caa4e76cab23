import { revisionsOf, stableText, type Kept, type Revision } from "../../kept.ts";
import { byMoment, coveredBy, placedStates, stateName, type Link, type PlacedState, type PlacedStates } from "./chain.ts";
import type { Deed } from "./deed.ts";
import type { PatientRecord } from "../patientRecord.ts";
import { wayOf } from "./linkHash.ts";

type State = Revision<object>;

/** All states of one entry, in the order in which copies are merged, and how they came about. */
export type Knowing = {
  readonly states: readonly State[];
  /** Whether whoever made the one state had the other before them. */
  readonly knew: (one: State, other: State) => boolean;
  /** "Joined": by a device, from what several people said, and nobody's word. "Settled": a person answered a question. */
  readonly madeBy: (state: State) => "Said" | "Joined" | "Settled";
};

/**
 * Who knew what when each state of an entry was made, by the record's chain: each link follows all that was done where it was made. Of
 * states that no link covers it is taken that a later one knew the earlier ones, but not across two copies: `isApart` says of which it is
 * known that they came about in different places.
 */
export function whoKnew(
  record: PatientRecord,
  entry: string,
  kept: Kept<object>,
  isApart: (one: State, other: State) => boolean,
): Knowing {
  const states = revisionsOf<object>(kept);
  const placed = byMoment(states.map((state): PlacedState => ({ entry, state })));
  const links = new Map<State, Link[]>(states.map((state) => [state, []]));
  for (const link of record.chain ?? []) for (const state of statesOf(link, placed, record)) links.get(state)?.push(link);
  const byHash = new Map(record.chain?.map((link) => [link.hash, link]));
  const before = new Map<Link, ReadonlySet<Link>>();
  const doneBefore = (link: Link): ReadonlySet<Link> => {
    const known = before.get(link) ?? allBefore(link, byHash);
    before.set(link, known);
    return known;
  };
  const linksOf = (state: State): readonly Link[] => links.get(state) ?? [];
  return {
    states,
    knew: (one, other) => {
      // Each state is made on top of all that was there.
      if (other.revision >= one.revision) return false;
      const [made, others] = [linksOf(one)[0], linksOf(other)];
      if (made === undefined || others.length === 0) return !isApart(one, other);
      return others.some((link) => link === made || doneBefore(made).has(link));
    },
    madeBy: (state) => {
      const isDone = (which: Deed) => linksOf(state).some(({ deed }) => deed === which);
      return isDone("JoinedCopies") ? "Joined" : isDone("SettledQuestion") ? "Settled" : "Said";
    },
  };
}

/** The states of one entry that a link covers. Of two that were made in one moment under one number its hash tells which. */
function statesOf(link: Link, placed: PlacedStates, record: PatientRecord): readonly State[] {
  const covered = coveredBy(link, placed);
  if (new Set(covered.map(stateName)).size === covered.length) return covered.map(({ state }) => state);
  const way = wayOf(record.id, link, coveredBy(link, byMoment(placedStates(record)))) ?? covered;
  const known = new Set(way.map(({ entry, state }) => `${entry} ${stableText(state)}`));
  return covered.filter(({ entry, state }) => known.has(`${entry} ${stableText(state)}`)).map(({ state }) => state);
}

/** All links that one follows, and those that they follow. */
function allBefore({ after }: Link, byHash: ReadonlyMap<string, Link>): ReadonlySet<Link> {
  const found = new Set<Link>();
  const left = [...after];
  for (let hash = left.pop(); hash !== undefined; hash = left.pop()) {
    const link = byHash.get(hash);
    if (link === undefined || found.has(link)) continue;
    found.add(link);
    left.push(...link.after);
  }
  return found;
}

/** Whether an entry was changed in two places at once: the first state that either made has the number of the other's. */
export const isForked = (kept: Kept<object>): boolean =>
  kept.earlier.some(({ revision }, index) => revision === (kept.earlier[index + 1] ?? kept).revision);
