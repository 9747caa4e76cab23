import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

/** Ce que disent les commandes sans page quand elles ne peuvent pas continuer. */
export const commandLine: PageWords["commandLine"] = {
  notJson: (place, why) => fr`${place} n'est pas du JSON : ${why}`,
  notClosed: (place) => fr`${place} : l'entrée finit avant le JSON`,
  notAnObject: (place) => fr`${place} n'est pas un objet JSON`,
  betweenElements: (place, found) =>
    fr`${place} : une virgule, un objet ou la fin de la liste était attendu, et ${JSON.stringify(found)} a été trouvé`,
  afterTheArray: "Il y a du texte après la fin de la liste JSON",
  missing: (place, what) => fr`${place} : « ${what} » manque ou n'est pas du bon type`,
  unknownMeasurand: (place, text) => fr`${place} : « ${text} » n'est pas un analyte`,
  line: (number) => `Ligne ${number}`,
  element: (number) => `Élément ${number}`,
  unknownScore: (place, text) => fr`${place} : « ${text} » n'est pas un score`,
};
