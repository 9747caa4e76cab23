import type { TextStore } from "../../persistence/textStore.ts";
import { countTry, passSecond, readTries } from "./tries.ts";

const SECOND_MS = 1000;

/** How long the next try has to be waited for, as it goes by. */
export type Waiting = {
  readonly left: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts a try, where none has to be waited for. */
  readonly begin: () => boolean;
  readonly stop: () => void;
};

/** Counts tries and their wait under a key, while the page is looked at. */
export function countDown(texts: TextStore, key?: string): Waiting {
  const listeners = new Set<() => void>();
  let left = readTries(texts, key).wait;
  const tell = (next: number) => {
    left = next;
    for (const listener of listeners) listener();
  };
  const timer = setInterval(() => {
    // Only what is looked at waits: many tabs in the background do not wait faster.
    if (document.visibilityState === "visible") tell(passSecond(texts, key).wait);
  }, SECOND_MS);
  return {
    left: () => left,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => {
      if (readTries(texts, key).wait > 0) return false;
      tell(countTry(texts, key).wait);
      return true;
    },
    stop: () => clearInterval(timer),
  };
}
