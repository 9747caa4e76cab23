import type { Part } from "../../domain/record/keptKinds.ts";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What goes between two patients' records, and erasing one: each dialog names the patient whose page it was opened from. */
export const people = {
  findOther: "Find the other patient",
  findHint: "Name, birth date or record number",
  others: "The other patient",
  nobody: "No other patient answers to this.",
  nobodyElse: "There is no other patient here.",
  more: (number: number) => `${number} more: type more of the name.`,
  archived: "archived",
  otherMissing: "Choose the other patient.",
  gone: "One of the two patients is no longer here. Nothing was changed.",
  reason: "Reason",
  reasonMissing: "Say why: the reason stays with the record.",

  mergeTitle: "Merge with another patient",
  mergeIntro:
    "For one person who was registered twice. Everything recorded for either stands in the kept record, with its " +
    "history. The other record keeps its own copy and is archived. Undo takes all of it back.",
  compared: "The two records",
  detail: "Detail",
  thisOne: "This patient",
  theOther: "The other",
  name: "Name",
  identity: "Sex, birth date, number",
  diagnosis: "Diagnosis",
  none: "Not recorded",
  parts: {
    observations: "Results",
    lines: "Treatments",
    events: "Events",
    setAsides: "Repeats and pairs set aside",
    stagingInputs: "Findings for staging",
    boardNotes: "Notes of the tumor board",
    nextTests: "Planned tests",
    reviews: "Reviews",
    patientEntries: "Written by the patient",
  } satisfies Record<Part, string>,
  counted: (standing: number, withdrawn: number) =>
    withdrawn === 0 ? `${standing}` : `${standing}, and ${count(withdrawn, "withdrawn", "withdrawn")}`,
  twice: (number: number) =>
    number === 1
      ? "1 entry stands in both with the same day and content: it counts once."
      : `${number} entries stand in both with the same day and content: each counts once.`,
  differ: {
    birthDate: "The birth dates differ: these may be two people.",
    sex: "The sex differs: these may be two people.",
    recordNumber: "The record numbers differ: look at both before you merge.",
  },
  kept: "Which record is kept",
  keptHint: "Name, birth date, sex and diagnosis stay as the kept record has them.",
  mergeReasons: ["Registered twice", "Brought twice by an import", "Name changed"],
  merge: "Merge",

  unmergeIntro:
    "This record comes back into the list. What came over from it is marked entered in error in the other record, " +
    "unless it was changed there since.",

  moveTitle: "Move to another patient",
  moveWhat: (result: string) => `${result} will be marked entered in error here, and added to the patient chosen below.`,
  moveKept: "Both records say so, with the reason. Undo takes both back.",
  moveReasons: ["Wrong patient", "Samples exchanged", "Wrong label"],
  move: "Move",
  withdrawnMeanwhile: "This result was marked entered in error meanwhile. Nothing was moved.",

  eraseTitle: "Erase patient",
  eraseIntro: (results: number) =>
    `Everything recorded for this patient leaves this browser: ${count(results, "result", "results")}, treatment, ` +
    "notes and every earlier state. This cannot be undone, not by Undo either.",
  eraseElsewhere:
    "Backups, exported files, other devices and a server that this device is not connected to are not reached. Restoring a backup that " +
    "holds this patient asks before they come back.",
  eraseInstead: "To take a patient out of the list and keep the record, archive them instead.",
  backupFirst: "Export a backup first",
  typeName: "Type the family name to confirm",
  typeNameHint: (name: string) => `The family name is ${name}.`,
  notTheName: (name: string) => `This is not the family name. Nothing was erased. Type ${name} to confirm.`,
  erase: "Erase",
};
