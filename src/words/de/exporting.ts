import type { PageWords } from "../language.ts";

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** Die Wege hinaus: Sicherung, FHIR, CSV. */
export const exporting: PageWords["exporting"] = {
  buttons: {
    all: {
      backup: "Sicherung exportieren",
      fhir: "Alles als FHIR exportieren",
      csv: "Alles als CSV exportieren",
      care: "Alle Behandlungen als CSV exportieren",
    },
    one: {
      backup: "Sicherung exportieren",
      fhir: "Als FHIR exportieren",
      csv: "Ergebnisse als CSV exportieren",
      care: "Behandlung als CSV exportieren",
    },
  },
  carries: {
    backup: {
      all:
        "Alles: alle Patienten, auch archivierte, mit jedem früheren Stand und seinem Grund, und diese Einstellungen. Die " +
        "eine Datei zum Aufbewahren.",
      one:
        "Alles von diesem Patienten mit jedem früheren Stand und seinem Grund, und die Einstellungen dieses Geräts. Eingespielt " +
        "wird sie " +
        "in den Einstellungen.",
    },
    fhir: {
      all:
        "Für andere klinische Systeme: ein FHIR-R4-Bundle mit Patienten, Diagnosen, Ergebnissen, Behandlung und Ereignissen, jeder " +
        "frühere Stand als Provenance; Befunde für Stadien, Board-Notizen, geplante Tests und Sichtungen stehen darin als Basic. " +
        "Einstellungen nicht.",
      one:
        "Für andere klinische Systeme: ein FHIR-R4-Bundle mit Patient, Diagnose, Ergebnissen, Behandlung und Ereignissen, jeder " +
        "frühere Stand als Provenance; Befunde für Stadien, Board-Notizen, geplante Tests und Sichtungen stehen darin als Basic.",
    },
    csv: {
      all:
        "Für Tabellen und den Import dieser App: eine Zeile je Ergebnis, wie angegeben, mit Name, Geburtsdatum und " +
        "Aktennummer in jeder Zeile. Frühere Stände, Behandlung und Patienten ohne Ergebnisse fehlen darin. Eine Zelle, " +
        "die als Formel gelten könnte, beginnt mit einem Apostroph. Tabellenprogramme können ändern, was sie öffnen und " +
        "speichern, etwa " +
        "führende Nullen von Aktennummern.",
      one:
        "Für Tabellen und den Import dieser App: eine Zeile je Ergebnis, wie angegeben, mit Name, Geburtsdatum und " +
        "Aktennummer in jeder Zeile. Frühere Stände und Behandlung fehlen darin. Eine Zelle, die als Formel gelten könnte, " +
        "beginnt mit einem Apostroph. Tabellenprogramme können ändern, was sie öffnen und speichern, etwa führende Nullen von " +
        "Aktennummern.",
    },
    care: {
      all:
        "Behandlungslinien, Ereignisse, geplante Tests und Sichtungen (Tag, Kürzel), für Tabellen und den Import dieser App, jeweils " +
        "mit Name, Geburtsdatum und Aktennummer. Frühere Stände und Patienten ohne all das fehlen darin.",
      one:
        "Behandlungslinien, Ereignisse, geplante Tests und Sichtungen (Tag, Kürzel), für Tabellen und den Import dieser App, jeweils " +
        "mit Name, Geburtsdatum und Aktennummer. Frühere Stände fehlen darin.",
    },
  },
  warning:
    "Diese Dateien enthalten Patientendaten, die jeder lesen kann, außer die Sicherung ist verschlüsselt. Bewahren Sie sie dort " +
    "auf, wo solche Daten liegen dürfen.",
  encrypt: "Die Sicherung mit einer Passphrase verschlüsseln",
  cannotEncrypt:
    "Diese Seite wurde nicht über eine sichere Verbindung geöffnet, daher lässt dieser Browser sie nicht verschlüsseln.",
  passphrase: "Passphrase",
  again: "Passphrase wiederholen",
  show: "Eingabe zeigen",
  passphraseHint:
    "Mindestens 12 beliebige Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.",
  lose: "Geht sie verloren, kann niemand die Datei öffnen. Sie wird nicht aufbewahrt und verlässt diese Seite nie.",
  strength: {
    "too-short": (length, least) => `${length} von mindestens ${least} Zeichen.`,
    enough: (length) => `${length} Zeichen. Länger ist sicherer.`,
    long: (length) => `${length} Zeichen: lang.`,
  },
  tooShort: (least) => `Mindestens ${least} Zeichen: Wer die Datei hat, kann kurze eine nach der anderen versuchen.`,
  notTheSame: "Die beiden sind nicht gleich.",
  writing: "Die Datei wird geschrieben.",
  failed: "Die Datei konnte nicht geschrieben werden. Nichts wurde geändert.",
  nobody: "Noch gibt es keinen Patienten zu exportieren.",
  wrote: {
    backup: (file, holds) => `Geschrieben: ${file}, eine Sicherung von ${holds}, mit Geschichte und Einstellungen.`,
    encrypted: (file, holds) =>
      `Geschrieben: ${file}, eine verschlüsselte Sicherung von ${holds}, mit Geschichte und Einstellungen. Sie öffnet sich nur ` +
      `mit der Passphrase.`,
    fhir: (file, holds) => `Geschrieben: ${file}, ein FHIR-Bundle mit ${holds}.`,
    csv: (file, holds) => `Geschrieben: ${file}, mit ${holds}.`,
    care: (file, holds) => `Geschrieben: ${file}, mit ${holds}.`,
  },
  patients: (number) => count(number, "Patient", "Patienten"),
  results: (number) => count(number, "Ergebnis", "Ergebnissen"),
  entries: (number) =>
    count(number, "Behandlungslinie, Ereignis, Plan oder Sichtung", "Behandlungslinien, Ereignissen, Plänen und Sichtungen"),
  ofWhom: (whole, parts) => `${whole} (${parts})`,
  archived: (number) => `${number} archiviert`,
  madeUp: (number) => `${number} für die Demo erfunden`,
  withoutResults: (number) =>
    number === 1 ? "1 Patient ohne Ergebnisse ist nicht darin." : `${number} Patienten ohne Ergebnisse sind nicht darin.`,
  patientTitle: (name) => `${name} exportieren`,
};
