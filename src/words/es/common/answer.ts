import type { Words } from "../../language.ts";

const results = (count: number): string => (count === 1 ? "1 resultado" : `${count} resultados`);

/** La valoración en cifras y filas cortas, para leerla de un vistazo. */
export const answer: Words["answer"] = {
  span: (v) => `${v.from} → ${v.to} ${v.unit} desde el ${v.since}`,
  interval: (v) => `IC 95 % ${v.low} a ${v.high}`,
  atLeast: "al menos",
  shown: (v) => `${results(v.count)}, del ${v.from} al ${v.to}.`,
  missed: (v) => `Podría pasar inadvertido un aumento duradero inferior a ${v.up} o un descenso inferior a ${v.down}.`,
  since: (v) =>
    `${v.way === "rising" ? "Subió" : "Bajó"} ${v.percent} entre el ${v.from} y el ${v.to}; desde entonces ${results(v.count)}.`,
  tooFew: (count) => `${results(count)} ${count === 1 ? "comparable" : "comparables"}; hacen falta 2 en días distintos.`,
  notComparable: {
    MethodChanged: (v) => `El método cambió de ${v.from} a ${v.to} el ${v.day}; no se calcula a través del cambio.`,
    LaboratoryChanged: (v) => `El laboratorio cambió de ${v.from} a ${v.to} el ${v.day}; no se calcula a través del cambio.`,
  },
  checks: "Comprobaciones",
  tone: { clear: "Claro", note: "Nota", open: "Abierto" },
  kidney: {
    notExplained: (v) => `Los riñones no lo explican: TFGe ${v.from} → ${v.to}`,
    couldExplain: (v) => `Los riñones solos podrían explicarlo: TFGe ${v.from} → ${v.to}, se esperaría cerca de ${v.expected}`,
    explainsPart: (v) => `Los riñones explican como mucho una parte: TFGe ${v.from} → ${v.to}, cerca de ${v.expected}`,
    noPair: "Riñones desconocidos: sin creatinina en 7 días",
    cannotEstimate: {
      "no-birth-date": "Riñones desconocidos: sin fecha de nacimiento para la TFGe",
      "no-sex": "Riñones desconocidos: la TFGe necesita mujer u hombre",
      "under-18": "Riñones desconocidos: la TFGe es para adultos",
      dialysis: "Riñones desconocidos: la TFGe no vale en diálisis",
    },
  },
  allCompared: (count) => `Comparados los ${count} resultados`,
  beyond: (value) => `${value} está más allá del límite de medición y cuenta como ese límite`,
  holds: (v) => `Se mantiene hasta CV ${v.upTo} %, supuesto ${v.assumed} %`,
};
