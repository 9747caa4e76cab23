import type { Result } from "../domain/result.ts";
import { crc32 } from "../exchange/crc32.ts";

/** Why there is no second copy: the browser has none or refuses it, there is no room, or it does not answer. */
export type NoSecondCopy = { readonly type: "Refused" | "Full" | "NoAnswer" };

/**
 * A text as the second copy holds it. `earlier`: checksums of the texts that stood in its place before, the latest last, by which a
 * first copy that fell back to one of them is told from one that went on. `alone`: the first copy has no room for it, so that it is
 * not missed there. `at`: when it was last written, in milliseconds since 1970; an earlier release keeps none.
 */
export type CopiedText = {
  readonly text: string;
  readonly earlier: readonly string[];
  readonly alone?: true;
  readonly at?: number;
};

/** What is to be put in a place. */
export type CopyWrite = {
  /** What is to stand there, given what does (nothing where it is free); asked in the very step in which it is written. */
  readonly stand: (lying: string | undefined) => string | undefined;
  readonly alone: boolean;
  readonly at: number;
};

/**
 * The second place in which each record is kept. What its promise says is on the disk: a browser that is killed right after it
 * brings it back. Nothing here ever rejects.
 */
export type SecondCopy = {
  readonly keys: () => Promise<Result<readonly string[], NoSecondCopy>>;
  /** What stands under these keys; none under a key that has nothing. */
  readonly read: (keys: readonly string[]) => Promise<Result<ReadonlyMap<string, CopiedText>, NoSecondCopy>>;
  readonly readAll: () => Promise<Result<ReadonlyMap<string, CopiedText>, NoSecondCopy>>;
  /** Puts all of these in place at once, or none. */
  readonly write: (writes: ReadonlyMap<string, CopyWrite>) => Promise<Result<void, NoSecondCopy>>;
  /** Calls the listener with the keys that another tab wrote for which the first copy has no room; returns how to stop. */
  readonly watch: (listener: (keys: readonly string[]) => void) => () => void;
  /** Calls the listener when the whole copy was taken away, or is about to be; returns how to stop. */
  readonly watchEmptied: (listener: () => void) => () => void;
  /** Room used and there is, in bytes; nothing where it is not known. */
  readonly room: () => Promise<{ readonly used: number; readonly quota: number } | undefined>;
};

/** So many earlier texts are told from a newer one. */
const EARLIER_KEPT = 50;

/** What is to stand in a place of the second copy; nothing where it is to be free. The very same object where nothing changes. */
export function placed(before: CopiedText | undefined, { stand, alone, at }: CopyWrite): CopiedText | undefined {
  const text = stand(before?.text);
  if (text === undefined) return undefined;
  if (before?.text === text && (before.alone ?? false) === alone) return before;
  const earlier =
    before === undefined || before.text === text ? (before?.earlier ?? []) : [...before.earlier, crc32(before.text)];
  return { text, earlier: earlier.slice(-EARLIER_KEPT), at, ...(alone ? { alone } : {}) };
}
