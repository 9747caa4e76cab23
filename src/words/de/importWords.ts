import { importing } from "./importing.ts";
import { importPage } from "./importPage.ts";

/** Die Wörter der Importseite und die der Zeilen einer Datei. */
export const importWords = { page: importPage, importing };
