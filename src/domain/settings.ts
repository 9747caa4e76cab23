import type { BoardAgenda } from "./boardAgenda.ts";
import type { CompanionChoices } from "./companions.ts";
import type { DateOrder } from "./dayText.ts";
import type { MeasurandCode } from "./measurand.ts";
import type { DecimalSign } from "./measured.ts";

/** A laboratory that the care team knows, and what it reports for one measurand: offered when a result is entered. Limits in `unit`, as printed. */
export type LaboratoryInterval = {
  readonly laboratory: string;
  readonly method: string;
  readonly measurand: MeasurandCode;
  readonly unit: string;
  readonly intervalLow: string;
  readonly intervalHigh: string;
};

/** Variation figures that a care team set for a measurand, for one laboratory or (where `laboratory` is absent) for all. CVs in percent. */
export type VariationChoice = {
  readonly measurand: MeasurandCode;
  readonly laboratory?: string;
  readonly cviPercent: number;
  readonly cvaPercent: number;
  /** Where the figures come from; shown with every verdict that uses them. */
  readonly source: string;
};

/** What the entry form starts from next time: the texts last used for one measurand. */
export type EntryDefaults = {
  readonly unit: string;
  readonly laboratory: string;
  readonly method: string;
  readonly intervalLow: string;
  readonly intervalHigh: string;
};

export const COLOR_SCHEMES = ["auto", "light", "dark"] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** What the users of this device chose. No patient data stands here. */
export type Settings = {
  readonly decimal: DecimalSign;
  readonly dateOrder: DateOrder;
  readonly colorScheme: ColorScheme;
  readonly lastMeasurand: MeasurandCode;
  readonly entryDefaults: { readonly [code in MeasurandCode]?: EntryDefaults };
  readonly laboratories: readonly LaboratoryInterval[];
  readonly variation: readonly VariationChoice[];
  /** Absent until a tumor board is prepared. */
  readonly board?: BoardAgenda;
  /** What stands under a trend of B2M, for each diagnosis; absent until someone chooses. */
  readonly companions?: CompanionChoices;
};

export const DEFAULT_SETTINGS: Settings = {
  decimal: ".",
  dateOrder: "ymd",
  colorScheme: "auto",
  lastMeasurand: "b2m-serum",
  entryDefaults: {},
  laboratories: [],
  variation: [],
};
