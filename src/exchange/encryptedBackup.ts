import * as v from "valibot";
import { err, ok, type Result } from "../domain/result.ts";
import { notRestorable, type NotRestorable } from "./backup.ts";
import { base64Steps, bytesSteps } from "./base64.ts";
import { pathOf, sealedObject } from "./sealedObject.ts";
import { openSealSteps, sealSteps, type SealKind } from "./sealedText.ts";
import { inSlices, type Breathing, type Steps } from "./steps.ts";

/**
 * A backup under a passphrase: the text of a plain backup, encrypted, under a seal of its own. The checksum lies outside the
 * encryption, so that a download that broke off is told apart from a wrong passphrase; the numbers needed to decrypt stand in the
 * file, so that other programs and a later release can.
 */
const KIND: SealKind = { name: "b2m-encrypted-backup", current: 1 };

/** Source: OWASP Password Storage Cheat Sheet (2023), PBKDF2 with HMAC-SHA-256. */
const ITERATIONS = 600_000;
/** More than a file of ours will ever say, and fewer than would hold the page for minutes. */
const MOST_ITERATIONS = 10_000_000;
/** Source: NIST SP 800-132, 5.1 (salt of at least 128 bits). */
const SALT_BYTES = 16;
/**
 * Source: NIST SP 800-38D, 5.2.1.1 (96 bits), and 8.3: drawn at random they may serve 2^32 texts under one key. A file that is kept up
 * to date is written again under its key some thousand times in a year.
 */
const IV_BYTES = 12;

const shape = sealedObject({
  kdf: sealedObject({
    name: v.literal("PBKDF2"),
    hash: v.literal("SHA-256"),
    iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(MOST_ITERATIONS)),
    salt: v.string(),
  }),
  cipher: sealedObject({ name: v.literal("AES-GCM"), iv: v.string() }),
  data: v.string(),
});

/** What encrypting takes from outside: the browser's own cryptography, and the breath between steps. */
export type Cryptography = { readonly crypto: Pick<Crypto, "subtle" | "getRandomValues"> } & Breathing;

/** An encrypted backup that is whole, and waits for its passphrase. */
export type EncryptedBackup = {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
};

/** Whether a text is meant to be an encrypted backup, whole or not. */
export const isEncryptedBackup = (text: string): boolean => /^\s*\{"b2m-encrypted-backup":/u.test(text.slice(0, 100));

/**
 * The text of a backup, encrypted under a passphrase with AES-256-GCM. Nobody can open it without the passphrase, and that
 * includes us.
 */
export async function encryptBackup(text: string, passphrase: string, cryptography: Cryptography): Promise<string> {
  return encryptBackupUnder(text, await newBackupKey(passphrase, cryptography), cryptography);
}

/** What a passphrase becomes: enough to encrypt again without it, and nothing from which it could be read or the key taken away. */
export type BackupKey = { readonly key: CryptoKey; readonly salt: Uint8Array<ArrayBuffer> };

/** The key of a passphrase, with a salt of its own. */
export async function newBackupKey(passphrase: string, { crypto }: Pick<Cryptography, "crypto">): Promise<BackupKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { key: await keyFrom(passphrase, salt, ITERATIONS, crypto, "encrypt"), salt };
}

/** `encryptBackup` under a key that was made before. */
export async function encryptBackupUnder(
  text: string,
  { key, salt }: BackupKey,
  { crypto, ...breathing }: Cryptography,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const encrypted = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return inSlices(envelopeSteps(salt, iv, new Uint8Array(encrypted)), breathing);
}

function* envelopeSteps(salt: Uint8Array, iv: Uint8Array, data: Uint8Array): Steps<string> {
  const kdf = { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS, salt: yield* base64Steps(salt) };
  const cipher = { name: "AES-GCM", iv: yield* base64Steps(iv) };
  return yield* sealSteps(KIND, JSON.stringify({ kdf, cipher, data: yield* base64Steps(data) }));
}

/**
 * The envelope of an encrypted backup, in steps: refused by name where it is cut, damaged or of a later release, before anyone is
 * asked for a passphrase.
 */
export function* readEncryptedSteps(text: string): Steps<Result<EncryptedBackup, NotRestorable>> {
  const opened = yield* openSealSteps(KIND, text.trim());
  if (!opened.ok) return err(notRestorable(opened.error));
  const read = v.safeParse(shape, opened.value.content);
  if (!read.success) return err({ type: "Damaged", path: pathOf(read.issues) });
  const { kdf, cipher } = read.output;
  const salt = yield* bytesSteps(kdf.salt);
  const iv = yield* bytesSteps(cipher.iv);
  const data = yield* bytesSteps(read.output.data);
  if (salt === undefined || salt.length < SALT_BYTES) return err({ type: "Damaged", path: "kdf.salt" });
  if (iv?.length !== IV_BYTES) return err({ type: "Damaged", path: "cipher.iv" });
  return data === undefined ? err({ type: "Damaged", path: "data" }) : ok({ iterations: kdf.iterations, salt, iv, data });
}

/**
 * Another passphrase than it was encrypted under, or a file that somebody altered and sealed anew: GCM cannot tell the two apart,
 * and neither can we.
 */
export type NotDecrypted = { readonly type: "NotDecrypted" };

/** The text of the backup inside. */
export async function decryptBackup(
  { iterations, salt, iv, data }: EncryptedBackup,
  passphrase: string,
  crypto: Cryptography["crypto"],
): Promise<Result<string, NotDecrypted>> {
  const key = await keyFrom(passphrase, salt, iterations, crypto, "decrypt");
  try {
    return ok(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data),
      ),
    );
  } catch {
    return err({ type: "NotDecrypted" });
  }
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  crypto: Cryptography["crypto"],
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  // One passphrase has one spelling, whatever keyboard it is typed on (NIST SP 800-63B, 5.1.1.2).
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    [use],
  );
}
