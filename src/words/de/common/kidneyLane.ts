import type { Words } from "../../language.ts";

const whyNot: Words["kidneyLane"]["whyNot"] = {
  "no-birth-date": "das Geburtsdatum ist nicht erfasst",
  "no-sex": "sie braucht weiblich oder männlich",
  "under-18": "sie gilt für Erwachsene",
  dialysis: "unter Dialyse gilt sie nicht",
};

/** Was an der Spur der Nieren unter einem Serumverlauf steht. */
export const kidneyLane: Words["kidneyLane"] = {
  egfrTitle: (narrow) => (narrow ? "eGFR, ml/min/1,73 m²" : "eGFR, ml/min/1,73 m² (CKD-EPI 2021)"),
  creatinineTitle: (unit, why, narrow) =>
    narrow ? `Kreatinin, ${unit}` : `Nieren: Kreatinin, ${unit} (keine eGFR: ${whyNot[why]})`,
  boundary: "G3a unter 60",
  whyNot,
  none: "Kein Kreatinin erfasst: Eine Änderung lässt sich nicht von einer der Nierenleistung unterscheiden.",
  egfr: (value, category, creatinine) => `eGFR ${value} ml/min/1,73 m² (${category}), Kreatinin ${creatinine}`,
  creatinine: (value, flag) => `Kreatinin ${value}, ${flag}`,
  sameDay: "am selben Tag",
  noneNear: "kein Kreatinin innerhalb von 7 Tagen",
  summary: {
    egfr: (count) =>
      `Nierenleistung: eGFR nach CKD-EPI 2021 aus ${count === 1 ? "einem Kreatininwert" : `${count} Kreatininwerten`}.`,
    creatinine: (count, why) =>
      `Nierenleistung: ${count === 1 ? "ein Kreatininwert" : `${count} Kreatininwerte`}; keine eGFR, denn ${whyNot[why]}.`,
    firstAndLatest: (first, latest) => `Erst ${first}; zuletzt ${latest}.`,
    only: (one) => `Es ist ${one}.`,
    on: (what, day) => `${what} am ${day}`,
  },
};
