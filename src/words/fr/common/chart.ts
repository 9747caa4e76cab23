import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const yearsAndMonths = (months: number): string => {
  const years = Math.floor(months / 12);
  return [years === 0 ? "" : `${years} ${plural(years, "an", "ans")}`, months % 12 === 0 ? "" : `${months % 12} mois`]
    .join(" ")
    .trim();
};
const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;

/** Ce que disent les graphiques. */
export const chart: Words["chart"] = {
  name: (measurand) => fr`${measurand} : évolution`,
  points: (measurand) => fr`${measurand} : résultats un par un`,
  howToMove: fr`Les flèches vont d'un résultat à l'autre, Début et Fin au premier et au dernier. Glissez pour choisir une période.`,
  howToAdd: fr`Entrée : ajouter ce jour-là ; T, E, R : traitement, événement, résultat.`,
  howToRead: "Pointez un résultat pour le lire.",
  inWords: "Le graphique en mots",
  howToAddByPointer: fr`Double-clic sur un jour : ajouter ; clic sur une barre ou un signe : modifier.`,
  noResults: "Aucun résultat à tracer.",
  noneInRange: "Aucun résultat dans cette période.",
  latest: "Dernier",
  changed: {
    MethodChanged: (from, to) => fr`changement de méthode : ${from} → ${to}`,
    LaboratoryChanged: (from, to) => fr`changement de laboratoire : ${from} → ${to}`,
  },
  changedInShort: (from, to) => `${from} → ${to}`,
  axisFrom: (unit, bottom) => fr`${unit} · l'axe commence à ${bottom}, pas à 0`,
  offView: (limit, value, side) =>
    fr`limite ${limit === "high" ? "supérieure" : "inférieure"} ${value}, ` +
    fr`${side === "above" ? "au-dessus" : "au-dessous"} de cette vue`,
  between: (low, high, unit) => `${low}–${high} ${unit}`,
  upTo: (high, unit) => fr`jusqu'à ${high} ${unit}`,
  from: (low, unit) => `à partir de ${low} ${unit}`,
  noInterval: "pas d’intervalle de référence",
  source: {
    laboratory: (name) => fr`d'après ${name}`,
    laboratoryUnnamed: "donné avec le résultat",
    standIn: (citation) => fr`intervalle de remplacement, pas celui de ce laboratoire : ${citation}`,
  },
  flag: {
    below: fr`au-dessous de l'intervalle de référence`,
    within: fr`dans l'intervalle de référence`,
    above: fr`au-dessus de l'intervalle de référence`,
    "no-interval": fr`pas d'intervalle de référence, donc pas de repère`,
    undetermined: fr`la limite de mesure ne dit pas de quel côté de l'intervalle il se situe`,
  },
  glyph: { below: "▼", within: "●", above: "▲", "no-interval": "◆", undetermined: "■" },
  glyphHollow: { below: "▽", within: "○", above: "△", "no-interval": "◇", undetermined: "□" },
  reportedAs: (text) => `rendu sous la forme ${text}`,
  laboratory: (name) => fr`Laboratoire : ${name}`,
  method: (name) => fr`Méthode : ${name}`,
  leftOut: (why) => fr`Non utilisé dans les calculs : ${why}`,
  logRefused: fr`Échelle linéaire : zéro n'a pas de place sur une échelle logarithmique.`,
  summary: {
    one: (measurand, day) => fr`${measurand} : un résultat, ${day}.`,
    many: (measurand, count, first, last) => fr`${measurand} : ${count} résultats du ${first} au ${last}.`,
    none: (measurand) => fr`${measurand} : aucun résultat.`,
    latest: (value, day, flag) => fr`Le dernier : ${value} le ${day}, ${flag}.`,
    extremes: (count, low, lowDay, high, highDay) =>
      `Des ${count} utilisés dans les calculs, le plus bas est ${low} le ${lowDay}, le plus haut ${high} le ${highDay}.`,
    censored: (list) => fr`Au-delà de la limite de mesure : ${list}.`,
    valueOn: (value, day) => `${value} le ${day}`,
    interval: (interval, source) => `Intervalle de référence ${interval} (${source}).`,
    intervals: (list) => fr`Les intervalles de référence ont changé : ${list}.`,
    intervalWithSource: (interval, source, count) => `${interval} pour ${results(count)} (${source})`,
    withoutInterval: (count) => fr`${results(count)} sans intervalle de référence.`,
    leftOut: (count, reasons) =>
      fr`${results(count)} ${plural(count, "non utilisé", "non utilisés")} dans les calculs : ${reasons}.`,
    reason: {
      "entered-in-error": (count) => `${count} ${plural(count, "saisi", "saisis")} par erreur`,
      preliminary: (count) => `${count} ${plural(count, "provisoire", "provisoires")}`,
      censored: (count) => `${count} au-delà de la limite de mesure`,
      "urine-ph-low": (count) => fr`${count} à pH urinaire inférieur à 6`,
      "urine-ph-unknown": (count) => fr`${count} à pH urinaire non noté`,
    },
    axisBroken: (list) => fr`L'axe du temps est coupé là où rien n'est tracé : ${list}.`,
    stretch: (from, to, months) => `du ${from} au ${to}, ${yearsAndMonths(months)}`,
    runsToToday: (day) => fr`L'axe du temps va jusqu'à aujourd'hui, ${day}.`,
    cut: (change, day) => fr`À partir du ${day}, non comparable à ce qui précède : ${change}.`,
    cutBridged: (change, day) => fr`À partir du ${day}, comparé à ce qui précède par un raccordement : ${change}.`,
    bridged: (count) =>
      fr`Anneaux creux : ${results(count)} d'une autre méthode, ` +
      `${plural(count, "comparé", "comparés")} avec la dernière par un raccordement.`,
  },
  single: {
    name: (measurand) => fr`${measurand} : un résultat`,
    note: "Un résultat ne fait pas une évolution.",
  },
  since: {
    days: (name, day) => `Jours depuis ${name}, ${day}`,
    months: (name, day) => `Mois depuis ${name}, ${day}`,
  },
  daysFrom: (days, name) =>
    `${Math.abs(days)} ${plural(Math.abs(days), "jour", "jours")} ${days < 0 ? "avant" : "après"} ${name}`,
  axisBreak: (months) => `${yearsAndMonths(months)} sans résultat`,
  axisBreakShown: (months) => `${yearsAndMonths(months)} sans résultat affiché`,
  axisBreakShort: yearsAndMonths,
  bridged: "raccordé",
  today: "aujourd’hui",
  expectedVariation: "variation attendue",
  referenceInterval: "intervalle de référence",
  pointOn: (day, said) => fr`${day} : ${said}`,
  asOf: (day) => `Au ${day}`,
};
