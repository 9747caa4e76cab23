import type { CurrentHashing, PinHashing } from "../domain/device/patientMode.ts";
import type { Pin } from "../domain/device/pin.ts";
import { err, ok, type Result } from "../domain/result.ts";

/**
 * The part of WebCrypto that a PIN needs. `subtle` is missing where a page is not served safely (https, or this very machine); only
 * locks of earlier releases ask for it.
 */
export type PinCrypto = {
  readonly subtle?: SubtleCrypto | undefined;
  readonly getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
};

/** Why a PIN could not be made into what is kept of it: the part that does it did not come, or the browser offers no cryptography. */
export type NotHashed = { readonly type: "NotLoaded" } | { readonly type: "NoCryptography" };

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)));

/** Sixteen bytes of chance, as hex. */
export const newSalt = (crypto: PinCrypto): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** What is stored in place of a new PIN, as hex: Argon2id, as for a passphrase. */
export async function hashNewPin(
  pin: Pin,
  salt: string,
  hashing: CurrentHashing,
): Promise<Result<string, { readonly type: "NotLoaded" }>> {
  const derivation = await keyDerivation();
  return derivation === undefined
    ? err({ type: "NotLoaded" })
    : ok(toHex(await derivation.keyFromPassphrase(pin, fromHex(salt), hashing)));
}

/** The same of a PIN that is tried, also as earlier releases did it: PBKDF2-SHA-256, for which the browser is asked. */
export async function hashPin(
  pin: Pin,
  salt: string,
  hashing: PinHashing,
  { subtle }: PinCrypto,
): Promise<Result<string, NotHashed>> {
  if (hashing.name === "argon2id") return hashNewPin(pin, salt, hashing);
  if (subtle === undefined) return err({ type: "NoCryptography" });
  const { iterations } = hashing;
  const key = await subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  const bits = await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: fromHex(salt), iterations }, key, 256);
  return ok(toHex(new Uint8Array(bits)));
}

/** Fetched with the first PIN: no page needs it to be drawn. */
const keyDerivation = () => import("./vault/keyDerivation.ts").catch(() => undefined);

/** Fetches what a PIN needs before one is typed. */
export const prepareToHash = (): void => void keyDerivation();
