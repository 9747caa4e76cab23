import type { PageWords } from "../language.ts";

/** Den nächsten Test planen, als gesichtet markieren, und was die Einstellungen dazu sagen. */
export const followUp: PageWords["followUp"] = {
  due: "Nächster Test fällig",
  dueHint: "Ein Tag, oder „+28“ für in 28 Tagen. Leer, wo nur der Abstand zählt.",
  every: "Danach alle",
  everyHint: "Gezählt ab dem jeweils letzten B2M-Ergebnis.",
  noInterval: "Kein Abstand",
  byDefault: (v) => `Ohne Plan hier gilt laut Einstellungen: ${v.every} (${v.purpose}).`,
  noDefault: "Ohne Plan hier ist nichts fällig: Die Einstellungen nennen für diesen Anlass keinen Abstand.",
  choices: {
    weeks: (count) => (count === 1 ? "1 Woche" : `${count} Wochen`),
    months: (count) => (count === 1 ? "1 Monat" : `${count} Monate`),
  },
  save: "Plan speichern",
  remove: "Plan entfernen",
  discard: "Diesen Plan verwerfen?",
  empty: "Geben Sie einen Tag, einen Abstand oder beides an.",
  notADay: (text, shape) => `„${text}“ ist kein Tag. Schreiben Sie ihn als ${shape}.`,
  inThePast: (today) => `Dieser Tag ist vorbei. Heute ist der ${today}.`,
  notKept:
    "Nicht gespeichert: Diese Akte ist hier nicht mehr offen. Laden Sie die Seite neu, bevor Sie es noch einmal versuchen.",
  takeAlong: (day) => `Zum Mitnehmen: ${day} als Datei für einen Kalender. Sie enthält den Tag und „B2M-Test“.`,
  withName: "Mit dem Namen des Patienten",
  calendarFile: "Kalenderdatei speichern",
  eventTitle: "B2M-Test",
  eventTitleOf: (name) => `B2M-Test: ${name}`,
  reviewIntro:
    "Sagt, dass das Team die Ergebnisse und was zu ihnen gesagt wird angesehen hat, so wie sie jetzt stehen. Was später kommt " +
    "oder sich ändert, hebt sich ab, bis auch das gesichtet ist.",
  initials: "Kürzel",
  initialsHint: "Bleibt auf diesem Gerät für das nächste Mal. Es steht auch in den Einstellungen.",
  initialsMissing: "Schreiben Sie Ihr Kürzel: Eine Sichtung ohne Namen ist niemandes.",
  initialsTooLong: (limit) => `Länger als ${limit} Zeichen. Bitte kürzen.`,
  discardReview: "Dieses Kürzel verwerfen?",
  reviews: "Bisherige Sichtungen",
  reviewed: (v) => `${v.day}, ${v.by}`,
  takeBack: "Zurücknehmen",
  takeBackOf: (v) => `Die Sichtung vom ${v.day}, ${v.by}, zurücknehmen`,
  settings: {
    title: "Nächster Test und Sichtung",
    intro: "Was gilt, wo ein Patient keinen eigenen Plan hat, gezählt ab dem letzten B2M-Ergebnis nach seinem Anlass.",
    purpose: { "not-recorded": "Kein Anlass erfasst" },
    none: "Keine Vorgabe",
    intervalSet: (purpose, every) => `${purpose}: ${every}`,
    initials: "Kürzel dieses Geräts",
    initialsHint:
      "Es zeichnet, was auf diesem Gerät eingegeben, geändert, zurückgezogen, importiert, zusammengeführt oder als gesichtet " +
      "markiert wird.",
    saveInitials: "Kürzel speichern",
    initialsSet: (by) => (by === "" ? "Kein Kürzel wird aufbewahrt" : `Kürzel: ${by}`),
    shows: "Der eigene Verlauf des Patienten zeigt",
    showsNames: { all: "Alle Ergebnisse", reviewed: "Gesichtete Ergebnisse" },
    showsNote: {
      all: "Neue Ergebnisse erscheinen sofort.",
      reviewed:
        "Neue Ergebnisse erscheinen, sobald sie als gesichtet markiert sind. Dem Patienten wird gesagt, dass das Team neue " +
        "Ergebnisse zuerst ansieht.",
    },
    showsSet: { all: "Patienten sehen alle Ergebnisse", reviewed: "Patienten sehen gesichtete Ergebnisse" },
    notices: "Benachrichtigung, wenn Tests fällig sind",
    noticesNames: { off: "Aus", on: "Auf diesem Gerät" },
    noticesNote: "Vom Browser einmal am Tag gezeigt, solange die App offen ist: wie viele Patienten, und kein Name.",
    noticesRefused: "Dieser Browser lässt die Seite keine Benachrichtigungen zeigen.",
    noticesSet: { off: "Keine Benachrichtigungen", on: "Benachrichtigungen sind an" },
  },
  notice: {
    title: "B2M-Tests",
    body: (overdue, today) =>
      [...(overdue === 0 ? [] : [`${overdue} überfällig`]), ...(today === 0 ? [] : [`${today} heute fällig`])].join(", "),
  },
};
