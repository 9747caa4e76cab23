import type { Words } from "../../language.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);

/** Wann der nächste Test fällig ist, und wer die Ergebnisse gesichtet hat. */
export const followUp: Words["followUp"] = {
  overdue: (count) => `${days(count)} überfällig`,
  today: "heute",
  inDays: (count) => (count === 1 ? "in 1 Tag" : `in ${count} Tagen`),
  every: {
    weeks: (count) => (count === 1 ? "jede Woche" : `alle ${count} Wochen`),
    months: (count) => (count === 1 ? "jeden Monat" : `alle ${count} Monate`),
  },
  onThatDay: "für diesen Tag geplant",
  byPurpose: (every) => `${every}, laut Einstellungen`,
  repeat: "Wiederholung erbeten",
  nextTest: "Nächster Test",
  nextTestOn: (v) => `Nächster Test ${v.day}${v.dueIn === undefined ? "" : `, ${v.dueIn}`}`,
  notPlanned: "Nächster Test nicht geplant",
  plan: "Nächsten Test planen",
  planShort: "Planen",
  planHint: "Nächsten Test planen (d)",
  mark: "Als gesichtet markieren",
  markHint: "Als gesichtet markieren (m)",
  notReviewed: "Noch nicht gesichtet",
  reviewsHint: "Wer gesichtet hat, und wann",
  heldBack: "Für das Team: Ergebnisse, die nicht als gesichtet markiert sind, werden hier nicht gezeigt.",
  toReview: "Auf der Seite des Patienten sichten",
  marked: (by) => `Gesichtet von ${by}`,
  reviewed: (v) => `Gesichtet ${v.day}, ${v.by}`,
  newSince: (v) => `${v.count} neu seit der Sichtung ${v.day}, ${v.by}`,
  someSince: (v) => `Neue Ergebnisse seit der Sichtung ${v.day}, ${v.by}`,
  verdictSince: (v) => `Beurteilung geändert seit der Sichtung ${v.day}, ${v.by}`,
};
