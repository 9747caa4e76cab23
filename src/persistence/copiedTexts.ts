import { isKeptTwice } from "./storedKeys.ts";
import type { NoSecondCopy, SecondCopy } from "./secondCopy.ts";
import type { TextStore } from "./textStore.ts";

/** How the second copy stands: it holds all that was saved, or why it does not. */
export type CopyState = { readonly type: "Kept" } | NoSecondCopy;

/** Texts of which every record, and the lock of a handed-over device, is put into the second copy, too. */
export type CopiedTexts = {
  readonly texts: TextStore;
  /** Puts what stands under these keys into the second copy, though nothing was written there now. */
  readonly copy: (keys: Iterable<string>) => void;
  /** Resolves when all that was written before is in the second copy, or cannot be. */
  readonly kept: () => Promise<void>;
  readonly state: () => CopyState;
  readonly watch: (listener: () => void) => () => void;
};

/**
 * Writes every record that is stored a second time: what stands in the first copy at that moment, so that the two never cross. What
 * was written meanwhile goes in one step; what could not be written goes with the next.
 */
export function copiedTexts(texts: TextStore, second: SecondCopy): CopiedTexts {
  const pending = new Set<string>();
  const listeners = new Set<() => void>();
  let state: CopyState = { type: "Kept" };
  let running: Promise<void> | undefined;

  function report(next: CopyState): void {
    if (next.type === state.type) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function writeAll(): Promise<void> {
    // Whatever is written in the same go of the page joins the same step.
    await Promise.resolve();
    while (pending.size > 0) {
      const keys = [...pending];
      pending.clear();
      const present = new Map<string, string | undefined>();
      for (const key of keys) {
        const text = texts.get(key);
        if (text.ok) present.set(key, text.value);
      }
      const written = await second.write(present);
      if (!written.ok) {
        for (const key of keys) pending.add(key);
        running = undefined;
        report(written.error);
        return;
      }
    }
    // In one go with the last look at what is pending: nothing falls between two steps.
    running = undefined;
    report({ type: "Kept" });
  }

  function begin(): void {
    running ??= writeAll();
  }

  const mark = (key: string): void => {
    if (!isKeptTwice(key)) return;
    pending.add(key);
    begin();
  };

  return {
    texts: {
      ...texts,
      set: (key, text) => {
        const written = texts.set(key, text);
        if (written.ok) mark(key);
        return written;
      },
      remove: (key) => {
        const removed = texts.remove(key);
        if (removed.ok) mark(key);
        return removed;
      },
    },
    copy: (keys) => {
      for (const key of keys) mark(key);
    },
    kept: async () => {
      for (let step = running; step !== undefined; step = running) await step;
    },
    state: () => state,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
