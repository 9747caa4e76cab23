import type { CalendarDate } from "../../../domain/calendarDate.ts";
import type { EventProblem } from "../../../domain/record/clinicalEvent.ts";
import type { NextTestProblem } from "../../../domain/record/nextTest.ts";
import type { ReviewProblem } from "../../../domain/record/review.ts";
import type { LearnedName } from "../../../domain/device/learnedNames.ts";
import type { Doubt } from "../../../domain/record/doubt.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { LineProblem } from "../../../domain/record/lineOfTherapy.ts";
import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";
import type { ObservationContent } from "../../../domain/measuring/observation.ts";
import type { DraftProblem } from "../../../domain/measuring/observationDoor.ts";
import type { PatientId, PatientProblem } from "../../../domain/record/patient.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import type { Reason } from "../../../domain/reason.ts";
import type { AppliedName } from "./nameBook.ts";
import type { FoundResult, Place, ReaderRefusal } from "../found.ts";

/**
 * Something a person has to say once for all rows it concerns. `id` is the same for the same question however often the plan is
 * made again, so that an answer stays an answer. `rows` says how many rows it decides, `example` is one text of the file. Every
 * question has the option `LEAVE_OUT`; an answered question stays in the plan, so that the answer can be changed.
 */
export type Question = {
  readonly id: string;
  readonly rows: number;
  readonly example: string;
  readonly options: readonly QuestionOption[];
} &
  /** "03/04/2025". Options: "dmy", "mdy", "ymd", as far as the file allows them. */
  (
    | { readonly about: "DateOrder" }
    /** "1,234": one thousand two hundred or one point two. Options: "decimal", "thousands". */
    | { readonly about: "DecimalSign"; readonly sign: "," | "." }
    /** Two-digit years (options: "2000", "1900") and years of another calendar ("114/05/18"; option: "roc"). */
    | { readonly about: "Century"; readonly of: "collected" | "born" | "roc" }
    /** "2026-03-02" where a value stands: a spreadsheet may have made a day of 2.3. Options: numbers. */
    | { readonly about: "DayAsValue" }
    /** "3.4.": a day without a year. Options: days up to today. */
    | { readonly about: "NoYear" }
    /** "45992": a day as a spreadsheet counts it. Options: "1900", "1904". */
    | { readonly about: "DayNumber" }
    /** No unit is given. Options: units. */
    | { readonly about: "Unit"; readonly measurand: MeasurandCode }
    /** Values that fit another unit than the one they carry: albumin 4.1 "g/L". Options: units, the written one among them. */
    | { readonly about: "DoubtfulUnit"; readonly measurand: MeasurandCode; readonly written: string }
    /** A name that leaves the specimen open, a specimen that leaves the name open, or neither. Options: measurand codes. */
    | { readonly about: "Measurand"; readonly text: string; readonly open: "specimen" | "analyte" }
    /** People here, or earlier in the file, who may be this one. Options: patients, "new". */
    | { readonly about: "Patient"; readonly name: string }
    /** Everyone whom the file names as one person here is named, without a birth date to compare. Options: "same", "new". */
    | { readonly about: "NameOnly" }
    /** Everyone whom the file gives by a record number alone. Option: "same". */
    | { readonly about: "NumberOnly" }
    /** Everyone whom the file gives by a record number that nobody here has. Option: "add". */
    | { readonly about: "NewByNumber" }
    /** Nothing in the file says whose results these are. Options: patients, "new". */
    | { readonly about: "WholePatient" }
    /** Another value on the same day here, and no word that it is a correction. Options: "keep-both", "correct". */
    | { readonly about: "SameDay" }
    /** Two values on one day in the file itself. Option: "keep-both". */
    | { readonly about: "SameDayInFile" }
    /** The name of a result here, with another day or value, and no word that it is a correction. Options: "correct", "keep-both". */
    | { readonly about: "SameName" }
    /** Two states of one result in the file, and nothing says which is later. Options: "last", "first", as they stand in it. */
    | { readonly about: "StatesInFile" }
    /** The name of a result of another patient here. Options: "move" (withdrawn there, new here), "keep-both". */
    | { readonly about: "MovedPatient"; readonly from: string; readonly to: string }
    /** Said to correct, or to withdraw, something that is not here. Options: ids of results here; to keep it as new, "keep". */
    | { readonly about: "NothingToCorrect" }
    | { readonly about: "NothingToWithdraw" }
    /** Results that were withdrawn here as entered in error, an undone import's too. Option: "bring-back". */
    | { readonly about: "WithdrawnBefore" }
    /** People here, marked real, whom the file says are made up, by the ids of our own export. Option: "mark". */
    | { readonly about: "MarkMadeUp" }
    /**
     * A leap, a magnitude slip, limits in another unit: what the form would ask before saving. Options: "keep", and for limits
     * "without-limits".
     */
    | { readonly about: "Doubt"; readonly doubt: Doubt["type"] }
  );

/** `value` is what an answer holds; what it says in words stands in `words`, except for a patient, whose `label` says them. */
export type QuestionOption = { readonly value: string; readonly patient?: PatientId; readonly label?: string };

/** The answer that every question allows: what it concerns stays out. */
export const LEAVE_OUT = "leave-out";

/** Question id to the chosen option's value. */
export type Answers = { readonly [question: string]: string };

export type Refusal =
  | { readonly type: "Reader"; readonly refusal: ReaderRefusal }
  | { readonly type: "Door"; readonly problem: DraftProblem }
  | { readonly type: "PatientDoor"; readonly problem: PatientProblem }
  | { readonly type: "LineDoor"; readonly problem: LineProblem }
  | { readonly type: "EventDoor"; readonly problem: EventProblem }
  | { readonly type: "NextTestDoor"; readonly problem: NextTestProblem }
  | { readonly type: "ReviewDoor"; readonly problem: ReviewProblem }
  /** Nobody has planned or reviewed on a day that is still to come. */
  | { readonly type: "DayToCome" }
  | { readonly type: "NotADay"; readonly text: string }
  | { readonly type: "BirthDateNotADay"; readonly text: string }
  /** The laboratory cancelled it, or has no result yet. */
  | { readonly type: "Cancelled" }
  | { readonly type: "NotYet" }
  /** It is marked entered in error, and nothing here is it. */
  | { readonly type: "NothingToWithdraw" }
  /** The result here is a later state of it. */
  | { readonly type: "EarlierState" }
  /** Another row of the same file withdraws it. */
  | { readonly type: "WithdrawnInFile" }
  | { readonly type: "LeftOutByAnswer"; readonly question: string };

/** What will happen to one row. */
export type Fate =
  | { readonly type: "New" }
  | { readonly type: "Duplicate"; readonly of: string }
  | { readonly type: "Correction"; readonly of: string; readonly was: string }
  /** The file withdraws a result that is here. */
  | { readonly type: "Withdrawal"; readonly of: string }
  /** A result that was withdrawn or taken back here comes back. */
  | { readonly type: "Restoration"; readonly of: string }
  | { readonly type: "NeedsAnswer"; readonly question: string }
  | { readonly type: "Refused"; readonly why: Refusal };

/** One row of the review: the file's own words beside what would be kept. */
export type PlannedRow = {
  readonly place: Place;
  readonly found: Pick<FoundResult, "measurandText" | "unit"> & {
    readonly patient: string;
    readonly value: string;
    readonly collectedOn: string;
  };
  readonly fate: Fate;
  /** What would be kept, as read; absent where that is not known yet. */
  readonly reading?: RowReading;
  /** What stands with the result in the file and was not read, so that it is kept in the note alone. */
  readonly notRead?: string;
  /** The interval as it is printed, where what would be kept of it was converted into the unit of the value. */
  readonly converted?: string;
};

/** `patient` is a patient's id where they are here already, and a name where they would be added. */
export type RowReading = {
  readonly patient: string;
  readonly patientId?: PatientId;
  readonly measurand: MeasurandCode;
  readonly value: string;
  readonly unit: string;
  readonly collectedOn: CalendarDate;
} & Pick<ObservationContent, "laboratory" | "method" | "intervalLow" | "intervalHigh">;

export type PlanCounts = { readonly [fate in Fate["type"]]: number } & {
  readonly patientsAdded: number;
  /** Archived patients who come back into the roster because results come to them. */
  readonly patientsBroughtBack: number;
  /** Of those added, the ones who come archived, as our own export says. */
  readonly patientsAddedArchived: number;
  /** People here who would be marked as made up. */
  readonly patientsMadeUp: number;
  /** Lines of therapy, events, planned tests and reviews that would be added. */
  readonly care: number;
};

/** A text about a person that could not be read and stays out, while their results come in. */
export type Unread = { readonly what: "sex" | "diagnosis" | "diagnosedOn"; readonly text: string; readonly people: number };

/**
 * What an import would do. `records` are the changed and added records whole, as they would be; exactly what the store will hold
 * if the plan is carried out.
 */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly questions: readonly Question[];
  readonly counts: PlanCounts;
  readonly unread: readonly Unread[];
  readonly records: readonly PatientRecord[];
  /** Names of tests that were read as it was answered before, and those that are answered now. */
  readonly learned: readonly AppliedName[];
  readonly answered: readonly LearnedName[];
  /** The names of tests that wait for a question, by its id. */
  readonly waiting: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * What planning needs to know beside the file. `at` is the one instant that every state of this import carries: by it the import
 * is undone whole.
 */
export type PlanContext = {
  readonly today: CalendarDate;
  readonly at: Instant;
  /** A fresh opaque id for a patient who is added. Results need none: theirs follow from what they say. */
  readonly newId: () => string;
  /** Why a result that is here changes, as its history will say it. */
  readonly reason?: Reason;
  /** What laboratories' own names of tests mean, as it was answered before. */
  readonly learned?: readonly LearnedName[];
};
