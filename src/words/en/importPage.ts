const counted = (count: string, one: string, many: string): string => (count === "1" ? `1 ${one}` : `${count} ${many}`);
const results = (count: string) => counted(count, "result", "results");
const rows = (count: string) => counted(count, "row", "rows");
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

const pagesNamed = (pages: readonly string[]): string => `${pages.length === 1 ? "Page" : "Pages"} ${joined(pages)}`;
/** The import page. Counts arrive as they are written for this reader. */
export const importPage = {
  title: "Import",
  intro:
    "Bring results in from a file or a pasted table. You see what every row would become before anything is kept, and " +
    "one button takes all of it back.",

  bring: "Files or pasted text",
  choose: "Choose files",
  chooseFolder: "Choose a folder",
  chooseHelp:
    "PDFs with text, Excel workbooks (.xlsx), CSV or text tables, FHIR R4 (JSON), HL7 v2 messages, clinical documents " +
    "(C-CDA), folders packed as ZIP, or a backup of this app. Files and folders can also be dropped anywhere on this page.",
  drop: "Drop files or a folder to review them",
  paste: "Paste results",
  pasteHelp: "From a spreadsheet, a report or a message. Ctrl+V works anywhere on this page.",
  pasteExample:
    "family name\tbirth date\tdate\tvalue\tunit\nExample\t1954-04-12\t2026-03-01\t2.4\tmg/L\n\nor simply\n\n18.07.2022 " +
    "  B2M i.S.   2,41 mg/l   (0,8 - 2,4)",
  review: "Review",
  forPatient: (name: string) => `For ${name}, where the text names nobody.`,
  pastedName: "Pasted text",
  textStaysOnDevice:
    "The text is read on this device and sent nowhere. A file itself is not kept: each result keeps on which page and line it stood.",

  working: {
    HandingOver: "Looking at the patients of this device",
    Reading: "Reading",
    Planning: "Comparing with what is here",
    Taking: "Preparing the records",
    Starting: "Starting",
  },
  progress: (done: string, total: string) => `${done} of ${total}`,
  cancel: "Cancel",
  stopped: "Stopped. Nothing was kept and nothing was changed.",
  brokeOff:
    "Reading broke off: this browser ran out of memory or could not load a part of the app. Nothing was changed. Load " +
    "the page again, or import the file in smaller parts.",

  nothingFound: "Nothing to import was found. Nothing was changed.",
  nothingIn: (name: string) => `${name}: no result in it could be recognised.`,
  opened: (names: readonly string[]) =>
    `${names.join(", ")} ${names.length === 1 ? "was" : "were"} opened with this app while another import is under review.`,
  reviewInstead: "Leave that one and review this",
  notShared: "What another app shared did not arrive. Choose the file here, or share it again.",
  backup: (name: string) =>
    `${name} is a backup of this app. It is restored whole, in Settings: nothing there is replaced, only added.`,
  toSettings: "Restore it in Settings",
  found: (name: string, count: string, format: string) => `${name}: ${results(count)}, ${format}`,
  alsoFound: (count: string) => counted(count, "treatment, event, plan or review", "treatments, events, plans and reviews"),
  format: {
    table: "table",
    block: "pasted report",
    fhir: "FHIR R4",
    hl7: "HL7 v2",
    "take-home": "patient’s file",
    ccda: "document exchange (C-CDA)",
    pdf: "PDF report",
    several: "several formats",
  },
  leftOut: (parts: readonly string[]) => `Not kept from it: ${joined(parts)}.`,
  questionAbout: (source: string, question: string) => `${source}: ${question}`,
  placeIn: (source: string, place: string) => `${source}, ${place}`,

  questions: "Questions",
  questionsIntro: "Each is asked once for all the rows it concerns. Rows without an answer are not imported.",
  waiting: (count: string) => `${rows(count)} waiting`,
  answered: "Answered",
  chooseOne: "Choose one",
  concerns: (count: string) => `Concerns ${rows(count)}`,
  moreQuestions: (count: string) => `Show more questions (${count} left)`,
  allAnswered: "Every question is answered.",

  laboratories: {
    title: "Laboratory",
    intro:
      "Results of two laboratories are not compared as one series, so it matters where each was measured. Say it here only if you know it.",
    label: "Laboratory of these results",
    labelOf: (name: string) => `Laboratory of ${name}`,
    all: "Laboratory of all files that name none",
    each: "Say it file by file",
    offered: "Names that stand in the file, or with the patient’s earlier results",
    none: (count: string, notRecorded: string) =>
      `${rows(count)} ${count === "1" ? "names" : "name"} no laboratory. Left empty, the laboratory is “${notRecorded}”.`,
    given: (count: string, name: string) => `${rows(count)} will be kept as measured at ${name}, because you say so here.`,
  },

  sheetsTitle: "Which sheets are read?",
  sheetsIntro: (name: string) => `${name} has several sheets that hold something.`,
  sheetRows: (count: string) => rows(count),
  sheetHidden: "hidden",
  sheetsDone: "Read these sheets",
  learned: (v: { name: string; laboratory: string; measurand: string; day: string; rows: string }) =>
    `“${v.name}” at ${v.laboratory} is read as ${v.measurand}, as you answered on ${v.day}: ${rows(v.rows)}. To be asked ` +
    "again, forget it in Settings.",
  moreFiles: (count: string) => `Show all ${count} files`,
  beside: (name: string, files: readonly string[]) => `${name} also holds, only to show or describe it: ${joined(files)}.`,
  fromText: (count: string) =>
    `${counted(count, "result stands", "results stand")} in its text alone, without entries in codes: compare each with the document.`,
  hidden: (rowsHidden: string, columnsHidden: string) =>
    `Hidden in it and read all the same: ${joined([
      ...(rowsHidden === "0" ? [] : [rows(rowsHidden)]),
      ...(columnsHidden === "0" ? [] : [counted(columnsHidden, "column", "columns")]),
    ])}.`,
  pages: {
    withoutText: (pages: readonly string[]) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "is a picture (a scan)" : "are pictures (scans)"}: what stands there was not read. ` +
      "Look at the picture here and type the results beside it.",
    withPicture: (pages: readonly string[]) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "holds" : "hold"} a large picture. Nothing in pictures is read: ` +
      "look whether results stand in it.",
    unreadable: (pages: readonly string[]) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "is" : "are"} damaged and could not be read.`,
    show: (page: string) => `Show page ${page}`,
    picture: (name: string, page: string) => `Page ${page} of ${name}, a picture`,
    notDrawn: "This page cannot be shown here. Open the file with another program, and type what stands there.",
    type: (page: string) => `Type the results of page ${page}`,
    typeHint: "A line with the patient, and below it one line a result: day, name, value, unit, range.",
    typeExample: "Patient: Example, Ada, born 1954-04-12\n2026-03-01  B2M serum  2.4 mg/L  0.8 - 2.4",
    typedName: (name: string, page: string) => `${name}, page ${page}, typed`,
    reviewTyped: "Review with the rest",
  },
  template: "Download a template (CSV)",
  templateFile: "results-template",
  columnsTitle: "Which column is what?",
  columnsIntro: (name: string) =>
    `The headings of ${name} are not all known. Say what each column holds; columns that do not matter stay “Not ` +
    "kept”. It is remembered for tables of this shape.",
  column: (number: string, heading: string) => (heading === "" ? `Column ${number}` : `Column ${number}, ${heading}`),
  columnsMissing: (parts: readonly string[]) => `Still needed: ${joined(parts)}.`,
  columnsChange: (name: string) =>
    `Say what each column of ${name} holds. Columns that do not matter stay “Not kept”. It is remembered for tables of this shape.`,
  columnsKeep: "Keep the columns as they were",
  columnsOfValues: "A column for each measurand or day",
  columnValues: "Values, as the heading says",
  columnValuesOf: (measurand: string) => `Values of ${measurand}`,
  columnsAsNamed: (parts: readonly string[]) => `Its columns are read as you named them: ${joined(parts)}.`,
  columnAs: (heading: string, use: string) => `${heading} is “${use}”`,
  changeColumns: "Change columns",
  changeColumnsOf: (name: string) => `Change columns of ${name}`,
  columnsDone: "Read the table so",
  columnsTwice: (name: string) => `Two columns are both “${name}”. Choose one.`,

  reviewTitle: "Review",
  fates: {
    All: "All",
    New: "New",
    Duplicate: "Duplicate",
    Correction: "Correction",
    Withdrawal: "Withdrawal",
    Restoration: "Brought back",
    NeedsAnswer: "Needs an answer",
    Refused: "Refused",
  },
  filterBy: "Show rows that are",
  headings: {
    number: "Row",
    what: "What happens",
    patient: "Patient",
    measurand: "Measurand",
    value: "Value",
    collectedOn: "Collected",
    interval: "Interval",
    laboratory: "Laboratory, method",
    inFile: "In the file",
  },
  notRead: (text: string) => `Not read, kept as a note: ${text}`,
  converted: (print: string) => `Interval converted from: ${print}`,
  range: (from: string, to: string, total: string) => `Rows ${from} to ${to} of ${total}`,
  noRows: "No row is like this.",
  earlier: "Earlier rows",
  later: "Later rows",
  planning: "Working it out again",
  startOver: "Start over",
  refusedCsv: "Download refused rows",
  refusedHolds: "The file holds what the refused rows say, patients' names with them.",
  refusedFile: "refused-rows",
  refusedColumns: {
    source: "File",
    place: "Place",
    why: "Why it was refused",
    patient: "Patient",
    measurand: "Measurand",
    value: "Value",
    unit: "Unit",
    collectedOn: "Collected on",
  },

  import: (count: string) => `Import ${results(count)}`,
  /** The name by which the button is found is always in the plural; what is seen is grammatical. */
  importName: (count: string) => `Import ${count} results`,
  importCare: (count: string) =>
    `and ${counted(count, "treatment, event, plan or review", "treatments, events, plans and reviews")}`,
  importPatients: (count: string) => `${counted(count, "patient", "patients")} will be added.`,
  importArchived: (count: string) => `${count} of them ${count === "1" ? "is" : "are"} archived in the file, and will be here.`,
  importMadeUp: (count: string) => `${counted(count, "patient here", "patients here")} will be marked as made up.`,
  importWaits: (count: string) => `${rows(count)} ${count === "1" ? "needs" : "need"} an answer and will not be imported.`,
  importRefused: (count: string) => `${rows(count)} ${count === "1" ? "is" : "are"} refused.`,
  importNothing: "There is nothing new in it.",
  laboratoryChangedMore:
    "With this laboratory more changes than its name, so nothing was imported yet. This is the review as it stands now: look again.",
  reviewChanged:
    "The records changed after this review was drawn, so nothing was imported. This is the review as it stands now: look again.",
  noRoom: (needed: string, free: string) =>
    `This does not fit: it needs ${needed} characters of this browser's storage and ${free} are free. Nothing was ` +
    "imported. Make room in Settings, or import fewer rows.",
  noRoomToUndoLater: (needed: string, free: string) =>
    "It was not imported yet: it fits, but there would be no room to take it back whole. Import and undo together need " +
    `${needed} characters of this browser's storage, and ${free} are free. Import fewer rows at a time, or press the ` +
    "button again to import without that way back.",

  done: "Imported",
  kept: {
    added: (count: string) => `${results(count)} added`,
    corrected: (count: string) => `${results(count)} corrected; the earlier value stays in the history`,
    withdrawn: (count: string) => `${results(count)} withdrawn, as the file says`,
    restored: (count: string) => `${results(count)} brought back into force`,
    patientsAdded: (count: string) => `${counted(count, "patient", "patients")} added`,
    patientsBroughtBack: (count: string) =>
      `${counted(count, "archived patient", "archived patients")} brought back into the list`,
    patientsAddedArchived: (count: string) => `${count} of them ${count === "1" ? "is" : "are"} archived, as in the file`,
    patientsMadeUp: (count: string) => `${counted(count, "patient", "patients")} marked as made up`,
    care: (count: string) =>
      `${counted(count, "treatment, event, plan or review", "treatments, events, plans and reviews")} added`,
    duplicates: (count: string) => `${rows(count)} ${count === "1" ? "was" : "were"} here already`,
    refused: (count: string) => `${rows(count)} refused`,
    unanswered: (count: string) => `${rows(count)} not imported: ${count === "1" ? "it needs" : "they need"} an answer`,
  },
  stored: "All of it is stored on this device.",
  storing: "It is being stored. Keep this page open until the header says Saved.",
  notStored:
    "Not all of it is stored on this device yet: see the header. It is in this page, and nothing that was stored " +
    "before is lost. Export a backup before closing.",
  undo: "Undo import",
  undoOf: (when: string) => `Undo import of ${when}`,
  undoing: "Taking it back",
  noRoomToUndo: (needed: string, free: string) =>
    `Not taken back: an undo keeps what it takes back in the history, which needs ${needed} characters of this ` +
    `browser's storage, and ${free} are free. Nothing was changed. Make room in Settings first.`,
  undone: (taken: string) =>
    taken === "0"
      ? "There was nothing left to take back."
      : `Taken back: ${counted(taken, "entry", "entries")} of this import. They stay in the history, struck through.`,
  undoneArchived: (count: string) =>
    `${counted(count, "patient", "patients")} whom it had added ${count === "1" ? "is" : "are"} archived.`,
  undoneLeft: (left: string) => `${counted(left, "entry was", "entries were")} changed since and left alone.`,
  toPatients: "Go to the patients",
  another: "Import something else",

  past: "Earlier imports",
  pastHeadings: { when: "When", format: "Format", brought: "Brought", now: "Now", undo: "Undo" },
  correctedShort: (count: string) => `${count} corrected`,
  restoredShort: (count: string) => `${count} brought back`,
  withdrawnShort: (count: string) => `${count} withdrawn`,
  brought: (parts: readonly string[]) => parts.join(", "),
  inForce: (count: string) => `${results(count)} of it in force`,
  noneInForce: "taken back",
  changed: (count: string) => `${count} changed since`,
  incomplete: (here: string, promised: string) =>
    `Only ${here} of ${results(promised)} are stored: the page was closed while they were being written. Import the ` +
    "same file again to bring the rest, or undo.",

  /** At the start after a visit that was ended in the middle of an import. */
  cutOff: {
    begun: (when: string, resultCount: string, care: string, format: string) =>
      `An import (${format}) of ${joined([
        ...(resultCount === "0" && care !== "0" ? [] : [results(resultCount)]),
        ...(care === "0" ? [] : [counted(care, "treatment, event, plan or review", "treatments, events, plans and reviews")]),
      ])}, begun on ${when}, was cut off.`,
    All: "All of it is stored. Nothing has to be repeated.",
    Nothing: "Nothing of it was stored, and nothing was changed. Import it again.",
    part: (here: string, promised: string) =>
      `${here} of ${promised} entries are stored. Import the same file again for the rest: what is here is not doubled. Or ` +
      "take back what is stored.",
    takeBack: "Take it back",
    repeat: "Go to the import",
    keep: "Keep it",
    close: "Close",
  },
};
