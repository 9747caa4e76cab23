import { readSettings } from "../deviceDocuments.ts";
import { OPENINGS_KEY } from "../openingStore.ts";
import { isKeptTwice, isPatientKey, readPatient, SETTINGS_KEY } from "../storedKeys.ts";
import type { TextChange, TextStore } from "../textStore.ts";
import type { FollowingCopy } from "./followingCopy.ts";
import type { HeldTexts, SeenTexts } from "./heldTexts.ts";
import { joinedLive } from "./joinTexts.ts";

type Parts = {
  /** The copy at hand, as texts lie there. */
  readonly lying: TextStore;
  /** The same, as they were written. */
  readonly coded: TextStore;
  readonly following: readonly FollowingCopy[];
  readonly held: HeldTexts;
  readonly opened: (key: string, lying: string) => string;
  readonly now: () => number;
  /** What all copies hold as one, and how it is written there. */
  readonly textOf: TextStore["get"];
  readonly write: TextStore["set"];
  readonly noLongerAlone: (key: string) => void;
  /** Whether what other tabs told of can be taken in: what is still to be fetched is fetched as it stands then. */
  readonly isReady: () => boolean;
  readonly tell: (change: TextChange) => void;
};

export type HearTabs = {
  /** Another tab's text stands in a copy: what this one has and that one come to one. */
  readonly hear: (from: SeenTexts, key: string, text: string, at?: number) => void;
  /** Takes in what was told of and waits. */
  readonly hearOthers: () => void;
};

/** Hears what other tabs write, in any copy, and makes one of it and what is here. */
export function hearTabs(parts: Parts): HearTabs {
  const { lying, coded, following, held, opened, now, textOf, write, noLongerAlone, isReady, tell } = parts;
  /** What other tabs told of meanwhile, of each copy. */
  const heard = new Map(following.map((one) => [one, new Set<string>()]));

  function hear(from: SeenTexts, key: string, text: string, at = now()): void {
    // A later release wrote it: it stays, and nothing here is made of it.
    if (isNewer(key, text)) return from.forget(key);
    from.remember(key, text, at);
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
      if (stored.value === undefined || held.isAlone(key)) held.setAlone(key, text);
      else write(key, text);
    } else write(key, one);
  }

  /** It is no longer at hand: another tab may have let it go because another copy has it. */
  async function lookElsewhere(key: string, mine: string | undefined, change: TextChange): Promise<void> {
    const open = following.filter((one) => one.isOpen());
    const answers = await Promise.all(open.map(async (one) => [one, await one.copy.read([key])] as const));
    const stored = lying.get(key);
    if (!stored.ok || stored.value !== undefined) return;
    let isElsewhere = false;
    for (const [one, answer] of answers) {
      const copied = answer.ok ? answer.value.get(key) : undefined;
      if (copied?.alone !== true) continue;
      isElsewhere = true;
      hear(one, key, opened(key, copied.text), copied.at);
    }
    if (!isElsewhere && mine === undefined) tell(change);
  }

  coded.watch((change) => {
    const { key, text } = change;
    if (key === undefined || !isKeptTwice(key)) return tell(change);
    const mine = held.alone(key);
    if (text !== undefined) {
      const one = joinedHeard(key, mine, text);
      noLongerAlone(key);
      if (one !== text) write(key, one);
      return tell({ key, text: one });
    }
    if (!isPatientKey(key) || !following.some((one) => one.isOpen())) return tell(change);
    return void lookElsewhere(key, mine, change);
  });

  async function hearFrom(one: FollowingCopy, told: Set<string>): Promise<void> {
    const keys = [...told];
    told.clear();
    const answer = await one.copy.read(keys);
    if (!answer.ok || !one.isOpen()) return;
    for (const key of keys) {
      const copied = answer.value.get(key);
      // What is on its way there comes after what was read, and meets it there.
      if (one.isWriting(key)) told.add(key);
      else if (copied !== undefined) hear(one, key, opened(key, copied.text), copied.at);
      else if (held.isAlone(key)) {
        noLongerAlone(key);
        one.remember(key, undefined, 0);
        tell({ key });
      }
    }
    if (keys.some((key) => told.has(key)))
      void one.kept().then(() => {
        if (!one.isBusy()) void hearFrom(one, told);
      });
  }

  for (const [one, told] of heard) {
    one.copy.watch((keys) => {
      for (const key of keys) if (isKeptTwice(key)) told.add(key);
      if (one.isOpen() && isReady()) void hearFrom(one, told);
    });
  }

  return {
    hear,
    hearOthers: () => {
      for (const [one, told] of heard) if (told.size > 0) void hearFrom(one, told);
    },
  };
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
