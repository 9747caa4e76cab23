import { headsOf, type Chain } from "./chain.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Six of them are 36 bits: eleven decimal digits, which a person can copy. */
const STAMP_LETTERS = 6;
const STAMP_DIGITS = 12;

/**
 * The chain in a few digits, to be noted elsewhere: whoever has it later sees whether the history up to there is the same, which the
 * chain alone cannot prove.
 */
export const stampOf = (chain: Chain): string => headsOf(chain).map(stampOfLink).join(" / ");

const stampOfLink = (hash: string): string =>
  Array.from(hash.slice(0, STAMP_LETTERS))
    .reduce((number, letter) => number * DIGITS.length + DIGITS.indexOf(letter), 0)
    .toString()
    .padStart(STAMP_DIGITS, "0")
    .replace(/\d{4}(?=\d)/gu, "$& ");

/**
 * What a stamp that was noted before says of a history now. "Held": all that stood then is in its place still, which a chain whose latest
 * links were cut off together with what they cover cannot show by itself. "Gone": a part of what stood then is not in it any more.
 */
export type StampSays = "NoStamp" | "Held" | "Gone";

/** Holds a noted stamp against a history; blanks and signs between its digits do not matter. */
export function compareStamp(chain: Chain, noted: string): StampSays {
  const digits = noted.replaceAll(/\D/gu, "");
  if (digits === "" || digits.length % STAMP_DIGITS !== 0) return "NoStamp";
  const known = new Set(chain.map(({ hash }) => stampOfLink(hash).replaceAll(" ", "")));
  return (digits.match(/\d{12}/gu) ?? []).every((stamp) => known.has(stamp)) ? "Held" : "Gone";
}
