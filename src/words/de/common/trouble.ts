import type { Words } from "../../language.ts";

/** Was gesagt wird, wenn etwas schiefging: was geschah, was sicher ist, was zu tun ist. */
export const trouble: Words["trouble"] = {
  pageCrash: "Diese Seite konnte nicht gezeigt werden",
  pageMissing: "Diese Seite konnte nicht geladen werden",
  partMissing: "Dieser Teil der Seite konnte nicht geladen werden. Gespeichertes wurde nicht angerührt.",
  release: {
    Asking: "Ein Teil der App konnte nicht geladen werden.",
    Unreachable:
      "Ein Teil der App konnte nicht geladen werden: Der Server antwortet nicht. Was auf diesem Gerät gespeichert ist, wurde nicht " +
      "angerührt. Versuchen Sie es noch einmal, sobald eine Verbindung besteht.",
    Failed:
      "Ein Teil der App konnte nicht geladen werden. Was Sie in einem Formular begonnen haben, bleibt in diesem Tab erhalten.",
    Replaced:
      "Eine neue Version der App hat die in diesem Tab ersetzt. Teile der alten lassen sich vielleicht nicht mehr öffnen. Was Sie in " +
      "einem Formular begonnen haben, bleibt in diesem Tab erhalten.",
    Waiting: "Eine neue Version der App ist bereit. Was Sie in einem Formular begonnen haben, bleibt in diesem Tab erhalten.",
    reload: "Jetzt neu laden",
    update: "Jetzt aktualisieren",
    tryAgain: "Noch einmal versuchen",
    later: "Später",
  },
  handedOver: "Nichts wurde geändert. Laden Sie die Seite neu, oder geben Sie das Gerät Ihrem Behandlungsteam zurück.",
  allSaved: "Jedes bisher erfasste Ergebnis ist auf diesem Gerät gespeichert.",
  lastChangeNotSaved:
    "Die letzte Änderung ist noch nicht gespeichert. Lassen Sie diesen Tab offen und melden Sie es, bevor Sie neu laden.",
  toRoster: "Zu den Patienten",
  reportCode: "Geschieht das wieder, melden Sie den Code",
  nowhere: "Unter dieser Adresse gibt es keine Seite",
  nowhereHelp: "Nichts wurde geändert. Die Patienten sind einen Klick entfernt.",
  broughtBack: (count) =>
    count === 1
      ? "Ein Patient fehlte im ersten Speicher dieses Browsers und wurde aus der zweiten Kopie zurückgeholt."
      : `${count} Patienten fehlten im ersten Speicher dieses Browsers und wurden aus der zweiten Kopie zurückgeholt.`,
  mendedCopy: (count) =>
    count === 1
      ? "Ein Patient war im ersten Speicher dieses Browsers älter oder beschädigt und wurde aus der zweiten Kopie geheilt."
      : `${count} Patienten waren im ersten Speicher dieses Browsers älter oder beschädigt und wurden aus der zweiten Kopie geheilt.`,
  mendedSecond: (count) =>
    count === 1
      ? "Ein Patient war in der zweiten Kopie beschädigt und wurde aus dem ersten Speicher dieses Browsers geheilt."
      : `${count} Patienten waren in der zweiten Kopie beschädigt und wurden aus dem ersten Speicher dieses Browsers geheilt.`,
  recoveryBanner: (count) =>
    count === 1
      ? "Ein gespeichertes Dokument ist nicht lesbar oder fehlt. Nichts wurde überschrieben."
      : `${count} gespeicherte Dokumente sind nicht lesbar oder fehlen. Nichts wurde überschrieben.`,
  recoveryOpen: "Zeigen, was sich tun lässt",
  denied:
    "Dieser Browser lässt die Seite ihren Speicher nicht lesen, daher lässt sich nicht sagen, ob hier Patienten gespeichert sind. " +
    "Was Sie jetzt eingeben, bleibt nicht erhalten.",
};
