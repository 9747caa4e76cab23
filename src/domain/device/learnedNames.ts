import type { CalendarDate } from "../calendarDate.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import { nameKey, sourceKey } from "../nameKey.ts";

/**
 * What a laboratory's own name of a test means, as a person answered it once. `unit` and `specimen` are as they were seen beside it,
 * empty where nothing was: the same name in another unit or from another specimen may be another test.
 */
export type LearnedName = {
  readonly laboratory: string;
  readonly testName: string;
  readonly measurand: MeasurandCode;
  readonly unit: string;
  readonly specimen: string;
  /** The day of the answer. */
  readonly since: CalendarDate;
};

/** The names of a device that has learned none: always the same object. */
export const NO_LEARNED_NAMES: readonly LearnedName[] = [];

/** By what a learned name is known: the laboratory and the test, however their case and blanks were typed, unit and specimen. */
export const learnedNameKey = ({ laboratory, testName, unit, specimen }: Omit<LearnedName, "measurand" | "since">): string =>
  [sourceKey(laboratory), nameKey(testName), nameKey(unit), nameKey(specimen)].join("|");
