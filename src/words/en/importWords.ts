import { importing } from "./importing.ts";
import { importPage } from "./importPage.ts";

/** The words of the import page, and those of a file's rows. */
export const importWords = { page: importPage, importing };
