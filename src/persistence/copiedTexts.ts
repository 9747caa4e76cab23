import { ok } from "../domain/result.ts";
import { by } from "../domain/compare.ts";
import { readSettings } from "./deviceDocuments.ts";
import { joinedLive } from "./joinTexts.ts";
import { IMPORT_NOTE_KEY } from "./importNoteStore.ts";
import { mendLock, mendNote, mendOne, type Mended } from "./mendCopies.ts";
import { OPENINGS_KEY } from "./openingStore.ts";
import { PATIENT_MODE_KEY } from "./patientLockStore.ts";
import { INDEX_KEY } from "./patientIndex.ts";
import type { Usage } from "./repository.ts";
import { isKeptTwice, isPatientKey, readPatient, SETTINGS_KEY } from "./storedKeys.ts";
import type { CopiedText, CopyWrite, NoSecondCopy, SecondCopy } from "./secondCopy.ts";
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

/** Only so many at a time are given a place in a full first copy at the cost of others: an import is no use of all its patients. */
const PLACED_AT_ONCE = 50;
/** So much room is made at least, in UTF-16 units, so that not every save has to make some. */
const ROOM_AT_ONCE = 40_000;

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
  const pending = new Set<string>();
  const alone = new Map<string, string>();
  /** Of these alone, those written here, for which room is to be made in the first copy. */
  const wanted = new Set<string>();
  /** The second copy's texts as last seen, and when each was written. */
  const known = new Map<string, string>();
  const writtenAt = new Map<string, number>();
  /** Keys of the second copy that were not fetched yet. */
  const unread = new Set<string>();
  /** What other tabs told of meanwhile. */
  const heard = new Set<string>();
  const listeners = new Set<() => void>();
  const hearers = new Set<(change: TextChange) => void>();
  const tell = (change: TextChange) => hearers.forEach((hearer) => hearer(change));
  let mended: Mended = { broughtBack: 0, mended: 0, secondMended: 0 };
  let state: CopyState = { type: "Kept" };
  let isOpen = false;
  let inTime: InTime = async (answer) => answer;
  let running: Promise<void> | undefined;

  const changed = () => listeners.forEach((listener) => listener());

  function report(next: CopyState): void {
    if (next.type === state.type) return;
    state = next;
    changed();
  }

  function close(why: NoSecondCopy): void {
    isOpen = false;
    pending.clear();
    unread.clear();
    report(why);
  }

  function remember(key: string, text: string | undefined, at: number): void {
    if (text === undefined) known.delete(key);
    else known.set(key, text);
    writtenAt.set(key, at);
  }

  const isStored = (key: string): boolean => {
    const text = alone.get(key);
    return text === undefined || known.get(key) === text;
  };

  /** What is to stand in the second copy: mine, or what mine and that of another tab come to. `told` hears of the latter. */
  function standing(key: string, plain: string | undefined, told: Map<string, string>): CopyWrite {
    const mine = lyingOf(key, plain);
    const stand = (lying: string | undefined): string | undefined => {
      told.delete(key);
      if (lying === undefined || plain === undefined) return mine;
      const theirs = opened(key, lying);
      // Sealed anew it would be another text: one that lies in the first copy is written as it lies there, any other stays.
      if (theirs === plain) return alone.has(key) && codec().isClosed(lying) ? lying : mine;
      if (theirs === known.get(key)) return mine;
      const one = joinedLive(key, plain, theirs);
      if (one === plain) return mine;
      told.set(key, one);
      return one === theirs ? lying : codec().close(key, one);
    };
    return { stand, alone: alone.has(key), at: now() };
  }

  /** A text as it lies in the first copy, where it does: so both copies hold the very same. */
  function lyingOf(key: string, plain: string | undefined): string | undefined {
    if (plain === undefined) return undefined;
    const lying = alone.has(key) ? undefined : first.get(key);
    return lying?.ok === true && lying.value !== undefined ? lying.value : codec().close(key, plain);
  }

  async function writePending(): Promise<boolean> {
    const keys = [...pending];
    pending.clear();
    const given = new Map<string, string | undefined>();
    const writes = new Map<string, CopyWrite>();
    const told = new Map<string, string>();
    for (const key of keys) {
      const text = texts.get(key);
      if (!text.ok) continue;
      given.set(key, text.value);
      writes.set(key, standing(key, text.value, told));
    }
    const written = await second.write(writes);
    if (!written.ok) {
      if (isOpen) for (const key of keys) pending.add(key);
      report(written.error);
      return false;
    }
    for (const [key, text] of given) remember(key, text, now());
    for (const [key, text] of told) hear(key, text);
    return true;
  }

  async function writeAll(): Promise<void> {
    // Whatever is written in the same go of the page joins the same step.
    await Promise.resolve();
    do {
      while (pending.size > 0)
        if (!(await writePending())) {
          running = undefined;
          return;
        }
      await makeRoom();
    } while (pending.size > 0);
    // In one go with the last look at what is pending: nothing falls between two steps.
    running = undefined;
    if (isOpen) report({ type: "Kept" });
  }

  function begin(): void {
    if (isOpen) running ??= writeAll();
  }

  const mark = (key: string): void => {
    if (!isOpen || !isKeptTwice(key)) return;
    pending.add(key);
    begin();
  };

  /** Another tab's text stands in the second copy: what this one has and that one come to one. */
  function hear(key: string, text: string, at = now()): void {
    // A later release wrote it: it stays, and nothing here is made of it.
    if (isNewer(key, text)) return void known.delete(key);
    remember(key, text, at);
    const mine = texts.get(key);
    if (!mine.ok) return;
    const one = joinedHeard(key, mine.value, text);
    putInPlace(key, text, one);
    if (one !== mine.value) tell({ key, text: one });
  }

  function putInPlace(key: string, text: string, one: string): void {
    if (one === text) {
      const stored = coded.get(key);
      if (!stored.ok || stored.value === text) return;
      if (stored.value === undefined || alone.has(key)) setAlone(key, text);
      else texts.set(key, text);
    } else texts.set(key, one);
  }

  function setAlone(key: string, text: string): void {
    const before = alone.size;
    alone.set(key, text);
    if (alone.size !== before) changed();
  }

  function noLongerAlone(key: string): void {
    wanted.delete(key);
    if (alone.delete(key)) changed();
  }

  /** Gives what was written last a place in the first copy, where it is full, at the cost of what was not written for longest. */
  async function makeRoom(): Promise<void> {
    if (wanted.size > PLACED_AT_ONCE) wanted.clear();
    if (wanted.size === 0) return;
    const asked = [...wanted].filter((key) => alone.has(key));
    wanted.clear();
    const sizeNow = (key: string): number => {
      const text = first.get(key);
      return text.ok && text.value !== undefined ? first.takes(key, text.value) : 0;
    };
    let lacking = Math.max(
      ROOM_AT_ONCE,
      asked.reduce((sum, key) => sum + coded.takes(key, alone.get(key) ?? "") - sizeNow(key), 0),
    );
    const leaving = new Map<string, string>();
    const older = [...known.keys()]
      .filter((key) => isPatientKey(key) && !alone.has(key) && !pending.has(key))
      .sort(by((key) => writtenAt.get(key) ?? 0));
    for (const key of older) {
      const [stored, text] = [coded.get(key), known.get(key)];
      if (!stored.ok || text === undefined || stored.value !== text || isErased(key, text)) continue;
      leaving.set(key, text);
      lacking -= sizeNow(key);
      if (lacking <= 0) break;
    }
    const found = new Map<string, string>();
    const flag = (key: string, plain: string): CopyWrite => ({
      stand: (lying) => {
        if (lying !== undefined) found.set(key, opened(key, lying));
        return lying ?? lyingOf(key, plain);
      },
      alone: true,
      at: writtenAt.get(key) ?? 0,
    });
    const written = await second.write(new Map([...leaving].map(([key, plain]) => [key, flag(key, plain)])));
    if (!written.ok) return;
    for (const [key, text] of leaving) {
      const stored = coded.get(key);
      // Written again meanwhile, here or in another tab: it stays.
      if (!stored.ok || stored.value !== text || (found.get(key) ?? text) !== text) continue;
      if (first.remove(key).ok) setAlone(key, text);
    }
    for (const key of asked) {
      const text = alone.get(key);
      if (text === undefined || known.get(key) !== text) continue;
      if (coded.set(key, text).ok) {
        noLongerAlone(key);
        mark(key);
      } else letGoOfOlder(key, text);
    }
  }

  /** An older state in the first copy would be taken for all there is where the second is refused one day; a gap is said. */
  function letGoOfOlder(key: string, text: string): void {
    const stored = coded.get(key);
    if (stored.ok && stored.value !== undefined && joinedLive(key, text, stored.value) === text) first.remove(key);
  }

  coded.watch((change) => {
    const { key, text } = change;
    if (key === undefined || !isKeptTwice(key)) return tell(change);
    const mine = alone.get(key);
    if (text !== undefined) {
      const one = joinedHeard(key, mine, text);
      noLongerAlone(key);
      if (one !== text) texts.set(key, one);
      return tell({ key, text: one });
    }
    if (!isOpen || !isPatientKey(key)) return tell(change);
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
    if (!held.ok || !isOpen) return;
    for (const key of keys) {
      const copied = held.value.get(key);
      if (copied !== undefined) hear(key, opened(key, copied.text), copied.at);
      else if (alone.has(key)) {
        noLongerAlone(key);
        remember(key, undefined, 0);
        tell({ key });
      }
    }
  }

  second.watch((keys) => {
    for (const key of keys) if (isKeptTwice(key)) heard.add(key);
    // What is still to be fetched is fetched as it stands then.
    if (isOpen && unread.size === 0) void hearOthers();
  });

  // Whatever is here is given to it again: memory and the first copy are not "Saved" beside an empty one.
  second.watchEmptied(() => {
    if (!isOpen) return;
    known.clear();
    const keys = texts.keys();
    if (keys.ok) for (const key of keys.value) if (!unread.has(key)) mark(key);
  });

  function join(key: string, held: CopiedText | undefined): void {
    unread.delete(key);
    const copied = held === undefined ? undefined : { ...held, text: opened(key, held.text) };
    const stored = first.get(key);
    const lying = stored.ok ? stored.value : undefined;
    if (copied !== undefined) remember(key, copied.text, copied.at ?? 0);
    // Written by a tab that did not know of the lock.
    if (held !== undefined && !codec().isClosed(held.text)) mark(key);
    if (copied?.alone === true && stored.ok && lying === undefined && !alone.has(key)) return setAlone(key, copied.text);
    const taken = () => {
      const keys = first.keys();
      return keys.ok ? keys.value : [];
    };
    const step =
      key === PATIENT_MODE_KEY
        ? mendLock(texts, copied, taken())
        : key === IMPORT_NOTE_KEY
          ? mendNote(texts, copied)
          : mendOne(texts, lying, key, copied, taken);
    if (step === "newer") known.delete(key);
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
    if (unread.size === 0 && heard.size > 0) void hearOthers();
  }

  const texts: TextStore = {
    get: (key) => {
      const text = alone.get(key);
      return text === undefined ? coded.get(key) : ok(text);
    },
    set: (key, text) => {
      const written = coded.set(key, text);
      if (written.ok) noLongerAlone(key);
      else if (written.error.type === "StorageFull" && isOpen && isKeptTwice(key)) {
        setAlone(key, text);
        wanted.add(key);
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
      return keys.ok ? ok([...new Set([...keys.value, ...alone.keys(), ...unread])]) : keys;
    },
    watch: (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    used: first.used,
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
      await fetchTexts([PATIENT_MODE_KEY, SETTINGS_KEY, INDEX_KEY, IMPORT_NOTE_KEY, OPENINGS_KEY]);
      for (const key of keys.value) if (isPatientKey(key)) unread.add(key);
      return isOpen;
    },
    copy: (keys) => {
      for (const key of keys) mark(key);
    },
    ahead: async (together) => {
      if (!isOpen) return;
      const placed = new Map<string, string>();
      const write = (key: string, plain: string): CopyWrite => ({
        stand: (lying) => {
          if ((lying === undefined ? undefined : opened(key, lying)) !== known.get(key)) return lying;
          placed.set(key, plain);
          return codec().close(key, plain);
        },
        alone: alone.has(key),
        at: now(),
      });
      const written = await second.write(new Map([...together].map(([key, plain]) => [key, write(key, plain)])));
      if (written.ok) for (const [key, plain] of placed) remember(key, plain, now());
    },
    kept: async () => {
      // What is in neither copy is tried again at once.
      if ([...pending].some((key) => !isStored(key))) begin();
      for (let step = running; step !== undefined; step = running) await step;
    },
    isStored,
    alone: () => alone.size,
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

/** What another tab wrote and what is here as one; of what cannot be joined the other's is the later word. */
const joinedHeard = (key: string, mine: string | undefined, theirs: string): string =>
  mine === undefined || !(isPatientKey(key) || key === SETTINGS_KEY || key === OPENINGS_KEY)
    ? theirs
    : joinedLive(key, mine, theirs);

const isErased = (key: string, text: string): boolean => {
  const read = readPatient(key, text);
  return !read.ok || read.value.type === "Erased";
};

function isNewer(key: string, text: string): boolean {
  const read = isPatientKey(key) ? readPatient(key, text) : key === SETTINGS_KEY ? readSettings(text) : undefined;
  return read?.ok === false && read.error.type === "Newer";
}
