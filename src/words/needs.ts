import { needs as de } from "./de/needs.ts";
import { needs as en } from "./en/needs.ts";
import { needs as es } from "./es/needs.ts";
import { needs as fr } from "./fr/needs.ts";
import type { LanguageCode } from "./languages.ts";

/**
 * What the page needs, in every language. The build writes it into the page itself (`vite.shell.ts`): it is said where nothing could be
 * fetched, and so is no part of the words that a visit fetches.
 */
export const NEEDS: { readonly [code in LanguageCode]: string } = { en, de, es, fr };
