import type { VariationChoice } from "../analysis/variation.ts";
import type { LaboratoryInterval } from "../measuring/laboratoryInterval.ts";
import type { EntryDefaults } from "../record/entryDefaults.ts";
import type { BoardAgenda } from "../record/boardAgenda.ts";
import { NO_LEARNED_NAMES, type LearnedName } from "./learnedNames.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../series/laboratoryNames.ts";
import type { CompanionChoices } from "../series/companions.ts";
import type { IntervalsByPurpose } from "../record/plannedTest.ts";
import type { DateOrder } from "../dateOrder.ts";
import type { Instant } from "../instant.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import type { DecimalSign } from "../measuring/measured.ts";

export const COLOR_SCHEMES = ["auto", "light", "dark"] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** Who uses this device. One that a single patient uses opens on their own history. */
export const DEVICE_USES = ["care-team", "one-patient"] as const;
export type DeviceUse = (typeof DEVICE_USES)[number];

export const IMPORT_FORMATS = ["table", "block", "fhir", "hl7", "take-home", "several", "ccda", "pdf"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * An import as it was made, so that it can be named and taken back whole at a later visit. No file's name stands here: it can
 * hold a patient's.
 */
export type KeptImport = {
  /** The one instant that every state of this import carries. */
  readonly at: Instant;
  readonly format: ImportFormat;
  readonly added: number;
  readonly corrected: number;
  readonly withdrawn: number;
  /** Withdrawn or taken back before, and back in force. */
  readonly restored: number;
  readonly patientsAdded: number;
  /** Lines of therapy and events; of a patient's own file what they wrote. */
  readonly care: number;
};

/**
 * Which column of a table is what, as a person said it once for tables of this shape. `shape` is a check sum of the header: the
 * header itself could hold a name.
 */
export type RememberedColumns = { readonly shape: string; readonly columns: readonly string[] };

/** What of the results a patient's own view shows: all of them, or those alone that the care team has looked at. */
export const HISTORY_SHOWS = ["all", "reviewed"] as const;
export type HistoryShows = (typeof HISTORY_SHOWS)[number];

/** How much room a row of the roster takes. */
export const ROSTER_DENSITIES = ["comfortable", "compact"] as const;
export type RosterDensity = (typeof ROSTER_DENSITIES)[number];

/** Whether the browser tells, while the app is open, how many tests are due. */
export const DUE_NOTICES = ["off", "on"] as const;
export type DueNotices = (typeof DUE_NOTICES)[number];

/** Whether it is noted who opens a patient's page. */
export const ACCESS_NOTES = ["off", "on"] as const;
export type AccessNotes = (typeof ACCESS_NOTES)[number];

/** What the users of this device chose. No patient data stands here. */
export type Settings = {
  readonly decimal: DecimalSign;
  readonly dateOrder: DateOrder;
  readonly colorScheme: ColorScheme;
  /** The care team's where it was never chosen: an untouched device writes its settings as earlier releases did. */
  readonly deviceUse?: DeviceUse;
  readonly lastMeasurand: MeasurandCode;
  readonly entryDefaults: { readonly [code in MeasurandCode]?: EntryDefaults };
  readonly laboratories: readonly LaboratoryInterval[];
  readonly variation: readonly VariationChoice[];
  /** What stands under a trend of B2M, for each diagnosis; absent until someone chooses. */
  readonly companions?: CompanionChoices;
  /** Absent until a tumor board is prepared. */
  readonly board?: BoardAgenda;
  /** The latest imports, the latest last. */
  readonly imports: readonly KeptImport[];
  readonly columnMappings: readonly RememberedColumns[];
  /** Which alike spellings are one laboratory, as a person said it once. */
  readonly laboratoryNames: readonly LaboratoryAnswer[];
  /** What laboratories' own names of tests mean, as a person said it once. */
  readonly learnedNames: readonly LearnedName[];
  /** How long after a test the next is due, by its purpose, where a patient has no plan; absent until someone chooses. */
  readonly testIntervals?: IntervalsByPurpose;
  /** Absent: all. */
  readonly historyShows?: HistoryShows;
  /** Who marks results as reviewed on this device, unless another says so; empty where nobody does. */
  readonly deviceInitials?: string;
  readonly rosterDensity?: RosterDensity;
  readonly dueNotices?: DueNotices;
  /** Absent: off. */
  readonly accessNotes?: AccessNotes;
};

export const DEFAULT_SETTINGS: Settings = {
  decimal: ".",
  dateOrder: "ymd",
  colorScheme: "auto",
  lastMeasurand: "b2m-serum",
  entryDefaults: {},
  laboratories: [],
  variation: [],
  imports: [],
  columnMappings: [],
  laboratoryNames: NO_ANSWERS,
  learnedNames: NO_LEARNED_NAMES,
};
