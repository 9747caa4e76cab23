import { names } from "./en/names.ts";
import { shell } from "./en/shell.ts";

/** Every text that a user can read, in English. A second language is a second file of this shape. */
export const en = { names, shell };

/** What a language must provide. */
export type Words = typeof en;
