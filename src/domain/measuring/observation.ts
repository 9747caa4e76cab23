import type { CalendarDate } from "../calendarDate.ts";
import { contentOf, revise, type WhenAndWhy, type Kept } from "../kept.ts";
import type { KnownAs } from "./foreignIdentity.ts";
import type { FromSource } from "./source.ts";
import { acceptedUnit, type MeasurandCode } from "./measurand.ts";
import { parseMeasured, type Comparator } from "./measured.ts";
import { toCanonical, type Canonical, type Unit } from "./units.ts";
import { stands } from "../standing.ts";

/** FHIR observation status, as far as a result can have it here. */
export const STATUSES = ["preliminary", "final", "corrected", "entered-in-error"] as const;
export type ObservationStatus = (typeof STATUSES)[number];

/** Why the test was done, as the care team names it. */
export const PURPOSES = ["first-work-up", "during-treatment", "cns-check", "after-treatment"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a view is narrowed to: the results of one purpose, or those without one. */
export const PURPOSE_VIEWS = [...PURPOSES, "not-recorded"] as const;
export type PurposeView = Purpose | "not-recorded";

/**
 * One measured value on one day, as reported: number and limits are texts in the unit they were printed in, with a decimal point.
 */
export type ObservationContent = FromSource & {
  readonly measurand: MeasurandCode;
  /** Comparator and digits as printed: "2.40", "<0.2", ">20". */
  readonly value: string;
  readonly unit: Unit;
  readonly collectedOn: CalendarDate;
  /** Local clock time "HH:MM", only to order the results of one day. */
  readonly collectedAt?: string;
  readonly laboratory?: string;
  readonly method?: string;
  /** Digits as printed; ">0.8" and "<2.2" are limits that lie outside the interval themselves. */
  readonly intervalLow?: string;
  readonly intervalHigh?: string;
  /** Urine only. Below 6, or unknown, the value is shown but not interpreted. */
  readonly urinePh?: string;
  readonly purpose?: Purpose;
  readonly note?: string;
  /** By which names other systems know it, so that a later state of it finds what it changes. */
  readonly knownAs?: KnownAs;
  readonly status: ObservationStatus;
};

/** Opaque (a UUID). */
export type ObservationId = string;
export type Observation = Kept<ObservationContent>;

/** A quantity ready for arithmetic and for the axis. */
export type Quantity = { readonly comparator: Comparator; readonly value: Canonical };

/**
 * The value of an observation in its measurand's canonical unit. The door has read these texts before, so a failure here is a
 * bug.
 *
 * - Units: canonical unit of the measurand.
 */
export function quantityOf(content: ObservationContent): Quantity {
  const read = parseMeasured(content.value, ".");
  const accepted = acceptedUnit(content.measurand, content.unit);
  if (!read.ok || !accepted) throw new RangeError("An observation passed the door with a value that cannot be read");
  return { comparator: read.value.comparator, value: toCanonical(read.value.value, accepted) };
}

/** One limit of the reported interval in the measurand's canonical unit, or nothing where none was reported. */
export function limitOf(content: ObservationContent, limit: "intervalLow" | "intervalHigh"): Canonical | undefined {
  const text = content[limit];
  const accepted = acceptedUnit(content.measurand, content.unit);
  const read = text === undefined ? undefined : parseMeasured(text, ".");
  return read?.ok !== true || !accepted ? undefined : toCanonical(read.value.value, accepted);
}

/** Whether a limit was printed as lying outside its own interval: "<2.2" and ">0.8", where "≤2.2" and "0.8-2.2" lie within. */
export const isLimitOutside = (content: ObservationContent, limit: "intervalLow" | "intervalHigh"): boolean =>
  /^[<>]/u.test(content[limit] ?? "");

/** The observation with new content; the old content and the reason stay in its history. */
export const amend = (observation: Observation, content: ObservationContent, change: WhenAndWhy): Observation =>
  revise(observation, content, change);

/**
 * The observation withdrawn: shown struck through, out of all arithmetic, and restorable. One that is withdrawn already stays as
 * it is.
 */
export const markEnteredInError = (observation: Observation, change: WhenAndWhy): Observation =>
  stands(observation)
    ? revise(observation, { ...contentOf<ObservationContent>(observation), status: "entered-in-error" }, change)
    : observation;

/** A withdrawn observation back in force, with the status it had before it was withdrawn. One in force stays as it is. */
export function restore(observation: Observation, change: WhenAndWhy): Observation {
  if (stands(observation)) return observation;
  const before = observation.earlier.findLast(stands);
  return revise(observation, { ...contentOf<ObservationContent>(observation), status: before?.status ?? "final" }, change);
}
