import { ok } from "../../domain/result.ts";
import { IMPORT_NOTE_KEY } from "../importNoteStore.ts";
import { CONNECTION_KEY, INDEX_KEY, PATIENT_MODE_KEY } from "../keysAtStart.ts";
import { OPENINGS_KEY } from "../openingStore.ts";
import { isKeptTwice, isPatientKey, SETTINGS_KEY } from "../storedKeys.ts";
import type { TextChange, TextStore } from "../textStore.ts";
import { codedTexts, PLAIN, type TextCodec } from "../vault/codedTexts.ts";
import { followingCopy, type FollowingCopy, type InTime } from "./followingCopy.ts";
import { hearTabs } from "./hearTabs.ts";
import { heldTexts } from "./heldTexts.ts";
import { joinAtStart } from "./joinAtStart.ts";
import type { Mended } from "./mendCopies.ts";
import { weakestOf, type Copies, type CopyState, type RecordCopy } from "./recordCopy.ts";
import { roomAtHand } from "./roomAtHand.ts";

/** Texts of which every record, and the lock of a handed-over device, is put into every copy. */
export type CopiedTexts = {
  /**
   * What all copies hold, as one and as people wrote it, whether it lies sealed or not. Where the one at hand has no room for a text
   * the others hold it alone; what they have not answered yet has to be fetched.
   */
  readonly texts: TextStore;
  /** The same, of which `keys` are those at hand alone: whether it was cleared is asked there. */
  readonly firstTexts: TextStore;
  /**
   * Holds the settings, the index and the lock of all copies together, and learns which patients the others have; these follow as
   * they are fetched. Whether any of them could be read: to one that cannot nothing is written, for it could hold what was lost at
   * hand. One that takes longer than `whileWriting` has patience for is waited for no longer, and said not to answer until it does.
   */
  readonly open: (inTime: InTime, whileWriting?: InTime) => Promise<boolean>;
  readonly isOpen: () => boolean;
  /** Puts what stands under these keys into the other copies, though nothing was written at hand now. */
  readonly copy: (keys: Iterable<string>) => void;
  /**
   * Puts these texts into each other copy in one step, before they are written one by one: after a kill in between all of them are
   * there, or none. Where another tab has written in one of these places it stays, and that one waits for its own turn.
   */
  readonly ahead: (together: ReadonlyMap<string, string>) => Promise<void>;
  /** Resolves when all that was written before is in every copy, or cannot be. */
  readonly kept: () => Promise<void>;
  /** Whether what was written under this key is stored in any copy. */
  readonly isStored: (key: string) => boolean;
  /** How many patients other copies hold alone, because the one at hand has no room for them. */
  readonly alone: () => number;
  /** What the other copies did for the one at hand since the start. */
  readonly mended: () => Mended;
  /** How the weakest of the copies that follow stands. */
  readonly state: () => CopyState;
  /** How each of them stands, in their order. */
  readonly states: () => readonly CopyState[];
  /** Those that hold all that was saved, which bound how much more can be. */
  readonly whole: () => readonly RecordCopy[];
  readonly watch: (listener: () => void) => () => void;
};

/**
 * The copies of a device as one. Every record that is stored at hand is written to each other copy: what stands at that moment, so that no
 * two cross. What was written meanwhile goes in one step; what could not be written goes with the next. A text for which there is no room
 * at hand is in the others alone; at hand stays what was written last, and nothing goes that is not in another first.
 */
export function copiedTexts(
  [{ texts: lying }, ...others]: Copies,
  now: () => number,
  codec: () => TextCodec = () => PLAIN,
): CopiedTexts {
  const coded = codedTexts(lying, codec);
  const opened = (key: string, stored: string) => codec().open(key, stored);
  /** Keys of the other copies that were not fetched yet. */
  const unread = new Set<string>();
  const listeners = new Set<() => void>();
  const hearers = new Set<(change: TextChange) => void>();
  const tell = (change: TextChange) => hearers.forEach((hearer) => hearer(change));
  const changed = () => listeners.forEach((listener) => listener());
  const held = heldTexts(changed);
  let inTime: InTime = async (answer) => answer;
  let patience: InTime = inTime;

  function lyingOf(key: string, plain: string): string {
    const there = held.isAlone(key) ? undefined : lying.get(key);
    return there?.ok === true && there.value !== undefined ? there.value : codec().close(key, plain);
  }

  const follow = (copy: RecordCopy): FollowingCopy =>
    followingCopy({
      copy,
      held,
      codec,
      now,
      inTime: (answer) => inTime(answer),
      patience: (answer) => patience(answer),
      textOf: (key) => texts.get(key),
      lyingOf,
      changed,
      hear: (from, key, text) => tabs.hear(from, key, text),
      // Whoever is last, so that each has said what it holds.
      makeRoom: async () => {
        if (following.filter((one) => one.isBusy()).length <= 1) await room.make();
      },
    });
  const following: readonly FollowingCopy[] = others.map(follow);
  const open = () => following.filter((one) => one.isOpen());
  const states = () => following.map((one) => one.state());
  const isOpen = () => following.some((one) => one.isOpen());

  const mark = (key: string): void => {
    if (isKeptTwice(key)) for (const one of following) one.mark(key);
  };

  function noLongerAlone(key: string): void {
    room.renounce(key);
    held.noLongerAlone(key);
  }

  const parts = { lying, coded, following, held, opened };
  const room = roomAtHand({ ...parts, lyingOf, mark });
  const tabs = hearTabs({
    ...parts,
    now,
    textOf: (key) => texts.get(key),
    write: (key, text) => texts.set(key, text),
    noLongerAlone,
    isReady: () => unread.size === 0,
    tell,
  });

  // Whatever is here is given to it again: memory and the copy at hand are not "Saved" beside an empty one.
  for (const one of following) {
    one.copy.watchEmptied(() => {
      if (!one.isOpen()) return;
      one.forgetAll();
      const keys = texts.keys();
      if (keys.ok) for (const key of keys.value) if (!unread.has(key) && isKeptTwice(key)) one.mark(key);
    });
  }

  const { join, mended } = joinAtStart({ ...parts, texts: () => texts, codec, mark, changed });

  async function fetchTexts(keys: readonly string[]): Promise<void> {
    if (!isOpen() || keys.length === 0) return;
    const answers = await Promise.all(open().map(async (one) => [one, await one.fetch(keys)] as const));
    const fetched = answers.flatMap(([one, answer]) => (answer === undefined ? [] : [[one, answer] as const]));
    for (const key of keys) {
      unread.delete(key);
      if (fetched.length > 0) join(key, new Map(fetched.map(([one, answer]) => [one, answer.get(key)])));
    }
    if (!isOpen()) unread.clear();
    if (unread.size === 0) tabs.hearOthers();
  }

  const texts: TextStore = {
    get: (key) => {
      const text = held.alone(key);
      return text === undefined ? coded.get(key) : ok(text);
    },
    set: (key, text) => {
      const written = coded.set(key, text);
      if (written.ok) noLongerAlone(key);
      else if (written.error.type === "StorageFull" && isOpen() && isKeptTwice(key)) {
        held.setAlone(key, text);
        room.want(key);
      } else return written;
      mark(key);
      return ok(undefined);
    },
    remove: (key) => {
      const removed = lying.remove(key);
      if (!removed.ok) return removed;
      noLongerAlone(key);
      mark(key);
      return removed;
    },
    keys: () => {
      const keys = lying.keys();
      return keys.ok ? ok([...new Set([...keys.value, ...held.aloneKeys(), ...unread])]) : keys;
    },
    watch: (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    used: lying.used,
    lies: lying.lies,
    takes: coded.takes,
    fetch: fetchTexts,
  };

  async function openAll(within: InTime, whileWriting: InTime = async (answer) => answer): Promise<boolean> {
    inTime = within;
    patience = whileWriting;
    const keys = (await Promise.all(following.map(async (one) => one.open()))).flatMap((answer) => answer ?? []);
    await fetchTexts([PATIENT_MODE_KEY, SETTINGS_KEY, INDEX_KEY, IMPORT_NOTE_KEY, OPENINGS_KEY, CONNECTION_KEY]);
    if (isOpen()) for (const key of keys) if (isPatientKey(key)) unread.add(key);
    return isOpen();
  }

  return {
    texts,
    firstTexts: { ...texts, keys: lying.keys },
    isOpen,
    open: openAll,
    copy: (keys) => {
      for (const key of keys) mark(key);
    },
    ahead: async (together) => {
      await Promise.all(open().map((one) => one.ahead(together)));
    },
    kept: async () => {
      // What one found there may have given another more to write.
      do await Promise.all(following.map((one) => one.kept()));
      while (following.some((one) => one.isBusy() && one.state().type !== "NoAnswer"));
    },
    isStored: held.isStored,
    alone: held.countAlone,
    mended,
    state: () => weakestOf(states()),
    states,
    whole: () => following.filter((one) => one.state().type === "Kept").map((one) => one.copy),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
