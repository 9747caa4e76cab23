import { doubts } from "./en/doubts.ts";
import { entry } from "./en/entry.ts";
import { names } from "./en/names.ts";
import { refusals } from "./en/refusals.ts";
import { results } from "./en/results.ts";
import { shell } from "./en/shell.ts";

/** Every text that a user can read, in English. A second language is a second file of this shape. */
export const en = { doubts, entry, names, refusals, results, shell };

/** What a language must provide. */
export type Words = typeof en;
