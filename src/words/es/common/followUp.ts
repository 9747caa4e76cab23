import type { Words } from "../../language.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);

/** Cuándo toca la próxima prueba, y quién ha revisado los resultados. */
export const followUp: Words["followUp"] = {
  overdue: (count) => `${days(count)} de retraso`,
  today: "hoy",
  inDays: (count) => `en ${days(count)}`,
  every: {
    weeks: (count) => (count === 1 ? "cada semana" : `cada ${count} semanas`),
    months: (count) => (count === 1 ? "cada mes" : `cada ${count} meses`),
  },
  onThatDay: "planificada para ese día",
  byPurpose: (every) => `${every}, según los ajustes`,
  repeat: "se pide repetir",
  nextTest: "Próxima prueba",
  nextTestOn: (v) => `Próxima prueba ${v.day}${v.dueIn === undefined ? "" : `, ${v.dueIn}`}`,
  notPlanned: "Próxima prueba sin planificar",
  plan: "Planificar la próxima prueba",
  planShort: "Planificar",
  planHint: "Planificar la próxima prueba (d)",
  mark: "Marcar como revisado",
  markHint: "Marcar como revisado (m)",
  notReviewed: "Aún sin revisar",
  reviewsHint: "Quién ha revisado, y cuándo",
  heldBack: "Para el equipo: los resultados que no están marcados como revisados no se muestran aquí.",
  toReview: "Revisarlos en la página del paciente",
  marked: (by) => `Revisado por ${by}`,
  reviewed: (v) => `Revisado ${v.day}, ${v.by}`,
  newSince: (v) => `${v.count} nuevos desde la revisión ${v.day}, ${v.by}`,
  someSince: (v) => `Hay resultados desde la revisión ${v.day}, ${v.by}`,
  verdictSince: (v) => `La valoración cambió desde la revisión ${v.day}, ${v.by}`,
};
