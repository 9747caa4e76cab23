import type { Result } from "../domain/result.ts";

/** Why there is no second copy: the browser has none or refuses it, there is no room, or it does not answer. */
export type NoSecondCopy = { readonly type: "Refused" | "Full" | "NoAnswer" };

/**
 * A text as the second copy holds it. `earlier`: checksums of the texts that stood in its place before, the latest last, by which a
 * first copy that fell back to one of them is told from one that went on.
 */
export type CopiedText = { readonly text: string; readonly earlier: readonly string[] };

/**
 * The second place in which each record is kept. What its promise says is on the disk: a browser that is killed right after it
 * brings it back. Nothing here ever rejects.
 */
export type SecondCopy = {
  readonly readAll: () => Promise<Result<ReadonlyMap<string, CopiedText>, NoSecondCopy>>;
  /** One text alone: what decides how all others are read. */
  readonly read: (key: string) => Promise<Result<CopiedText | undefined, NoSecondCopy>>;
  /** Puts all of these in place at once, or none; no text takes the key away. */
  readonly write: (texts: ReadonlyMap<string, string | undefined>) => Promise<Result<void, NoSecondCopy>>;
};

/** So many earlier texts are told from a newer one. */
export const EARLIER_KEPT = 50;
