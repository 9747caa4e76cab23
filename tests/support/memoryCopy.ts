import { err, ok } from "../../src/domain/result.ts";
import { placed, type CopiedText, type NoCopy, type WholeCopy } from "../../src/persistence/copies/recordCopy.ts";
import { sizeOf } from "../../src/persistence/textStore.ts";

/** A second copy that forgets with the test, may refuse, and lets a step wait until it is let go. */
export type MemoryCopy = WholeCopy & {
  readonly held: Map<string, CopiedText>;
  readonly refuse: (why: NoCopy | undefined) => void;
  /** From now on nothing has room there, and what is there can be read. */
  readonly fill: () => void;
  /** From now on a step waits; what comes back lets it and all later ones go. */
  readonly hold: () => () => void;
  /** The browser, or somebody in another tab, takes all of it away. */
  readonly empty: () => void;
  /** Another tab on the same texts. */
  readonly otherTab: () => MemoryCopy;
};

export function memoryCopy(): MemoryCopy {
  const held = new Map<string, CopiedText>();
  const tabs = new Set<Set<(keys: readonly string[]) => void>>();
  const emptied = new Set<() => void>();
  let refusal: NoCopy | undefined;
  let isFull = false;
  let gate = Promise.resolve();
  const openTab = (): MemoryCopy => {
    const listeners = new Set<(keys: readonly string[]) => void>();
    tabs.add(listeners);
    return {
      held,
      refuse: (why) => (refusal = why),
      fill: () => (isFull = true),
      hold: () => {
        let letGo = () => {};
        gate = new Promise((resolve) => (letGo = resolve));
        return () => letGo();
      },
      empty: () => {
        held.clear();
        emptied.forEach((listener) => listener());
      },
      otherTab: openTab,
      keys: async () => (refusal === undefined ? ok([...held.keys()]) : err(refusal)),
      readAll: async () => (refusal === undefined ? ok(new Map(held)) : err(refusal)),
      read: async (keys) => {
        if (refusal !== undefined) return err(refusal);
        const found = keys.map((key) => [key, held.get(key)] as const);
        return ok(new Map(found.flatMap(([key, copied]) => (copied === undefined ? [] : [[key, copied] as const]))));
      },
      write: async (writes) => {
        await gate;
        if (refusal !== undefined) return err(refusal);
        if (isFull) return err({ type: "Full" });
        const told: string[] = [];
        for (const [key, write] of writes) {
          const after = placed(held.get(key), write);
          if (after === undefined) held.delete(key);
          else held.set(key, after);
          if (after === undefined || after.alone === true) told.push(key);
        }
        for (const tab of tabs) if (tab !== listeners) for (const listener of tab) listener(told);
        return ok(undefined);
      },
      watch: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      watchEmptied: (listener) => {
        emptied.add(listener);
        return () => emptied.delete(listener);
      },
      room: async () => undefined,
      takes: sizeOf,
    };
  };
  return openTab();
}
