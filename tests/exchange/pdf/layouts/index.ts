import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import type { Layout } from "./layout.ts";
import { LABORATORIES } from "./laboratories.ts";
import { LISTS } from "./lists.ts";
import { SPANISH } from "./spanish.ts";

/** Every report that is tried: `npm run bench:layouts` writes what comes of them into docs/import.md. */
export const LAYOUTS: readonly Layout[] = [...GERMAN, ...ENGLISH, ...SPANISH, ...FRENCH, ...LABORATORIES, ...LISTS];
