import type { Instant } from "../../instant.ts";
import { revisionsOf, type Kept } from "../../kept.ts";
import {
  beside,
  byMoment,
  chainedEntries,
  coveredBy,
  covering,
  headsOf,
  inChainOrder,
  placedStates,
  stateName,
  type Chain,
  type Link,
  type PlacedState,
  type PlacedStates,
} from "./chain.ts";
import type { Deed } from "./deed.ts";
import { canonicalText, linkHash } from "./linkHash.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** What was done, when, and by the initials of which device. */
export type Done = { readonly deed: Deed; readonly at: Instant; readonly by?: string | undefined };

/**
 * The record after an action, with a link for it. A record that was there before changes were chained first gets one over all that it
 * held; links that came with the action, as from a backup, stay and cover what they covered. The same object where nothing was done.
 */
export function linked(before: PatientRecord | undefined, after: PatientRecord, done: Done): PatientRecord {
  if (before === after) return after;
  const fresh = statesBeside(before, after);
  const isMerged = !isSameChain(after.chain, before?.chain);
  if (fresh.length === 0 && !isMerged) return after;
  const states = byMoment(placedStates(after));
  const there = isMerged ? (after.chain ?? []) : beside(before?.chain ?? [], fresh);
  const begun = before !== undefined && before.chain === undefined ? [firstLink(before, states, done)] : [];
  const known = new Set(before?.chain?.map(({ hash }) => hash));
  const brought = byMoment(fresh);
  const covered = new Set(
    there.filter(({ hash }) => !known.has(hash)).flatMap((link) => coveredBy(link, brought).map(stateName)),
  );
  const chain = [...there, ...begun];
  const own = fresh.filter((state) => !covered.has(stateName(state)));
  return { ...after, chain: inChainOrder([...chain, newLink(after.id, done, headsOf(chain), own, states)]) };
}

/** Whether two say the same; a copy that a worker made is none the less the same. */
const isSameChain = (one: Chain = [], other: Chain = []): boolean =>
  one === other || (one.length === other.length && canonicalText(one) === canonicalText(other));

/** The record with its links as they were before these changes were made to it: for what changes a record that was just merged. */
export const withChainBeside = (before: PatientRecord, after: PatientRecord): PatientRecord =>
  before === after || before.chain === undefined ? after : { ...after, chain: beside(before.chain, statesBeside(before, after)) };

/** The beginning of a chain over what was there: it cannot say what became of it before. */
const firstLink = (before: PatientRecord, states: PlacedStates, { at }: Done): Link =>
  newLink(before.id, { deed: "BeganChain", at }, [], placedStates(before), states);

function newLink(
  patientId: string,
  { deed, at, by }: Done,
  after: readonly string[],
  own: readonly PlacedState[],
  states: PlacedStates,
): Link {
  const link = { at, deed, ...(by === undefined || by === "" ? {} : { by }), after };
  const hash = linkHash(patientId, link, own);
  const names = new Set(own.map(stateName));
  const isCovered = (name: string) => names.has(name);
  const bare = { ...link, hash };
  const until = own.reduce(
    (latest, { state }) => (state.recordedAt > latest ? state.recordedAt : latest),
    own[0]?.state.recordedAt ?? at,
  );
  if (own.every(({ state }) => state.recordedAt === at)) return covering(bare, states, isCovered);
  const all = covering({ ...bare, earlier: { until } }, states, isCovered);
  if (all.except === undefined) return all;
  const entries = [...new Set(own.map(({ entry }) => entry))].sort();
  const some = covering({ ...bare, earlier: { until, entries } }, states, isCovered);
  return all.except.length <= entries.length + (some.except?.length ?? 0) ? all : some;
}

/** The states of a record that another state of it had not. */
function statesBeside(before: PatientRecord | undefined, after: PatientRecord): readonly PlacedState[] {
  if (before === undefined) return placedStates(after);
  const earlier = new Map(chainedEntries(before));
  return chainedEntries(after).flatMap(([entry, kept]) =>
    newStates(earlier.get(entry), kept).map((state): PlacedState => ({ entry, state })),
  );
}

function newStates(before: Kept<object> | undefined, after: Kept<object>): readonly PlacedState["state"][] {
  if (before === after) return [];
  const states = revisionsOf<object>(after);
  if (before === undefined) return states;
  const known = new Set(revisionsOf<object>(before).map(canonicalText));
  return states.filter((state) => !known.has(canonicalText(state)));
}
