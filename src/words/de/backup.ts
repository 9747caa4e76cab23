import type { PageWords } from "../language.ts";

/** Wann zuletzt gesichert wurde, und die Erinnerung daran. */
export const backup: PageWords["backup"] = {
  menu: "Sicherung",
  last: (moment) => `Letzte Sicherung: ${moment}.`,
  never: "Auf diesem Gerät wurde noch keine Sicherung gemacht.",
  nothing: "Hier liegt nichts, was eine Sicherung enthalten müsste.",
  upToDate: "Seither hat sich nichts geändert.",
  changesSince: (count, isOne) => `Seither ${count} ${isOne ? "Änderung" : "Änderungen"}.`,
  changesOnlyHere: (count, isOne) =>
    isOne ? `${count} Änderung liegt nur in diesem Browser.` : `${count} Änderungen liegen nur in diesem Browser.`,
  orMore: (count) => `${count} oder mehr`,
  due: "Machen Sie eine Sicherung: Werden die Daten dieses Browsers gelöscht oder geht das Gerät verloren, ist weg, was nur hier liegt.",
  now: "Jetzt sichern",
  later: "Nicht jetzt",
  toSettings: "Sicherung und Speicher in den Einstellungen",
  readable: "Die Datei ist nicht verschlüsselt. In den Einstellungen lässt sie sich verschlüsseln.",
  wrote: (file) => `Sicherung geschrieben: ${file}.`,
  file: {
    button: "Eine Sicherungsdatei aktuell halten",
    help:
      "In einem Ordner Ihrer Wahl, auf diesem Gerät oder einem, das es erreicht. " +
      "Die Datei wird einige Sekunden nach jeder Änderung neu geschrieben, solange die App offen ist.",
    encrypt: "Die Datei mit einer Passphrase verschlüsseln",
    begin: "Ordner wählen",
    stop: "Nicht mehr aktuell halten",
    allow: "Den Ordner wieder erlauben",
    tryAgain: "Jetzt schreiben",
    where: (file, folder) => `${file} im Ordner „${folder}“.`,
    encrypted: "Sie ist verschlüsselt.",
    readable: "Sie ist nicht verschlüsselt: Bewahren Sie den Ordner dort auf, wo Patientendaten liegen dürfen.",
    stays: "Die geschriebene Datei bleibt, wo sie ist.",
    refused: "Der Browser hat den Ordner nicht freigegeben. Nichts wurde geändert.",
    state: {
      NotAllowed: "Die Sicherungsdatei wird nicht aktuell gehalten: Der Browser möchte, dass der Ordner wieder erlaubt wird.",
      Waiting: "Sicherungsdatei: Eine Änderung wartet darauf, geschrieben zu werden.",
      Writing: "Sicherungsdatei: wird geschrieben.",
      Failed: "Die Sicherungsdatei konnte nicht geschrieben werden. Gibt es den Ordner noch, und ist Platz?",
    },
    upToDate: (moment) => `Sicherungsdatei: aktuell, ${moment}.`,
  },
  failed: "Die Sicherung konnte nicht geschrieben werden. Nichts wurde geändert.",
};
