import { english } from "./en/language.ts";
import type { Language } from "./language.ts";

/**
 * The language that travels with the app: what speaks before another has arrived, where none can be fetched, and on the command
 * line.
 */
export const FIRST_LANGUAGE: Language = english;
