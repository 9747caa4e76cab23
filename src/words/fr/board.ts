import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;

/** Ce que fait chaque touche pendant qu'un cas est présenté. */
const rows: PageWords["board"]["help"]["rows"] = [
  ["→  ←", "cas suivant et précédent (aussi Page suivante, Page précédente)"],
  ["Début  Fin", "premier et dernier cas"],
  ["H", "masquer ou montrer les identités partout"],
  ["T", "jours au lieu de dates, tant que les identités sont masquées"],
  ["1  2  3  4", "tout, 2 ans, 1 an, 6 mois"],
  ["L", "échelle logarithmique"],
  ["K", "bande des reins"],
  ["W", fr`pourquoi : tout ce qui fonde l'appréciation`],
  ["C", "valeurs associées"],
  ["N", fr`notes : question et conclusion`],
  ["S", "deux cas côte à côte sur un même axe"],
  ["A", fr`côte à côte : axe suivant`],
  ["P", "enregistrer la diapositive en PNG"],
  ["Maj →  ←", "de résultat en résultat"],
  ["↑  ↓", "faire défiler le panneau"],
  ["D", "démonstration guidée"],
  ["Échap", "fermer le panneau, puis quitter"],
];

/** Une ligne pour chaque personne fictive, par numéro de dossier. */
const lines: PageWords["board"]["tour"]["lines"] = {
  "DEMO-01":
    fr`Réponse, puis rechute : les derniers résultats montent au-delà de la variation, et la bande du DFGe montre que ` +
    fr`les reins ne l'expliquent pas.`,
  "DEMO-02":
    fr`Deux ans de simple bruit. Une flèche à chaque visite aurait donné de fausses alertes ; ici rien n'est signalé, et ce ` +
    fr`qui pourrait être caché est dit.`,
  "DEMO-03":
    fr`Le marqueur monte pendant que les reins faiblissent : la même hausse, et une phrase qui dit ce qui ` +
    fr`l'explique aussi.`,
  "DEMO-04": fr`Une marche qui vient du laboratoire. La méthode a changé, donc rien n'est calculé par-delà la rupture.`,
  "DEMO-05":
    fr`Une baisse rapide sous un traitement ciblé, puis un plateau : rendu en nmol/L, tracé en mg/L, et daté du ` +
    fr`début du plateau.`,
  "DEMO-06": fr`Le sérum et le liquide céphalorachidien sont deux séries. Dans le lymphome du SNC, le liquide vient en premier.`,
  "DEMO-07": fr`L'interféron élève la B2M quoi que fasse la tumeur : l'appréciation reste, son interprétation est retenue.`,
  "DEMO-08": fr`En dialyse, la valeur ne dit rien de la tumeur. Elle est montrée, et n'est pas interprétée.`,
  "DEMO-09": fr`L'urine ne compte que si son pH est connu et d'au moins 6. Le sérum prime, l'urine figure sous son propre nom.`,
  "DEMO-10": fr`Un seul résultat est un nombre, pas une évolution. L'application dit ce qui manque au lieu de deviner.`,
};

/** La réunion de concertation pluridisciplinaire : son ordre du jour, ses diapositives, son impression. */
export const board: PageWords["board"] = {
  title: "Réunion de concertation pluridisciplinaire (RCP)",
  intro:
    fr`Choisissez les cas, ordonnez-les et notez la question pour la RCP. L'ordre du jour reste sur cet appareil ; ` +
    fr`les questions et conclusions sont gardées avec le patient.`,
  start: "Commencer la présentation",
  print: fr`Imprimer l'ordre du jour`,
  demo: "Démonstration guidée",
  demoHint: "Démonstration guidée (d)",
  agenda: "Ordre du jour",
  cases: (count) => `${count} cas`,
  empty: fr`Pas encore de cas`,
  emptyHelp:
    fr`Ajoutez des patients ci-dessous. D'ici là, la présentation montre les patients de cet appareil, les plus ` +
    fr`urgents d'abord.`,
  emptyDevice: fr`Pas encore de patients`,
  emptyDeviceHelp: fr`Ajoutez d'abord un patient, ou suivez la démonstration guidée avec dix personnes fictives.`,
  casesMissing: (count) => fr`${count} cas de l'ordre du jour ${plural(count, "n’est pas", "ne sont pas")} sur cet appareil.`,
  removeMissing: fr`Retirer de l'ordre du jour`,
  addAll: (count) => (count < 2 ? fr`Ajouter ${count}` : fr`Ajouter les ${count}`),
  find: "Ajouter des patients",
  findLabel: "Chercher un patient à ajouter",
  add: "Ajouter",
  addNamed: (name) => fr`Ajouter ${name} à l'ordre du jour`,
  added: (name) => fr`${name} figure à l'ordre du jour.`,
  noMatch: "Aucun patient ne répond à cette recherche.",
  allAdded: fr`Tous les patients sont à l'ordre du jour.`,
  more: (count) => fr`${count} de plus. Tapez pour réduire la liste.`,
  addHidden: fr`Les identités sont masquées. Montrez-les pour ajouter des patients.`,
  case: (number) => `Cas ${number}`,
  question: "Question pour la RCP",
  questionOf: (name) => `Question pour la RCP, ${name}`,
  questionHint: fr`Par exemple : changer de traitement, ou contrôler d'abord ?`,
  conclusion: "Conclusion de la RCP",
  conclusionHint: fr`Gardée avec le patient, à la date d'aujourd'hui.`,
  earlierConclusions: "Conclusions précédentes",
  noQuestion: "Aucune question notée.",
  addQuestion: "En ajouter une (N)",
  asked: (day) => `Question, ${day}`,
  concluded: (day) => `Conclusion, ${day}`,
  tooLong: (limit) => fr`Plus de ${limit} caractères. Pas encore enregistré.`,
  namesPatient: "Ce texte nomme le patient. Montrez les identités pour le changer.",
  unsaved: fr`Pas encore enregistré. Enregistré dès que vous quittez le champ.`,
  savedOn: (day) => fr`Enregistré à la date ${day}.`,
  notSaved: fr`Pas encore enregistré. Voyez l'état du stockage en haut de la page.`,
  moveUp: (name) => `Monter ${name}`,
  moveDown: (name) => `Descendre ${name}`,
  remove: (name) => fr`Retirer ${name} de l'ordre du jour`,
  movedTo: (name, place) => `${name} est maintenant le cas ${place}.`,
  removed: (name) => fr`${name} ne figure plus à l'ordre du jour.`,
  putBack: "Remettre",
  hideIdentities: "Masquer les identités",
  hidesHint:
    fr`Les noms, numéros de dossier et dates de naissance cèdent la place à des numéros de cas partout : ici, dans la ` +
    fr`présentation, à l'impression et dans les images.`,
  hideDates: "Dates en jours",
  name: (number) => (number === 1 ? "[nom]" : `[nom ${number}]`),
  date: "[date]",
  day: (days) => `jour ${days}`,
  sinceDiagnosis: "Les jours se comptent depuis le diagnostic.",
  sinceFirst: "Les jours se comptent depuis le premier résultat.",
  age: (years) => `${years} ${plural(years, "an", "ans")}`,
  diagnosedOn: (day) => fr`diagnostic : ${day}`,
  stageAt: (day, stages) => (day === undefined ? fr`Au diagnostic : ${stages}` : fr`Au diagnostic, ${day} : ${stages}`),
  noStage: fr`Ce qui est renseigné ne permet de déterminer aucun stade.`,
  noScore: fr`Aucun score publié n'utilise la B2M pour ce diagnostic.`,
  asOf: (day) => fr`Au ${day}`,
  position: (number, count) => `Cas ${number} sur ${count}`,
  poster: {
    since: (day) => `depuis le ${day}`,
    interval: (v) => fr`IC à 95 % : ${v.low} à ${v.high} %`,
    noFigure: fr`Sa variation sans changement n'est pas connue, donc aucun changement n'est calculé.`,
    checks: "Vérifications",
    unsettled: fr`Une partie de ce dossier est différente sur le serveur de l'équipe, sans décision. Ce qui y figure n'est pas montré ici.`,
  },
  why: {
    atLeast: (percent) => `au moins ${percent}`,
    moved: (v) =>
      fr`Pourquoi : ${
        v.count > 1
          ? `la moyenne des ${v.count} résultats du niveau récent est de`
          : v.of === undefined
            ? "le dernier résultat est de"
            : `la moyenne de ${v.of}, le même jour, est de`
      } ` +
      fr`${v.mean} ${v.unit}, ${v.percent} par rapport ${v.before === 1 ? "à celui" : `aux ${v.before}`} d'avant ` +
      fr`(${v.beforeOf === undefined ? "" : fr`moyenne de ${v.beforeOf} : `}${v.beforeMean}).`,
    chance: (v) =>
      fr`Avec ${results(v.count)} et sans vrai changement, un décalage aussi grand apparaît moins d'une fois sur ${v.oneIn}.`,
    "no-change-shown": (cv) =>
      fr`Pourquoi : aucun partage des résultats en avant et après ne se détache de la variation (CV total ${cv} %).`,
    "too-few-results": fr`Pourquoi : un changement demande au moins 2 résultats d'une même méthode.`,
    "not-comparable": (count) =>
      fr`Pourquoi : les méthodes diffèrent de 20 à 30 %, donc rien n'est calculé par-delà le changement. Avant lui : ` +
      fr`${results(count)}, ${plural(count, "montré mais non comparé", "montrés mais non comparés")}.`,
    "not-interpreted": fr`Pourquoi : les résultats sont tracés, et aucun changement n'en est calculé.`,
  },
  interval: (limits) => `Intervalle ${limits}`,
  sides: { summary: "Appréciation", why: "Pourquoi", companions: "Valeurs associées", notes: "Notes" },
  companions: {
    title: "Valeurs associées",
    none: fr`Aucun autre analyte n'est renseigné.`,
    column: { measurand: "Analyte", value: "Dernier", on: "Prélevé", flag: "Repère", verdict: "Appréciation" },
  },
  howTo: fr`Maj et les flèches vont de résultat en résultat. Faites glisser sur le graphique pour regarder une période.`,
  compare: {
    title: (one, other) => fr`${one} et ${other}, côte à côte`,
    anchor: {
      diagnosis: "le diagnostic",
      line: (number) => `le début de la ligne ${number}`,
      first: "le premier résultat",
    },
    alone: fr`Il n'y a pas de second cas à comparer.`,
    notDrawn: (lanes) => fr`Sur la diapositive propre au cas, car deux cas ne laissent pas de place pour des bandes : ${lanes}.`,
  },
  bar: {
    label: "Présentation",
    previous: "Cas précédent",
    next: "Cas suivant",
    ranges: { all: "Tout", "2y": "2 ans", "1y": "1 an", "6m": "6 mois" },
    range: "Période",
    log: "Log",
    kidney: "Reins",
    why: "Pourquoi",
    companions: "Associées",
    notes: "Notes",
    compare: "Comparer",
    picture: "PNG",
    pictureName: "Enregistrer la diapositive en PNG",
    keys: "Touches",
    leave: "Quitter",
    leaveName: "Quitter la présentation",
  },
  pictureFailed: fr`Ce navigateur n'a pas pu dessiner l'image.`,
  pictureSaved: (name) => fr`Enregistré : ${name}.`,
  help: {
    title: "Touches",
    close: "Fermer",
    rows,
  },
  tour: {
    title: "Démonstration guidée",
    ask:
      fr`La démonstration guidée parcourt dix personnes fictives, avec une ligne d'explication pour chacune. Elles ne sont pas ` +
      fr`encore sur cet appareil.`,
    askMore:
      "Les charger les ajoute aux patients, marquées Démo. Elles peuvent être retirées dans les Réglages. Votre " +
      "ordre du jour " +
      fr`reste tel quel.`,
    load: "Charger les patients de démonstration",
    cancel: "Pas maintenant",
    lines,
  },
  panel: {
    withdraw: "Marquer comme saisi par erreur",
    withdrawWhat: fr`Le texte est barré ici et quitte la diapositive. Rien n'est effacé, et il peut être rétabli.`,
    withdrawReason: fr`Pourquoi il a été saisi par erreur`,
    withdrawReasonMissing: fr`Écrivez pourquoi. Cela reste dans l'historique.`,
    keepIt: "Le garder",
    bringBack: "Rétablir",
    withdrawn: (reason) => (reason === undefined ? "Saisi par erreur." : fr`Saisi par erreur : ${reason}`),
    changed: (count) => fr`Changé ${count} fois`,
    kind: { question: "Question", conclusion: "Conclusion" },
    toBoard: "Aller à la RCP",
  },
  noResults: fr`Pas encore de résultats.`,
};
