import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

/** Un résumé à coller dans un autre dossier. */
export const note: PageWords["note"] = {
  intro: fr`Texte simple pour un autre dossier. Rien n'y dit de qui il s'agit, sauf si vous le cochez.`,
  reader: "Écrit pour",
  readers: { clinician: "Les soignants", patient: "Le patient" },
  withIdentity: "Avec nom et date de naissance",
  text: "Texte",
  copy: "Copier",
  copied: "Copié.",
  byHand: fr`Ce navigateur ne permet pas de copier ici. Le texte est sélectionné : appuyez sur Ctrl+C (sur un Mac : Commande+C).`,
  head: (v) => `${v.what}, au ${v.today}`,
  last: (count) => (count === 1 ? fr`Dernier résultat :` : fr`${count} derniers résultats :`),
  result: (v) => fr`- ${v.day} : ${v.value}, ${v.flag} (${v.limits}${v.laboratory === undefined ? "" : fr` ; ${v.laboratory}`})`,
  beside: (values) => fr`À côté : ${values}.`,
  companion: (v) => `${v.name} ${v.value} (${v.day})`,
  nextTest: (v) => fr`Prochaine analyse : ${v.day}, ${v.distance}.`,
  source: fr`De B2M Monitor : des chiffres, pas une évaluation de la réponse. Ni pour le diagnostic ni pour le dépistage.`,
};
