import type { Words } from "../../language.ts";

const yearsAndMonths = (months: number): string =>
  [months < 12 ? "" : `${Math.floor(months / 12)} a`, months % 12 === 0 ? "" : `${months % 12} m`].join(" ").trim();
const results = (count: number): string => (count === 1 ? "1 resultado" : `${count} resultados`);

/** Lo que dicen los gráficos. */
export const chart: Words["chart"] = {
  name: (measurand) => `${measurand}: evolución`,
  points: (measurand) => `${measurand}: resultados uno a uno`,
  howToMove:
    "Las flechas van de resultado en resultado, Inicio y Fin al primero y al último. Arrastre sobre el gráfico para ver un periodo.",
  howToAdd: "Intro añade un tratamiento, un evento o un resultado el día del resultado; T, E y R lo hacen al instante.",
  howToRead: "Señale un resultado para leerlo.",
  inWords: "El gráfico en palabras",
  howToAddByPointer:
    "Doble clic en un día añade allí un tratamiento, un evento o un resultado; un clic en una barra o un signo lo cambia.",
  noResults: "No hay resultados que dibujar.",
  noneInRange: "No hay resultados en este periodo.",
  latest: "Último",
  changed: {
    MethodChanged: (from, to) => `método cambiado: ${from} → ${to}`,
    LaboratoryChanged: (from, to) => `laboratorio cambiado: ${from} → ${to}`,
  },
  changedInShort: (from, to) => `${from} → ${to}`,
  axisFrom: (unit, bottom) => `${unit} · el eje empieza en ${bottom}, no en 0`,
  offView: (limit, value, side) =>
    `límite ${limit === "high" ? "superior" : "inferior"} ${value}, ${side === "above" ? "por encima" : "por debajo"} de esta vista`,
  between: (low, high, unit) => `${low}–${high} ${unit}`,
  upTo: (high, unit) => `hasta ${high} ${unit}`,
  from: (low, unit) => `desde ${low} ${unit}`,
  noInterval: "sin intervalo de referencia",
  source: {
    laboratory: (name) => `según lo informado por ${name}`,
    laboratoryUnnamed: "según lo informado con el resultado",
    standIn: (citation) => `sustituto, no propio de este laboratorio: ${citation}`,
  },
  flag: {
    below: "por debajo del intervalo de referencia",
    within: "dentro del intervalo de referencia",
    above: "por encima del intervalo de referencia",
    "no-interval": "sin intervalo de referencia, así que sin señal",
    undetermined: "el límite de medición no permite saber de qué lado del intervalo está",
  },
  glyph: { below: "▼", within: "●", above: "▲", "no-interval": "◆", undetermined: "■" },
  glyphHollow: { below: "▽", within: "○", above: "△", "no-interval": "◇", undetermined: "□" },
  reportedAs: (text) => `informado como ${text}`,
  laboratory: (name) => `Laboratorio: ${name}`,
  method: (name) => `Método: ${name}`,
  leftOut: (why) => `No usado en cálculos: ${why}`,
  logRefused: "Dibujado en escala lineal: un valor de cero no cabe en una logarítmica.",
  summary: {
    one: (measurand, day) => `${measurand}: un resultado, ${day}.`,
    many: (measurand, count, first, last) => `${measurand}: ${count} resultados del ${first} al ${last}.`,
    none: (measurand) => `${measurand}: sin resultados.`,
    latest: (value, day, flag) => `El último ${value} el ${day}: ${flag}.`,
    extremes: (count, low, lowDay, high, highDay) =>
      `De los ${count} usados en cálculos el más bajo es ${low} el ${lowDay}, el más alto ${high} el ${highDay}.`,
    censored: (list) => `Más allá del límite de medición: ${list}.`,
    valueOn: (value, day) => `${value} el ${day}`,
    interval: (interval, source) => `Intervalo de referencia ${interval} (${source}).`,
    intervals: (list) => `Los intervalos de referencia cambiaron: ${list}.`,
    intervalWithSource: (interval, source, count) => `${interval} para ${results(count)} (${source})`,
    withoutInterval: (count) => `${results(count)} sin intervalo de referencia.`,
    leftOut: (count, reasons) => `${results(count)} sin usar en cálculos: ${reasons}.`,
    reason: {
      "entered-in-error": (count) => `${count} introducido${count === 1 ? "" : "s"} por error`,
      preliminary: (count) => `${count} preliminar${count === 1 ? "" : "es"}`,
      censored: (count) => `${count} más allá del límite de medición`,
      "urine-ph-low": (count) => `${count} con pH de la orina inferior a 6`,
      "urine-ph-unknown": (count) => `${count} con pH de la orina no anotado`,
    },
    axisBroken: (list) => `El eje de tiempo está cortado donde no hay nada dibujado: ${list}.`,
    stretch: (from, to, months) => `${from} a ${to}, ${yearsAndMonths(months)}`,
    runsToToday: (day) => `El eje de tiempo llega hasta hoy, ${day}.`,
    cut: (change, day) => `Desde ${day} no comparable con lo anterior: ${change}.`,
    cutBridged: (change, day) => `Desde ${day} comparado con lo anterior por un puente: ${change}.`,
    bridged: (count) => `Anillos huecos: ${results(count)} de otro método, llevados al último por un puente y comparados con él.`,
  },
  single: {
    name: (measurand) => `${measurand}: un resultado`,
    note: "Un resultado no es una evolución.",
  },
  since: {
    days: (name, day) => `Días desde ${name}, ${day}`,
    months: (name, day) => `Meses desde ${name}, ${day}`,
  },
  daysFrom: (days, name) =>
    `${Math.abs(days)} ${Math.abs(days) === 1 ? "día" : "días"} ${days < 0 ? "antes de" : "después de"} ${name}`,
  axisBreak: (months) => `${yearsAndMonths(months)} sin resultados`,
  axisBreakShown: (months) => `${yearsAndMonths(months)} sin resultados mostrados`,
  axisBreakShort: yearsAndMonths,
  bridged: "con puente",
  today: "hoy",
  expectedVariation: "variación esperada",
  referenceInterval: "intervalo de referencia",
  pointOn: (day, said) => `${day}: ${said}`,
  asOf: (day) => `A ${day}`,
};
