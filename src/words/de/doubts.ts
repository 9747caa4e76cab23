import type { PageWords } from "../language.ts";

/** Warum vor dem Speichern nach einem Ergebnis gefragt wird. */
export const doubts: PageWords["doubts"] = {
  challengedUnit: (reported, canonical, likelier) =>
    `${reported} sind ${canonical}. B2M wird kaum je in dieser Einheit gedruckt: Hat das Labor ${likelier} gedruckt?`,
  jumpUp: (value, times, previous, on) =>
    `${value} ist das ${times}-Fache des Ergebnisses vom ${on} (${previous}). So sieht ein Versehen bei Dezimalzeichen, Einheit ` +
    `oder Patient aus.`,
  jumpDown: (value, times, previous, on) =>
    `${value} ist ${times}-mal niedriger als das Ergebnis vom ${on} (${previous}). So sieht ein Versehen bei Dezimalzeichen, ` +
    `Einheit oder Patient aus.`,
  fallToZero: (value, previous, on) => `${value}, nach ${previous} am ${on}. So sieht ein Versehen beim Tippen aus.`,
  implausiblyHigh: (value, limit) => `${value} liegt über ${limit}, wo Ergebnisse selten sind. Prüfen Sie Wert und Einheit.`,
  implausiblyLow: (value, limit) => `${value} liegt unter ${limit}, wo Ergebnisse selten sind. Prüfen Sie Wert und Einheit.`,
  identical: (value, on) =>
    `Dasselbe Ergebnis, ${value}, ist für ${on} schon erfasst. Noch einmal gespeichert zählte es doppelt.`,
  sameDay: (value, on) => `Ein anderes Ergebnis, ${value}, ist für ${on} schon erfasst. Beide würden gezeigt.`,
  limitsTooLow: (value, interval, times) =>
    `${value} ist das ${times}-Fache seines Bereichs, ${interval}. So sehen Grenzen in einer anderen Einheit als der Wert aus, ` +
    `und sie würden die Einordnung entscheiden.`,
  limitsTooHigh: (value, interval, times) =>
    `${value} ist ${times}-mal niedriger als sein Bereich, ${interval}. So sehen Grenzen in einer anderen Einheit als der Wert ` +
    `aus, und sie würden die Einordnung entscheiden.`,
  urineWithoutPh:
    "Der Urin-pH ist nicht erfasst. B2M wird in saurem Urin zerstört, daher würde der Wert gezeigt, aber nicht gedeutet.",
};
