import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const days = (count: number): string => `${count} ${plural(count, "jour", "jours")}`;

/** Le tableau des lignes de traitement. */
export const linesTable: Words["linesTable"] = {
  title: "Lignes de traitement",
  intro: (measurand, unit) =>
    fr`${measurand}, ${unit}, pendant chaque ligne. Pourcentages de la valeur initiale et de la plus basse jusqu'à la dernière ` +
    fr`de la ligne ; en gras au-delà de la variation. La plus basse de plusieurs valeurs l'est déjà par hasard. Temps de ` +
    fr`doublement ou demi-vie sur tous les résultats de la ligne : celui de l'appréciation ne porte que sur son décalage. Des ` +
    "chiffres, pas une évaluation de la réponse.",
  line: "Ligne",
  days: "Dates",
  baseline: "Initiale",
  nadir: "La plus basse",
  fromBaseline: fr`Depuis l'initiale`,
  fromNadir: "Depuis la plus basse",
  above: fr`Au-dessus de l'intervalle`,
  pace: "Temps de doublement ou demi-vie",
  valueOn: (value, day) => ({ value, detail: day }),
  nadirAt: (value, count) => ({ value, detail: `après ${days(count)}` }),
  beyond: "au-delà de la variation",
  withinVariation: "dans la variation",
  bridged: (detail) => fr`${detail} ; par-delà un changement de méthode, raccordé`,
  brought: (v) => fr`raccordé, rendu à ${v.reported} ; ${v.detail}`,
  aboveDays: (count, of) => `${count} ${count === "0" || count === "1" ? "jour" : "jours"} sur ${of}`,
  doubling: (count) => `double en ${count} jours`,
  half: (count) => `diminue de moitié en ${count} jours`,
  ofAll: (v) => fr`sur les ${v.count} résultats de la ligne ; intervalle à 95 % de ${v.low} à ${v.high}`,
  why: {
    "no-result": "aucun résultat utilisable pendant celle-ci",
    "none-before": "aucun résultat avant",
    break: fr`non comparable : la méthode ou le laboratoire a changé`,
    "one-result": "un seul résultat",
    "no-interval": "pas de limite supérieure",
    "no-variation-figure": "pas de chiffre de variation",
    dialysis: fr`non interprété : dialyse`,
    "latest-is-nadir": "la dernière est la plus basse",
    FewerThanThreeResults: "moins de 3 résultats",
    TooShort: "moins de 28 jours",
    IntervalIncludesZero: fr`son intervalle inclut l'absence de changement`,
    NoChangeShown: fr`l'appréciation ne démontre pas de changement`,
    LeansBack: "les derniers résultats penchent en sens inverse",
    BeyondLimit: "résultats au-delà de la limite de mesure",
    LongGap: "pas de résultat pendant la majeure partie du temps",
    WithinInterval: fr`dans son intervalle, où une baisse a un plancher`,
  },
};
