import { err, ok } from "../domain/result.ts";
import { LOCAL_STORAGE_QUOTA, sizeOf, type TextChange, type TextStore } from "./textStore.ts";

/** A text store that forgets with the page: for tests, for the demo without a trace, and for a browser that refuses its own. */
export type MemoryTextStore = TextStore & {
  /** Another tab on the same texts. Each hears of the other's changes at once. */
  readonly otherTab: () => MemoryTextStore;
  /** Another room, in UTF-16 units, as when other pages of the origin grow or shrink. */
  readonly setQuota: (quota: number) => void;
  /** From now on (or no longer) every step is refused, in every tab. */
  readonly setDenied: (denied: boolean) => void;
};

/** Counts its quota as localStorage does: keys and texts in UTF-16 units. */
export function memoryTextStore(options: { readonly quota?: number } = {}): MemoryTextStore {
  const texts = new Map<string, string>();
  const tabs = new Set<Set<(change: TextChange) => void>>();
  let quota = options.quota ?? LOCAL_STORAGE_QUOTA;
  let used = 0;
  let isDenied = false;
  const denied = err({ type: "StorageDenied" } as const);

  const openTab = (): MemoryTextStore => {
    const listeners = new Set<(change: TextChange) => void>();
    tabs.add(listeners);
    const tellOthers = (change: TextChange) => {
      for (const tab of tabs) if (tab !== listeners) for (const listener of tab) listener(change);
    };
    return {
      get: (key) => (isDenied ? denied : ok(texts.get(key))),
      set: (key, text) => {
        if (isDenied) return denied;
        const before = texts.get(key);
        const after = used + sizeOf(key, text) - (before === undefined ? 0 : sizeOf(key, before));
        if (after > quota) return err({ type: "StorageFull" });
        used = after;
        texts.set(key, text);
        if (before !== text) tellOthers({ key, text });
        return ok(undefined);
      },
      remove: (key) => {
        if (isDenied) return denied;
        const before = texts.get(key);
        if (before === undefined) return ok(undefined);
        used -= sizeOf(key, before);
        texts.delete(key);
        tellOthers({ key });
        return ok(undefined);
      },
      keys: () => (isDenied ? denied : ok([...texts.keys()])),
      used: () => (isDenied ? denied : ok(used)),
      lies: (key) => {
        const text = isDenied ? undefined : texts.get(key);
        return text === undefined ? 0 : sizeOf(key, text);
      },
      takes: sizeOf,
      watch: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      otherTab: openTab,
      setQuota: (next) => (quota = next),
      setDenied: (next) => (isDenied = next),
    };
  };
  return openTab();
}
