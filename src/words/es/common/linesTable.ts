import type { Words } from "../../language.ts";

/** La tabla de las líneas de tratamiento. */
export const linesTable: Words["linesTable"] = {
  title: "Líneas de tratamiento",
  intro: (measurand, unit) =>
    `${measurand}, ${unit}, durante cada línea. Porcentajes desde el valor basal y desde el más bajo hasta el último de la ` +
    "línea; en negrita donde está más allá de la variación. El más bajo de varios ya es bajo por azar. Tiempo de duplicación o " +
    "semivida sobre todos los resultados de la línea: el de la valoración es solo de su salto. Cifras, no evaluación de la respuesta.",
  line: "Línea",
  days: "Fechas",
  baseline: "Basal",
  nadir: "Más bajo",
  fromBaseline: "Desde el basal",
  fromNadir: "Desde el más bajo",
  above: "Por encima del intervalo",
  pace: "Tiempo de duplicación o semivida",
  valueOn: (value, day) => ({ value, detail: day }),
  nadirAt: (value, days) => ({ value, detail: `tras ${days} ${days === 1 ? "día" : "días"}` }),
  beyond: "más allá de la variación",
  withinVariation: "dentro de la variación",
  bridged: (detail) => `${detail}; a través de un cambio de método, con puente`,
  brought: (v) => `con puente, informado ${v.reported}; ${v.detail}`,
  aboveDays: (days, of) => `${days} de ${of} ${of === "1" ? "día" : "días"}`,
  doubling: (days) => `se duplica en ${days} días`,
  half: (days) => `se reduce a la mitad en ${days} días`,
  ofAll: (v) => `sobre los ${v.count} resultados de la línea; intervalo del 95 % ${v.low} a ${v.high}`,
  why: {
    "no-result": "sin resultado utilizable durante ella",
    "none-before": "sin resultado antes",
    break: "no comparable: cambió el método o el laboratorio",
    "one-result": "un solo resultado",
    "no-interval": "sin límite superior",
    "no-variation-figure": "sin cifra de variación",
    dialysis: "no interpretado: diálisis",
    "latest-is-nadir": "el último es el más bajo",
    FewerThanThreeResults: "menos de 3 resultados",
    TooShort: "menos de 28 días",
    IntervalIncludesZero: "su intervalo incluye que no cambie",
    NoChangeShown: "la valoración no demuestra cambio",
    LeansBack: "los últimos resultados se inclinan de vuelta",
    BeyondLimit: "resultados más allá del límite de medición",
    LongGap: "sin resultados la mayor parte del tiempo",
    WithinInterval: "dentro de su intervalo, donde un descenso tiene un suelo",
  },
};
