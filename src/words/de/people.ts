import type { PageWords } from "../language.ts";

/** Was zwischen den Akten zweier Patienten geschieht, und das Löschen einer. */
export const people: PageWords["people"] = {
  findOther: "Den anderen Patienten suchen",
  findHint: "Name, Geburtsdatum oder Aktennummer",
  others: "Der andere Patient",
  nobody: "Kein anderer Patient passt dazu.",
  nobodyElse: "Hier gibt es keinen anderen Patienten.",
  more: (number) => `${number} weitere: Schreiben Sie mehr vom Namen.`,
  archived: "archiviert",
  otherMissing: "Wählen Sie den anderen Patienten.",
  gone: "Einer der beiden Patienten ist nicht mehr hier. Nichts wurde geändert.",
  reason: "Grund",
  reasonMissing: "Sagen Sie, warum: Der Grund bleibt bei der Akte.",

  mergeTitle: "Mit einem anderen Patienten zusammenführen",
  mergeIntro:
    "Für eine Person, die zweimal angelegt wurde. Alles, was für beide erfasst ist, steht dann in der behaltenen Akte, mit seiner " +
    "Geschichte. Die andere Akte behält ihre eigene Kopie und wird archiviert. „Rückgängig“ nimmt alles zurück.",
  compared: "Die beiden Akten",
  detail: "Angabe",
  thisOne: "Dieser Patient",
  theOther: "Der andere",
  name: "Name",
  identity: "Geschlecht, Geburtsdatum, Nummer",
  diagnosis: "Diagnose",
  none: "Nicht erfasst",
  parts: {
    observations: "Ergebnisse",
    lines: "Behandlungen",
    events: "Ereignisse",
    setAsides: "Zurückgestellte Wiederholungen und Paare",
    stagingInputs: "Befunde für Stadien",
    boardNotes: "Notizen des Tumorboards",
    nextTests: "Geplante Tests",
    reviews: "Sichtungen",
    patientEntries: "Vom Patienten geschrieben",
  },
  counted: (standing, withdrawn) => (withdrawn === 0 ? `${standing}` : `${standing}, und ${withdrawn} zurückgezogen`),
  twice: (number) =>
    number === 1
      ? "1 Eintrag steht mit gleichem Tag und Inhalt in beiden: Er zählt einmal."
      : `${number} Einträge stehen mit gleichem Tag und Inhalt in beiden: Jeder zählt einmal.`,
  differ: {
    birthDate: "Die Geburtsdaten sind verschieden: Das können zwei Personen sein.",
    sex: "Das Geschlecht ist verschieden: Das können zwei Personen sein.",
    recordNumber: "Die Aktennummern sind verschieden: Sehen Sie beide an, bevor Sie zusammenführen.",
  },
  kept: "Welche Akte behalten wird",
  keptHint: "Name, Geburtsdatum, Geschlecht und Diagnose bleiben, wie die behaltene Akte sie hat.",
  mergeReasons: ["Zweimal angelegt", "Durch einen Import doppelt", "Name geändert"],
  merge: "Zusammenführen",

  unmergeIntro:
    "Diese Akte kommt in die Liste zurück. Was von ihr herüberkam, wird in der anderen Akte als irrtümlich erfasst markiert, " +
    "außer es wurde dort seither geändert.",

  moveTitle: "Zu einem anderen Patienten verschieben",
  moveWhat: (result) => `${result} wird hier als irrtümlich erfasst markiert und beim unten gewählten Patienten hinzugefügt.`,
  moveKept: "Beide Akten sagen das, mit dem Grund. „Rückgängig“ nimmt beides zurück.",
  moveReasons: ["Falscher Patient", "Proben vertauscht", "Falsches Etikett"],
  move: "Verschieben",
  withdrawnMeanwhile: "Dieses Ergebnis wurde inzwischen als irrtümlich erfasst markiert. Nichts wurde verschoben.",

  eraseTitle: "Patient löschen",
  eraseIntro: (results) =>
    `Alles, was für diesen Patienten erfasst ist, verlässt diesen Browser: ` +
    `${results === 1 ? "1 Ergebnis" : `${results} Ergebnisse`}, Behandlung, ` +
    "Notizen und jeder frühere Stand. Das lässt sich nicht zurücknehmen, auch nicht mit „Rückgängig“.",
  eraseElsewhere:
    "Sicherungen, exportierte Dateien, andere Geräte und ein Server, mit dem dieses Gerät nicht verbunden ist, werden nicht erreicht. " +
    "Wird eine Sicherung mit diesem Patienten eingespielt, fragt die App, bevor er zurückkommt.",
  eraseInstead: "Soll ein Patient nur aus der Liste und die Akte bleiben, archivieren Sie ihn stattdessen.",
  backupFirst: "Zuerst eine Sicherung exportieren",
  typeName: "Zur Bestätigung den Familiennamen schreiben",
  typeNameHint: (name) => `Der Familienname ist ${name}.`,
  notTheName: (name) => `Das ist nicht der Familienname. Nichts wurde gelöscht. Schreiben Sie ${name} zur Bestätigung.`,
  erase: "Löschen",
};
