import type { KnownAs } from "../../domain/measuring/foreignIdentity.ts";
import type { Source, SourceTexts } from "../../domain/measuring/source.ts";
import type { Purpose } from "../../domain/measuring/observation.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { FileKind } from "./fileKind.ts";
import type { ColumnMapping } from "./table/columnRoles.ts";

/** Where in the file something stands, counted as the user would count it: from 1, a table's header being row 1. */
export type Place =
  | { readonly type: "Row"; readonly row: number; readonly column?: string }
  | { readonly type: "Line"; readonly line: number }
  /** A printed line of a page, counted as it is read: from the top, a left column before a right one. */
  | { readonly type: "Page"; readonly page: number; readonly line: number }
  /** A resource of a FHIR bundle, or a line of NDJSON. */
  | { readonly type: "Entry"; readonly entry: number; readonly resource: string; readonly path?: string }
  | { readonly type: "Segment"; readonly message: number; readonly segment: number; readonly field?: string };

/**
 * A text of the file that a person's habits decide: "1,234", "03/04/2025". `exact` where the format itself settles it (FHIR, HL7,
 * our own CSV).
 */
export type WrittenText = { readonly text: string; readonly exact: boolean };

/** Who a result is about, as the file says it. An empty text is "not given". */
export type FoundPatient = {
  /** The id of one of our own patients, where the file is an export of ours. */
  readonly ourId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly recordNumber: string;
  readonly birthDate: WrittenText;
  readonly sex: string;
  /** It stands under a Spanish heading, where M alone may be masculino and may be mujer. */
  readonly sexInSpanish?: true;
  readonly diagnosis: string;
  readonly diagnosedOn: WrittenText;
  /** The file says that this person is made up: a demo export of ours, a training message. */
  readonly synthetic?: true;
  /** Our own export says that this person was archived where it was written. */
  readonly archived?: true;
  /** In which language this person reads, as our own export says. */
  readonly language?: string;
};

/** What a result's status says, read from FHIR, HL7 or a table's column. The last two hold no value to keep. */
export type FoundStatus = "preliminary" | "final" | "corrected" | "entered-in-error" | "cancelled" | "not-yet";

/**
 * Why a reader cannot make a result of what stands there, although it belongs to one. Shown in words with its place; never
 * plotted, never guessed.
 */
export type ReaderRefusal =
  | { readonly type: "NoMeasurand" }
  /** A code or name of something that is not followed here. */
  | { readonly type: "NotFollowed"; readonly text: string }
  | { readonly type: "CodeCheckDigit"; readonly code: string }
  /**
   * Presence, arbitrary units, another body fluid, the concentration in a collection over time. `code` is the code, or the name
   * where there is none.
   */
  | {
      readonly type: "CodeNotComparable";
      readonly code: string;
      readonly because: "presence" | "arbitrary-units" | "other-fluid" | "timed-collection";
    }
  | {
      readonly type: "CodeContradicts";
      readonly code: string;
      readonly what: "specimen" | "unit" | "name" | "code";
      readonly text: string;
    }
  | { readonly type: "TextValue"; readonly text: string }
  | { readonly type: "NoValue"; readonly reason: string }
  | { readonly type: "NoDate" }
  | { readonly type: "NoStatus"; readonly text: string }
  | { readonly type: "NoPatient" }
  /** The row has more cells than headings, or may have: a sign within a cell that parts cells too moves those behind it. */
  | { readonly type: "MoreCells" }
  | { readonly type: "Range"; readonly text: string }
  /** The two limits of the reference range stand in two units. */
  | { readonly type: "IntervalUnit"; readonly text: string }
  /** Anything else the format's rules forbid, named by a path in the file. */
  | { readonly type: "Malformed"; readonly path: string };

/** One result as a file tells it. Texts only: nothing is decided here that a person should be asked, and nothing converted. */
export type FoundResult = {
  readonly place: Place;
  readonly patient: FoundPatient;
  /** Settled by a code or an unmistakable name; absent where the planner has to read `measurandText` and `unit`, or to ask. */
  readonly measurand?: MeasurandCode;
  /** As the file names it: "Beta-2-Mikroglobulin i.S.", "1952-1". */
  readonly measurandText: string;
  readonly value: WrittenText;
  readonly unit: string;
  readonly collectedOn: WrittenText;
  /** Local clock time "HH:MM", or empty. */
  readonly collectedAt: string;
  readonly laboratory: string;
  readonly method: string;
  readonly intervalLow: WrittenText;
  readonly intervalHigh: WrittenText;
  /** The unit within the printed interval, where it has one of its own. */
  readonly intervalUnit?: string;
  /** An interval with a unit of its own as it stands, to be kept readable where it is converted. */
  readonly printedInterval?: string;
  /** What stands with the result and could not be read: kept in the note, and said in the review. */
  readonly notRead?: string;
  readonly urinePh: WrittenText;
  readonly purpose: Purpose | "";
  readonly note: string;
  readonly status: FoundStatus;
  /** The id of one of our own results, where the file is an export of ours. */
  readonly ourId: string;
  /** By which names the sender knows this result, where the format says so. */
  readonly knownAs?: KnownAs;
  /** Who entered it where it comes from, as that says: its author here, too. */
  readonly enteredBy?: string;
  /** When this state of it came about: texts whose order is the order in time. */
  readonly stateAt?: string;
  /** Where it was read, as far as the reader knows: the planner adds the kind of file and the day. Our own export says all of it. */
  readonly from?: SourceTexts;
  readonly refused?: ReaderRefusal;
};

/** A line of therapy, an event, a planned test or a review as a file tells it: the fields of its domain draft, all ISO days. */
export type FoundCare = {
  readonly place: Place;
  readonly patient: FoundPatient;
  readonly kind: "line" | "event" | "nextTest" | "review";
  readonly ourId: string;
  readonly draft: { readonly [field: string]: string };
};

/**
 * The columns of a table as a person sees them: headings, first rows, and what each column is taken for. `shape` is the same for
 * every table with these headings, or without headings with these kinds of contents; `byHand` says that a person named them.
 */
export type TableColumns = {
  readonly header: readonly string[];
  /** The first rows below the header, as they stand. */
  readonly samples: readonly (readonly string[])[];
  readonly suggested: ColumnMapping;
  readonly shape: string;
  readonly byHand: boolean;
};

/** All that a reader found in one text. */
export type Found = {
  readonly format: "table" | "block" | "fhir" | "hl7" | "pdf" | "ccda";
  /** What kind of file it was, where the format alone does not say. */
  readonly source?: Source;
  readonly results: readonly FoundResult[];
  readonly care: readonly FoundCare[];
  /** The records that an export of ours holds whole, every state of them: for the history of what is new here. */
  readonly histories?: readonly PatientRecord[];
  /**
   * What the file holds that is no result and no care: counted by name, so that nothing is left out in silence ("Immunization":
   * 3). An empty name stands for lines in which nothing was recognised.
   */
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
  /** What of a file of pages could not be read as text. */
  readonly pages?: UnreadPages;
  /**
   * Names that may be the laboratory's where a row names none: a letterhead's, or one that is not said of every row. Offered, never
   * taken.
   */
  readonly laboratories?: readonly string[];
  /** How many results stand in the text of a document alone, without entries that say the same in codes. */
  readonly fromText?: number;
  /** How the columns of a table were read. */
  readonly columns?: TableColumns;
  /** Rows and columns that a sheet hides, and that are read all the same. */
  readonly hidden?: { readonly rows: number; readonly columns: number };
};

/**
 * Pages of a file, by their numbers from 1: those that are a picture and hold no letters, those that hold a large picture beside their
 * letters, and those that are damaged. Nothing in a picture is read.
 */
export type UnreadPages = {
  readonly count: number;
  readonly withoutText: readonly number[];
  readonly withPicture: readonly number[];
  readonly unreadable: readonly number[];
};

/** Why a file within a packed folder is not opened; "NotOpened": the browser itself could not. */
export type ClosedFile = "NotOpened" | "Encrypted" | "TooLarge" | "Damaged" | "WrongSize" | "Path" | "Nested";

/** Why a whole text cannot be read. */
export type NotReadable =
  | { readonly type: "Empty" }
  | { readonly type: "NotRecognised" }
  | { readonly type: "TooLarge"; readonly limit: number }
  | { readonly type: "TooManyResults"; readonly limit: number }
  /** A table whose columns have to be named by a person. */
  | ({ readonly type: "ColumnsUnknown" } & TableColumns)
  | { readonly type: "Broken"; readonly format: Found["format"]; readonly place?: Place }
  /** A document that brings definitions of its own, which could name other files or grow without end. */
  | { readonly type: "Defines" }
  /** A file of a packed folder that is not opened; the folder itself, where it cannot be. */
  | { readonly type: "ClosedFile"; readonly why: ClosedFile }
  | { readonly type: "TooManyFiles"; readonly limit: number }
  /** A kind of file that is not read here. */
  | { readonly type: "OtherKind"; readonly kind: Exclude<FileKind, "xlsx" | "pdf" | "c-cda"> }
  /** A file of pages that asks for a password. */
  | { readonly type: "LockedPdf" }
  | { readonly type: "TooManyPages"; readonly limit: number }
  | { readonly type: "FileTooLarge"; readonly megabytes: number }
  /** A workbook that unpacked would be larger than any table. */
  | { readonly type: "UnpacksTooLarge" }
  /** A workbook of several sheets: a person says which are read. */
  | { readonly type: "SheetsToChoose"; readonly sheets: readonly SheetToChoose[] };

/** A sheet of a workbook, before it is known whether it is read. */
export type SheetToChoose = { readonly name: string; readonly rows: number; readonly isHidden: boolean };
