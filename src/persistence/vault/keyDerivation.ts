import { argon2idAsync } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** How a passphrase becomes a key. Kept with the key it wraps, so that a later release can ask for more. */
export type KdfParams = {
  readonly name: "argon2id";
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
};

/**
 * What a new passphrase is hardened with.
 *
 * - Source: OWASP Password Storage Cheat Sheet (2025), Argon2id: 19 MiB of memory, 2 passes, 1 lane, at the least. No more, because a
 *   slow phone needs about a second for it, and phones of little memory give up above 32 MiB.
 */
export const CURRENT_KDF: KdfParams = { name: "argon2id", memory: 19_456, passes: 2, lanes: 1 };

/** Beyond these the numbers were altered: they would hold a device for minutes, or open it too easily. */
export const KDF_BOUNDS = {
  memory: { least: 8192, most: 1_048_576 },
  passes: { least: 1, most: 64 },
  lanes: { least: 1, most: 16 },
} as const;

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
