import type { Words } from "../../language.ts";

/** Das Formular, das einen Patienten hinzufügt oder ändert. */
export const patientForm: Words["patientForm"] = {
  familyName: "Familienname",
  givenName: "Vorname",
  recordNumber: "Aktennummer",
  birthDate: "Geburtsdatum",
  sex: "Geschlecht",
  sexHint: "Für die eGFR und geschlechtsabhängige Grenzen.",
  diagnosis: "Diagnose",
  noDiagnosis: "Nicht erfasst",
  diagnosedOn: "Diagnostiziert am",
  save: "Patient speichern",
  reason: "Grund der Änderung",
  dayWithAge: (dayInWords, years) => `${dayInWords}, ${years === 1 ? "1 Jahr" : `${years} Jahre`} alt`,
  underAge: "Unter 18: Grenzen gibt es hier nicht, und die Beurteilung ist abgeschaltet.",
  alreadyRecorded: "Schon hier:",
  sameTitle: "Ist das jemand, der schon hier ist?",
  sameQuestion: "Eine zweite Akte derselben Person teilt ihre Ergebnisse: Jeder Verlauf zeigt dann nur einen Teil.",
  sameRecordNumber: "gleiche Aktennummer",
  sameNameAndBirthDate: "gleicher Familienname und gleiches Geburtsdatum",
  archived: "archiviert",
  refusedFamilyName: "Schreiben Sie einen Familiennamen. Er allein genügt.",
  tooLong: (limit) => `Länger als ${limit} Zeichen. Bitte kürzen.`,
  dayInFuture: "Dieser Tag liegt in der Zukunft.",
  diagnosedBeforeBirth: (birthDate) => `Vor dem Geburtsdatum, ${birthDate}.`,
  notAChoice: (text) => `„${text}“ steht nicht zur Wahl.`,
};
