import type { Words } from "../../language.ts";
import { fr } from "../typography.ts";

/** La liste des patients. */
export const roster: Words["roster"] = {
  title: "Patients",
  intro: fr`La dernière B2M de chaque patient, et si sa variation dépasse le hasard.`,
  add: "Ajouter un patient",
  loadDemo: "Charger les patients de démonstration",
  importResults: "Importer",
  none: "Pas encore de patient",
  noneHelp:
    fr`Ajoutez un patient pour saisir ses résultats de B2M, ou chargez dix personnes fictives pour voir ce que montre ` +
    fr`l'application. Tout reste dans ce navigateur.`,
  noneHelpShared:
    fr`Ajoutez un patient pour saisir ses résultats de B2M, ou chargez dix personnes fictives pour voir ce que montre ` +
    fr`l'application. Les patients de l'équipe viennent de son serveur.`,
};
