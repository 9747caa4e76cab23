import { english } from "./en/language.ts";
import type { Language } from "./language.ts";

/**
 * The language that travels with the app: what speaks before another has arrived, where none can be fetched, and on the command
 * line.
 */
export const FIRST_LANGUAGE: Language = english;

/**
 * The language of this visit. Until people can choose one there is a single one in each build: English, or, to prove that no text
 * stands outside the words, the pseudo-language of the build's own mode, which no other build holds.
 */
export const languageOfVisit = async (): Promise<Language> =>
  import.meta.env.MODE === "pseudo" ? (await import("./pseudo/language.ts")).pseudo : FIRST_LANGUAGE;
