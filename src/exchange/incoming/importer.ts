import type { LearnedName } from "../../domain/device/learnedNames.ts";
import type { AppliedName } from "./plan/nameBook.ts";
import type { Found, NotReadable, TableColumns } from "./found.ts";
import type { GivenLaboratories, UnnamedRows } from "./plan/givenLaboratory.ts";
import type { Answers, Fate, ImportPlan, PlanContext, PlannedRow, Question } from "./plan/plan.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { RememberedColumns } from "../../domain/device/settings.ts";

/** A file or a pasted text. The name is shown while the review is open, and kept nowhere: it can hold a patient's. */
export type ImportText = {
  readonly name: string;
  /** Nothing where the browser could not open it. */
  readonly content: Blob | string | undefined;
  /** The sheets of a workbook that a person chose, by their names. */
  readonly sheets?: readonly string[];
  /** The page of a scan beside whose picture a person typed it. */
  readonly typedFrom?: number;
  /** What a team's server gave, and no file: nobody can look up the number of an entry in it. */
  readonly from?: "server";
};

/** What a person said of the columns of tables of one shape. `confirmed`: of the very table that is read, just now. */
export type KnownColumns = RememberedColumns & { readonly confirmed?: true };

/** What came of reading one text. `columns`: how a table was read, which a person may want to change. */
export type ReadText = { readonly name: string; readonly columns?: TableColumns } & (
  | {
      readonly type: "Found";
      readonly format: Found["format"];
      readonly results: number;
      readonly care: number;
      readonly leftOut: Found["leftOut"];
      readonly hidden?: Found["hidden"];
      readonly pages?: Found["pages"];
      readonly fromText?: Found["fromText"];
    }
  | { readonly type: "Backup" }
  /** What a packed folder holds beside its results, by its paths. */
  | { readonly type: "Beside"; readonly files: readonly string[] }
  | { readonly type: "NotReadable"; readonly why: NotReadable }
);

/** A plan without its rows, which stay where it was made: a hundred thousand of them are never handed over whole. */
export type PlanSummary = Pick<ImportPlan, "counts" | "unread"> & {
  readonly questions: readonly AskedQuestion[];
  readonly rows: number;
  /** How many rows there are of each fate, treatments and events counted too; `counts` are of results alone. */
  readonly rowCounts: { readonly [fate in Fate["type"]]: number };
  /** How many records it changes or adds. */
  readonly records: number;
  /** Names of tests that were read as it was answered at an earlier import, and those that are answered in this one. */
  readonly learned: readonly AppliedName[];
  readonly answered: readonly LearnedName[];
  /** The texts of which rows name no laboratory, by their places and names. */
  readonly unnamed: readonly (UnnamedRows & { readonly text: number; readonly name: string })[];
  /** Every laboratory that its rows name, once: alike ones are asked about. */
  readonly laboratories: readonly string[];
  /** The same for two plans that promise the same, whatever instant they were made with. */
  readonly checksum: string;
  /** The same for two plans that differ in nothing but the laboratories that a person gave for rows which name none. */
  readonly besideLaboratories: string;
};

/** A question, and the text it is about where there are several: days of one file say nothing about those of another. */
export type AskedQuestion = Question & { readonly source: string };

export type RowFilter = Fate["type"] | "All";

/**
 * A row of the review with its number among all rows, from 1, and the text it stands in where there are several; `text` is that text's
 * place among what was read, from 0.
 */
export type ReviewRow = PlannedRow & { readonly number: number; readonly source: string; readonly text: number };

/**
 * A printed line of a file of pages, or a whole page where no line is named; `text` is its place among what was read, from 0. A line
 * that is wider than `within` points has its columns below each other, so that letters need not be made smaller.
 */
export type PictureRequest = { readonly text: number; readonly page: number; readonly line?: number; readonly within?: number };

/** What stands there as a picture, so large in points, and its letters where they are known. It is held in memory and kept nowhere. */
export type PagePicture = {
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  readonly letters: string;
};

export type ImportStep = "HandingOver" | "Reading" | "Planning" | "Taking";
export type Progress = { readonly step: ImportStep; readonly done: number; readonly total: number };

/** What a person said of an import under review: answers to its questions, and laboratories for texts that name none. */
export type Said = { readonly answers: Answers; readonly laboratories?: GivenLaboratories };

/** What planning has to know of the device, and of the person. */
export type PlanRequest = Said & Omit<PlanContext, "newId">;

/**
 * Whoever reads and plans: a worker in the browser, so that the page goes on answering. Everything it knows of the records is
 * handed to it bit by bit, and everything it has made is fetched from it bit by bit.
 */
export type Importer = {
  /** New copies of these records; the others stay as they were handed over before. */
  readonly takeRecords: (records: readonly PatientRecord[], gone: readonly string[]) => Promise<void>;
  /** Tables are read by the columns that a person named for their shape, where one did. */
  readonly read: (texts: readonly ImportText[], remembered: readonly KnownColumns[]) => Promise<readonly ReadText[]>;
  /** Nothing where there is no such picture, or it cannot be drawn here. */
  readonly picture: (of: PictureRequest) => Promise<PagePicture | undefined>;
  readonly plan: (request: PlanRequest) => Promise<PlanSummary>;
  readonly rows: (filter: RowFilter, from: number, to: number) => Promise<readonly ReviewRow[]>;
  /** Some of the records that the plan changes or adds, whole. No `next`: these were the last. */
  readonly records: (from: number) => Promise<{ readonly records: readonly PatientRecord[]; readonly next?: number }>;
  /** Ends all work at once; nothing it was asked is answered any more. */
  readonly close: () => void;
};

/** Opens an importer; progress is told while it works. */
export type OpenImporter = (onProgress: (progress: Progress) => void) => Importer;
