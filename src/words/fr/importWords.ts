import { importing } from "./importing.ts";
import { importPage } from "./importPage.ts";

/** Les mots de la page d'import, et ceux des lignes d'un fichier. */
export const importWords = { page: importPage, importing };
