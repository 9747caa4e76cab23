import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;

/** L'appréciation en chiffres et en lignes courtes, à lire d'un coup d'œil. */
export const answer: Words["answer"] = {
  span: (v) => `${v.from} → ${v.to} ${v.unit} depuis le ${v.since}`,
  interval: (v) => fr`IC à 95 % de ${v.low} à ${v.high}`,
  atLeast: "au moins",
  shown: (v) => `${results(v.count)}, du ${v.from} au ${v.to}.`,
  missed: (v) => `Une hausse durable de moins de ${v.up} ou une baisse de moins de ${v.down} pourrait passer inaperçue.`,
  since: (v) =>
    fr`${v.way === "rising" ? "Hausse" : "Baisse"} (${v.percent}) entre le ${v.from} et le ${v.to} ; depuis, ` +
    fr`${results(v.count)}.`,
  tooFew: (count) => fr`${results(count)} ${plural(count, "comparable", "comparables")} ; il en faut 2, à des jours différents.`,
  notComparable: {
    MethodChanged: (v) => fr`Changement de méthode le ${v.day} (${v.from} → ${v.to}) ; rien n'est calculé de l'une à l'autre.`,
    LaboratoryChanged: (v) =>
      fr`Changement de laboratoire le ${v.day} (${v.from} → ${v.to}) ; rien n'est calculé de l'un à l'autre.`,
  },
  checks: "Vérifications",
  tone: { clear: "Clair", note: "À noter", open: "Ouvert" },
  kidney: {
    notExplained: (v) => fr`Non expliqué par les reins : DFGe ${v.from} → ${v.to}`,
    couldExplain: (v) => fr`Les reins seuls pourraient l'expliquer : DFGe ${v.from} → ${v.to}, attendu environ ${v.expected}`,
    explainsPart: (v) => fr`Les reins en expliquent au plus une partie : DFGe ${v.from} → ${v.to}, environ ${v.expected}`,
    noPair: fr`Reins inconnus : pas de créatinine à moins de 7 jours`,
    cannotEstimate: {
      "no-birth-date": fr`Reins inconnus : pas de date de naissance pour le DFGe`,
      "no-sex": fr`Reins inconnus : le DFGe demande le sexe, femme ou homme`,
      "under-18": fr`Reins inconnus : le DFGe vaut pour les adultes`,
      dialysis: fr`Reins inconnus : le DFGe ne vaut pas sous dialyse`,
    },
  },
  allCompared: (count) => `Les ${count} résultats sont comparés`,
  beyond: (value) => fr`${value} dépasse la limite de mesure et compte comme cette limite`,
  holds: (v) => fr`Valable jusqu'à un CV de ${v.upTo} % ; supposé : ${v.assumed} %`,
};
