const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** The ways out: backup, FHIR, CSV. */
export const exporting = {
  buttons: {
    all: { backup: "Export backup", fhir: "Export all as FHIR", csv: "Export all as CSV", care: "Export all treatment as CSV" },
    one: { backup: "Export backup", fhir: "Export as FHIR", csv: "Export results as CSV", care: "Export treatment as CSV" },
  },
  carries: {
    backup: {
      all:
        "Everything: all patients, archived ones too, with every earlier state and its reason, and these settings. The " +
        "one file to keep.",
      one: "Everything of this patient with every earlier state and its reason, and this device's settings. Restore it in Settings.",
    },
    fhir: {
      all:
        "For other clinical systems: a FHIR R4 Bundle of patients, diagnoses, results, treatment and events, with every " +
        "earlier state as Provenance; staging findings, board notes, planned tests and reviews are in it as Basic. Settings are not.",
      one:
        "For other clinical systems: a FHIR R4 Bundle of the patient, diagnosis, results, treatment and events, with every " +
        "earlier state as Provenance; staging findings, board notes, planned tests and reviews are in it as Basic.",
    },
    csv: {
      all:
        "For spreadsheets and this app's import: one line a result, as reported, with the patient's name, birth date and " +
        "record number in every line. Earlier states, treatment and patients without results are not in it. A cell that " +
        "could be taken for a formula begins with an apostrophe. Spreadsheets may alter what they open and save, such as " +
        "leading zeros of record numbers.",
      one:
        "For spreadsheets and this app's import: one line a result, as reported, with the patient's name, birth date and " +
        "record number in every line. Earlier states and treatment are not in it. A cell that could be taken for a formula " +
        "begins with an apostrophe. Spreadsheets may alter what they open and save, such as leading zeros of record numbers.",
    },
    care: {
      all:
        "Lines of treatment, events, planned tests and reviews (day, initials), for spreadsheets and this app's import, each " +
        "with the patient's name, birth date and record number. Earlier states and patients without any of these are not in it.",
      one:
        "Lines of treatment, events, planned tests and reviews (day, initials), for spreadsheets and this app's import, each " +
        "with the patient's name, birth date and record number. Earlier states are not in it.",
    },
  },
  warning:
    "These files hold patient data that anyone can read, unless the backup is encrypted. Keep them where such data may lie.",
  encrypt: "Encrypt the backup with a passphrase",
  cannotEncrypt: "This page was not opened over a secure connection, so this browser does not let it encrypt.",
  passphrase: "Passphrase",
  again: "Repeat passphrase",
  show: "Show what is typed",
  passphraseHint: "At least 12 characters of any kind. Four or five unrelated words are easy to keep and hard to guess.",
  lose: "If you lose it, nobody can open the file. It is not kept and never leaves this page.",
  strength: {
    "too-short": (length: number, least: number) => `${length} of at least ${least} characters.`,
    enough: (length: number) => `${length} characters. Longer is safer.`,
    long: (length: number) => `${length} characters: long.`,
  },
  tooShort: (least: number) => `At least ${least} characters: whoever has the file can try short ones one after the other.`,
  notTheSame: "The two are not the same.",
  writing: "Writing the file.",
  failed: "The file could not be written. Nothing was changed.",
  nobody: "There is no patient to export yet.",
  wrote: {
    backup: (file: string, holds: string) => `Written: ${file}, a backup of ${holds}, with history and settings.`,
    encrypted: (file: string, holds: string) =>
      `Written: ${file}, an encrypted backup of ${holds}, with history and settings. It opens with the passphrase only.`,
    fhir: (file: string, holds: string) => `Written: ${file}, a FHIR Bundle of ${holds}.`,
    csv: (file: string, holds: string) => `Written: ${file}, with ${holds}.`,
    care: (file: string, holds: string) => `Written: ${file}, with ${holds}.`,
  },
  patients: (number: number) => count(number, "patient", "patients"),
  results: (number: number) => count(number, "result", "results"),
  entries: (number: number) =>
    count(number, "line of treatment, event, plan or review", "lines of treatment, events, plans and reviews"),
  ofWhom: (whole: string, parts: string) => `${whole} (${parts})`,
  archived: (number: number) => `${number} archived`,
  madeUp: (number: number) => `${number} made up for the demo`,
  withoutResults: (number: number) =>
    number === 1 ? "1 patient without results is not in it." : `${number} patients without results are not in it.`,
  patientTitle: (name: string) => `Export ${name}`,
};
