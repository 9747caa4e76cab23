import { readPatient } from "../storedKeys.ts";
import type { TextStore } from "../textStore.ts";
import type { FollowingCopy } from "./followingCopy.ts";
import type { HeldTexts } from "./heldTexts.ts";
import { joinedLive } from "./joinTexts.ts";
import type { CopyWrite } from "./recordCopy.ts";

/** Only so many at a time are given a place in a full copy at hand at the cost of others: an import is no use of all its patients. */
const PLACED_AT_ONCE = 50;
/** So much room is made at least, in UTF-16 units: some ten patients, so that not every save has to make some, and none for many. */
const ROOM_AT_ONCE = 8000;
/** No tombstone is longer: what is need not be read to know that it is none. */
const LONGEST_TOMBSTONE = 400;

export type RoomAtHand = {
  /** This one was written here and is to have a place in the copy at hand. */
  readonly want: (key: string) => void;
  readonly renounce: (key: string) => void;
  /** Gives what was written last a place in the copy at hand, where it is full, at the cost of what was not written for longest. */
  readonly make: () => Promise<void>;
};

type Parts = {
  /** The copy at hand, as texts lie there. */
  readonly lying: TextStore;
  /** The same, as they were written. */
  readonly coded: TextStore;
  readonly following: readonly FollowingCopy[];
  readonly held: HeldTexts;
  readonly opened: (key: string, lying: string) => string;
  /** A text as the other copies hold it. */
  readonly lyingOf: (key: string, plain: string) => string | undefined;
  readonly mark: (key: string) => void;
};

/**
 * Keeps what was saved last in a copy at hand that is full. Nothing is let go there that is not in another first, marked as held alone.
 * What it takes does not grow with the number of patients: they stand in the order of their last use, and sizes are asked as texts lie.
 */
export function roomAtHand({ lying, coded, following, held, opened, lyingOf, mark }: Parts): RoomAtHand {
  const wanted = new Set<string>();

  /** The text at hand, where another copy was seen to hold the very same. */
  const textInAnother = (key: string): string | undefined => {
    const stored = coded.get(key);
    if (!stored.ok || stored.value === undefined) return undefined;
    return following.some((one) => one.isOpen() && one.seen(key) === stored.value) ? stored.value : undefined;
  };

  /** The ones to go, with their texts, until so much room is made. */
  function choose(lacking: number): ReadonlyMap<string, string> {
    const leaving = new Map<string, string>();
    let left = lacking;
    for (const key of held.oldestAtHand()) {
      if (following.some((one) => one.isPending(key))) continue;
      const text = textInAnother(key);
      if (text === undefined || isErased(key, text)) continue;
      leaving.set(key, text);
      left -= lying.lies(key);
      if (left <= 0) break;
    }
    return leaving;
  }

  /** Marks these as held alone in one copy. What was found there instead of them; nothing where it refuses. */
  async function flag(
    one: FollowingCopy,
    leaving: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const found = new Map<string, string>();
    const flagged = (key: string, plain: string): CopyWrite => ({
      stand: (there) => {
        if (there !== undefined) found.set(key, opened(key, there));
        return there ?? lyingOf(key, plain);
      },
      alone: true,
      at: held.at(key),
    });
    const written = await one.copy.write(new Map([...leaving].map(([key, plain]) => [key, flagged(key, plain)])));
    return written.ok ? found : undefined;
  }

  async function letGo(leaving: ReadonlyMap<string, string>): Promise<boolean> {
    const open = following.filter((one) => one.isOpen());
    const taken = (await Promise.all(open.map((one) => flag(one, leaving)))).filter((found) => found !== undefined);
    if (taken.length === 0) return false;
    for (const [key, text] of leaving) {
      const stored = coded.get(key);
      // Written again meanwhile, here or in another tab: it stays.
      if (!stored.ok || stored.value !== text || taken.some((found) => (found.get(key) ?? text) !== text)) continue;
      if (lying.remove(key).ok) held.setAlone(key, text);
    }
    return true;
  }

  /** An older state at hand would be taken for all there is where the others are refused one day; a gap is said. */
  function letGoOfOlder(key: string, text: string): void {
    const stored = coded.get(key);
    if (stored.ok && stored.value !== undefined && joinedLive(key, text, stored.value) === text) lying.remove(key);
  }

  return {
    want: (key) => void wanted.add(key),
    renounce: (key) => void wanted.delete(key),
    make: async () => {
      if (wanted.size > PLACED_AT_ONCE) wanted.clear();
      if (wanted.size === 0) return;
      const asked = [...wanted].filter(held.isAlone);
      wanted.clear();
      const growth = (key: string) => coded.takes(key, held.alone(key) ?? "") - lying.lies(key);
      const lacking = asked.reduce((sum, key) => sum + growth(key), 0);
      if (!(await letGo(choose(Math.max(ROOM_AT_ONCE, lacking))))) return;
      for (const key of asked) {
        const text = held.alone(key);
        if (text === undefined || !held.isStored(key)) continue;
        if (coded.set(key, text).ok) {
          held.noLongerAlone(key);
          mark(key);
        } else letGoOfOlder(key, text);
      }
    },
  };
}

const isErased = (key: string, text: string): boolean => {
  if (text.length > LONGEST_TOMBSTONE) return false;
  const read = readPatient(key, text);
  return !read.ok || read.value.type === "Erased";
};
