import type { Pin } from "../domain/device/pin.ts";

/**
 * PBKDF2-SHA-256 rounds for a PIN.
 *
 * - Source: OWASP Password Storage Cheat Sheet, 600,000 for PBKDF2-HMAC-SHA256. Against somebody with the stored text no number
 *   of rounds saves four digits;
 * it only keeps the PIN itself, which people use elsewhere too, from lying there to be read.
 */
export const PIN_ITERATIONS = 600_000;

/**
 * The part of WebCrypto that a PIN needs. `subtle` is missing where a page is not served safely (https, or this very machine).
 */
export type PinCrypto = {
  readonly subtle?: SubtleCrypto | undefined;
  readonly getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
};

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)));

/** Sixteen bytes of chance, as hex. */
export const newSalt = (crypto: PinCrypto): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** What is stored in place of a PIN, as hex; nothing where the browser offers no cryptography here. */
export async function hashPin(pin: Pin, salt: string, iterations: number, { subtle }: PinCrypto): Promise<string | undefined> {
  if (subtle === undefined) return undefined;
  const key = await subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  const bits = await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: fromHex(salt), iterations }, key, 256);
  return toHex(new Uint8Array(bits));
}
