import { VAULT_KEY } from "../../persistence/keysAtStart.ts";
import type { Opening } from "./opening.ts";
import type { OpenedKey } from "./vaultKeeper.ts";

/**
 * The key of a device that has a lock, once somebody gave it; nothing where it has none. Until then the page asks for the passphrase and
 * reads nothing else. A device without a lock fetches no cipher.
 */
export async function openDevice(opening: Opening): Promise<OpenedKey | undefined> {
  const { first, second } = opening.places;
  const mine = first.get(VAULT_KEY);
  const theirs = await opening.inTime(second.read([VAULT_KEY]));
  const isKnown = (mine.ok && mine.value !== undefined) || (theirs?.ok === true && theirs.value.has(VAULT_KEY));
  return isKnown ? (await import("./startLocked.tsx")).startLocked(opening) : undefined;
}
