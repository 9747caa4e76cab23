import type { EventKind } from "../../../domain/record/clinicalEvent.ts";

const counted = (count: number, what: "line" | "event"): string =>
  ({ line: count === 1 ? "line" : "lines", event: count === 1 ? "event" : "events" })[what];

/** Treatment and events over a trend: short, as they share a few rows. */
export const careLane = {
  line: (number: number, regimen: string) => `${number} ${regimen}`,
  event: {
    infection: "Infection",
    interferon: "Interferon",
    dialysis: "Dialysis",
    "intrathecal-therapy": "Intrathecal",
    steroid: "Steroid",
    transfusion: "Transfusion",
    "blood-contaminated-csf": "Bloody CSF",
    transplant: "Transplant",
    relapse: "Relapse",
    imaging: "Imaging",
    "lumbar-puncture": "Lumbar puncture",
    note: "Note",
  } satisfies Record<EventKind, string>,
  /** The bars and signs as buttons. */
  toolbar: "Treatment and events on the chart",
  change: (name: string) => `Change ${name}`,
  closer: (count: number, from: string, to: string) =>
    `Look closer: ${count} more ${count === 1 ? "event" : "events"}, ${from === to ? from : `${from} to ${to}`}`,
  /** From the fullest wording to the shortest: the one with room is taken. */
  before: (names: readonly string[], what: "line" | "event") => [
    ...(names.length === 1 ? [`← ${names[0] ?? ""}`] : []),
    `← ${names.length} earlier ${counted(names.length, what)}`,
    `← ${names.length} earlier`,
  ],
  after: (names: readonly string[], what: "line" | "event") => [
    ...(names.length === 1 ? [`${names[0] ?? ""} →`] : []),
    `${names.length} later ${counted(names.length, what)} →`,
    `${names.length} later →`,
  ],
  summary: {
    treatment: (list: string) => `Treatment: ${list}.`,
    line: (number: number, regimen: string, days: string) => `line ${number} ${regimen} ${days}`,
    events: (list: string) => `Events: ${list}.`,
    event: (kind: string, days: string, note: string | undefined) =>
      note === undefined ? `${kind} ${days}` : `${kind} ${days} (${note})`,
  },
  on: (list: string) => `On ${list}`,
  onLine: (number: number, regimen: string, days: number) =>
    days === 0
      ? `line ${number} ${regimen}, its first day`
      : `line ${number} ${regimen}, ${days} ${days === 1 ? "day" : "days"} after its start`,
  offTreatment: "No treatment running",
  events: (list: string) => `Since the result before: ${list}`,
  upToResult: (list: string) => `Up to this result: ${list}`,
};
