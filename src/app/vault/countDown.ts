import type { TextStore } from "../../persistence/textStore.ts";
import { eachSecondInSight } from "../browser/eachSecondInSight.ts";
import { countTry, passSecond, readTries } from "./tries.ts";

/** How long the next try has to be waited for, as it goes by. It goes by while somebody listens. */
export type Waiting = {
  /** In seconds. */
  readonly left: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts a try, where none has to be waited for. */
  readonly begin: () => boolean;
};

/** Counts tries and their wait under a key, while a page that shows it is in sight. */
export function countDown(texts: TextStore, key?: string): Waiting {
  const listeners = new Set<() => void>();
  let left = readTries(texts, key).wait;
  let stop = () => {};
  const tell = (next: number) => {
    left = next;
    for (const listener of listeners) listener();
  };
  const second = (counts: boolean) => tell((counts ? passSecond(texts, key) : readTries(texts, key)).wait);
  return {
    left: () => left,
    subscribe: (listener) => {
      if (listeners.size === 0) stop = eachSecondInSight(`b2m-second ${key ?? ""}`, second);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    begin: () => {
      if (readTries(texts, key).wait > 0) return false;
      tell(countTry(texts, key).wait);
      return true;
    },
  };
}
