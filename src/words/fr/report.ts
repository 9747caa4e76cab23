import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** La page à imprimer : pour le dossier de l'équipe, ou à emporter par le patient. */
export const report: PageWords["report"] = {
  title: "Compte rendu de B2M",
  intro:
    fr`Une page à imprimer ou à garder en PDF. Choisissez « Imprimer », puis une imprimante ou « Enregistrer au ` +
    fr`format PDF ».`,
  print: "Imprimer",
  back: "Retour au patient",
  wording: "Texte pour",
  wordings: { clinician: "Équipe", patient: "Patient" },
  paper: "Papier",
  papers: { a4: "A4", letter: "Lettre US" },
  measurand: "Analyte",
  rows: "Résultats",
  rowChoices: { "6": "6 derniers", "20": "20 derniers", all: "Tous" },
  author: "Rédigé par",
  authorHint: "Imprimé au-dessus de la ligne de signature. Non conservé.",
  noResults: fr`Il n'y a encore rien à rendre : ce patient n'a aucun résultat de B2M.`,
  sheet: "La page telle qu’elle sera imprimée",
  asOf: (day) => `Au ${day}`,
  diagnosis: "Diagnostic",
  stage: "Stade initial",
  noStage: "Aucun score enregistré",
  treatment: "Traitement",
  noTreatment: "Aucun enregistré",
  reviewed: "Revu",
  pair: (read, day) => `${read}, ${day}.`,
  unsettled: fr`Une partie de ce dossier est différente sur le serveur de l'équipe, sans décision. Ce qui y figure n'est pas montré ici.`,
  nextTest: "Prochaine analyse",
  dueOn: (day) => `Prévue le ${day}`,
  wasDue: (day) => fr`Était prévue le ${day} ; aucun résultat plus récent n'est enregistré`,
  events: "Événements",
  moreEvents: (count) =>
    fr`${count} ${plural(count, "événement antérieur n’est pas imprimé", "événements antérieurs ne sont pas imprimés")}`,
  noDiagnosis: "Non enregistré",
  trend: "Évolution",
  verdict: { clinician: "Appréciation", patient: "Ce que disent les résultats" },
  others: { clinician: fr`À côté :`, patient: fr`Votre équipe lit ces analyses avec elle :` },
  figures: "Sur quoi elle repose",
  results: "Résultats",
  resultsOf: (measurand, shown, all) =>
    shown === all
      ? fr`${measurand} : ${all === 1 ? "le seul résultat." : fr`les ${all} résultats, le plus récent d'abord.`}`
      : fr`${measurand} : les ${shown} derniers résultats sur ${all}, le plus récent d'abord.`,
  columns: {
    day: "Prélevé le",
    value: "Valeur rendue",
    canonical: (unit) => `En ${unit}`,
    interval: "Intervalle propre",
    flag: "Repère",
    laboratory: "Laboratoire, méthode",
    change: "Variation",
  },
  plainColumns: {
    day: "Jour de l’analyse",
    value: "Résultat",
    interval: "Valeurs usuelles",
    flag: "Par rapport à elles",
    laboratory: "Laboratoire",
  },
  plainBand: "valeurs usuelles",
  plainFlag: {
    below: "au-dessous",
    within: "dedans",
    above: "au-dessus",
    "no-interval": "pas de valeurs",
    undetermined: "on ne sait pas",
  },
  fallback: "par défaut",
  plainAssumed: fr`Marqué « par défaut » : le labo n'a pas donné de valeurs usuelles, il y a donc ici des valeurs générales.`,
  assumedInterval: fr`Marqué « par défaut » : le laboratoire n'a pas donné d'intervalle, un intervalle général le remplace.`,
  noInterval: "aucun",
  standing: {
    "entered-in-error": "saisi par erreur",
    preliminary: "provisoire, exclu",
    censored: "au-delà de la limite de mesure, exclu",
    "urine-ph-low": "pH inférieur à 6, exclu",
    "urine-ph-unknown": "pH inconnu, exclu",
  },
  changeNote: fr`Variation depuis le précédent comparable ; * au-delà de la variation attendue.`,
  leftOut: "Exclu",
  before: fr`Avant de s'y fier`,
  safety: {
    supports:
      "Pour des équipes soignantes formées. Aide au jugement clinique sans le remplacer. Ni pour le diagnostic " +
      "ni pour le dépistage.",
    criteria:
      fr`La B2M ne fait pas partie des critères IMWG de réponse ou de progression. À confirmer par la protéine M, les chaînes ` +
      "légères libres, l’imagerie ou la moelle osseuse selon le cas.",
    causes:
      "Une B2M qui monte peut être due à une fonction rénale réduite, une infection, une inflammation, une " +
      "maladie auto-immune, " +
      "l’interféron ou l’âge.",
    methods:
      fr`Des laboratoires et des méthodes différents peuvent différer de 20 à 30 %. Rien n'est calculé par-delà un ` +
      "changement de " +
      "méthode.",
    limits:
      "Un changement dans les limites ne prouve pas que rien ne change. Une hausse demande un second échantillon " +
      fr`avant d'être dite ` +
      fr`confirmée ; les limites sont des règles de l'application, pas une recommandation.`,
    urine:
      fr`La B2M se dégrade en urine acide : fortement au-dessous de pH 6, un peu jusqu'à 7,5. Les résultats ` +
      "au-dessous de pH 6 ne " +
      "sont pas interprétés.",
    csf:
      fr`La B2M du liquide céphalorachidien s'élève lors d'une infection ou d'une inflammation comme lors d'un ` +
      fr`lymphome, et n'est ` +
      "jamais diagnostique à elle seule.",
    symptoms:
      fr`Des symptômes, une fonction rénale qui baisse, un calcium élevé ou une douleur nouvelle demandent d'agir, ` +
      "quoi que montre " +
      "ce graphique.",
  },
  plainSafety: [
    fr`Cette page vous aide à parler avec votre équipe. Elle ne remplace pas ses conseils, et ce n'est pas un diagnostic.`,
    fr`Un résultat seul dit peu. Les résultats montent et baissent un peu même si rien ne change dans le corps.`,
    fr`Une B2M plus haute peut aussi venir des reins, d'une infection, de médicaments, ou d'une analyse faite ` +
      "dans un autre labo.",
    "Appelez votre équipe si vous allez mal, si vous avez une douleur nouvelle ou si vous urinez moins. " +
      fr`N'attendez pas le prochain ` +
      "résultat.",
  ],
  plainWhat:
    "La B2M est une petite protéine que presque toutes les cellules lâchent dans le sang. Votre équipe la suit " +
    "dans le temps.",
  questions: "Que demander à la prochaine visite",
  plainQuestions: [
    fr`Que veut dire ma B2M avec mes autres examens ?`,
    fr`Toutes ces analyses ont-elles été faites dans le même labo ?`,
    fr`Comment vont mes reins ?`,
    fr`Quand est la prochaine analyse ?`,
  ],
  signature: "Date et signature",
  stamp: (stamp) => fr`Sceau de l'historique : ${stamp}`,
};
