import type { Source } from "../../domain/measuring/source.ts";
import type { Becoming, StateDone } from "../../domain/record/chain/deedsDone.ts";
import type { Deed } from "../../domain/record/chain/deed.ts";

/** Who did what to a patient's record, and whether its history is as it was recorded. */
export const changes = {
  title: "Who did what",
  intro: "Everything that was done to this record, the latest first. Initials are those set on the device on which it was done.",
  print: "Print",
  back: "Back to the patient",
  table: "What was done",
  when: "When",
  who: "Who",
  what: "What",
  nobody: "no initials",
  anybody: "Everybody",
  everything: "Everything",
  filterWho: "Who",
  filterWhat: "What",
  onlyEntry: (entry: string) => `Only: ${entry}`,
  allEntries: "Show everything",
  shown: (shown: number, of: number) => (shown === of ? `${of} shown` : `${shown} of ${of} shown`),
  more: (count: number) => `Show ${count} more`,
  nothing: "Nothing was done that answers to this.",
  andMore: (count: number) => `and ${count} more`,
  because: (reason: string) => `Reason: ${reason}`,
  signedBy: (by: string) => `by ${by}`,
  opened: "Opened the page",
  /** Done before actions were named, or brought from elsewhere with its own moment. */
  unnamed: "Recorded",
  laterRelease: "Done by a later release of the app",
  /** Where a result was read. */
  readFrom: {
    source: {
      table: "From a table",
      workbook: "From a spreadsheet",
      text: "From a pasted report",
      hl7: "From HL7 v2",
      fhir: "From FHIR",
      ccda: "From a document exchange (C-CDA)",
      pdf: "From a PDF",
      scan: "Typed from a scanned page",
      server: "From the team’s server",
    } satisfies Record<Source, string>,
    page: (n: string) => `page ${n}`,
    sheet: (n: string) => `sheet ${n}`,
    message: (n: string) => `message ${n}`,
    line: (n: string) => `line ${n}`,
    entry: (n: string) => `entry ${n}`,
    segment: (n: string) => `segment ${n}`,
    on: (day: string) => `taken in on ${day}`,
    address: (address: string) => `Its address there: ${address}.`,
    accession: (number: string) => `Laboratory no. ${number}.`,
    testName: (name: string) => `There called “${name}”.`,
  },
  becoming: {
    entered: "entered",
    changed: "changed",
    withdrawn: "withdrawn",
    broughtBack: "brought back",
  } satisfies Record<Becoming, string>,
  part: {
    patient: "Patient's details",
    observations: "Result",
    lines: "Treatment",
    events: "Event",
    setAsides: "Set aside",
    stagingInputs: "Finding",
    boardNotes: "Tumor board",
    nextTests: "Next test",
    reviews: "Review",
    patientEntries: "Written by the patient",
  } satisfies Record<StateDone["part"], string>,
  filter: {
    patient: "Patient's details",
    observations: "Results",
    lines: "Treatments",
    events: "Events",
    setAsides: "What was set aside",
    stagingInputs: "Findings for staging",
    boardNotes: "Notes of the tumor board",
    nextTests: "Planned tests",
    reviews: "Reviews",
    patientEntries: "Written by the patient",
    opened: "Openings of the page",
  } satisfies Record<StateDone["part"] | "opened", string>,
  deed: {
    RegisteredPatient: "Added the patient",
    EditedPatient: "Edited the patient's details",
    ArchivedPatient: "Archived the patient",
    UnarchivedPatient: "Brought the patient back from the archive",
    RecordedResult: "Entered a result",
    AmendedResult: "Amended a result",
    AmendedResults: "Amended several results",
    WithdrewResult: "Marked a result entered in error",
    RestoredResult: "Brought a result back",
    RecordedLine: "Recorded a treatment",
    RecordedEvent: "Recorded an event",
    RecordedStagingInput: "Recorded findings for staging",
    RecordedBoardQuestion: "Wrote a question for the tumor board",
    RecordedBoardConclusion: "Wrote a conclusion of the tumor board",
    MergedPatients: "Merged with another record",
    UnmergedPatients: "Took a merge back",
    MovedResult: "Moved a result between two patients",
    SetAside: "Set a request for a repeat aside",
    AskedAgain: "Took back what was set aside",
    PairSetAside: "Left a pair of CSF and serum out",
    PairCounted: "Counted a pair of CSF and serum again",
    PlannedTest: "Planned the next test",
    UnplannedTest: "Removed the plan for the next test",
    MarkedReviewed: "Marked as reviewed",
    TookReviewBack: "Took a review back",
    TookOverResult: "Took over a result that the patient entered",
    SettledQuestion: "Decided between two changes of one entry",
    LoadedDemo: "Loaded the demo",
    RestoredBackup: "Restored a backup",
    Imported: "Imported a file",
    Undid: "Took an action back with Undo",
    DidAgain: "Did again what was undone",
    UndidImport: "Took an import back",
    JoinedCopies: "Joined with a colleague's change",
    BeganChain: "Began to follow changes",
  } satisfies Record<Deed, string>,
  nextTest: (on: string) => `on ${on}`,
  nextTestEvery: "at an interval",
  reviewBy: (by: string) => `by ${by}`,
  question: (text: string) => `Question: ${text}`,
  conclusion: (text: string) => `Conclusion: ${text}`,
  chain: {
    title: "Is this history as it was recorded?",
    whole: (since: string) =>
      `Nothing that was done since ${since} was altered or removed afterwards, as far as the chain of its hashes can show.`,
    notBegun:
      "Not followed yet: nothing was done to this record since the app ties changes together. The next change begins with all that " +
      "stands here.",
    stamp: (stamp: string) => `Stamp of this history: ${stamp}`,
    stampHint:
      "Noted elsewhere, on paper or in another system, it shows later whether the history up to here is still the same. The chain " +
      "alone cannot: it holds no secret, and whoever knows the format and can write this browser's storage could make a new one.",
    noted: {
      label: "Compare a noted stamp",
      hint: "From a printed report or a note: 12 digits.",
      Held: "This history holds that stamp: what stood here when it was noted stands here still.",
      Gone:
        "This history does not hold that stamp. Check the digits, and that they are of this patient. If they are right, what was " +
        "recorded before it was noted may be missing here: compare with a backup from that time before you rely on this record.",
    },
    altered: "This history is not as it was recorded.",
    faults: {
      Altered: (what: string, when: string, by: string) =>
        `${what}, ${when}, ${by}: what was recorded then was altered or removed afterwards, not through this app.`,
      Gap: (what: string, when: string, by: string) => `Before this, something is missing: ${what}, ${when}, ${by}.`,
      NotRecorded: (count: number, what: string) =>
        count === 1 ? `No action here recorded this: ${what}.` : `No action here recorded these ${count}: ${what}.`,
    },
    safe: "Nothing was removed or refused because of it: what you see is what is stored now.",
    next:
      "Compare what is named above with the laboratory's report or with a backup from before, and correct it with Amend if it is " +
      "wrong. Save a backup now: it keeps the evidence.",
    inHistory: "This patient's history is not as it was recorded.",
    see: "See what, under Who did what",
  },
  check: {
    title: "Who did what",
    intro:
      "Initials of this device, set under Next test and review, stand on everything that is done here. Each action is tied " +
      "to those before it by a hash, so that a gap or an alteration shows.",
    button: "Check the record",
    stop: "Stop",
    progress: (done: number, of: number) => `${done} of ${of} patients checked`,
    whole: (patients: number) =>
      patients === 1
        ? "1 patient checked: the history is as it was recorded."
        : `${patients} patients checked: every history is as it was recorded.`,
    notBegun: (patients: number) =>
      patients === 1
        ? "Of 1 more nothing was done since changes are tied together: nothing can be said of it."
        : `Of ${patients} more nothing was done since changes are tied together: nothing can be said of them.`,
    faulty: (patients: number) =>
      patients === 1
        ? "The history of 1 patient is not as it was recorded."
        : `The histories of ${patients} patients are not as they were recorded.`,
    access: "Note who opens a patient's page",
    accessNames: { off: "Off", on: "On" },
    accessNote: {
      off: "Nothing is noted.",
      on:
        "Day, time and the initials of this device, once a visit. The list stands under Who did what of each patient, on this " +
        "device and in its backups.",
    },
    accessSet: { off: "It is no longer noted who opens a patient's page.", on: "It is noted who opens a patient's page." },
  },
};
