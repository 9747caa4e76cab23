import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

/** Le formulaire d'un résultat, et ce qu'il demande. */
export const entry: Words["entry"] = {
  addTitle: "Nouveau résultat",
  field: {
    measurand: "Analyte",
    value: "Valeur",
    unit: "Unité",
    collectedOn: "Prélevé le",
    collectedAt: "Heure",
    laboratory: "Laboratoire",
    method: "Méthode",
    intervalLow: "Intervalle, de",
    intervalHigh: "Intervalle, à",
    urinePh: "pH urinaire",
    purpose: "Motif",
    note: "Note",
    knownAs: "Identifiant ailleurs",
    source: "Provenance",
    sourceOn: "Repris le",
    sourcePage: "Page de la provenance",
    sourceLine: "Ligne de la provenance",
    accession: "Numéro du laboratoire",
    testName: "Nom de l’analyse au laboratoire",
    status: "Statut",
  },
  lentByResult: (day) => `Comme pour le résultat du ${day}`,
  lentByDevice: "Comme la dernière fois sur cet appareil",
  carried: (from, what) => fr`${from} : ${what}.`,
  change: "Modifier",
  noLaboratory: "laboratoire non enregistré",
  limits: (v) => (v.low === "" ? fr`jusqu'à ${v.high}` : v.high === "" ? `à partir de ${v.low}` : `${v.low}–${v.high}`),
  noLimits: "pas d’intervalle",
  defaultLimits: (interval) => `${interval} par défaut`,
  beside: (v) => `${v.flag}, ${v.percent} par rapport à ${v.earlier}, ${v.days} ${plural(v.days, "jour", "jours")}`,
  besideNothing: (flag, why) => `${flag}, ${why}`,
  andVerdict: (saved, verdict) => `${saved}. ${verdict}.`,
  undo: "Annuler cet ajout",
  undone: (what) => fr`Annulé : ${what}`,
  chooseUnit: "Choisir une unité",
  noPurpose: "Non enregistré",
  more: fr`Plus : heure, statut, motif`,
  save: "Enregistrer le résultat",
  done: "Terminé",
  saved: (what) => fr`Enregistré : ${what}`,
  saving: (what) => fr`Enregistrement : ${what}`,
  notSaved: (what) => fr`Tout n'est pas enregistré : voyez le haut de la page. Saisi : ${what}`,
  savedWhat: (measurand, value, day) => `${measurand} ${value} le ${day}`,
  weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  today: "aujourd’hui",
  ago: (days) =>
    days === 1
      ? "hier"
      : days < 60
        ? `il y a ${days} jours`
        : days < 730
          ? `il y a ${Math.round(days / 30.44)} mois`
          : `il y a ${Math.round(days / 365.25)} ans`,
  ahead: "dans le futur",
  dayEcho: (weekday, day, distance) => `${weekday} ${day}, ${distance}`,
  unitToChoose: (value) => `${value}, unité à choisir`,
  converted: (reported, canonical) => `${reported} = ${canonical}`,
  censored: (what) => fr`${what} : la limite de mesure, affichée mais non utilisée dans les calculs`,
  readAs: (reading) => `Lu comme ${reading}`,
  which: fr`Quel nombre est-ce ? ↓ pour choisir.`,
  defaultInterval: (interval) => fr`Vide : ${interval}, par défaut`,
  intervalInUnitAbove: fr`Comme imprimé, dans l'unité ci-dessus.`,
  intervalInUnit: (unit) => `Comme imprimé, en ${unit}.`,
  intervalConverted: (unit, converted) => fr`En ${unit}, c'est ${converted}`,
  lowPh: fr`Inférieur à 6 : la valeur est affichée mais non interprétée.`,
  discardTitle: fr`Abandonner ce résultat ?`,
  doubtTitle: "Vérifiez ce résultat",
  doubtsAnew:
    "Entre-temps quelque chose a changé, dans un autre onglet ou par une importation. La question porte sur ce " +
    fr`qu'il y a maintenant.`,
  saveAnyway: "Enregistrer quand même",
  changeIt: "Le modifier",
  noSuchPatient: fr`Le dossier de ce patient n'est plus ici. Rien n'a été enregistré.`,
};
