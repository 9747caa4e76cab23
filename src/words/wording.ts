import { formatFor, type Format, type Notation } from "./format.ts";
import type { Language, Words } from "./language.ts";

/** A language as one reader reads it: the words that every page needs, and numbers and days as they chose them. */
export type Wording = {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  /** How dialogs over this page, and what is taken along from them, write days, where that is another way. */
  readonly inDialogs?: Wording;
};

/**
 * The same for a page of figures, on which every day that is not in a sentence is written as in its table: two styles of one day
 * are read as two days. Its dialogs keep the wording that they have everywhere.
 */
export const daysInFigures = (wording: Wording): Wording => ({
  ...wording,
  format: { ...wording.format, dayShort: wording.format.day },
  inDialogs: wording,
});

/** The wording of a language for a reader. */
export const wordingOf = (language: Language, reading: Notation): Wording => ({
  language,
  words: language.common,
  format: formatFor(reading, language.format),
});
