import { err, ok, type Result } from "../result.ts";

declare const pin: unique symbol;
/** Four to eight digits that a person chose. */
export type Pin = string & { readonly [pin]: true };

export type NotAPin =
  | { readonly type: "Empty" }
  | { readonly type: "NotDigits" }
  | { readonly type: "TooShort" }
  | { readonly type: "TooLong" };

const SHORTEST = 4;
const LONGEST = 8;

/** The one door for a PIN. Nothing is trimmed but the ends: a person must be able to type it again. */
export function parsePin(text: string): Result<Pin, NotAPin> {
  const typed = text.trim();
  if (typed === "") return err({ type: "Empty" });
  if (!/^\d+$/u.test(typed)) return err({ type: "NotDigits" });
  if (typed.length < SHORTEST) return err({ type: "TooShort" });
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the one door
  return typed.length > LONGEST ? err({ type: "TooLong" }) : ok(typed as Pin);
}
