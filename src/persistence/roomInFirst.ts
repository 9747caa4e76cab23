import type { HeldTexts } from "./heldTexts.ts";
import { joinedLive } from "./joinTexts.ts";
import type { CopyWrite, SecondCopy } from "./secondCopy.ts";
import { readPatient } from "./storedKeys.ts";
import type { TextStore } from "./textStore.ts";

/** Only so many at a time are given a place in a full first copy at the cost of others: an import is no use of all its patients. */
const PLACED_AT_ONCE = 50;
/** So much room is made at least, in UTF-16 units: some ten patients, so that not every save has to make some, and none for many. */
const ROOM_AT_ONCE = 8000;
/** No tombstone is longer: what is need not be read to know that it is none. */
const LONGEST_TOMBSTONE = 400;

export type RoomInFirst = {
  /** This one was written here and is to have a place in the first copy. */
  readonly want: (key: string) => void;
  readonly renounce: (key: string) => void;
  /** Gives what was written last a place in the first copy, where it is full, at the cost of what was not written for longest. */
  readonly make: () => Promise<void>;
};

type Parts = {
  /** As it lies there. */
  readonly first: TextStore;
  /** As it was written. */
  readonly coded: TextStore;
  readonly second: SecondCopy;
  readonly held: HeldTexts;
  readonly opened: (key: string, lying: string) => string;
  /** A text as the second copy holds it. */
  readonly lyingOf: (key: string, plain: string) => string | undefined;
  readonly isPending: (key: string) => boolean;
  readonly mark: (key: string) => void;
};

/**
 * Keeps what was saved last in a first copy that is full. Nothing is let go there that is not in the other first, marked as held alone.
 * What it takes does not grow with the number of patients: they stand in the order of their last use, and sizes are asked as texts lie.
 */
export function roomInFirst({ first, coded, second, held, opened, lyingOf, isPending, mark }: Parts): RoomInFirst {
  const wanted = new Set<string>();

  const isSameInBoth = (key: string): boolean => {
    const stored = coded.get(key);
    return stored.ok && stored.value !== undefined && stored.value === held.seen(key);
  };

  /** The ones to go, with their texts, until so much room is made. */
  function choose(lacking: number): ReadonlyMap<string, string> {
    const leaving = new Map<string, string>();
    let left = lacking;
    for (const key of held.oldestInFirst()) {
      const text = held.seen(key);
      if (text === undefined || isPending(key) || isErased(key, text) || !isSameInBoth(key)) continue;
      leaving.set(key, text);
      left -= first.lies(key);
      if (left <= 0) break;
    }
    return leaving;
  }

  async function letGo(leaving: ReadonlyMap<string, string>): Promise<boolean> {
    const found = new Map<string, string>();
    const flag = (key: string, plain: string): CopyWrite => ({
      stand: (lying) => {
        if (lying !== undefined) found.set(key, opened(key, lying));
        return lying ?? lyingOf(key, plain);
      },
      alone: true,
      at: held.at(key),
    });
    const written = await second.write(new Map([...leaving].map(([key, plain]) => [key, flag(key, plain)])));
    if (!written.ok) return false;
    for (const [key, text] of leaving) {
      const stored = coded.get(key);
      // Written again meanwhile, here or in another tab: it stays.
      if (!stored.ok || stored.value !== text || (found.get(key) ?? text) !== text) continue;
      if (first.remove(key).ok) held.setAlone(key, text);
    }
    return true;
  }

  /** An older state in the first copy would be taken for all there is where the second is refused one day; a gap is said. */
  function letGoOfOlder(key: string, text: string): void {
    const stored = coded.get(key);
    if (stored.ok && stored.value !== undefined && joinedLive(key, text, stored.value) === text) first.remove(key);
  }

  return {
    want: (key) => void wanted.add(key),
    renounce: (key) => void wanted.delete(key),
    make: async () => {
      if (wanted.size > PLACED_AT_ONCE) wanted.clear();
      if (wanted.size === 0) return;
      const asked = [...wanted].filter(held.isAlone);
      wanted.clear();
      const growth = (key: string) => coded.takes(key, held.alone(key) ?? "") - first.lies(key);
      const lacking = asked.reduce((sum, key) => sum + growth(key), 0);
      if (!(await letGo(choose(Math.max(ROOM_AT_ONCE, lacking))))) return;
      for (const key of asked) {
        const text = held.alone(key);
        if (text === undefined || held.seen(key) !== text) continue;
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
