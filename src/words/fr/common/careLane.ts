import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const counted = (count: number, what: "line" | "event"): string =>
  `${count} ${what === "line" ? plural(count, "ligne", "lignes") : plural(count, "événement", "événements")}`;

/** Traitement et événements au-dessus d'une évolution : courts, car ils se partagent peu de lignes. */
export const careLane: Words["careLane"] = {
  line: (number, regimen) => `${number} ${regimen}`,
  event: {
    infection: "Infection",
    interferon: "Interféron",
    dialysis: "Dialyse",
    "intrathecal-therapy": "Intrathécal",
    steroid: "Corticoïde",
    transfusion: "Transfusion",
    "blood-contaminated-csf": "LCR hémorragique",
    transplant: "Greffe",
    relapse: "Rechute",
    imaging: "Imagerie",
    "lumbar-puncture": "Ponction lombaire",
    note: "Note",
  },
  toolbar: "Traitement et événements sur le graphique",
  change: (name) => fr`Modifier : ${name}`,
  closer: (count, from, to) =>
    fr`Voir de près : ${count} ${plural(count, "autre événement", "autres événements")}, ` +
    fr`${from === to ? from : `du ${from} au ${to}`}`,
  before: (names, what) => [
    ...(names.length === 1 ? [`← ${names[0] ?? ""}`] : []),
    `← ${counted(names.length, what)} avant`,
    `← ${names.length} avant`,
  ],
  after: (names, what) => [
    ...(names.length === 1 ? [`${names[0] ?? ""} →`] : []),
    `${counted(names.length, what)} après →`,
    `${names.length} après →`,
  ],
  summary: {
    treatment: (list) => fr`Traitement : ${list}.`,
    line: (number, regimen, days) => `ligne ${number} ${regimen} ${days}`,
    events: (list) => fr`Événements : ${list}.`,
    event: (kind, days, note) => (note === undefined ? `${kind} ${days}` : `${kind} ${days} (${note})`),
  },
  on: (list) => fr`En cours : ${list}`,
  onLine: (number, regimen, days) =>
    days === 0
      ? `ligne ${number} ${regimen}, premier jour`
      : `ligne ${number} ${regimen}, ${days} ${plural(days, "jour", "jours")} après son début`,
  offTreatment: "Aucun traitement en cours",
  events: (list) => fr`Depuis le résultat précédent : ${list}`,
  upToResult: (list) => fr`Jusqu'à ce résultat : ${list}`,
};
