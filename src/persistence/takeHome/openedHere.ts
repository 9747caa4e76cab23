import { fromBase64, toBase64 } from "../vault/cipher.ts";

const OPENED_KEY = "b2m:take-home-opened";

/**
 * A history that locked by itself in this tab and is kept nowhere else, as encrypted bytes, so that nothing that was written is lost by it.
 * Gone with the tab.
 */
export type OpenedHere = {
  readonly bytes: Uint8Array;
  /** Something was written that is in no file and not kept on the device. */
  readonly isUnsaved: boolean;
};

/** What locked by itself in this tab; nothing where nothing did, or the browser refuses. */
export function readOpenedHere(storage: () => Storage): OpenedHere | undefined {
  try {
    const text = storage().getItem(OPENED_KEY) ?? "";
    const bytes = fromBase64(text.slice(1));
    return bytes === undefined || text === "" ? undefined : { bytes, isUnsaved: text.startsWith("1") };
  } catch {
    return undefined;
  }
}

/** Keeps it in this tab. False where the browser refuses. */
export function keepOpenedHere(storage: () => Storage, { bytes, isUnsaved }: OpenedHere): boolean {
  try {
    storage().setItem(OPENED_KEY, (isUnsaved ? "1" : "0") + toBase64(bytes));
    return true;
  } catch {
    return false;
  }
}

/** It was opened again, or another is opened in its place. */
export function forgetOpenedHere(storage: () => Storage): void {
  try {
    storage().removeItem(OPENED_KEY);
  } catch {
    // Where the browser refuses nothing was kept either.
  }
}
