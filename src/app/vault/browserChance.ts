import type { Chance } from "../../persistence/vault/cipher.ts";

/** Chance of the browser's own source. */
export const browserChance: Chance = (bytes) => window.crypto.getRandomValues(new Uint8Array(bytes));
