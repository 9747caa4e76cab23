import { err, ok, type Result } from "../domain/result.ts";

/**
 * Whoever has the file can try passphrases for as long as they like. Twelve characters of any kind, each guess slowed down, is
 * the least that bears that.
 */
export const SHORTEST_PASSPHRASE = 12;
/** From here on length is no longer the weak point: four or five words. */
const LONG_PASSPHRASE = 20;

export type NotAPassphrase = { readonly type: "TooShort"; readonly length: number } | { readonly type: "NotTheSame" };

/** Whole characters, not the halves that a script beyond the first 65,536 is written with. */
const lengthOf = (typed: string): number => Array.from(typed).length;

/**
 * How a passphrase stands by its length, and by nothing else: rules about signs and capitals make people write passphrases down.
 */
export function strengthOf(typed: string): { readonly length: number; readonly strength: "too-short" | "enough" | "long" } {
  const length = lengthOf(typed);
  return { length, strength: length < SHORTEST_PASSPHRASE ? "too-short" : length < LONG_PASSPHRASE ? "enough" : "long" };
}

/** The passphrase that encrypts, typed twice: a slip of the finger would lock the file for ever. */
export function parsePassphrase(typed: string, again: string): Result<string, NotAPassphrase> {
  const length = lengthOf(typed);
  if (length < SHORTEST_PASSPHRASE) return err({ type: "TooShort", length });
  return typed === again ? ok(typed) : err({ type: "NotTheSame" });
}
