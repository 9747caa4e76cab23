import { importing } from "./importing.ts";
import { importPage } from "./importPage.ts";

/** Las palabras de la página de importación, y las de las filas de un archivo. */
export const importWords = { page: importPage, importing };
