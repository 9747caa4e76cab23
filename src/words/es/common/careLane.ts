import type { Words } from "../../language.ts";

const counted = (count: number, what: "line" | "event"): string =>
  ({ line: count === 1 ? "línea" : "líneas", event: count === 1 ? "evento" : "eventos" })[what];

/** Tratamiento y eventos sobre una evolución: cortos, pues comparten pocas filas. */
export const careLane: Words["careLane"] = {
  line: (number, regimen) => `${number} ${regimen}`,
  event: {
    infection: "Infección",
    interferon: "Interferón",
    dialysis: "Diálisis",
    "intrathecal-therapy": "Intratecal",
    steroid: "Corticoide",
    transfusion: "Transfusión",
    "blood-contaminated-csf": "LCR con sangre",
    transplant: "Trasplante",
    relapse: "Recaída",
    imaging: "Imagen",
    "lumbar-puncture": "Punción lumbar",
    note: "Nota",
  },
  toolbar: "Tratamiento y eventos en el gráfico",
  change: (name) => `Cambiar ${name}`,
  closer: (count, from, to) =>
    `Ver de cerca: ${count} ${count === 1 ? "evento más" : "eventos más"}, ${from === to ? from : `${from} a ${to}`}`,
  before: (names, what) => [
    ...(names.length === 1 ? [`← ${names[0] ?? ""}`] : []),
    `← ${names.length} ${counted(names.length, what)} antes`,
    `← ${names.length} antes`,
  ],
  after: (names, what) => [
    ...(names.length === 1 ? [`${names[0] ?? ""} →`] : []),
    `${names.length} ${counted(names.length, what)} después →`,
    `${names.length} después →`,
  ],
  summary: {
    treatment: (list) => `Tratamiento: ${list}.`,
    line: (number, regimen, days) => `línea ${number} ${regimen} ${days}`,
    events: (list) => `Eventos: ${list}.`,
    event: (kind, days, note) => (note === undefined ? `${kind} ${days}` : `${kind} ${days} (${note})`),
  },
  on: (list) => `Con ${list}`,
  onLine: (number, regimen, days) =>
    days === 0
      ? `línea ${number} ${regimen}, su primer día`
      : `línea ${number} ${regimen}, ${days} ${days === 1 ? "día" : "días"} después de su inicio`,
  offTreatment: "Sin tratamiento en curso",
  events: (list) => `Desde el resultado anterior: ${list}`,
  upToResult: (list) => `Hasta este resultado: ${list}`,
};
