import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const days = (count: number): string => `${count} ${plural(count, "jour", "jours")}`;

/** À quoi penser aujourd'hui : les filtres au-dessus de la liste, et la demande de contrôle. */
export const worklist: Words["worklist"] = {
  title: "Liste de travail",
  all: "Tous",
  group: {
    "rising-confirmed": "Hausse confirmée",
    "rising-possible": "Hausse possible",
    "new-laboratory": "Nouveau laboratoire",
    overdue: "En retard",
    falling: "Baisse",
    "not-interpreted": "Non interprété",
    "too-few": "Trop peu de résultats",
    "no-change": "Aucun changement démontré",
    "due-soon": "Bientôt",
    "not-reviewed": "Non revu",
  },
  about: {
    "rising-confirmed": fr`Une hausse confirmée dans une série de B2M`,
    "rising-possible": fr`Une hausse possible dans une série de B2M : un contrôle est demandé`,
    "new-laboratory": fr`Le laboratoire ou la méthode a changé avec le dernier résultat, qui ne peut pas être comparé`,
    overdue:
      "Le jour prévu pour la prochaine analyse est passé, ou le contrôle que demande une hausse ou une baisse " +
      fr`possible n'a pas ` +
      "été saisi en quatre semaines",
    falling: "Une baisse confirmée ou possible dans une série de B2M",
    "not-interpreted":
      fr`Une série de B2M affichée et non appréciée : dialyse, moins de 18 ans, pH urinaire, ou pas de chiffre de ` + "variation",
    "too-few": "Une série de B2M avec moins de deux résultats comparables, ou aucun résultat",
    "no-change": fr`Aucun changement démontré dans aucune série de B2M ; un petit changement pourrait rester caché`,
    "due-soon": "La prochaine analyse est prévue dans les 14 jours",
    "not-reviewed": fr`Des résultats que personne n'a marqués comme revus, ou arrivés ou modifiés depuis`,
  },
  nobody: (group) => fr`Aucun patient dans « ${group} ».`,
  nobodyFound: (group, query) => fr`Aucun patient dans « ${group} » ne correspond à « ${query} ».`,
  showAll: "Tout afficher",
  repeatAskedFor: (day) => `Contrôle demandé avant le ${day}`,
  repeatOverdue: (count) => fr`Contrôle à faire : ${days(count)} de retard`,
  setAside: "Écarter",
  setAsideOf: (what) => fr`Écarter la demande de contrôle : ${what}`,
  isSetAside: (why) => fr`Écartée : ${why}`,
  setAsideOn: (day) => `le ${day}`,
  askAgain: "Redemander",
  askAgainOf: (what) => fr`Redemander le contrôle : ${what}`,
  askAgainReason: "Redemandé depuis la liste",
  dialogTitle: "Écarter la demande de contrôle",
  dialogWhat: (v) => fr`${v.patient} : ${v.measurand}, « ${v.verdict} » avec le résultat du ${v.day}.`,
  dialogEffect:
    fr`La liste de travail cesse de le demander pour ce résultat seulement ; un résultat plus récent le redemande. ` +
    fr`L'appréciation ne change pas.`,
  reason: "Motif",
  reasonHint: "Choisissez-en un ci-dessous ou écrivez le vôtre.",
  reasons: ["Contrôle déjà prescrit", "Expliqué cliniquement", "Résultat connu ailleurs"],
  suggestions: "Souvent choisis",
  reasonMissing: fr`Écrivez pourquoi. Une demande de contrôle n'est jamais écartée sans motif.`,
  reasonTooLong: (limit) => `Plus de ${limit} caractères. Raccourcissez le texte.`,
  notKept: fr`Non enregistré : ce dossier n'est plus ouvert ici. Rechargez la page avant de réessayer.`,
  cancel: "Annuler",
  save: "Écarter",
  wasSetAside: (patient) => `demande de contrôle écartée, ${patient}`,
};
