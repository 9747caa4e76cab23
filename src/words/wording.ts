import { atHand } from "./fetchedOnce.ts";
import { formatFor, type Format, type Notation } from "./format.ts";
import type { FrameWords, Language, Words } from "./language.ts";

/** A language as one reader reads it: its words, and numbers and days as they chose them. */
export type Wording = {
  readonly language: Language;
  readonly frame: FrameWords;
  /** Whoever reads them before they are there waits for them: see `atHand`. */
  readonly words: Words;
  readonly format: Format;
  /** How dialogs over this page, and what is taken along from them, write days, where that is another way. */
  readonly inDialogs?: Wording;
};

/** What of it is there from the first moment on. */
export type FrameWording = Omit<Wording, "words">;

const wordingIn = (language: Language, format: Format): Wording => ({
  language,
  frame: language.frame,
  get words() {
    return atHand(language.common);
  },
  format,
});

/**
 * The same for a page of figures, on which every day that is not in a sentence is written as in its table: two styles of one day
 * are read as two days. Its dialogs keep the wording that they have everywhere.
 */
export const daysInFigures = ({ language, format }: FrameWording): Wording =>
  Object.assign(wordingIn(language, { ...format, dayShort: format.day }), { inDialogs: wordingIn(language, format) });

/** The wording of a language for a reader. */
export const wordingOf = (language: Language, reading: Notation): Wording =>
  wordingIn(language, formatFor(reading, language.format));
