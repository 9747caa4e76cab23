import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const days = (count: number): string => `${count} ${plural(count, "jour", "jours")}`;

/** Quand vient la prochaine analyse, et qui a revu les résultats. */
export const followUp: Words["followUp"] = {
  overdue: (count) => `${days(count)} de retard`,
  today: "aujourd’hui",
  inDays: (count) => `dans ${days(count)}`,
  every: {
    weeks: (count) => (count === 1 ? "chaque semaine" : `toutes les ${count} semaines`),
    months: (count) => (count === 1 ? "chaque mois" : `tous les ${count} mois`),
  },
  onThatDay: "prévue pour ce jour",
  byPurpose: (every) => `${every}, selon les réglages`,
  repeat: "contrôle demandé",
  nextTest: "Prochaine analyse",
  nextTestOn: (v) => `Prochaine analyse le ${v.day}${v.dueIn === undefined ? "" : `, ${v.dueIn}`}`,
  notPlanned: "Prochaine analyse non prévue",
  plan: "Prévoir la prochaine analyse",
  planShort: "Prévoir",
  planHint: "Prévoir la prochaine analyse (d)",
  mark: "Marquer comme revu",
  markHint: "Marquer comme revu (m)",
  notReviewed: "Pas encore revu",
  reviewsHint: "Qui a revu, et quand",
  heldBack: fr`Pour l'équipe : les résultats non revus ne sont pas affichés ici.`,
  toReview: "Les revoir sur la page du patient",
  marked: (by) => `Revu par ${by}`,
  reviewed: (v) => `Revu le ${v.day}, ${v.by}`,
  newSince: (v) => `${v.count} ${plural(v.count, "nouveau", "nouveaux")} depuis le ${v.day}, ${v.by}`,
  someSince: (v) => `Des résultats depuis le ${v.day}, ${v.by}`,
  verdictSince: (v) => fr`Appréciation changée depuis le ${v.day}, ${v.by}`,
};
