import { chart } from "./en/chart.ts";
import { names } from "./en/names.ts";

/** Every text that a user can read, in English. A second language is a second file of this shape. */
export const en = { chart, names };

/** What a language must provide. */
export type Words = typeof en;
