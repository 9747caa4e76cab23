import {
  byMoment,
  coveredBy,
  covering,
  inChainOrder,
  placedStates,
  stateName,
  type Chain,
  type Chained,
  type Link,
  type PlacedStates,
} from "./chain.ts";
import { wayOf } from "./linkHash.ts";

/** One of two copies: its links, and its states. */
type Side = { readonly id: string; readonly links: ReadonlyMap<string, Link>; readonly states: PlacedStates };

const sideOf = (copy: Chained): Side => ({
  id: copy.id,
  links: new Map((copy.chain ?? []).map((link) => [link.hash, link])),
  states: byMoment(placedStates(copy)),
});

/**
 * The links of a record that two copies came to: the union. Each link goes on to cover what it covered in the copies that have it. Where
 * these differ, a copy in which the link's hash does not fit has no say beside one in which it does: it was altered, or has states without
 * the links that tell of them, as a device has that reads a server in the middle of another's writes. `merged` holds the states of both.
 * The same object where the other copy has nothing new.
 */
export function mergeChains(one: Chained, other: Chained, merged: Chained): Chain | undefined {
  if (one.chain === undefined && other.chain === undefined) return undefined;
  const states = byMoment(placedStates(merged));
  const sides = [sideOf(one), sideOf(other)];
  const links = new Map([other, one].flatMap(({ chain = [] }) => chain.map((link) => [link.hash, link])));
  const chain = inChainOrder(
    [...links.values()].map((link) => {
      const names = namesCovered(link.hash, sides);
      return covering(link, states, (name) => names.has(name));
    }),
  );
  const mine = one.chain ?? [];
  return chain.length === mine.length && chain.every((link, index) => link === mine[index]) ? one.chain : chain;
}

/** By what names the states are known that a link covers in the copies that have it. */
function namesCovered(hash: string, sides: readonly Side[]): ReadonlySet<string> {
  const covers = sides.flatMap(({ id, links, states }) => {
    const link = links.get(hash);
    if (link === undefined) return [];
    const covered = coveredBy(link, states);
    const isFitting = () => wayOf(id, link, covered) !== undefined;
    return [{ names: new Set(covered.map(stateName)), isFitting }];
  });
  const [first, second] = covers;
  if (first === undefined || second === undefined) return first?.names ?? new Set();
  // Most often both say the same, and no hash has to be made.
  if (first.names.size === second.names.size && [...first.names].every((name) => second.names.has(name))) return first.names;
  const [isFirst, isSecond] = [first.isFitting(), second.isFitting()];
  if (isFirst !== isSecond) return (isFirst ? first : second).names;
  return new Set([...first.names, ...second.names]);
}
