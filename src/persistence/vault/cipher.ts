import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concatBytes } from "@noble/ciphers/utils.js";
import { err, ok, type Result } from "../../domain/result.ts";
import { base64Steps, bytesSteps } from "../../exchange/base64.ts";
import { atOnce } from "../../exchange/steps.ts";

declare const dataKey: unique symbol;
/** The key under which every text of this device is sealed: 32 bytes of chance, never written anywhere but wrapped. */
export type DataKey = Uint8Array & { readonly [dataKey]: true };

/** Bytes of chance, of the browser's own source. */
export type Chance = (bytes: number) => Uint8Array;

/** It was not sealed by this key for this place, or a byte of it is another. The two cannot be told apart. */
export type SealBroken = { readonly type: "SealBroken" };

/** In bytes. Source: draft-irtf-cfrg-xchacha-03, 2.3.1: long enough to be drawn at random for every text. */
const NONCE_BYTES = 24;
const KEY_BYTES = 32;
/** How a sealed text begins. A release that knows another form gives it another number. */
const SEALED = "b2m-sealed:1:";

/** Whether a text says of itself that it is sealed. */
export const isSealed = (text: string): boolean => text.startsWith("b2m-sealed:");

/** A fresh data key. */
export const newDataKey = (chance: Chance): DataKey => asDataKey(chance(KEY_BYTES));

// oxlint-disable-next-line typescript/consistent-type-assertions -- the one door: drawn here, or proven by the seal it was under
const asDataKey = (bytes: Uint8Array): DataKey => bytes as DataKey;

/**
 * Bytes under a key, for one place alone: `nonce | ciphertext | tag`. XChaCha20-Poly1305 with a fresh nonce and the place as associated
 * data, so that what was sealed for one place does not open in another.
 */
export function sealBytes(key: Uint8Array, place: string, bytes: Uint8Array, chance: Chance): Uint8Array {
  const nonce = chance(NONCE_BYTES);
  return concatBytes(nonce, xchacha20poly1305(key, nonce, utf8(place)).encrypt(bytes));
}

/** What `sealBytes` put under this key for this place. */
export function openBytes(key: Uint8Array, place: string, sealed: Uint8Array): Result<Uint8Array, SealBroken> {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    return ok(xchacha20poly1305(key, nonce, utf8(place)).decrypt(sealed.subarray(NONCE_BYTES)));
  } catch {
    return err({ type: "SealBroken" });
  }
}

/** The data key under another key. */
export const wrapKey = (wrapping: Uint8Array, key: DataKey, place: string, chance: Chance): string =>
  toBase64(sealBytes(wrapping, place, key, chance));

/** The data key again; a wrong wrapping key does not open it. */
export function unwrapKey(wrapping: Uint8Array, wrapped: string, place: string): Result<DataKey, SealBroken> {
  const bytes = fromBase64(wrapped);
  if (bytes === undefined) return err({ type: "SealBroken" });
  const opened = openBytes(wrapping, place, bytes);
  if (!opened.ok) return opened;
  return opened.value.length === KEY_BYTES ? ok(asDataKey(opened.value)) : err({ type: "SealBroken" });
}

/** A text as it is stored under a passphrase's lock: nothing of it can be read, and it opens only under the key it is stored under. */
export const sealText = (key: Uint8Array, place: string, text: string, chance: Chance): string =>
  SEALED + toBase64(sealBytes(key, place, bytesOf(text), chance));

/** The text that was sealed for this place. */
export function openText(key: Uint8Array, place: string, sealed: string): Result<string, SealBroken> {
  const bytes = sealed.startsWith(SEALED) ? fromBase64(sealed.slice(SEALED.length)) : undefined;
  const opened = bytes === undefined ? undefined : openBytes(key, place, bytes);
  return opened?.ok === true ? ok(textOf(opened.value)) : err({ type: "SealBroken" });
}

/** Bytes as base64. */
export const toBase64 = (bytes: Uint8Array): string => atOnce(base64Steps(bytes));
/** The bytes of a base64 text, where it is one. */
export const fromBase64 = (text: string): Uint8Array | undefined => atOnce(bytesSteps(text));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * One byte that says how the text follows: as UTF-8, or as UTF-16 where that is shorter, or half a character stands in it that UTF-8
 * cannot hold.
 */
const AS_UTF8 = 8;
const AS_UTF16 = 16;

function bytesOf(text: string): Uint8Array {
  const bytes = utf8(text);
  if (text.isWellFormed() && bytes.length <= text.length * 2) return concatBytes(Uint8Array.of(AS_UTF8), bytes);
  const units = new DataView(new ArrayBuffer(1 + text.length * 2));
  units.setUint8(0, AS_UTF16);
  for (let at = 0; at < text.length; at += 1) units.setUint16(1 + at * 2, text.charCodeAt(at), true);
  return new Uint8Array(units.buffer);
}

function textOf(bytes: Uint8Array): string {
  const rest = bytes.subarray(1);
  if (bytes[0] === AS_UTF8) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(rest);
  const units = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
  return Array.from({ length: rest.length / 2 }, (_, at) => String.fromCharCode(units.getUint16(at * 2, true))).join("");
}
