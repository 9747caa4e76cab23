import { importPage } from "./en/importPage.ts";

/** The words of the import page. Apart from the other words because they are many and come only when something is imported. */
export const importWords = { en: importPage };
