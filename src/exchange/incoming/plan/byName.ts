import { compareIdentities, identityKeys, type IdentityMatch, type KnownAs } from "../../../domain/measuring/foreignIdentity.ts";
import { sameLaboratory } from "./sameResult.ts";

/** How surely two results are one by the names that their senders give them. */
export type SurelyOne = Exclude<IdentityMatch, "another">;
const SURENESS: readonly SurelyOne[] = ["same", "token", "perhaps"];

/** What a result may be found by: its names, and its laboratory, which tells two senders apart where nothing else does. */
export type SenderNames = { readonly knownAs?: KnownAs | undefined; readonly laboratory?: string | undefined };

/** How surely these two are one result; nothing where they are not, or where nothing says so. */
function oneByName(one: SenderNames, other: SenderNames): SurelyOne | undefined {
  const match = compareIdentities(one.knownAs, other.knownAs);
  if (match === undefined || match === "another") return undefined;
  return match === "perhaps" && !sameLaboratory(one.laboratory, other.laboratory) ? undefined : match;
}

/** Results under the names that other systems give them, found without looking at each. */
export type ByName<Entry> = {
  readonly add: (entry: Entry) => void;
  /** Takes out one that has the names under which it was added. */
  readonly remove: (entry: Entry) => void;
  /** All that may be the one sought, the surest first. */
  readonly find: (named: SenderNames) => readonly { readonly entry: Entry; readonly surely: SurelyOne }[];
};

/** A name that more results than this share ("1") names none of them. */
const MOST_SHARED = 50;

/**
 * An empty place for such results. `namesOf` says every name that one has or had; it is asked anew each time. Of one surety they come in
 * the order of `compareEntries`, without it as they were added.
 */
export function byName<Entry>(
  namesOf: (entry: Entry) => readonly SenderNames[],
  compareEntries: (one: Entry, other: Entry) => number = () => 0,
): ByName<Entry> {
  const places = new Map<string, Set<Entry>>();
  const keysOf = (entry: Entry) => new Set(namesOf(entry).flatMap(({ knownAs }) => identityKeys(knownAs)));
  return {
    add: (entry) => {
      for (const key of keysOf(entry)) {
        const there = places.get(key);
        if (there === undefined) places.set(key, new Set([entry]));
        else there.add(entry);
      }
    },
    remove: (entry) => {
      for (const key of keysOf(entry)) places.get(key)?.delete(entry);
    },
    find: (named) => {
      const found = new Set(
        identityKeys(named.knownAs).flatMap((key) => {
          const there = places.get(key);
          return there === undefined || there.size > MOST_SHARED ? [] : [...there];
        }),
      );
      return [...found]
        .flatMap((entry) => {
          const all = namesOf(entry).map((one) => oneByName(one, named));
          const surely = SURENESS.find((one) => all.includes(one));
          return surely === undefined ? [] : [{ entry, surely }];
        })
        .sort((a, b) => SURENESS.indexOf(a.surely) - SURENESS.indexOf(b.surely) || compareEntries(a.entry, b.entry));
    },
  };
}
