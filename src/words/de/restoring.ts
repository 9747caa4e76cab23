import type { PageWords } from "../language.ts";

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);
const ONE_OTHER = "Behandlung, Ereignis oder Notiz";
const OTHERS = "Behandlungen, Ereignisse oder Notizen";

/** Eine Sicherung einspielen: was es bewirken würde, und der Weg zurück. */
export const restoring: PageWords["restoring"] = {
  button: "Sicherung einspielen",
  intro:
    "Zeigt zuerst, was sich ändern würde. Akten werden vereint: Was hier neuer ist oder nur hier, bleibt, und jeder frühere " +
    "Stand wird aufbewahrt.",
  merged: "Akten werden vereint, nie ersetzt: Was hier neuer ist oder nur hier, bleibt, und jeder frühere Stand wird aufbewahrt.",
  reading: "Die Sicherung wird gelesen.",
  comparing: "Sie wird mit dem verglichen, was hier ist.",
  notRead: "Diese Datei konnte nicht gelesen werden. Nichts wurde geändert.",
  unlockTitle: "Verschlüsselte Sicherung",
  unlockIntro: "Diese Sicherung wurde mit einer Passphrase verschlüsselt. Sie ist vollständig; ihre Prüfsumme passt.",
  passphrase: "Passphrase der Sicherung",
  show: "Eingabe zeigen",
  unlock: "Sicherung öffnen",
  unlocking: "Die Sicherung wird geöffnet.",
  notDecrypted:
    "Sie öffnet sich nicht. Entweder ist die Passphrase eine andere, oder jemand hat die Datei verändert; beides lässt sich nicht " +
    "unterscheiden. Nichts wurde geändert.",
  cannotDecrypt:
    "Diese Sicherung ist verschlüsselt, und diese Seite wurde nicht über eine sichere Verbindung (https) geöffnet, daher lässt " +
    "dieser Browser " +
    "sie nicht entschlüsseln. Nichts wurde geändert. Öffnen Sie die App über https oder auf eben diesem Gerät und spielen Sie " +
    "sie dort ein.",
  reviewTitle: "Durchsicht der Sicherung",
  madeAt: (moment, holds) => `Gemacht ${moment}. Sie enthält ${holds}.`,
  patients: (number) => count(number, "Patient", "Patienten"),
  results: (number) => count(number, "Ergebnis", "Ergebnisse"),
  and: (one, other) => `${one} und ${other}`,
  nothingElse: "Außer dem Gelöschten ist alles aus dieser Sicherung schon hier.",
  erased: (patients) =>
    patients === 1
      ? "Ein Patient dieser Sicherung wurde hier gelöscht"
      : `${patients} Patienten dieser Sicherung wurden hier gelöscht`,
  erasedAt: (name, moment) => `${name}, gelöscht ${moment}`,
  leaveErased: "Gelöscht lassen",
  bringBackErased: "Zurückholen",
  erasedUnanswered: "Sagen Sie, ob die Gelöschten wiederkommen. Nichts wurde geändert.",
  nothingNew: "Alles aus dieser Sicherung ist schon hier. Sie einzuspielen würde keine Akte ändern.",
  wouldChange: "Was sich ändern würde",
  labels: { patients: "Patienten", results: "Ergebnisse", others: "Behandlung, Ereignisse, Befunde, Notizen" },
  newPatients: (number) => `${number} neu`,
  changedPatients: (number) => `${number} geändert`,
  samePatients: (number) => `${number} wie hier`,
  changes: {
    added: (number) => `${number} hinzugefügt`,
    amended: (number) => `${number} berichtigt`,
    withdrawn: (number) => `${number} als irrtümlich erfasst markiert`,
    broughtBack: (number) => `${number} wieder in Kraft`,
    history: (number) => `${number} mit zusätzlichen früheren Ständen`,
  },
  none: "keine",
  resultsChanged: {
    added: (number) => `${count(number, "Ergebnis", "Ergebnisse")} hinzugefügt`,
    amended: (number) => `${count(number, "Ergebnis", "Ergebnisse")} berichtigt`,
    withdrawn: (number) => `${count(number, "Ergebnis", "Ergebnisse")} als irrtümlich erfasst markiert`,
    broughtBack: (number) => `${count(number, "Ergebnis", "Ergebnisse")} wieder in Kraft`,
    history: (number) => `${count(number, "Ergebnis", "Ergebnisse")} mit zusätzlichen früheren Ständen`,
  },
  othersChanged: {
    added: (number) => `${count(number, ONE_OTHER, OTHERS)} hinzugefügt`,
    amended: (number) => `${count(number, ONE_OTHER, OTHERS)} berichtigt`,
    withdrawn: (number) => `${count(number, ONE_OTHER, OTHERS)} zurückgezogen`,
    broughtBack: (number) => `${count(number, ONE_OTHER, OTHERS)} wieder in Kraft`,
    history: (number) => `${count(number, ONE_OTHER, OTHERS)} mit zusätzlichen früheren Ständen`,
  },
  details: "die Angaben zum Patienten ändern sich",
  detailsHistory: "frühere Stände der Angaben zum Patienten kommen hinzu",
  table: "Patienten, die sich ändern würden",
  patient: "Patient",
  what: "Was sich ändert",
  isNew: "Neu",
  isNewWith: (parts) => `Neu, mit: ${parts}`,
  others: (number) => count(number, ONE_OTHER, OTHERS),
  maybe: (name, because) =>
    `Vielleicht ${name}, schon hier: ` +
    `${because === "record-number" ? "gleiche Aktennummer" : "gleicher Familienname und gleiches Geburtsdatum"}.`,
  maybeWarning: (number) =>
    number === 1
      ? "1 neuer Patient ist vielleicht schon unter einer anderen Akte hier. Einspielen hält beide getrennt; nichts wird nach " +
        "Namen vereint."
      : `${number} neue Patienten sind vielleicht schon unter anderen Akten hier. Einspielen hält sie getrennt; nichts wird ` +
        `nach Namen vereint.`,
  showAll: (number) => `Alle ${number} zeigen`,
  settings: "Einstellungen",
  keepSettings: "Die Einstellungen dieses Geräts behalten",
  takeSettings: "Die Einstellungen der Sicherung nehmen",
  settingsDiffer: (fields) => `Die der Sicherung unterscheiden sich in: ${fields}.`,
  settingsSame: "Die Einstellungen der Sicherung sind dieselben wie die dieses Geräts.",
  settingsUnanswered: "Wählen Sie, wessen Einstellungen bleiben: Sie unterscheiden sich, und Patienten sind hier.",
  verdictsMayChange:
    "Beurteilungen beruhen auf den Zahlen zur Schwankung und darauf, welche Labore eines sind: " +
    "Die der Sicherung zu nehmen kann ändern, was zu jedem Patienten gesagt wird.",
  fields: {
    decimal: "Dezimalzeichen",
    dateOrder: "Reihenfolge der Tage",
    colorScheme: "Farben",
    laboratories: "Labore",
    variation: "Zahlen zur Schwankung",
    board: "Tagesordnung des Tumorboards",
    companions: "was unter einem Verlauf steht",
    laboratoryNames: "welche Namen ein Labor sind",
    testIntervals: "wann Tests fällig sind",
    historyShows: "was Patienten von neuen Ergebnissen sehen",
  },
  restore: (patients) => (patients === 1 ? "1 Patienten einspielen" : `${patients} Patienten einspielen`),
  restoreUnsaid: "Einspielen",
  takeOnly: "Die Einstellungen nehmen",
  done: (patients, results) => `Eingespielt: ${patients}; Ergebnisse: ${results}.`,
  doneSettings: "Ihre Einstellungen wurden übernommen.",
  keptSettings: "Die Einstellungen dieses Geräts blieben.",
  standing: (patients) => `In diesem Besuch wurde eine Sicherung eingespielt: ${patients} hinzugefügt oder geändert.`,
  undo: "Einspielen zurücknehmen",
  undoing: "Das Einspielen wird zurückgenommen.",
  undone:
    "Einspielen zurückgenommen. Hinzugefügte Patienten sind archiviert und ihre Ergebnisse als irrtümlich erfasst markiert; was " +
    "es geändert " +
    "hat, sagt wieder, was es vorher sagte. Nichts wurde gelöscht, und die Sicherung lässt sich wieder einspielen.",
  notRestorable: {
    NotABackup: "Diese Datei ist keine Sicherung dieser App. Nichts wurde geändert.",
    CutShort:
      "Diese Sicherung beginnt richtig, und ihr Ende fehlt, wie wenn ein Download abbricht. Nichts wurde geändert. Versuchen " +
      "Sie eine andere Kopie.",
    ChecksumMismatch:
      "Diese Sicherung wurde später verändert oder beschädigt: Ihre Prüfsumme passt nicht. Nichts wurde geändert. Versuchen Sie " +
      "eine andere Kopie.",
    Newer: (version) =>
      `Eine spätere Version dieser App hat diese Sicherung gemacht (Version ${version}). Nichts wurde geändert. Spielen Sie sie ` +
      `mit jener Version ein.`,
    Damaged: (path) => `Diese Sicherung ist bei „${path}“ beschädigt. Nichts wurde geändert. Versuchen Sie eine andere Kopie.`,
  },
};
