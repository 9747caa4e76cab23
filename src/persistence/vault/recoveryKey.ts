import { sha256 } from "@noble/hashes/sha2.js";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Chance } from "./cipher.ts";

/** 152 bits of chance and a check byte: 160 bits are 32 letters, in eight groups of four. */
const SECRET_BYTES = 19;
const LETTERS = 32;
/** Source: Crockford's Base32: no I, L, O or U, which people misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;

export type NotARecoveryKey =
  /** So many of the 32 letters were typed. */
  | { readonly type: "WrongLength"; readonly letters: number }
  /** A letter that stands in no such key. */
  | { readonly type: "WrongLetter"; readonly letter: string }
  /** A letter was mistaken for another: it does not check. */
  | { readonly type: "Mistyped" };

/** The secret part of a new recovery key. */
export const newRecoverySecret = (chance: Chance): Uint8Array => chance(SECRET_BYTES);

const checkOf = (secret: Uint8Array): number => sha256(secret)[0] ?? 0;

/** A recovery key as it is printed: "7K3M-…", eight groups of four letters. */
export function printRecoveryKey(secret: Uint8Array): string {
  const bits = Array.from([...secret, checkOf(secret)], (byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/gu) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2)));
  return (letters.join("").match(/.{4}/gu) ?? []).join("-");
}

/** The secret of a recovery key as a person types it: in any case, with or without its dashes, and with O for 0 or I and L for 1. */
export function readRecoveryKey(typed: string): Result<Uint8Array, NotARecoveryKey> {
  const letters = typed
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/gu, "1");
  const wrong = Array.from(letters).find((letter) => !ALPHABET.includes(letter));
  if (wrong !== undefined) return err({ type: "WrongLetter", letter: wrong });
  if (letters.length !== LETTERS) return err({ type: "WrongLength", letters: letters.length });
  const bits = Array.from(letters, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(BITS, "0")).join("");
  const bytes = Uint8Array.from(bits.match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2));
  const secret = bytes.subarray(0, SECRET_BYTES);
  return bytes[SECRET_BYTES] === checkOf(secret) ? ok(secret) : err({ type: "Mistyped" });
}
