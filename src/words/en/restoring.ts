import type { ChosenSetting } from "../../domain/device/settingsChoice.ts";

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** Restoring a backup: what it would do, and the way back. */
export const restoring = {
  button: "Restore backup",
  intro:
    "Shows first what would change. Records are merged: what is newer here, or only here, stays, and every earlier state is kept.",
  merged: "Records are merged, never replaced: what is newer here, or only here, stays, and every earlier state is kept.",
  reading: "Reading the backup.",
  comparing: "Comparing it with what is here.",
  notRead: "This file could not be read. Nothing was changed.",
  unlockTitle: "Encrypted backup",
  unlockIntro: "This backup was encrypted with a passphrase. It is whole; its checksum fits.",
  passphrase: "Passphrase of the backup",
  show: "Show what is typed",
  unlock: "Open backup",
  unlocking: "Opening the backup.",
  notDecrypted:
    "It does not open. Either the passphrase is another one, or somebody altered the file; the two cannot be told " +
    "apart. Nothing was changed.",
  cannotDecrypt:
    "This backup is encrypted, and this page was not opened over a secure connection (https), so this browser does not " +
    "let it decrypt. Nothing was changed. Open the app by https, or on this very device, and restore it there.",
  reviewTitle: "Review of the backup",
  madeAt: (moment: string, holds: string) => `Made ${moment}. It holds ${holds}.`,
  patients: (number: number) => count(number, "patient", "patients"),
  results: (number: number) => count(number, "result", "results"),
  and: (one: string, other: string) => `${one} and ${other}`,
  nothingElse: "Apart from who was erased, everything in this backup is here already.",
  erased: (patients: number) =>
    patients === 1 ? "A patient in this backup was erased here" : `${patients} patients in this backup were erased here`,
  erasedAt: (name: string, moment: string) => `${name}, erased ${moment}`,
  leaveErased: "Leave them erased",
  bringBackErased: "Bring them back",
  erasedUnanswered: "Say whether those who were erased come back. Nothing was changed.",
  nothingNew: "Everything in this backup is here already. Restoring it would change no record.",
  wouldChange: "What would change",
  labels: { patients: "Patients", results: "Results", others: "Treatment, events, findings, notes" },
  newPatients: (number: number) => `${number} new`,
  changedPatients: (number: number) => `${number} changed`,
  samePatients: (number: number) => `${number} as here`,
  changes: {
    added: (number: number) => `${number} added`,
    amended: (number: number) => `${number} amended`,
    withdrawn: (number: number) => `${number} marked entered in error`,
    broughtBack: (number: number) => `${number} back in force`,
    history: (number: number) => `${number} with earlier states added`,
  },
  none: "none",
  resultsChanged: {
    added: (number: number) => count(number, "result added", "results added"),
    amended: (number: number) => count(number, "result amended", "results amended"),
    withdrawn: (number: number) => count(number, "result marked entered in error", "results marked entered in error"),
    broughtBack: (number: number) => count(number, "result back in force", "results back in force"),
    history: (number: number) => count(number, "result with earlier states added", "results with earlier states added"),
  },
  othersChanged: {
    added: (number: number) => count(number, "treatment, event or note added", "treatments, events or notes added"),
    amended: (number: number) => count(number, "treatment, event or note amended", "treatments, events or notes amended"),
    withdrawn: (number: number) => count(number, "treatment, event or note withdrawn", "treatments, events or notes withdrawn"),
    broughtBack: (number: number) =>
      count(number, "treatment, event or note back in force", "treatments, events or notes back in force"),
    history: (number: number) =>
      count(
        number,
        "treatment, event or note with earlier states added",
        "treatments, events or notes with earlier states added",
      ),
  },
  details: "the patient's details change",
  detailsHistory: "earlier states of the patient's details are added",
  table: "Patients who would change",
  patient: "Patient",
  what: "What changes",
  isNew: "New",
  isNewWith: (parts: string) => `New, with ${parts}`,
  others: (number: number) => count(number, "treatment, event or note", "treatments, events or notes"),
  maybe: (name: string, because: "record-number" | "name-and-birth-date") =>
    `May be ${name}, who is here: ${because === "record-number" ? "same record number" : "same family name and birth date"}.`,
  maybeWarning: (number: number) =>
    number === 1
      ? "1 new patient may be here already under another record. Restoring keeps both apart; nothing is merged by name."
      : `${number} new patients may be here already under other records. Restoring keeps them apart; nothing is merged by name.`,
  showAll: (number: number) => `Show all ${number}`,
  settings: "Settings",
  keepSettings: "Keep this device's settings",
  takeSettings: "Take the backup's settings",
  settingsDiffer: (fields: string) => `The backup's differ in: ${fields}.`,
  settingsSame: "The backup's settings are the same as this device's.",
  settingsUnanswered: "Choose whose settings stay: they differ, and patients are here.",
  verdictsMayChange:
    "Verdicts rest on the variation figures and on which laboratories are one: " +
    "taking the backup's can change what is said of every patient.",
  fields: {
    decimal: "decimal sign",
    dateOrder: "order of dates",
    colorScheme: "colours",
    laboratories: "laboratories",
    variation: "variation figures",
    board: "tumor board list",
    companions: "what stands under a trend",
    laboratoryNames: "which names are one laboratory",
    testIntervals: "when tests are due",
    historyShows: "what patients see of new results",
  } satisfies Record<ChosenSetting, string>,
  restore: (patients: number) => (patients === 1 ? "Restore 1 patient" : `Restore ${patients} patients`),
  restoreUnsaid: "Restore",
  takeOnly: "Take the settings",
  done: (patients: string, results: string) => `Restored: ${patients}; results: ${results}.`,
  doneSettings: "Its settings were taken over.",
  keptSettings: "This device's settings were kept.",
  standing: (patients: string) => `A backup was restored in this visit: ${patients} added or changed.`,
  undo: "Undo restore",
  undoing: "Taking the restore back.",
  undone:
    "Restore taken back. Patients it added are archived and their results marked entered in error; what it changed " +
    "says again what it said before. Nothing was erased, and the backup can be restored again.",
  notRestorable: {
    NotABackup: "This file is not a backup of this app. Nothing was changed.",
    CutShort:
      "This backup begins well and its end is missing, as when a download breaks off. Nothing was changed. Try another copy.",
    ChecksumMismatch:
      "This backup was altered or damaged after it was made: its checksum does not fit. Nothing was changed. Try another copy.",
    Newer: (version: number) =>
      `This backup was made by a later release of this app (version ${version}). Nothing was changed. Restore it with that release.`,
    Damaged: (path: string) => `This backup is damaged at “${path}”. Nothing was changed. Try another copy.`,
  },
};
