import type { Chance } from "../../src/persistence/vault/cipher.ts";

/** Chance as the browser gives it: nothing in a test rests on which bytes come. */
export const chance: Chance = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
