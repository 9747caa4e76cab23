import type { Result } from "../domain/result.ts";

export type StorageFull = { readonly type: "StorageFull" };
/** The browser refused: blocked cookies, a private window, a policy. It may do so at any moment, not only at the start. */
export type StorageDenied = { readonly type: "StorageDenied" };

/** Another tab wrote (`text`) or removed (no `text`) a key. No `key`: another tab or the browser removed everything at once. */
export type TextChange = { readonly key?: string; readonly text?: string };

/** Texts by key, as a browser keeps them: synchronous, bounded, shared with other tabs. Nothing here ever throws. */
export type TextStore = {
  readonly get: (key: string) => Result<string | undefined, StorageDenied>;
  readonly set: (key: string, text: string) => Result<void, StorageFull | StorageDenied>;
  readonly remove: (key: string) => Result<void, StorageDenied>;
  readonly keys: () => Result<readonly string[], StorageDenied>;
  /** What is taken of the quota, in UTF-16 units: keys and texts as they lie there. */
  readonly used: () => Result<number, StorageDenied>;
  /** What lies under this key takes of the quota, with the key; 0 where nothing does, or none can be asked. */
  readonly lies: (key: string) => number;
  /** What this text would take of the quota there, with its key. */
  readonly takes: (key: string, text: string) => number;
  /** Calls the listener after each change by another tab; returns how to stop. */
  readonly watch: (listener: (change: TextChange) => void) => () => void;
  /** Makes what stands under these keys ready to be read; absent where it always is. */
  readonly fetch?: (keys: readonly string[]) => Promise<void>;
};

/**
 * What localStorage holds, keys and texts together, in UTF-16 units.
 *
 * - Source: measured alike in Chromium 156, Firefox ESR and WebKitGTK with plain letters: the write that passes this number is refused.
 *   WebKit counts bytes, so that of packed texts it holds half as many (docs/decisions/saving.md).
 */
export const LOCAL_STORAGE_QUOTA = 5_242_880;

/** What one entry takes of the quota, in UTF-16 units. */
export const sizeOf = (key: string, text: string): number => key.length + text.length;
