import { readingGrade } from "./readingGrade.ts";

/** A sentence ends where a reader rests; not inside "4.7" or "4,7". */
const SENTENCE_END = /(?<=[.!?:;…])["”“»)]*\s+/u;

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s–—]+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Syllables by groups of vowels that are said as one; a number counts as one short word, as readability formulas take it. */
const bySound =
  (vowels: RegExp, silent?: RegExp) =>
  (word: string): number => {
    if (!/\p{L}/u.test(word)) return 1;
    const spoken = silent === undefined ? word.toLowerCase() : word.toLowerCase().replace(silent, "");
    return Math.max(1, spoken.match(vowels)?.length ?? 1);
  };

type Counted = { readonly wordsPerSentence: number; readonly syllablesPerWord: number };

function counted(texts: readonly string[], syllables: (word: string) => number): Counted {
  const sentences = texts
    .flatMap((text) => text.split(SENTENCE_END))
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return {
    wordsPerSentence: words.length / sentences.length,
    syllablesPerWord: words.reduce((sum, word) => sum + syllables(word), 0) / words.length,
  };
}

const german = bySound(/ei|ai|au|eu|äu|ie|ee|oo|aa|[aeiouyäöü]/gu);
/** Strong vowels are two syllables beside each other, a weak one joins its neighbour unless it bears the accent. */
const spanish = bySound(/[iuü]?[aeoáéó][iuy]?(?![áéíóú])|[íú]|[iuü]+|y(?=$)/gu);
const french = bySound(/[aeiouyàâäéèêëîïôöûüùœæ]+/gu, /(?<=[^aeiouyàâäéèêëîïôöûüùœæ])(?:e|es|ent)$/u);

/**
 * How easily a text is read, from 0 to 100, by the formula of its own language; 60 and above is what a pupil of thirteen to fifteen
 * reads.
 *
 * - Source: German, Amstad T, Wie verständlich sind unsere Zeitungen, Zürich 1978: 180 − words/sentences − 58.5 syllables/words.
 *   Spanish, Fernández Huerta J, Consigna 214 (1959) 29-32: 206.84 − 0.60 syllables/100 words − 1.02 words/sentences. French,
 *   Kandel L, Moles A, Cahiers d'Études de Radio-Télévision 19 (1958) 253-274: 207 − 1.015 words/sentences − 73.6 syllables/words.
 */
const EASE: { readonly [language: string]: (texts: readonly string[]) => number } = {
  de: (texts) => {
    const { wordsPerSentence, syllablesPerWord } = counted(texts, german);
    return 180 - wordsPerSentence - 58.5 * syllablesPerWord;
  },
  es: (texts) => {
    const { wordsPerSentence, syllablesPerWord } = counted(texts, spanish);
    return 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
  },
  fr: (texts) => {
    const { wordsPerSentence, syllablesPerWord } = counted(texts, french);
    return 207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord;
  },
};

/** The ease that stands for about the eighth grade. */
const EIGHTH_GRADE_EASE = 60;

/**
 * How far a text lies above the eighth grade, in grades; English by the grade of Flesch and Kincaid, the others by their own formula, in
 * which ten points are about one grade. Negative: it is easier.
 *
 * - Errors: a language without a formula throws: it would be held to nothing.
 */
export function gradesAboveEighth(language: string, texts: readonly string[]): number {
  if (language === "en") return readingGrade(texts) - 8.9;
  const ease = EASE[language];
  if (ease === undefined) throw new Error(`No formula of readability for ${language}`);
  return (EIGHTH_GRADE_EASE - ease(texts)) / 10;
}
