import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

/** Les touches qui servent sans souris, selon l'endroit où elles servent. */
export const shortcuts: PageWords["shortcuts"] = {
  intro: fr`Les touches n'agissent pas pendant la saisie dans un champ ni quand un dialogue est ouvert.`,
  places: [
    {
      name: "Partout",
      keys: [
        ["?", "Cette liste"],
        ["Ctrl Z", "Annuler"],
        ["Ctrl Y", fr`Refaire ; aussi Ctrl Maj Z`],
        ["Échap", "Ferme ce qui est ouvert"],
      ],
    },
    {
      name: "Patients",
      keys: [
        ["/", "Rechercher"],
        ["o", "Ceux en retard, à partir du premier"],
        ["↑ ↓", fr`D'un patient à l'autre`],
        ["Début Fin", "Premier et dernier patient de la liste"],
        ["Entrée", fr`Ouvre le patient ; dans la recherche, le premier trouvé`],
      ],
    },
    {
      name: "Un patient",
      keys: [
        ["n", "Nouveau résultat"],
        ["w", "Pourquoi"],
        ["c", "Copier pour la note"],
        ["m", "Marquer comme revu"],
        ["d", "Prévoir la prochaine analyse"],
        ["[ ]", "Patient précédent et suivant de la liste"],
      ],
    },
    {
      name: "Dans un graphique",
      keys: [
        ["← →", fr`D'un résultat à l'autre`],
        ["Début Fin", "Premier et dernier résultat"],
        ["T E R", "Ajouter un traitement, un événement ou un résultat ce jour-là"],
      ],
    },
    {
      name: "RCP",
      keys: [
        ["← →", fr`D'un cas à l'autre`],
        ["H", "Masque les identités"],
        ["D", "Démonstration guidée"],
        ["Échap", "Quitte la présentation"],
      ],
    },
  ],
};
