import { importing } from "./en/importing.ts";

/** The words of an import's review. Apart from the other words because they are many, and come only with a file. */
export const importingWords = { en: importing };

/** What a language must provide for them. */
export type ImportingWords = typeof importing;
