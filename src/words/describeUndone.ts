import type { Words } from "./language.ts";

type Undone = {
  readonly action: keyof Words["undoing"]["action"];
  /** Entries that were taken back, and entries that were changed again since and stay as they are. */
  readonly taken: number;
  readonly stayed: number;
};

/** What an undo came to. That something is taken back is said only of what was. */
export function describeUndone({ action, taken, stayed }: Undone, undoing: Words["undoing"]): string {
  const what = undoing.action[action];
  if (stayed === 0) return undoing.tookBack(what);
  return taken === 0 ? undoing.stayed(what) : undoing.tookBackSome(what, stayed);
}
