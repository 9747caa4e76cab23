import type { PatientMode } from "../domain/device/patientMode.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import type { KeptImport, Settings } from "../domain/device/settings.ts";
import type { Shelf } from "../domain/shelf.ts";
import type { UnreadableDocument } from "../persistence/repository.ts";
import type { BoardNote, BoardNoteContent } from "../domain/record/boardNote.ts";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { ClinicalEvent, ClinicalEventContent } from "../domain/record/clinicalEvent.ts";
import type { ActionName } from "../domain/record/chain/deed.ts";
import type { Erasure, Erasures } from "../domain/record/erasure.ts";
import type { ManyAmended } from "../domain/record/amendMany.ts";
import type { Doubt } from "../domain/record/doubt.ts";
import type { Observation, ObservationContent, ObservationId } from "../domain/measuring/observation.ts";
import type { DoorContext, DraftProblem, ObservationDraft } from "../domain/measuring/observationDoor.ts";
import type { Instant } from "../domain/instant.ts";
import type { LineOfTherapy, LineOfTherapyContent } from "../domain/record/lineOfTherapy.ts";
import type { NoRoom } from "./deps.ts";
import type { PatientDraft, PatientId, PatientProblem } from "../domain/record/patient.ts";
import type { NextTestContent } from "../domain/record/nextTest.ts";
import type { Reason } from "../domain/reason.ts";
import type { Result } from "../domain/result.ts";
import type { SaveStatus } from "../persistence/saveStatus.ts";
import type { Review } from "../domain/record/review.ts";
import type { SetAside, SetAsideContent } from "../domain/record/setAside.ts";
import type { UndoCount } from "../domain/record/undoAction.ts";
import type { StagingInput, StagingInputContent } from "../domain/record/stagingInput.ts";

/** There is no such patient here, or no such entry of theirs: nothing was kept. */
export type NoSuchRecord = { readonly type: "NoSuchRecord" };

/** What is said of each of a patient's series, in short, as a review keeps it. */
export type VerdictsOf = (
  record: PatientRecord,
  variation: Settings["variation"],
  laboratories: Settings["laboratoryNames"],
) => string;

/** When a patient's next test is planned, and who of the team has looked at the results. */
export type FollowUpSlice = {
  /** Plans the next test in the place of what was planned before; nothing planned where there is no content. */
  readonly planNextTest: (patientId: PatientId, content: NextTestContent | undefined) => Result<void, NoSuchRecord>;
  /**
   * Marks what was looked at as reviewed today: `seen` is the record as it stood on the screen. What it was judged by comes with it: the
   * store is there before anything can be judged.
   */
  readonly markReviewed: (seen: PatientRecord, by: string, verdictsOf: VerdictsOf) => Result<Review, NoSuchRecord | NotAName>;
  readonly takeReviewBack: (patientId: PatientId, id: string) => void;
};
/** Nobody can have reviewed who has no initials, or none of a length that anybody would read. */
export type NotAName = { readonly type: "NotAName" };

/** What was done for the patient and what happened to them. Contents come from their doors in the domain. */
export type CareSlice = {
  /** Adds a line of therapy, or puts a new state on the one with this id. What says nothing new makes no new state. */
  readonly recordLine: (
    patientId: PatientId,
    content: LineOfTherapyContent,
    id?: string,
    reason?: Reason,
  ) => Result<LineOfTherapy, NoSuchRecord>;
  readonly recordEvent: (
    patientId: PatientId,
    content: ClinicalEventContent,
    id?: string,
    reason?: Reason,
  ) => Result<ClinicalEvent, NoSuchRecord>;
  /** Sets a request for a repeat aside, or puts a new state (withdrawn, most likely) on the set-aside with this id. */
  readonly setAside: (
    patientId: PatientId,
    content: SetAsideContent,
    id?: string,
    reason?: Reason,
  ) => Result<SetAside, NoSuchRecord>;
  /** Adds answers to what the scores ask for: one report often answers several. */
  readonly recordStagingInputs: (
    patientId: PatientId,
    contents: readonly StagingInputContent[],
  ) => Result<readonly StagingInput[], NoSuchRecord>;
  /** Puts a new state on the answer with this id. */
  readonly changeStagingInput: (
    patientId: PatientId,
    id: string,
    content: StagingInputContent,
    reason: string,
  ) => Result<StagingInput, NoSuchRecord>;
  /** Adds a question to the tumor board or a conclusion of it, or puts a new state on the one with this id. */
  readonly recordBoardNote: (
    patientId: PatientId,
    content: BoardNoteContent,
    id?: string,
    reason?: Reason,
  ) => Result<BoardNote, NoSuchRecord>;
};

/** What was planned on is not what is here now: plan again. Nothing was changed. */
export type NotCarriedOut = { readonly type: "RecordsChanged" };

/** What taking an import back came to. `left`: changed by someone since, and so left as they are. */
export type UndoneImport = { readonly taken: number; readonly left: number; readonly patientsArchived: number };

/** What an import makes, signed and tied into each record's chain. */
export type ReadyImport = { readonly ready: readonly PatientRecord[] };

/** Imports come in as one step, whole, and go out again as one. */
export type ImportsSlice = {
  /** Makes ready what `carryOutImport` takes, with the page awake in between: very many results take a while to be chained. */
  readonly readyImport: (at: Instant, records: readonly PatientRecord[]) => Promise<ReadyImport>;
  /**
   * Carries out a plan: all of it or nothing. `plannedOn` are the records it was made from; were they changed since, it is not
   * carried out.
   */
  readonly carryOutImport: (
    done: KeptImport,
    records: readonly PatientRecord[] | ReadyImport,
    plannedOn: Shelf<PatientRecord>,
  ) => Result<void, NotCarriedOut>;
  /**
   * Takes back all that carries the import's instant, as changes that history shows: all of it, or nothing where the storage
   * would not hold the changes. Works at a later visit too; twice is as once.
   */
  readonly undoImport: (at: Instant) => Promise<Result<UndoneImport, NoRoom>>;
};

export type NotRecorded =
  | { readonly type: "NoSuchRecord" }
  | { readonly type: "Refused"; readonly problems: readonly DraftProblem[] };

/** A draft that the door lets through, and the doubts to ask about before it is kept. */
export type CheckedDraft = { readonly content: ObservationContent; readonly doubts: readonly Doubt[] };

/** What has been measured. Every way in which it can change is a function here; the domain makes the decisions. */
export type ObservationsSlice = {
  /** What would be recorded, and what should be asked first. Records nothing. */
  readonly checkObservation: (
    patientId: PatientId,
    draft: ObservationDraft,
    amending?: ObservationId,
  ) => Result<CheckedDraft, NotRecorded>;
  readonly recordObservation: (patientId: PatientId, draft: ObservationDraft) => Result<Observation, NotRecorded>;
  readonly amendObservation: (
    patientId: PatientId,
    id: ObservationId,
    draft: ObservationDraft,
    reason: string,
  ) => Result<Observation, NotRecorded>;
  /** What the door is told when a person types about this patient: the user's decimal sign, today, and the birth date. */
  readonly doorFor: (record: PatientRecord) => DoorContext;
  /** Carries out what was checked, as one action with one reason, and answers how many were amended: what changed since stays. */
  readonly amendObservations: (patientId: PatientId, plan: ManyAmended, reason: string) => number;
  readonly markObservationEnteredInError: (patientId: PatientId, id: ObservationId, reason: string) => void;
  readonly restoreObservation: (patientId: PatientId, id: ObservationId) => void;
};

/** Whether the device is handed over to a patient: then nothing but this patient's own history may be shown, in every tab. */
export type PatientModeSlice = {
  readonly patientMode: PatientMode;
  readonly reportPatientMode: (mode: PatientMode) => void;
};

/**
 * A record as it was when something was planned for it (absent where it was not here), and as it would be. `erasedAt`: the erasure
 * after which a person brings this patient back.
 */
export type PlannedRecord = {
  readonly before: PatientRecord | undefined;
  readonly after: PatientRecord;
  readonly erasedAt?: Instant;
};

/** What goes from one patient's record to another's, and who leaves the device for good. */
export type PeopleSlice = {
  /** Who was erased from this device, and when: they come back when a person says so and not otherwise. */
  readonly erased: Erasures;
  /**
   * Changes two patients' records as one action, by a decision of the domain (`twoPeople.ts`). Never of a real person and a made-up
   * one.
   */
  readonly changeTwo: <Problem = never>(
    action: ActionName,
    ids: readonly [PatientId, PatientId],
    decide: (
      records: readonly [PatientRecord, PatientRecord],
      at: Instant,
    ) => Result<readonly [PatientRecord, PatientRecord], Problem | NoSuchRecord>,
    settingsAfter?: (settings: Settings) => Settings,
  ) => Result<void, Problem | NoSuchRecord>;
  /** Takes away all that is here of the patient, from undo too, so that it cannot be taken back. */
  readonly erasePatient: (id: PatientId) => void;
  /** The patient was erased in another tab. */
  readonly takeInErasure: (erasure: Erasure) => void;
  /** A patient who was erased was brought back by a person in another tab. */
  readonly takeInReturn: (record: PatientRecord) => void;
};

/** Who is followed. The domain decides what a patient is; these functions ask it, and keep or return. */
export type PatientsSlice = {
  readonly records: Shelf<PatientRecord>;
  readonly registerPatient: (draft: PatientDraft) => Result<PatientId, readonly PatientProblem[]>;
  readonly editPatient: (id: PatientId, draft: PatientDraft, reason: string) => Result<PatientId, readonly PatientProblem[]>;
  readonly archivePatient: (id: PatientId) => void;
  readonly unarchivePatient: (id: PatientId) => void;
  /** Adds whole records (demo people), as one action. */
  readonly addRecords: (records: readonly PatientRecord[]) => void;
  /** Takes in copies of records from another tab or a backup: merged, never replaced, and nothing to undo here. */
  readonly mergeRecords: (records: readonly PatientRecord[]) => void;
  /**
   * Carries a restore out as one action: records merged, and the settings taken over where some are given. What changed here
   * since it was planned stays.
   */
  readonly restoreBackup: (changes: readonly PlannedRecord[], settings?: Settings) => void;
  /** Lets made-up people go. Records of real patients stay, whatever is asked. */
  readonly forgetRecords: (ids: readonly PatientId[]) => void;
  /** Records that were let go from this device because they stand elsewhere, as they stand there. */
  readonly released: ReadonlyMap<string, PatientRecord>;
};

/** How far the reading of the records is, while some are still to come. `brokeOff`: the storage answers no more. */
export type Reading = { readonly read: number; readonly of: number; readonly brokeOff?: true };

/** What was read at one go. */
export type RecordsRead = {
  readonly records: readonly PatientRecord[];
  readonly erased: readonly Erasure[];
  readonly damaged: readonly UnreadableDocument[];
};

/** The records that arrive after the first screen. Who is not read yet is here all the same: neither missing nor free. */
export type ReadingSlice = {
  /** Absent once all are read. */
  readonly reading: Reading | undefined;
  /** Takes in what was read, beside what is known of it by now. */
  readonly takeInRead: (read: RecordsRead, reading: Reading | undefined) => void;
};

/** Whether what is in memory is also kept. Said in the header of every page. */
export type SaveSlice = {
  readonly saveStatus: SaveStatus;
  readonly reportSaveStatus: (status: SaveStatus) => void;
};

/** What the users of this device chose. */
export type SettingsSlice = {
  readonly settings: Settings;
  readonly changeSettings: (patch: Partial<Settings>) => void;
  /**
   * Remembers what the entry form starts from next time. Changes nothing, and so writes nothing, where it was the same before.
   */
  readonly rememberEntry: (content: ObservationContent) => void;
};

/** The day on which the user sits. Asked anew each time, for a tab may stay open over midnight. */
export type TodaySlice = { readonly today: () => CalendarDate };

/** The patients of the list that one came from, in its order: previous and next lead along it. */
export type ListSlice = {
  /** Nothing before a list was looked at, as after a reload of a patient's page. */
  readonly listed: readonly PatientId[] | undefined;
  readonly showList: (listed: readonly PatientId[]) => void;
};

/** One action that can be taken back: each record before (absent where it is new) and after it. */
export type Undoable = {
  readonly action: ActionName;
  readonly changes: readonly { readonly before: PatientRecord | undefined; readonly after: PatientRecord }[];
  /** Where the action set these too. */
  readonly settings?: { readonly before: Settings; readonly after: Settings };
  /** Of an import: the instant by which it is taken back. */
  readonly importedAt?: Instant;
};

/** An action that was taken back, and how much of it: what was changed since stays. */
export type Undone = UndoCount & { readonly action: ActionName };

export type UndoSlice = {
  /** Actions of this visit that can be taken back, the latest last. */
  readonly undoable: readonly Undoable[];
  /** Takes the latest action back, or the one named, as a change of its own that history shows. Answers what was taken back. */
  readonly undo: (which?: Undoable) => Undone | undefined;
  /** `undo` of an action on very many records, with the page awake in between. Done when the promise is, and says what came of it. */
  readonly undoInSlices: (which: Undoable) => Promise<Undone | undefined>;
  /** What was undone and nothing was done since, the latest undone last. An import is brought again from its file instead. */
  readonly redoable: readonly Undoable[];
  /** Does again what was undone last, as a change of its own; what was changed since stays. Answers what was done again. */
  readonly redo: () => Undone | undefined;
};

/**
 * Stored documents that cannot be read: those found at the start, and those lost or spoilt since. Said above every page until
 * each is dealt with.
 */
export type UnreadableSlice = {
  readonly unreadable: readonly UnreadableDocument[];
  /** The later word on a document stands in place of the earlier one. */
  readonly reportUnreadable: (document: UnreadableDocument) => void;
  readonly reportReadable: (key: string) => void;
};

/** What the repository handed over before the store was created. */
export type StartingState = {
  readonly records: Shelf<PatientRecord>;
  readonly settings: Settings;
  readonly damaged?: readonly UnreadableDocument[];
  readonly erased?: readonly Erasure[];
  readonly patientMode?: PatientMode;
  /** Where more are to come. */
  readonly reading?: Reading | undefined;
};

/** All that the app holds in memory, and every way in which it can change. */
export type State = PatientsSlice &
  PeopleSlice &
  ObservationsSlice &
  CareSlice &
  FollowUpSlice &
  ImportsSlice &
  SettingsSlice &
  SaveSlice &
  ReadingSlice &
  UndoSlice &
  UnreadableSlice &
  TodaySlice &
  ListSlice &
  PatientModeSlice;
