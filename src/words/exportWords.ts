import { exporting } from "./en/exporting.ts";

/** The words of exporting. Apart from the other words because only who exports reads them. */
export const exportWords = { en: exporting };

/** What a language must provide. */
export type ExportWords = typeof exporting;
