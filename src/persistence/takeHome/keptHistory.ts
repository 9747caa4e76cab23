import { TAKE_HOME_KEY } from "../keysAtStart.ts";
import { fromBase64, toBase64 } from "../vault/cipher.ts";
import type { TextStore } from "../textStore.ts";

/** Where a patient's own device keeps their history: encrypted under their passphrase, always. */
/** How many passphrases were tried on it in vain. */
export const TAKE_HOME_TRIES_KEY = "b2m:take-home-tries";

/**
 * A patient's history on their own device. A device of a care team keeps none: it would stand in the way of the team's records, and
 * those of both would lie side by side.
 */
export type KeptHistory = {
  readonly isThere: () => boolean;
  readonly read: () => Uint8Array | undefined;
  /** Whether this device may keep one. */
  readonly canKeep: () => boolean;
  /** False where the browser refused. */
  readonly write: (bytes: Uint8Array) => boolean;
  readonly remove: () => void;
};

/** What a device holds that a care team works with. */
const OF_A_TEAM = ["b2m:patient:", "b2m:patient-mode", "b2m:vault", "b2m:aside:"];

/** The place in the browser's own store, beside all others and behind no other key. */
export function keptHistory(texts: Pick<TextStore, "get" | "set" | "remove" | "keys">): KeptHistory {
  const stored = (): string | undefined => {
    const text = texts.get(TAKE_HOME_KEY);
    return text.ok ? text.value : undefined;
  };
  return {
    isThere: () => stored() !== undefined,
    read: () => {
      const text = stored();
      return text === undefined ? undefined : fromBase64(text);
    },
    canKeep: () => {
      const keys = texts.keys();
      return keys.ok && !keys.value.some((key) => OF_A_TEAM.some((prefix) => key.startsWith(prefix)));
    },
    write: (bytes) => {
      const text = toBase64(bytes);
      // Read back: "kept" is said of what lies there, and of nothing else.
      return texts.set(TAKE_HOME_KEY, text).ok && stored() === text;
    },
    remove: () => {
      texts.remove(TAKE_HOME_KEY);
      texts.remove(TAKE_HOME_TRIES_KEY);
    },
  };
}
