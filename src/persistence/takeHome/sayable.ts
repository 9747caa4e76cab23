import type { Chance } from "../vault/cipher.ts";

const CONSONANTS = "bdfghklmnprstvwz";
const VOWELS = "aeiou";
const SYLLABLES = 2;
const GROUPS = 5;

/** How many different ones are drawn, as a power of two: 5 groups of 2 syllables of 16 consonants and 5 vowels. */
export const SAYABLE_BITS = Math.floor(GROUPS * SYLLABLES * Math.log2(CONSONANTS.length * VOWELS.length));

/** A passphrase drawn by chance that can be said on a telephone and written by hand: "lusa-pemi-tora-biku-deno". */
export function sayablePassphrase(chance: Chance): string {
  const letter = (letters: string): string => {
    // Bytes beyond the last whole round would make the first letters likelier.
    const most = 256 - (256 % letters.length);
    for (;;) {
      const [byte = 0] = chance(1);
      if (byte < most) return letters.charAt(byte % letters.length);
    }
  };
  const group = () => Array.from({ length: SYLLABLES }, () => letter(CONSONANTS) + letter(VOWELS)).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/**
 * What was typed as it is meant: a drawn passphrase is the same with blanks for its hyphens and with capitals, as a phone's keyboard
 * writes it. Any other stays as it is.
 */
export function asMeant(typed: string): string {
  const plain = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s‐-―-]+/gu, "-");
  return DRAWN.test(plain) ? plain : typed;
}
const DRAWN = new RegExp(
  `^(?:(?:[${CONSONANTS}][${VOWELS}]){${SYLLABLES}}-){${GROUPS - 1}}(?:[${CONSONANTS}][${VOWELS}]){${SYLLABLES}}$`,
  "u",
);
