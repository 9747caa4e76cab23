import { firstAmong } from "./firstAmong.ts";
import { fetchedOnce, type Fetched } from "./fetchedOnce.ts";
import type { Language } from "./language.ts";

/** The languages a reader can choose, as language tags of BCP 47. */
export const LANGUAGE_CODES = ["en", "de", "es", "fr"] as const;
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** What speaks where none of a reader's languages is there, or none can be fetched, and on the command line. */
export const FALLBACK_LANGUAGE: LanguageCode = "en";

/** The name of each language as its own readers write it, so that they find it whatever the page speaks. */
export const LANGUAGE_NAMES: { readonly [code in LanguageCode]: string } = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
};

/** Each language with the words of its frame; those of records, and those of a page, are fetched with the first page that reads them. */
export const LANGUAGES: { readonly [code in LanguageCode]: Fetched<Language> } = {
  en: fetchedOnce(async () => (await import("./en/language.ts")).english),
  de: fetchedOnce(async () => (await import("./de/language.ts")).german),
  es: fetchedOnce(async () => (await import("./es/language.ts")).spanish),
  fr: fetchedOnce(async () => (await import("./fr/language.ts")).french),
};

/** Whether a text is the code of a language that a reader can choose. */
export const isLanguageCode = (text: string): text is LanguageCode => LANGUAGE_CODES.some((code) => code === text);

/** The language that a tag of BCP 47 asks for, whatever its country: "de-AT" is German. Nothing where there is none. */
export const languageOf = (tag: string | undefined): LanguageCode | undefined =>
  firstAmong(tag === undefined ? [] : [tag], LANGUAGE_CODES);

/**
 * The first of a browser's languages that there is, whatever its country: "de-AT" is read as German. The fallback where there is none.
 */
export const languageAmong = (preferred: readonly string[]): LanguageCode =>
  firstAmong(preferred, LANGUAGE_CODES) ?? FALLBACK_LANGUAGE;

/**
 * The language of a visit to the built app. In the build's own mode for it that is the pseudo-language whatever was asked for, mirrored
 * for a browser that prefers a language written from the right: it proves that no text stands outside the words and that no place names
 * a side, and no other build holds it.
 */
export const fetchLanguage = async (code: LanguageCode, preferred: readonly string[] = []): Promise<Language> =>
  import.meta.env.MODE === "pseudo" ? (await import("./pseudo/language.ts")).pseudoFor(preferred) : LANGUAGES[code].fetch();
