import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Prévoir la prochaine analyse, marquer comme revu, et ce qu'en disent les réglages. */
export const followUp: PageWords["followUp"] = {
  due: "Prochaine analyse le",
  dueHint: fr`Un jour, ou « +28 » pour dans 28 jours. Laissez vide si seul le rythme compte.`,
  every: "Puis tous les",
  everyHint: "Compté depuis chaque dernier résultat de B2M.",
  noInterval: "Pas de rythme",
  byDefault: (v) => fr`Sans plan ici, les réglages valent : ${v.every} (${v.purpose}).`,
  noDefault: fr`Sans plan ici, rien n'est prévu : les réglages ne donnent pas de rythme pour ce motif.`,
  choices: {
    weeks: (count) => `${count} ${plural(count, "semaine", "semaines")}`,
    months: (count) => `${count} mois`,
  },
  save: "Enregistrer le plan",
  remove: "Retirer le plan",
  discard: fr`Abandonner ce plan ?`,
  empty: "Donnez un jour, un rythme, ou les deux.",
  notADay: (text, shape) => fr`« ${text} » n'est pas un jour. Écrivez-le sous la forme ${shape}.`,
  inThePast: (today) => fr`Ce jour est passé. Aujourd'hui, nous sommes le ${today}.`,
  notKept: fr`Non enregistré : ce dossier n'est plus ouvert ici. Rechargez la page avant de réessayer.`,
  takeAlong: (day) => fr`À emporter : ${day} dans un fichier pour un agenda. Il contient le jour et « Analyse de B2M ».`,
  withName: "Avec le nom du patient",
  calendarFile: fr`Enregistrer le fichier d'agenda`,
  eventTitle: "Analyse de B2M",
  eventTitleOf: (name) => fr`Analyse de B2M : ${name}`,
  reviewIntro:
    fr`Dit que l'équipe a regardé les résultats et ce qui en est dit, dans leur état actuel. Ce qui arrive ou change plus tard ` +
    fr`ressort jusqu'à être revu aussi.`,
  initials: "Initiales",
  initialsHint: fr`Gardées sur cet appareil pour la prochaine fois. Elles sont aussi dans Réglages.`,
  initialsMissing: fr`Écrivez vos initiales : une revue sans nom n'est de personne.`,
  initialsTooLong: (limit) => `Plus de ${limit} caractères. Raccourcissez le texte.`,
  discardReview: fr`Abandonner ces initiales ?`,
  reviews: fr`Revues jusqu'ici`,
  reviewed: (v) => `${v.day}, ${v.by}`,
  takeBack: "Retirer",
  takeBackOf: (v) => `Retirer la revue du ${v.day}, ${v.by}`,
  settings: {
    title: "Prochaine analyse et revue",
    intro: fr`Ce qui vaut quand un patient n'a pas de plan propre, compté depuis le dernier résultat de B2M selon son motif.`,
    purpose: { "not-recorded": "Motif non enregistré" },
    none: "Pas de rythme par défaut",
    intervalSet: (purpose, every) => fr`${purpose} : ${every}`,
    initials: fr`Initiales de l'appareil`,
    initialsHint: fr`Elles signent ce qui est saisi, modifié, retiré, importé, fusionné ou marqué comme revu sur cet appareil.`,
    saveInitials: "Enregistrer les initiales",
    initialsSet: (by) => (by === "" ? "Pas d’initiales gardées" : fr`Initiales : ${by}`),
    shows: fr`L'historique propre du patient montre`,
    showsNames: { all: "Tous les résultats", reviewed: "Les résultats revus" },
    showsNote: {
      all: "Les nouveaux résultats sont montrés aussitôt.",
      reviewed:
        fr`Les nouveaux résultats sont montrés une fois marqués comme revus. Le patient lit que son équipe regarde d'abord les ` +
        "nouveaux.",
    },
    showsSet: { all: "Les patients voient tous les résultats", reviewed: "Les patients voient les résultats revus" },
    notices: "Notification quand des analyses sont dues",
    noticesNames: { off: "Non", on: "Sur cet appareil" },
    noticesNote: fr`Montrée par le navigateur une fois par jour quand l'application est ouverte : combien de patients, aucun nom.`,
    noticesRefused: "Ce navigateur ne laisse pas la page montrer de notifications.",
    noticesSet: { off: "Pas de notifications", on: "Les notifications sont activées" },
  },
  notice: {
    title: "Analyses de B2M",
    body: (overdue, today) =>
      [...(overdue === 0 ? [] : [`${overdue} en retard`]), ...(today === 0 ? [] : [fr`${today} pour aujourd'hui`])].join(", "),
  },
};
