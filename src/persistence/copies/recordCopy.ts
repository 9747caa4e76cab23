import type { Result } from "../../domain/result.ts";
import { crc32 } from "../../exchange/crc32.ts";
import type { TextStore } from "../textStore.ts";

/** Why a copy does not hold what it should: it is refused here, there is no room, or it does not answer. */
export type NoCopy = { readonly type: "Refused" | "Full" | "NoAnswer" };

/** How a copy stands: it holds all that was saved, or why it does not. */
export type CopyState = { readonly type: "Kept" } | NoCopy;

const KEPT: CopyState = { type: "Kept" };

/** How the weakest of these copies stands: all of them hold what was saved, or why the first that does not. No copy lacks nothing. */
export const weakestOf = (states: readonly CopyState[]): CopyState => states.find(({ type }) => type !== "Kept") ?? KEPT;

/**
 * A document as a copy holds it. `earlier`: checksums of the texts that stood in its place before, the latest last, by which another
 * copy that fell back to one of them is told from one that went on; empty where a copy remembers none. `alone`: the copy at hand has no
 * room for it, so that it is not missed there. `at`: when it was last written, in milliseconds since 1970; absent where that is not
 * known.
 */
export type CopiedText = {
  readonly text: string;
  readonly earlier: readonly string[];
  readonly alone?: true;
  readonly at?: number;
};

/** What is to be put in a place. */
export type CopyWrite = {
  /**
   * What is to stand there, given what does (nothing where it is free); asked in the very step in which it is written, so that two
   * who write at one moment come to one. A person who is erased leaves a tombstone, which is a text like the others; nothing frees a place.
   */
  readonly stand: (lying: string | undefined) => string | undefined;
  readonly alone: boolean;
  readonly at: number;
};

/** Room that is used and that there is, in UTF-16 units, everything of this origin counted. */
export type Usage = { readonly used: number; readonly quota: number };

/**
 * One place in which every document of a device is kept: a patient's record or tombstone, the settings, the index. A copy knows keys and
 * texts, and nothing of what they say: damaged, sealed and later documents are kept as well, and whoever joins copies reads
 * them. What it packs, what it is bounded by and how it counts are its own affair. Nothing here ever rejects.
 */
export type RecordCopy = {
  readonly keys: () => Promise<Result<readonly string[], NoCopy>>;
  /** What stands under these keys, asked for in slices of a few at a time; none under a key that has nothing. */
  readonly read: (keys: readonly string[]) => Promise<Result<ReadonlyMap<string, CopiedText>, NoCopy>>;
  /** Puts all of these in place at once, or none. Answers when it can promise what this copy promises: see where it is made. */
  readonly write: (writes: ReadonlyMap<string, CopyWrite>) => Promise<Result<void, NoCopy>>;
  /**
   * Calls the listener with keys that another tab wrote or freed, at least of all that no other copy tells of; returns how to stop.
   */
  readonly watch: (listener: (keys: readonly string[]) => void) => () => void;
  /** Calls the listener when the whole copy was taken away, or is about to be; returns how to stop. */
  readonly watchEmptied: (listener: () => void) => () => void;
  /** As this copy counts it; nothing where that is not known. */
  readonly room: () => Promise<Usage | undefined>;
  /** What this text would take of that room, with its key. */
  readonly takes: (key: string, text: string) => number;
};

/** A copy that can be taken over as a whole, as where every text is sealed in one step. */
export type WholeCopy = RecordCopy & {
  readonly readAll: () => Promise<Result<ReadonlyMap<string, CopiedText>, NoCopy>>;
};

/**
 * The copy that is written within the very step of the page in which something changed, before any promise is handed back: a page that is
 * closed right after it has lost nothing. There is exactly one; it answers at once through `texts`, and every other copy follows it.
 */
export type CopyAtHand = RecordCopy & { readonly texts: TextStore };

/** All copies of a device: the one at hand, and those that follow, in the order in which they are asked. */
export type Copies = readonly [CopyAtHand, ...RecordCopy[]];

/** So many earlier texts are told from a newer one. */
const EARLIER_KEPT = 50;

/**
 * What is to stand in a place of a copy that remembers; nothing where it is to be free. The very same object where nothing changes.
 */
export function placed(before: CopiedText | undefined, { stand, alone, at }: CopyWrite): CopiedText | undefined {
  const text = stand(before?.text);
  if (text === undefined) return undefined;
  if (before?.text === text && (before.alone ?? false) === alone) return before;
  const earlier =
    before === undefined || before.text === text ? (before?.earlier ?? []) : [...before.earlier, crc32(before.text)];
  return { text, earlier: earlier.slice(-EARLIER_KEPT), at, ...(alone ? { alone } : {}) };
}
