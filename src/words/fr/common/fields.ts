import type { Words } from "../../language.ts";
import { fr } from "../typography.ts";

/** Ce que disent les champs de tous les formulaires. */
export const fields: Words["fields"] = {
  openCalendar: "Choisir le jour dans un calendrier",
  dayShape: { ymd: "AAAA-MM-JJ", dmy: "JJ/MM/AAAA", mdy: "MM/JJ/AAAA" },
  notADay: (text, shape) => fr`« ${text.trim()} » n'est pas un jour du calendrier. Écrivez ${shape}, ou 1 mar 2026.`,
  twoDigitYear: (text) => fr`Écrivez l'année de « ${text.trim()} » en quatre chiffres. Elle n'est pas devinée.`,
  severalDays: (text, days) => fr`« ${text.trim()} » peut être ${days}. Quel jour est-ce ?`,
  orderOfDays: fr`Régler l'ordre des dates`,
  cancel: "Annuler",
  discardTitle: fr`Abandonner la saisie ?`,
  discardWhy: fr`Ce que vous avez saisi n'est pas encore enregistré.`,
  begun: (texts, areAll) => fr`Vous aviez commencé : ${texts}${areAll ? "." : " …"}`,
  continueBegun: "Continuer",
  discard: "Abandonner",
  keepTyping: "Continuer la saisie",
  meanwhile: {
    title: "Modifié entre-temps",
    what: "Depuis que vous avez ouvert ce formulaire, une modification a été faite dans un autre onglet ou par une importation.",
    withdrawn:
      "Depuis que vous avez ouvert ce formulaire, cet élément a été marqué comme saisi par erreur. Enregistrer " +
      "le vôtre le rétablit.",
    restored: "Depuis que vous avez ouvert ce formulaire, cet élément a été rétabli.",
    field: "Champ",
    before: "Avant",
    theirs: fr`L'autre, maintenant`,
    yours: "Le vôtre",
    nothing: "—",
    effect: fr`Enregistrer le vôtre remplace tous ses champs. L'autre version reste dans l'historique.`,
    keepTheirs: fr`Garder l'autre`,
    saveMine: "Enregistrer le mien par-dessus",
    back: "Retour au formulaire",
    acted: {
      entry: "Contenu",
      withdrawn: "Depuis que vous avez ouvert ce formulaire, cet élément a été marqué comme saisi par erreur.",
      effect: fr`Poursuivre agit sur le contenu actuel. Le contenu précédent reste dans l'historique.`,
      goOn: "Poursuivre quand même",
      leave: "Laisser tel quel",
    },
  },
  suggestions: "Suggestions",
};
