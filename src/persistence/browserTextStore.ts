import { err, ok, type Result } from "../domain/result.ts";
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
 * where storage is blocked, and because a user can block it while the page is open.
 */
export function browserTextStore(storage: () => Storage, events?: StorageEvents): TextStore {
  return {
    get: (key) => attempt(() => storage().getItem(key) ?? undefined),
    set: (key, text) => {
      try {
        storage().setItem(key, text);
        return ok(undefined);
      } catch (problem) {
        return isFull(problem) ? err({ type: "StorageFull" }) : DENIED;
      }
    },
    remove: (key) => attempt(() => storage().removeItem(key)),
    keys: () =>
      attempt(() => {
        const area = storage();
        return Array.from({ length: area.length }, (_, index) => area.key(index)).filter((key) => key !== null);
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
      const lying = attempt(() => storage().getItem(key));
      return lying.ok && lying.value !== null ? sizeOf(key, lying.value) : 0;
    },
    takes: sizeOf,
    watch: (listener) => {
      const heard = (event: StorageEvent) => {
        const area = attempt(storage);
        if (event.storageArea !== null && !(area.ok && event.storageArea === area.value)) return;
        const change: TextChange = {
          ...(event.key === null ? {} : { key: event.key }),
          ...(event.newValue === null ? {} : { text: event.newValue }),
        };
        listener(change);
      };
      events?.addEventListener("storage", heard);
      return () => events?.removeEventListener("storage", heard);
    },
  };
}
