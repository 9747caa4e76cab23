import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const whyNot: Words["kidneyLane"]["whyNot"] = {
  "no-birth-date": fr`la date de naissance n'est pas enregistrée`,
  "no-sex": "il demande le sexe, femme ou homme",
  "under-18": "il vaut pour les adultes",
  dialysis: "il ne vaut pas en dialyse",
};
const creatinines = (count: number): string => `${count} ${plural(count, "créatinine", "créatinines")}`;

/** Ce que dit la bande des reins sous une évolution sérique. */
export const kidneyLane: Words["kidneyLane"] = {
  egfrTitle: (narrow) => (narrow ? "DFGe, mL/min/1,73 m²" : "DFGe, mL/min/1,73 m² (CKD-EPI 2021)"),
  creatinineTitle: (unit, why, narrow) =>
    narrow ? `Créatinine, ${unit}` : fr`Reins : créatinine, ${unit} (pas de DFGe : ${whyNot[why]})`,
  boundary: "G3a au-dessous de 60",
  whyNot,
  none: fr`Aucune créatinine enregistrée : un changement ne se distingue pas d'un changement de la fonction rénale.`,
  egfr: (value, category, creatinine) => `DFGe ${value} mL/min/1,73 m² (${category}), créatinine ${creatinine}`,
  creatinine: (value, flag) => `créatinine ${value}, ${flag}`,
  sameDay: "le même jour",
  noneNear: "pas de créatinine à moins de 7 jours",
  summary: {
    egfr: (count) => fr`Fonction rénale : DFGe selon CKD-EPI 2021 à partir de ${creatinines(count)}.`,
    creatinine: (count, why) => fr`Fonction rénale : ${creatinines(count)} ; pas de DFGe, car ${whyNot[why]}.`,
    firstAndLatest: (first, latest) => fr`La première : ${first} ; la dernière : ${latest}.`,
    only: (one) => fr`La voici : ${one}.`,
    on: (what, day) => `${what} le ${day}`,
  },
};
