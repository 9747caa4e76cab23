import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { DraftProblem } from "../../domain/observation.ts";
import type { Instant } from "../../domain/kept.ts";
import type { MeasurandCode } from "../../domain/measurand.ts";
import type { PatientId, PatientProblem } from "../../domain/patient.ts";
import type { PatientRecord } from "../../domain/patientRecord.ts";
import type { Doubt } from "../../domain/doubt.ts";
import type { FoundResult, Place, ReaderRefusal } from "./found.ts";

/**
 * Something a person has to say once for all rows it concerns. `id` is the same for the same question however often the plan is made again,
 * so that an answer stays an answer. `rows` says how many rows wait for it, `example` is one text of the file.
 */
export type Question = {
  readonly id: string;
  readonly rows: number;
  readonly example: string;
  readonly options: readonly QuestionOption[];
} & (
  | { readonly about: "DateOrder" }
  /** "1,234": one thousand two hundred or one point two. */
  | { readonly about: "DecimalSign" }
  /** Two-digit years, and years of another calendar ("114/05/18"). */
  | { readonly about: "Century" }
  | { readonly about: "Unit"; readonly measurand: MeasurandCode }
  /** Values that fit another unit than the one they carry: albumin 4.1 "g/L". */
  | { readonly about: "DoubtfulUnit"; readonly measurand: MeasurandCode; readonly written: string }
  | { readonly about: "Measurand"; readonly text: string }
  | { readonly about: "Patient"; readonly name: string }
  /** No column says whose results these are. */
  | { readonly about: "WholePatient" }
  /** Another value on the same day at the same laboratory, and no word that it is a correction. */
  | { readonly about: "SameDay" }
  /** Results that were withdrawn here as entered in error. */
  | { readonly about: "WithdrawnHere" }
  /** A leap, a magnitude slip: what the form would ask before saving. */
  | { readonly about: "Doubt"; readonly doubt: Doubt["type"] }
);

/** `value` is what an answer holds; what it says in words stands in `words`, except for a patient or unit, which say themselves. */
export type QuestionOption = { readonly value: string; readonly patient?: PatientId };

/** Question id to the chosen option's value. */
export type Answers = { readonly [question: string]: string };

export type Refusal =
  | { readonly type: "Reader"; readonly refusal: ReaderRefusal }
  | { readonly type: "Door"; readonly problem: DraftProblem }
  | { readonly type: "PatientDoor"; readonly problem: PatientProblem }
  | { readonly type: "NotADay"; readonly text: string }
  | { readonly type: "LeftOutByAnswer"; readonly question: string };

/** What will happen to one row. */
export type Fate =
  | { readonly type: "New" }
  | { readonly type: "Duplicate"; readonly of: string }
  | { readonly type: "Correction"; readonly of: string; readonly was: string }
  /** The file withdraws a result that is here. */
  | { readonly type: "Withdrawal"; readonly of: string }
  | { readonly type: "NeedsAnswer"; readonly question: string }
  | { readonly type: "Refused"; readonly why: Refusal };

/** One row of the review: the file's own words beside what would be kept. */
export type PlannedRow = {
  readonly place: Place;
  readonly found: Pick<FoundResult, "measurandText" | "unit"> & { readonly patient: string; readonly value: string; readonly collectedOn: string };
  readonly fate: Fate;
  /** What would be kept, as read; absent where that is not known yet. */
  readonly reading?: { readonly patient: string; readonly measurand: MeasurandCode; readonly value: string; readonly unit: string; readonly collectedOn: CalendarDate };
};

export type PlanCounts = { readonly [fate in Fate["type"]]: number } & { readonly patientsAdded: number; readonly care: number };

/** What an import would do. `records` are the changed and added records whole, as they would be; exactly what the store will hold if the plan is carried out. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly questions: readonly Question[];
  readonly counts: PlanCounts;
  readonly records: readonly PatientRecord[];
};

/** What planning needs to know beside the file. `at` is the one instant that every state of this import carries: by it the import is undone whole. */
export type PlanContext = {
  readonly today: CalendarDate;
  readonly at: Instant;
  /** A fresh opaque id. */
  readonly newId: () => string;
};
