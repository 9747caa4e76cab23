import type { PageWords } from "../language.ts";

/** Gespeicherte Dokumente, die nicht lesbar sind: warum, und was sich tun lässt. */
export const recovery: PageWords["recovery"] = {
  title: "Gespeicherte Dokumente, die nicht lesbar sind",
  intro:
    "Die anderen Patienten sind geladen und sicher. Nichts auf dieser Seite wurde geändert oder überschrieben. Laden Sie den Text " +
    "herunter und bewahren Sie ihn auf: Er kann noch Ergebnisse enthalten, die sich retten lassen. Dann kann er unverändert " +
    "beiseitegelegt " +
    "werden, damit sein Platz wieder beschrieben werden kann.",
  none: "Jedes gespeicherte Dokument ist lesbar. Es gibt nichts zu retten.",
  document: (number) => `Dokument ${number}`,
  storedUnder: "Gespeichert unter",
  size: (characters) => `${characters} Zeichen`,
  download: "Seinen Text herunterladen",
  copyShown: "Den Text zeigen",
  moveAside: "Beiseitelegen",
  moved: "Byte für Byte beiseitegelegt. Sein Platz kann wieder beschrieben werden.",
  takeOffTheList: "Von der Liste nehmen",
  tookOffTheList: "Von der Patientenliste dieses Geräts genommen. Eine Sicherung bringt den Patienten zurück.",
  saveAgain: "Neu speichern",
  stillHeld: (name) =>
    `Diese Seite hat ${name} noch, wie hier zuletzt gelesen und eingegeben. Ist der beschädigte Text beiseitegelegt, wird das ` +
    `an seiner Stelle gespeichert.`,
  missingStillHeld: (name) =>
    `Diese Seite hat ${name} noch, wie hier zuletzt gelesen und eingegeben. Gespeichert wird es nur, wenn Sie darum bitten oder ` +
    `etwas ändern.`,
  notMoved: {
    StorageFull:
      "Nicht beiseitegelegt: Für eine zweite Kopie ist kein Platz, und die erste wird vorher nicht angerührt. Schaffen Sie Platz in " +
      "diesem Browser und versuchen Sie es noch einmal.",
    StorageDenied: "Nicht beiseitegelegt: Dieser Browser lässt die Seite ihren Speicher nicht verwenden. Nichts wurde geändert.",
    Changed:
      "Nicht beiseitegelegt: Dort steht nicht mehr, was diese Seite zeigt. Nichts wurde geändert. Laden Sie die Seite neu und " +
      "sehen Sie noch einmal nach.",
  },
  asideTitle: "Beiseitegelegt",
  asideIntro: "Diese Texte wurden beiseitegelegt und liegen in diesem Browser genau so, wie sie gefunden wurden.",
  why: {
    NotJson: "Der Text ist beschädigt: Er ist kein Dokument dieser App.",
    HalfWritten: "Das Dokument beginnt richtig, und sein Ende fehlt, wie wenn der Browser mitten im Schreiben angehalten wurde.",
    Damaged: (path) => `Das Dokument ist bei „${path}“ beschädigt.`,
    Newer: (version) =>
      `Eine spätere Version dieser App hat es geschrieben (Version ${version}). Öffnen Sie es mit jener Version.`,
    Missing:
      "Das Verzeichnis nennt diesen Patienten, und es gibt kein Dokument. Der Browser oder ein anderes Programm kann es entfernt haben.",
  },
};
