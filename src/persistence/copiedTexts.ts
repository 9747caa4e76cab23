import { PATIENT_MODE_KEY, INDEX_KEY } from "./keysAtStart.ts";
import { ok } from "../domain/result.ts";
import { IMPORT_NOTE_KEY } from "./importNoteStore.ts";
import { mendConnection, mendLock, mendNote, mendOne, type Mended } from "./mendCopies.ts";
import { OPENINGS_KEY } from "./openingStore.ts";
import type { Usage } from "./repository.ts";
import { CONNECTION_KEY } from "./sharing/isConnected.ts";
import { isKeptTwice, isPatientKey, SETTINGS_KEY } from "./storedKeys.ts";
import { hearTabs } from "./hearTabs.ts";
import { heldTexts } from "./heldTexts.ts";
import { roomInFirst } from "./roomInFirst.ts";
import { secondWrites } from "./secondWrites.ts";
import type { CopiedText, NoSecondCopy, SecondCopy } from "./secondCopy.ts";
import { codedTexts, PLAIN, type TextCodec } from "./vault/codedTexts.ts";
import type { TextChange, TextStore } from "./textStore.ts";

/** How the second copy stands: it holds all that was saved, or why it does not. */
export type CopyState = { readonly type: "Kept" } | NoSecondCopy;

/** Texts of which every record, and the lock of a handed-over device, is put into the second copy, too. */
export type CopiedTexts = {
  /**
   * What both copies hold, as one and as people wrote it, whether it lies sealed or not. Where the first has no room for a text the
   * second holds it alone; what it has not answered yet has to be fetched.
   */
  readonly texts: TextStore;
  /** The same, of which `keys` are the first copy's alone: whether it was cleared is asked there. */
  readonly firstTexts: TextStore;
  /**
   * Holds the settings, the index and the lock of the two copies together, and learns which patients the second has; these follow as
   * they are fetched. Whether it could be read: else nothing is written to it, for it could hold what the first has lost.
   */
  readonly open: (inTime: InTime) => Promise<boolean>;
  readonly isOpen: () => boolean;
  /** Puts what stands under these keys into the second copy, though nothing was written there now. */
  readonly copy: (keys: Iterable<string>) => void;
  /**
   * Puts these texts into the second copy in one step, before they are written one by one: after a kill in between all of them are
   * there, or none. Where another tab has written in one of these places it stays, and that one waits for its own turn.
   */
  readonly ahead: (together: ReadonlyMap<string, string>) => Promise<void>;
  /** Resolves when all that was written before is in the second copy, or cannot be. */
  readonly kept: () => Promise<void>;
  /** Whether what was written under this key is stored in either copy. */
  readonly isStored: (key: string) => boolean;
  /** How many patients the second copy holds alone, because the first has no room for them. */
  readonly alone: () => number;
  /** What the second copy did for the first since the start. */
  readonly mended: () => Mended;
  readonly state: () => CopyState;
  /** Room used and there is in the second copy, in UTF-16 units; nothing where it is not known. */
  readonly room: () => Promise<Usage | undefined>;
  readonly watch: (listener: () => void) => () => void;
};

/** The answer, or nothing where it does not come in time. */
export type InTime = <Value>(answer: Promise<Value>) => Promise<Value | undefined>;

/**
 * Writes every record that is stored a second time: what stands at that moment, so that the two copies never cross. What was written
 * meanwhile goes in one step; what could not be written goes with the next. A text for which the first copy has no room is in the
 * second alone; the first keeps what was written last, and lets nothing go that is not in the other first.
 */
export function copiedTexts(
  first: TextStore,
  second: SecondCopy,
  now: () => number,
  codec: () => TextCodec = () => PLAIN,
): CopiedTexts {
  const coded = codedTexts(first, codec);
  const opened = (key: string, lying: string) => codec().open(key, lying);
  /** Keys of the second copy that were not fetched yet. */
  const unread = new Set<string>();
  const listeners = new Set<() => void>();
  const hearers = new Set<(change: TextChange) => void>();
  const tell = (change: TextChange) => hearers.forEach((hearer) => hearer(change));
  const changed = () => listeners.forEach((listener) => listener());
  const known = heldTexts(changed);
  const parts = { first, coded, second, held: known, opened, now };
  let mended: Mended = { broughtBack: 0, mended: 0, secondMended: 0 };
  let state: CopyState = { type: "Kept" };
  let isOpen = false;
  let inTime: InTime = async (answer) => answer;

  function report(next: CopyState): void {
    if (next.type === state.type) return;
    state = next;
    changed();
  }

  const writes = secondWrites({
    ...parts,
    codec,
    report,
    textOf: (key) => texts.get(key),
    isOpen: () => isOpen,
    hear: (key, text) => hear(key, text),
    makeRoom: () => room.make(),
  });
  const room = roomInFirst({ ...parts, ...writes, mark: (key) => mark(key) });

  function close(why: NoSecondCopy): void {
    isOpen = false;
    writes.drop();
    unread.clear();
    report(why);
  }

  const mark = (key: string): void => {
    if (isOpen && isKeptTwice(key)) writes.mark(key);
  };

  function noLongerAlone(key: string): void {
    room.renounce(key);
    known.noLongerAlone(key);
  }

  const { hear, hearOthers, isWaiting } = hearTabs({
    ...parts,
    textOf: (key) => texts.get(key),
    write: (key, text) => texts.set(key, text),
    noLongerAlone,
    // What is still to be fetched is fetched as it stands then.
    isReady: () => isOpen && unread.size === 0,
    isOpen: () => isOpen,
    tell,
  });

  // Whatever is here is given to it again: memory and the first copy are not "Saved" beside an empty one.
  second.watchEmptied(() => {
    if (!isOpen) return;
    known.forgetAll();
    const keys = texts.keys();
    if (keys.ok) for (const key of keys.value) if (!unread.has(key)) mark(key);
  });

  function join(key: string, held: CopiedText | undefined): void {
    unread.delete(key);
    const copied = held === undefined ? undefined : { ...held, text: opened(key, held.text) };
    const stored = first.get(key);
    const lying = stored.ok ? stored.value : undefined;
    if (copied !== undefined) known.remember(key, copied.text, copied.at ?? 0);
    // Written by a tab that did not know of the lock.
    if (held !== undefined && !codec().isClosed(held.text)) mark(key);
    if (copied?.alone === true && stored.ok && lying === undefined && !known.isAlone(key))
      return known.setAlone(key, copied.text);
    const taken = () => {
      const keys = first.keys();
      return keys.ok ? keys.value : [];
    };
    const step =
      key === PATIENT_MODE_KEY
        ? mendLock(texts, copied, taken())
        : key === IMPORT_NOTE_KEY
          ? mendNote(texts, copied)
          : key === CONNECTION_KEY
            ? mendConnection(texts, copied, lying)
            : mendOne(texts, lying, key, copied, taken);
    if (step === "newer") known.forget(key);
    if (step === "nothing" || step === "newer") return;
    mark(key);
    // Only patients are counted: nobody misses an index.
    if (step === "copy" || !isPatientKey(key)) return;
    const count = step === "back" ? "broughtBack" : step;
    mended = { ...mended, [count]: mended[count] + 1 };
    changed();
  }

  async function fetchTexts(keys: readonly string[]): Promise<void> {
    if (!isOpen || keys.length === 0) return;
    const held = await inTime(second.read(keys));
    if (held === undefined || !held.ok) return close(held?.error ?? { type: "NoAnswer" });
    for (const key of keys) join(key, held.value.get(key));
    if (unread.size === 0 && isWaiting()) void hearOthers();
  }

  const texts: TextStore = {
    get: (key) => {
      const text = known.alone(key);
      return text === undefined ? coded.get(key) : ok(text);
    },
    set: (key, text) => {
      const written = coded.set(key, text);
      if (written.ok) noLongerAlone(key);
      else if (written.error.type === "StorageFull" && isOpen && isKeptTwice(key)) {
        known.setAlone(key, text);
        room.want(key);
      } else return written;
      mark(key);
      return ok(undefined);
    },
    remove: (key) => {
      const removed = first.remove(key);
      if (!removed.ok) return removed;
      noLongerAlone(key);
      mark(key);
      return removed;
    },
    keys: () => {
      const keys = first.keys();
      return keys.ok ? ok([...new Set([...keys.value, ...known.aloneKeys(), ...unread])]) : keys;
    },
    watch: (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    used: first.used,
    lies: first.lies,
    takes: coded.takes,
    fetch: fetchTexts,
  };

  return {
    texts,
    firstTexts: { ...texts, keys: first.keys },
    isOpen: () => isOpen,
    open: async (within) => {
      inTime = within;
      const keys = await inTime(second.keys());
      if (keys === undefined || !keys.ok) {
        report(keys?.error ?? { type: "NoAnswer" });
        return false;
      }
      isOpen = true;
      await fetchTexts([PATIENT_MODE_KEY, SETTINGS_KEY, INDEX_KEY, IMPORT_NOTE_KEY, OPENINGS_KEY, CONNECTION_KEY]);
      for (const key of keys.value) if (isPatientKey(key)) unread.add(key);
      return isOpen;
    },
    copy: (keys) => {
      for (const key of keys) mark(key);
    },
    ahead: async (together) => {
      if (isOpen) await writes.ahead(together);
    },
    kept: writes.kept,
    isStored: known.isStored,
    alone: known.countAlone,
    mended: () => mended,
    state: () => state,
    room: async () => {
      const bytes = await second.room();
      // A character may take two bytes.
      return bytes === undefined ? undefined : { used: bytes.used / 2, quota: bytes.quota / 2 };
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
