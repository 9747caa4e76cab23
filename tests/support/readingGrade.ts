import { syllable } from "syllable";

/**
 * A sentence ends at a full stop, question or exclamation mark, and at a colon or semicolon: a reader rests there too. Not inside
 * "4.7".
 */
const SENTENCE_END = /(?<=[.!?:;])["”)]*\s+/u;

/** How names and numbers are said aloud, where spelling does not tell. */
const SAID: { readonly [word in string]?: number } = { b2m: 3, "mg/l": 5, cll: 3, hiv: 3, cmv: 3 };

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s–—]+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");

/** A number written in digits counts as one short word, as readability formulas take it. */
const syllablesOf = (word: string): number => SAID[word.toLowerCase()] ?? (/\p{L}/u.test(word) ? Math.max(1, syllable(word)) : 1);

/**
 * The school grade (United States) at which a text is read, after Flesch and Kincaid.
 *
 * - Units: grade; 8 is about thirteen years of age.
 * - Errors: none for a text with a word in it.
 * - Source: 0.39 words/sentences + 11.8 syllables/words - 15.59. Kincaid JP et al., Research Branch Report 8-75, Naval Technical
 *   Training, 1975.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(SENTENCE_END))
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}
