import { err, ok, type Result } from "../domain/result.ts";
import { OF_SETS, OWN_SET, type RecordSet } from "./recordSet.ts";
import { sizeOf, type StorageDenied, type TextChange, type TextStore } from "./textStore.ts";

/** The part of `window` that tells of other tabs. */
type StorageEvents = Pick<Window, "addEventListener" | "removeEventListener">;

/** "Full" has two names: the standard one, and Firefox's older one. */
const isFull = (problem: unknown): boolean =>
  problem instanceof Error && (problem.name === "QuotaExceededError" || problem.name === "NS_ERROR_DOM_QUOTA_REACHED");

const DENIED: { readonly ok: false; readonly error: StorageDenied } = err({ type: "StorageDenied" });

function attempt<Value>(step: () => Value): Result<Value, StorageDenied> {
  try {
    return ok(step());
  } catch {
    return DENIED;
  }
}

/**
 * The text store of the browser. It is asked for its storage at every step, because reading `window.localStorage` itself throws
 * where storage is blocked, and because a user can block it while the page is open. Each set of records sees its own texts alone; the room
 * that is used is that of all.
 */
export function browserTextStore(storage: () => Storage, events?: StorageEvents, set: RecordSet = OWN_SET): TextStore {
  const before = set === OWN_SET ? "" : `${OF_SETS}${set}|`;
  /** The key by which this set knows what stands under one of the storage's; nothing where that is another set's. */
  const ownKey = (key: string): string | undefined =>
    before === "" ? (key.startsWith(OF_SETS) ? undefined : key) : key.startsWith(before) ? key.slice(before.length) : undefined;
  return {
    get: (key) => attempt(() => storage().getItem(before + key) ?? undefined),
    set: (key, text) => {
      try {
        storage().setItem(before + key, text);
        return ok(undefined);
      } catch (problem) {
        return isFull(problem) ? err({ type: "StorageFull" }) : DENIED;
      }
    },
    remove: (key) => attempt(() => storage().removeItem(before + key)),
    keys: () =>
      attempt(() => {
        const area = storage();
        return Array.from({ length: area.length }, (_, index) => area.key(index)).flatMap((key) => ownKey(key ?? OF_SETS) ?? []);
      }),
    used: () =>
      attempt(() => {
        const area = storage();
        let used = 0;
        for (let index = 0; index < area.length; index += 1) {
          const key = area.key(index) ?? "";
          used += sizeOf(key, area.getItem(key) ?? "");
        }
        return used;
      }),
    lies: (key) => {
      const lying = attempt(() => storage().getItem(before + key));
      return lying.ok && lying.value !== null ? sizeOf(before + key, lying.value) : 0;
    },
    takes: (key, text) => sizeOf(before + key, text),
    watch: (listener) => {
      const heard = (event: StorageEvent) => {
        const area = attempt(storage);
        if (event.storageArea !== null && !(area.ok && event.storageArea === area.value)) return;
        const key = event.key === null ? null : ownKey(event.key);
        if (key === undefined) return;
        const change: TextChange = {
          ...(key === null ? {} : { key }),
          ...(event.newValue === null ? {} : { text: event.newValue }),
        };
        listener(change);
      };
      events?.addEventListener("storage", heard);
      return () => events?.removeEventListener("storage", heard);
    },
  };
}
