import type { HeldTexts } from "./heldTexts.ts";
import { readSettings } from "./deviceDocuments.ts";
import { joinedLive } from "./joinTexts.ts";
import { OPENINGS_KEY } from "./openingStore.ts";
import type { SecondCopy } from "./secondCopy.ts";
import { isKeptTwice, isPatientKey, readPatient, SETTINGS_KEY } from "./storedKeys.ts";
import type { TextChange, TextStore } from "./textStore.ts";

type Parts = {
  /** As it lies there. */
  readonly first: TextStore;
  /** As it was written. */
  readonly coded: TextStore;
  readonly second: SecondCopy;
  readonly held: HeldTexts;
  readonly opened: (key: string, lying: string) => string;
  readonly now: () => number;
  /** What both copies hold as one, and how it is written there. */
  readonly textOf: TextStore["get"];
  readonly write: TextStore["set"];
  readonly noLongerAlone: (key: string) => void;
  readonly isOpen: () => boolean;
  /** Whether what other tabs told of can be taken in. */
  readonly isReady: () => boolean;
  readonly tell: (change: TextChange) => void;
};

export type HearTabs = {
  /** Another tab's text stands in the second copy: what this one has and that one come to one. */
  readonly hear: (key: string, text: string, at?: number) => void;
  /** Takes in what was told of and waits. */
  readonly hearOthers: () => Promise<void>;
  readonly isWaiting: () => boolean;
};

/** Hears what other tabs write, in either copy, and makes one of it and what is here. */
export function hearTabs(parts: Parts): HearTabs {
  const { first, coded, second, held: known, opened, now, textOf, write, noLongerAlone, isOpen, isReady, tell } = parts;
  /** What other tabs told of meanwhile. */
  const heard = new Set<string>();

  function hear(key: string, text: string, at = now()): void {
    // A later release wrote it: it stays, and nothing here is made of it.
    if (isNewer(key, text)) return known.forget(key);
    known.remember(key, text, at);
    const mine = textOf(key);
    if (!mine.ok) return;
    const one = joinedHeard(key, mine.value, text);
    putInPlace(key, text, one);
    if (one !== mine.value) tell({ key, text: one });
  }

  function putInPlace(key: string, text: string, one: string): void {
    if (one === text) {
      const stored = coded.get(key);
      if (!stored.ok || stored.value === text) return;
      if (stored.value === undefined || known.isAlone(key)) known.setAlone(key, text);
      else write(key, text);
    } else write(key, one);
  }

  coded.watch((change) => {
    const { key, text } = change;
    if (key === undefined || !isKeptTwice(key)) return tell(change);
    const mine = known.alone(key);
    if (text !== undefined) {
      const one = joinedHeard(key, mine, text);
      noLongerAlone(key);
      if (one !== text) write(key, one);
      return tell({ key, text: one });
    }
    if (!isOpen() || !isPatientKey(key)) return tell(change);
    // Another tab may have let it go from the first copy because the second has it.
    return void second.read([key]).then((held) => {
      const stored = first.get(key);
      if (!stored.ok || stored.value !== undefined) return;
      const copied = held.ok ? held.value.get(key) : undefined;
      if (copied?.alone === true) hear(key, opened(key, copied.text), copied.at);
      else if (mine === undefined) tell(change);
    });
  });

  async function hearOthers(): Promise<void> {
    const keys = [...heard];
    heard.clear();
    const held = await second.read(keys);
    if (!held.ok || !isOpen()) return;
    for (const key of keys) {
      const copied = held.value.get(key);
      if (copied !== undefined) hear(key, opened(key, copied.text), copied.at);
      else if (known.isAlone(key)) {
        noLongerAlone(key);
        known.remember(key, undefined, 0);
        tell({ key });
      }
    }
  }

  second.watch((keys) => {
    for (const key of keys) if (isKeptTwice(key)) heard.add(key);
    if (isReady()) void hearOthers();
  });

  return { hear, hearOthers, isWaiting: () => heard.size > 0 };
}

/** What another tab wrote and what is here as one; of what cannot be joined the other's is the later word. */
const joinedHeard = (key: string, mine: string | undefined, theirs: string): string =>
  mine === undefined || !(isPatientKey(key) || key === SETTINGS_KEY || key === OPENINGS_KEY)
    ? theirs
    : joinedLive(key, mine, theirs);

function isNewer(key: string, text: string): boolean {
  const read = isPatientKey(key) ? readPatient(key, text) : key === SETTINGS_KEY ? readSettings(text) : undefined;
  return read?.ok === false && read.error.type === "Newer";
}
