import { argon2idAsync } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { KdfParams } from "./kdfParams.ts";

/** In bytes. Source: RFC 9106, 3.1: 16 bytes are recommended for a salt. */
export const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** In ms: so long the page may be held at once. */
const BREATH_MS = 10;

/**
 * The key that a passphrase stands for: Argon2id over its letters in one form, because keyboards write "é" in two ways. Takes about a
 * second on a slow phone, in pieces between which the page answers.
 */
export const keyFromPassphrase = (passphrase: string, salt: Uint8Array, params: KdfParams): Promise<Uint8Array> =>
  argon2idAsync(new TextEncoder().encode(passphrase.normalize("NFKC")), salt, {
    m: params.memory,
    t: params.passes,
    p: params.lanes,
    dkLen: KEY_BYTES,
    asyncTick: BREATH_MS,
  });

/** The key that a recovery key stands for. It is chance as it is, and needs no slowing down. Source: RFC 5869. */
export const keyFromChance = (secret: Uint8Array, salt: Uint8Array): Uint8Array =>
  hkdf(sha256, secret, salt, new TextEncoder().encode("b2m recovery key"), KEY_BYTES);

/**
 * The key that a passkey stands for: what its authenticator computed (the output of WebAuthn's "prf" extension, 32 bytes), under a label
 * of its own, so that the output itself encrypts nothing. Sources: RFC 5869; WebAuthn Level 3, 10.1.4.
 */
export const keyFromPasskey = (output: Uint8Array, salt: Uint8Array): Uint8Array =>
  hkdf(sha256, output, salt, new TextEncoder().encode("b2m passkey"), KEY_BYTES);
