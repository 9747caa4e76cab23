import type { Words } from "../../language.ts";

/** Der Rahmen um jede Seite. */
export const shell: Words["shell"] = {
  loading: "Wird geladen",
  productName: "B2M Monitor",
  skipToContent: "Zum Inhalt",
  navigation: "Hauptmenü",
  patients: "Patienten",
  board: "Tumorboard",
  import: "Import",
  settings: "Einstellungen",
  methods: "Methodik",
  close: "Schließen",
  storage: "Speicher",
  saved: "Gespeichert",
  oneCopy: "nur an einer Stelle",
  reading: (read, of) => `${read} von ${of} Patienten gelesen`,
  readingBrokeOff: (read, of) => `Nur ${read} von ${of} Patienten ließen sich lesen. Laden Sie die Seite neu.`,
  readingTitle: "Die Akten werden gelesen …",
  readingHelp: "Diese Seite braucht sie alle. Sie öffnet sich von selbst, sobald alle gelesen sind.",
  savedAt: (time) => `Gespeichert ${time}`,
  saving: "Wird gespeichert",
  notSavedFull: "Nicht gespeichert: Der Speicher ist voll. Exportieren Sie jetzt.",
  notSavedDenied: "Nicht gespeichert: Dieser Browser lässt die Seite nichts speichern. Exportieren Sie jetzt.",
  notSavedUnreadable:
    "Nicht gespeichert: Die gespeicherte Akte ist nicht lesbar und wurde nicht angerührt. Exportieren Sie jetzt.",
  pending: (count) => (count === 1 ? "1 Änderung wartet." : `${count} Änderungen warten.`),
  exportNow: "Sicherung exportieren",
  shortcuts: "Tastenkürzel",
  notADevice:
    "Für geschulte Behandlungsteams. Unterstützt das klinische Urteil und ersetzt es nicht. Nicht für Diagnose oder Screening. " +
    "Kein Medizinprodukt.",
  synthetic: "Demo: eine erfundene Person. Keine echten Patientendaten.",
  syntheticShort: "Demo",
};
