import type { Words } from "../../language.ts";

/** Warum ein Feld abgelehnt wurde und was zu tun ist, in einer Zeile. */
export const refusals: Words["refusals"] = {
  unknownMeasurand: "Wählen Sie, was gemessen wurde.",
  valueEmpty: "Geben Sie den Wert ein, den das Labor gedruckt hat.",
  negative: "Ein Ergebnis kann nicht negativ sein.",
  otherDecimalSign: (meant) => `Meinten Sie ${meant}?`,
  ambiguousSeparator: (text) => `${text} lässt sich auf zwei Arten lesen. Welche gilt?`,
  notANumber: (text) => `„${text}“ ist keine lesbare Zahl. Beispiele: 2,4, <0,2, > 20`,
  notPositive: "Nicht über null. Ein Test druckt stattdessen „<“ und seine Grenze.",
  beyondBelief: (value, limit) =>
    `${value} wird abgelehnt: Über ${limit} ist kein solches Ergebnis bekannt. Prüfen Sie die Einheit.`,
  limitBeyondBelief: (value, limit) =>
    `Eine Grenze von ${value} wird abgelehnt: Über ${limit} ist kein Ergebnis bekannt. Geben Sie die Grenzen in der Einheit des ` +
    `Werts ein.`,
  unitMissing: "Wählen Sie die Einheit, die das Labor gedruckt hat.",
  unitNotAccepted: (unit, measurand) => `${measurand} wird hier nicht in ${unit} angegeben.`,
  unitsDisagree: (written, chosen) => `${written} steht beim Wert, ${chosen} ist gewählt. Was gilt?`,
  unitNotRead: (text) => `Die Einheit „${text}“ ist hier nicht bekannt.`,
  limitCensored: "Nur die Zahl, in der Einheit des Werts.",
  upsideDown: (low) => `Unter der unteren Grenze, ${low}.`,
  phOutOfRange: "Der Urin-pH ist eine Zahl von 3 bis 10, etwa 6,5.",
  phNotUrine: "Nur Urin hat hier einen pH.",
  dayEmpty: "Geben Sie den Tag der Entnahme ein.",
  inTheFuture: (today) => `Dieser Tag liegt in der Zukunft: Heute ist der ${today}.`,
  beforeBirth: (day) => `Vor dem Geburtsdatum, ${day}.`,
  notATime: "Schreiben Sie die Uhrzeit als Stunden und Minuten, etwa 08:30.",
  notAChoice: "Wählen Sie etwas aus der Liste.",
  tooLong: (limit) => `Zu lang: höchstens ${limit} Zeichen.`,
};
