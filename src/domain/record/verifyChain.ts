import { byMoment, coveredBy, placedStates, stateName, type Link, type PlacedState } from "./chain.ts";
import { linkHash } from "./linkHash.ts";
import type { PatientRecord } from "./patientRecord.ts";

/** What is not as it was recorded. */
export type ChainFault =
  /** What was done then is not as it was: altered, removed, or something was added under its moment. */
  | { readonly type: "Altered"; readonly link: Link; readonly states: readonly PlacedState[] }
  /** What was done before this is missing. */
  | { readonly type: "Gap"; readonly link: Link }
  /** These stand in the record, and no action brought them. */
  | { readonly type: "NotRecorded"; readonly states: readonly PlacedState[] };

/** Whether a record's history is as it was recorded. "NotBegun": nothing was done since changes are chained, so nothing is known. */
export type ChainCheck =
  | { readonly type: "NotBegun" }
  | { readonly type: "Whole"; readonly links: number }
  | { readonly type: "Faulty"; readonly faults: readonly ChainFault[] };

/** So many ways of reading states with one name are tried: two tabs at one moment leave two, and nobody more than a few. */
const WAYS = 64;

/**
 * Recomputes every link of a record's chain. It shows what damage, a fault of a program or a hand in the storage did; whoever knows
 * the format can make a new chain over what they altered, for there is no secret in it. Cost: about 10 µs a state.
 */
export function verifyChain(record: PatientRecord): ChainCheck {
  const { chain } = record;
  if (chain === undefined) return { type: "NotBegun" };
  const states = byMoment(placedStates(record));
  const hashes = new Set(chain.map(({ hash }) => hash));
  const faults: ChainFault[] = [];
  const explained = new Set<PlacedState>();
  for (const link of chain) {
    if (!link.after.every((hash) => hashes.has(hash))) faults.push({ type: "Gap", link });
    const covered = coveredBy(link, states);
    const way = wayOf(record, link, covered);
    if (way === undefined) faults.push({ type: "Altered", link, states: covered });
    for (const state of way ?? covered) explained.add(state);
  }
  const left = states.all.filter((state) => !explained.has(state));
  if (left.length > 0) faults.push({ type: "NotRecorded", states: left });
  return faults.length === 0 ? { type: "Whole", links: chain.length } : { type: "Faulty", faults };
}

/** The states that a link covers of those that have the names of what it covers; nothing where its hash fits none of them. */
export const wayOf = (record: PatientRecord, link: Link, covered: readonly PlacedState[]): readonly PlacedState[] | undefined =>
  waysOf(covered).find((some) => linkHash(record.id, link, some) === link.hash);

/** The ways to read what is covered: all of it, or one of each that share a name. */
function waysOf(covered: readonly PlacedState[]): readonly (readonly PlacedState[])[] {
  const named = new Map<string, PlacedState[]>();
  for (const state of covered) named.set(stateName(state), [...(named.get(stateName(state)) ?? []), state]);
  if (named.size === covered.length) return [covered];
  const ways = [...named.values()].reduce<readonly (readonly PlacedState[])[]>(
    (sofar, alike) => (sofar.length * alike.length > WAYS ? sofar : sofar.flatMap((way) => alike.map((one) => [...way, one]))),
    [[]],
  );
  return [covered, ...ways];
}
