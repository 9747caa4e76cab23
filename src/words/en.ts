import { commandLine } from "./en/commandLine.ts";
import { names } from "./en/names.ts";
import { reasons } from "./en/reasons.ts";
import { verdict } from "./en/verdict.ts";

/** Every text that a user can read, in English. A second language is a second file of this shape. */
export const en = { commandLine, names, reasons, verdict };

/** What a language must provide. */
export type Words = typeof en;
