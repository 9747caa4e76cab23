import type { Words } from "../../language.ts";

/** Das Formular für ein Ergebnis, und was es fragt. */
export const entry: Words["entry"] = {
  addTitle: "Neues Ergebnis",
  field: {
    measurand: "Messgröße",
    value: "Wert",
    unit: "Einheit",
    collectedOn: "Entnommen am",
    collectedAt: "Uhrzeit",
    laboratory: "Labor",
    method: "Methode",
    intervalLow: "Bereich von",
    intervalHigh: "Bereich bis",
    urinePh: "Urin-pH",
    purpose: "Anlass",
    note: "Notiz",
    knownAs: "Anderswo bekannt als",
    status: "Status",
  },
  lentByResult: (day) => `Wie beim Ergebnis vom ${day}`,
  lentByDevice: "Wie zuletzt auf diesem Gerät",
  carried: (from, what) => `${from}: ${what}.`,
  change: "Ändern",
  noLaboratory: "Labor nicht erfasst",
  limits: (v) => (v.low === "" ? `bis ${v.high}` : v.high === "" ? `ab ${v.low}` : `${v.low}–${v.high}`),
  noLimits: "kein Bereich",
  defaultLimits: (interval) => `${interval} als Vorgabe`,
  beside: (v) => `${v.flag}, ${v.percent} gegenüber ${v.earlier}, ${v.days === 1 ? "1 Tag" : `${v.days} Tage`}`,
  besideNothing: (flag, why) => `${flag}, ${why}`,
  andVerdict: (saved, verdict) => `${saved}. ${verdict}.`,
  undo: "Rückgängig",
  undone: (what) => `Zurückgenommen: ${what}`,
  chooseUnit: "Einheit wählen",
  noPurpose: "Nicht erfasst",
  more: "Mehr: Uhrzeit, Status, Anlass",
  save: "Ergebnis speichern",
  done: "Fertig",
  saved: (what) => `Gespeichert: ${what}`,
  saving: (what) => `Wird gespeichert: ${what}`,
  notSaved: (what) => `Nicht alles ist gespeichert: siehe oben auf der Seite. Eingegeben: ${what}`,
  savedWhat: (measurand, value, day) => `${measurand} ${value} am ${day}`,
  weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
  today: "heute",
  ago: (days) =>
    days === 1
      ? "gestern"
      : days < 60
        ? `vor ${days} Tagen`
        : days < 730
          ? `vor ${Math.round(days / 30.44)} Monaten`
          : `vor ${Math.round(days / 365.25)} Jahren`,
  ahead: "in der Zukunft",
  dayEcho: (weekday, day, distance) => `${weekday}, ${day}, ${distance}`,
  unitToChoose: (value) => `${value}, Einheit noch nicht gewählt`,
  converted: (reported, canonical) => `${reported} = ${canonical}`,
  censored: (what) => `${what}: die Messgrenze, gezeigt, aber nicht in Rechnungen verwendet`,
  readAs: (reading) => `Gelesen als ${reading}`,
  which: "Welche Zahl ist es? ↓ zum Wählen.",
  defaultInterval: (interval) => `Leer gelassen: ${interval}, die Vorgabe`,
  intervalInUnitAbove: "Wie gedruckt, in der Einheit oben.",
  intervalInUnit: (unit) => `Wie gedruckt, in ${unit}.`,
  intervalConverted: (unit, converted) => `In ${unit} ist das ${converted}`,
  lowPh: "Unter 6: Der Wert wird gezeigt, aber nicht gedeutet.",
  discardTitle: "Dieses Ergebnis verwerfen?",
  doubtTitle: "Bitte prüfen Sie dieses Ergebnis",
  doubtsAnew:
    "Inzwischen wurde in einem anderen Tab oder durch einen Import etwas geändert. Die Frage gilt dem, was jetzt hier steht.",
  saveAnyway: "Trotzdem speichern",
  changeIt: "Ändern",
  noSuchPatient: "Die Akte dieses Patienten ist nicht mehr hier. Nichts wurde gespeichert.",
};
