import type { Words } from "../../language.ts";

const whyNot: Words["kidneyLane"]["whyNot"] = {
  "no-birth-date": "la fecha de nacimiento no está registrada",
  "no-sex": "necesita mujer u hombre",
  "under-18": "es para adultos",
  dialysis: "no vale en diálisis",
};

/** Lo que está en el carril de los riñones bajo una evolución en suero. */
export const kidneyLane: Words["kidneyLane"] = {
  egfrTitle: (narrow) => (narrow ? "TFGe, mL/min/1,73 m²" : "TFGe, mL/min/1,73 m² (CKD-EPI 2021)"),
  creatinineTitle: (unit, why, narrow) =>
    narrow ? `Creatinina, ${unit}` : `Riñones: creatinina, ${unit} (sin TFGe: ${whyNot[why]})`,
  boundary: "G3a por debajo de 60",
  whyNot,
  none: "Sin creatinina registrada: un cambio no se puede distinguir de uno de la función renal.",
  egfr: (value, category, creatinine) => `TFGe ${value} mL/min/1,73 m² (${category}), creatinina ${creatinine}`,
  creatinine: (value, flag) => `creatinina ${value}, ${flag}`,
  sameDay: "el mismo día",
  noneNear: "sin creatinina en 7 días",
  summary: {
    egfr: (count) =>
      `Función renal: TFGe por CKD-EPI 2021 a partir de ${count === 1 ? "una creatinina" : `${count} creatininas`}.`,
    creatinine: (count, why) =>
      `Función renal: ${count === 1 ? "una creatinina" : `${count} creatininas`}; sin TFGe, pues ${whyNot[why]}.`,
    firstAndLatest: (first, latest) => `La primera ${first}; la última ${latest}.`,
    only: (one) => `Es ${one}.`,
    on: (what, day) => `${what} el ${day}`,
  },
};
