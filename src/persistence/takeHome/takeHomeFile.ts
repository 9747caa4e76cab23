import { concatBytes } from "@noble/ciphers/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { deflateSync, inflateSync } from "fflate";
import { err, ok, type Result } from "../../domain/result.ts";
import { openBytes, sealBytes, toBase64, type Chance } from "../vault/cipher.ts";
import { CURRENT_KDF, KDF_BOUNDS, type KdfParams } from "../vault/kdfParams.ts";
import { keyFromPassphrase, SALT_BYTES } from "../vault/keyDerivation.ts";

/*
 * One patient's history as encrypted bytes; docs/take-home.md has the layout. All that stands before the sealed part is its associated
 * data, so that none of it can be changed; a checksum outside tells a file that was cut or damaged from a wrong passphrase.
 */

const MAGIC = "B2MH";
const VERSION = 1;
/** Where what stands in the head: all numbers with their first byte first. */
const AT = { version: 4, passes: 5, lanes: 6, memory: 8, salt: 12, length: 28, checksum: 32, sealed: 36 } as const;
const CHECKSUM_BYTES = 4;
/** In bytes, unpacked: more than a lifetime of results; a file that says to hold more was made to fill a memory. */
const LARGEST = 20_000_000;
const LENGTH_BYTES = 4;

/** Why bytes are no history that could be opened. */
export type NotTakeHome =
  | { readonly type: "OtherKind" }
  /** It begins as one, and its end is missing. */
  | { readonly type: "CutShort" }
  /** Written by a later release. */
  | { readonly type: "Newer" }
  /** A byte of it is another. */
  | { readonly type: "Altered" };

/** A history that is whole, and waits for its passphrase. */
export type ClosedTakeHome = {
  readonly head: Uint8Array;
  readonly sealed: Uint8Array;
  readonly kdf: KdfParams;
  readonly salt: Uint8Array;
};

/** What a passphrase became: enough to seal again without it. */
export type TakeHomeKey = { readonly key: Uint8Array; readonly kdf: KdfParams; readonly salt: Uint8Array };

/** Whether bytes say of themselves that they are such a file, whole or not. */
const isTakeHome = (bytes: Uint8Array): boolean =>
  bytes.length >= MAGIC.length && String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;

/** A key for a new passphrase, with a salt of its own. About a second on a slow phone. */
export async function newTakeHomeKey(passphrase: string, chance: Chance): Promise<TakeHomeKey> {
  const salt = chance(SALT_BYTES);
  return { key: await keyFromPassphrase(passphrase, salt, CURRENT_KDF), kdf: CURRENT_KDF, salt };
}

/** A text as encrypted bytes, packed before. */
export function sealTakeHome(text: string, { key, kdf, salt }: TakeHomeKey, chance: Chance): Uint8Array<ArrayBuffer> {
  const plain = new TextEncoder().encode(text);
  const head = new Uint8Array(AT.length);
  head.set(new TextEncoder().encode(MAGIC));
  const numbers = new DataView(head.buffer);
  numbers.setUint8(AT.version, VERSION);
  numbers.setUint8(AT.passes, kdf.passes);
  numbers.setUint8(AT.lanes, kdf.lanes);
  numbers.setUint32(AT.memory, kdf.memory);
  head.set(salt, AT.salt);
  const packed = concatBytes(asBytes(plain.length), deflateSync(plain, { level: 9 }));
  const sealed = sealBytes(key, placeOf(head), packed, chance);
  const front = concatBytes(head, asBytes(sealed.length));
  return new Uint8Array(concatBytes(front, checksumOf(front, sealed), sealed));
}

/** Bytes looked at before anybody is asked for a passphrase. What stands behind the end, as some mail adds, is refused with the rest. */
export function readTakeHome(bytes: Uint8Array): Result<ClosedTakeHome, NotTakeHome> {
  if (!isTakeHome(bytes)) return err({ type: "OtherKind" });
  if (bytes.length <= AT.version) return err({ type: "CutShort" });
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (numbers.getUint8(AT.version) > VERSION) return err({ type: "Newer" });
  if (bytes.length < AT.sealed) return err({ type: "CutShort" });
  const sealed = bytes.subarray(AT.sealed);
  const length = numbers.getUint32(AT.length);
  if (sealed.length < length) return err({ type: "CutShort" });
  const front = bytes.subarray(0, AT.checksum);
  const checksum = bytes.subarray(AT.checksum, AT.checksum + CHECKSUM_BYTES);
  const isWhole = sealed.length === length && checksumOf(front, sealed).every((byte, index) => byte === checksum[index]);
  const kdf = {
    name: "argon2id",
    memory: numbers.getUint32(AT.memory),
    passes: numbers.getUint8(AT.passes),
    lanes: numbers.getUint8(AT.lanes),
  } as const;
  if (!isWhole || !isWithin(kdf)) return err({ type: "Altered" });
  return ok({ head: bytes.slice(0, AT.length), sealed, kdf, salt: bytes.slice(AT.salt, AT.salt + SALT_BYTES) });
}

/** Another passphrase than it was sealed under, or somebody made the file anew: the two cannot be told apart. */
export type WrongPassphrase = { readonly type: "WrongPassphrase" };

/** The text, and the key under which it can be sealed again. */
export async function openTakeHome(
  { head, sealed, kdf, salt }: ClosedTakeHome,
  passphrase: string,
): Promise<Result<{ readonly text: string; readonly key: TakeHomeKey }, WrongPassphrase | NotTakeHome>> {
  const key = await keyFromPassphrase(passphrase, salt, kdf);
  const opened = openBytes(key, placeOf(head), sealed);
  if (!opened.ok) return err({ type: "WrongPassphrase" });
  const text = unpacked(opened.value);
  return text === undefined ? err({ type: "Altered" }) : ok({ text, key: { key, kdf, salt } });
}

/** What was sealed under a key that is at hand; nothing where it was sealed under another, or is not whole. */
export function openWithKey(bytes: Uint8Array, { key }: TakeHomeKey): string | undefined {
  const closed = readTakeHome(bytes);
  if (!closed.ok) return undefined;
  const opened = openBytes(key, placeOf(closed.value.head), closed.value.sealed);
  return opened.ok ? unpacked(opened.value) : undefined;
}

const placeOf = (head: Uint8Array): string => `b2m-take-home ${toBase64(head)}`;

const checksumOf = (front: Uint8Array, sealed: Uint8Array): Uint8Array =>
  sha256(concatBytes(front, sealed)).subarray(0, CHECKSUM_BYTES);

function asBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

const isWithin = ({ memory, passes, lanes }: KdfParams): boolean =>
  memory >= KDF_BOUNDS.memory.least &&
  memory <= MOST_MEMORY &&
  passes >= KDF_BOUNDS.passes.least &&
  passes <= KDF_BOUNDS.passes.most &&
  lanes >= KDF_BOUNDS.lanes.least &&
  lanes <= KDF_BOUNDS.lanes.most;

/** In KiB. A file comes from anywhere: it may not ask for as much of a phone as the vault of the device itself. */
const MOST_MEMORY = 131_072;

function unpacked(packed: Uint8Array): string | undefined {
  if (packed.length < LENGTH_BYTES) return undefined;
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0);
  if (length > LARGEST) return undefined;
  try {
    const plain = inflateSync(packed.subarray(LENGTH_BYTES), { out: new Uint8Array(length) });
    return plain.length === length ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain) : undefined;
  } catch {
    return undefined;
  }
}
