import type { Words } from "../../language.ts";

const DISTINCT = { line: { one: "Linie", many: "Linien" }, event: { one: "Ereignis", many: "Ereignisse" } } as const;
const counted = (count: number, what: "line" | "event"): string => DISTINCT[what][count === 1 ? "one" : "many"];
const earlier = (count: number, what: "line" | "event"): string => (count === 1 && what === "event" ? "früheres" : "frühere");
const later = (count: number, what: "line" | "event"): string => (count === 1 && what === "event" ? "späteres" : "spätere");

/** Behandlung und Ereignisse über einem Verlauf: kurz, denn sie teilen sich wenige Zeilen. */
export const careLane: Words["careLane"] = {
  line: (number, regimen) => `${number} ${regimen}`,
  event: {
    infection: "Infektion",
    interferon: "Interferon",
    dialysis: "Dialyse",
    "intrathecal-therapy": "Intrathekal",
    steroid: "Steroid",
    transfusion: "Transfusion",
    "blood-contaminated-csf": "Blutiger Liquor",
    transplant: "Transplantation",
    relapse: "Rezidiv",
    imaging: "Bildgebung",
    "lumbar-puncture": "Lumbalpunktion",
    note: "Notiz",
  },
  toolbar: "Behandlung und Ereignisse im Diagramm",
  change: (name) => `${name} ändern`,
  closer: (count, from, to) =>
    `Näher ansehen: ${count} ${count === 1 ? "weiteres Ereignis" : "weitere Ereignisse"}, ${from === to ? from : `${from} bis ${to}`}`,
  before: (names, what) => [
    ...(names.length === 1 ? [`← ${names[0] ?? ""}`] : []),
    `← ${names.length} ${earlier(names.length, what)} ${counted(names.length, what)}`,
    `← ${names.length} ${earlier(names.length, what)}`,
  ],
  after: (names, what) => [
    ...(names.length === 1 ? [`${names[0] ?? ""} →`] : []),
    `${names.length} ${later(names.length, what)} ${counted(names.length, what)} →`,
    `${names.length} ${later(names.length, what)} →`,
  ],
  summary: {
    treatment: (list) => `Behandlung: ${list}.`,
    line: (number, regimen, days) => `Linie ${number} ${regimen} ${days}`,
    events: (list) => `Ereignisse: ${list}.`,
    event: (kind, days, note) => (note === undefined ? `${kind} ${days}` : `${kind} ${days} (${note})`),
  },
  on: (list) => `Unter ${list}`,
  onLine: (number, regimen, days) =>
    days === 0
      ? `Linie ${number} ${regimen}, erster Tag`
      : `Linie ${number} ${regimen}, ${days} ${days === 1 ? "Tag" : "Tage"} nach dem Beginn`,
  offTreatment: "Keine laufende Behandlung",
  events: (list) => `Seit dem Ergebnis davor: ${list}`,
  upToResult: (list) => `Bis zu diesem Ergebnis: ${list}`,
};
