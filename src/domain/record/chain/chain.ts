import { compare } from "../../compare.ts";
import type { Instant } from "../../instant.ts";
import { revisionsOf, type Kept, type Revision } from "../../kept.ts";
import { PARTS, type Entries } from "../keptKinds.ts";

/**
 * One action on a patient's record, tied to all that stood before it. Most links cover the states that carry their instant; `earlier`
 * says so where they cover older ones (the beginning of a chain, what a merge brought). What entered the record later and would fall
 * into a link's reach is named in `except`.
 */
export type Link = {
  readonly at: Instant;
  /** A `Deed`, or one of a later release. */
  readonly deed: string;
  /** The initials of the device on which it was done; absent where it had none. */
  readonly by?: string;
  /** The hashes of the links that it follows: one, or several where two tabs or copies had gone on by themselves; none at first. */
  readonly after: readonly string[];
  /** 128 bits over all of it and the states it covers, base64url; `linkHash.ts`. */
  readonly hash: string;
  /** The states up to this moment, of all entries or of these. */
  readonly earlier?: { readonly until: Instant; readonly entries?: readonly string[] };
  readonly except?: readonly string[];
};

/** The links of a record by time, then by hash. Absent where nothing was done since changes are chained. */
export type Chain = readonly Link[];

/** A patient's record as a chain sees it. */
export type Chained = Entries & { readonly id: string; readonly patient: Kept<object>; readonly chain?: Chain };

/** One state, and where it stands. `entry`: part and id. */
export type PlacedState = { readonly entry: string; readonly state: Revision<object> };

/** The entries of a record with their names in a chain, the patient's own first. */
export const chainedEntries = (record: Chained): readonly (readonly [entry: string, kept: Kept<object>])[] => [
  [`patient ${record.id}`, record.patient],
  ...PARTS.flatMap((part) => Object.values<Kept<object>>(record[part]).map((kept) => [`${part} ${kept.id}`, kept] as const)),
];

/** Every state of a record. */
export const placedStates = (record: Chained): readonly PlacedState[] =>
  chainedEntries(record).flatMap(([entry, kept]) => revisionsOf<object>(kept).map((state) => ({ entry, state })));

/** By what a link names a state: two tabs that change one entry at one moment give both states the same name. */
export const stateName = ({ entry, state }: PlacedState): string => `${entry} ${state.revision} ${state.recordedAt}`;

/** States in which those of one moment are found at once: a record may have thousands of links. */
export type PlacedStates = {
  readonly all: readonly PlacedState[];
  readonly at: ReadonlyMap<Instant, readonly PlacedState[]>;
};

/** Files states by the moment at which they were recorded. */
export function byMoment(all: readonly PlacedState[]): PlacedStates {
  const at = new Map<Instant, PlacedState[]>();
  for (const placed of all) {
    const there = at.get(placed.state.recordedAt);
    if (there === undefined) at.set(placed.state.recordedAt, [placed]);
    else there.push(placed);
  }
  return { all, at };
}

/** The states within a link's reach, what it excepts among them. */
function inReach({ at, earlier }: Pick<Link, "at" | "earlier">, states: PlacedStates): readonly PlacedState[] {
  if (earlier === undefined) return states.at.get(at) ?? [];
  const entries = earlier.entries === undefined ? undefined : new Set(earlier.entries);
  return states.all.filter(
    ({ entry, state }) => state.recordedAt <= earlier.until && (entries === undefined || entries.has(entry)),
  );
}

/** The states that a link covers. */
export function coveredBy(link: Link, states: PlacedStates): readonly PlacedState[] {
  const within = inReach(link, states);
  if (link.except === undefined) return within;
  const excepted = new Set(link.except);
  return within.filter((state) => !excepted.has(stateName(state)));
}

/** The links that no other follows yet. */
export function headsOf(chain: Chain): readonly string[] {
  const followed = new Set(chain.flatMap(({ after }) => after));
  return chain
    .map(({ hash }) => hash)
    .filter((hash) => !followed.has(hash))
    .sort(compare);
}

/** The link with a reach that covers those of the states alone. */
export function covering(link: Link, states: PlacedStates, isCovered: (name: string) => boolean): Link {
  const others = inReach(link, states)
    .map(stateName)
    .filter((name) => !isCovered(name));
  return excepting(link, others);
}

function excepting(link: Link, names: readonly string[]): Link {
  const { except: before = [], ...bare } = link;
  const except = [...new Set(names)].sort(compare);
  if (except.length === before.length && except.every((name, index) => name === before[index])) return link;
  return except.length === 0 ? bare : { ...bare, except };
}

/** The links as they were, though these states came into the record: what was done before does not cover them. */
export function beside(chain: Chain, fresh: readonly PlacedState[]): Chain {
  const states = byMoment(fresh);
  const made = chain.map((link) => {
    const within = inReach(link, states);
    return within.length === 0 ? link : excepting(link, [...(link.except ?? []), ...within.map(stateName)]);
  });
  return made.every((link, index) => link === chain[index]) ? chain : made;
}

/** By time, then by hash: the one order of a chain, however it came together. */
export const inChainOrder = (links: Iterable<Link>): Chain =>
  [...links].sort((a, b) => compare(a.at, b.at) || compare(a.hash, b.hash));
