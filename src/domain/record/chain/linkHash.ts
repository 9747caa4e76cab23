import { compare } from "../../compare.ts";
import { sha256 } from "./sha256.ts";
import { stateName, type Link, type PlacedState } from "./chain.ts";

/** What is hashed begins with this; another way of hashing has another number. */
const FORMAT = "b2m-link-1";
/** 128 bits of SHA-256. */
const HASH_BYTES = 16;

/**
 * The same text for the same value, whatever the order of its keys; what is absent and what is undefined are the same. It may never
 * change: every link ever made rests on it.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  return `{${fields
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => compare(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`)
    .join(",")}}`;
}

/** A state with its place, as it is hashed. */
const stateText = (placed: PlacedState): string => `${JSON.stringify(stateName(placed))}:${canonicalText(placed.state)}`;

/** The hash of a link of this patient over the states it covers, whatever their order. Cost: about 5 µs a state. */
export function linkHash(
  patientId: string,
  { at, deed, by, after }: Omit<Link, "hash">,
  covered: readonly PlacedState[],
): string {
  const states = covered.map(stateText).sort(compare);
  const text = [FORMAT, canonicalText({ patientId, at, deed, by, after: [...after].sort(compare) }), ...states].join("\n");
  return base64url(sha256(text).subarray(0, HASH_BYTES));
}

/** So many ways of reading states with one name are tried: two tabs at one moment leave two, and nobody more than a few. */
const WAYS = 64;

/** The states that a link covers of those that have the names of what it covers; nothing where its hash fits none of them. */
export const wayOf = (patientId: string, link: Link, covered: readonly PlacedState[]): readonly PlacedState[] | undefined =>
  waysOf(covered).find((some) => linkHash(patientId, link, some) === link.hash);

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

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
