import type { CalendarDate } from "../calendarDate.ts";
import type { Measurand } from "../measuring/measurand.ts";
import type { RunCut, SeriesPoint, WhyLeftOut } from "../series/series.ts";
import type { ChangeFrom } from "./changeFrom.ts";
import type { Bridge } from "./bridge.ts";
import type { LastBreak } from "./comparableResults.ts";
import type { DailyResult } from "./dailyResults.ts";
import type { EventInForce } from "./eventInForce.ts";
import type { KidneyReading } from "./kidney.ts";
import type { PersonalInterval } from "./personalInterval.ts";
import type { ChangeLimits } from "./referenceChangeValue.ts";
import type { ShiftGrade } from "./shiftScan.ts";
import type { Trend } from "./slope.ts";
import type { SmallestChange } from "./smallestChange.ts";
import type { Variation } from "./variation.ts";
import type { Stretch, StretchChange } from "./stretch.ts";

/** What can be said of a series. The codes are the command line's, too. Never "stable", never a response category. */
export const VERDICT_KINDS = [
  "rising-confirmed",
  "rising-possible",
  "falling-confirmed",
  "falling-possible",
  "no-change-since",
  "no-change-shown",
  "too-few-results",
  "not-comparable",
  "not-interpreted",
] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** Why a series is shown and not judged. */
export type WhyNotInterpreted = "dialysis" | "under-18" | "urine-ph" | "zero-result" | "beyond-limit" | "no-variation-figure";

/** The step that a verdict rests on. The two stretches are neighbours; both are drawn as short levels. */
export type Shift = StretchChange & {
  readonly direction: "rising" | "falling";
  readonly grade: ShiftGrade;
  /** d, in standard errors; above 0 for a rise. */
  readonly statistic: number;
  /**
   * The standard deviation that the shift was held against, on the log scale: the variation, and what rounding and bridges that it
   * crosses add.
   */
  readonly sigma: number;
  /** What a stable series of so many results exceeds in 5 %; and the limit of a confirmation. Both when the later stretch ended. */
  readonly limitPossible: number;
  readonly limitConfirmed: number;
  /** How many results the chance of a call is counted over. */
  readonly lookedBackOver: number;
  /** A stable series of so many results shows a shift this large, anywhere in it, less often than this (0.2, 0.1, 0.05, 0.01 or 0.001). */
  readonly chanceBelow: number;
  /** The largest total CV in percent at which this shift still meets the limit of its grade. */
  readonly holdsUpToCvPercent: number;
  /** The result at which the movement was first called, and the one at which it reached its grade. */
  readonly firstCalledOn: CalendarDate;
  readonly calledOn: CalendarDate;
};

/** What followed a movement that has ended: the whole change from before it to the level since, and that level's results. */
export type Settled = StretchChange & { readonly since: CalendarDate };

/** Where the latest level lies, and where one further result may fall by variation alone (95 %). Canonical unit. */
export type SetPoint = { readonly stretch: Stretch; readonly low: number; readonly high: number };

/** A result that took no part in arithmetic, and why. */
export type LeftOut = { readonly observationId: string; readonly collectedOn: CalendarDate; readonly why: WhyLeftOut };

/**
 * A result that neither of its neighbours bears out (for the latest: neither of the two before it), of which only part counts.
 * Drawn and kept as reported. Canonical unit.
 */
export type Guarded = {
  readonly collectedOn: CalendarDate;
  readonly value: number;
  readonly counted: number;
  /** It is the latest result: nothing has followed it yet, and only a confirmation holds it back. */
  readonly isLatest?: true;
};

/** A place where results stop being comparable: drawn as a break, never computed across. */
export type Break = { readonly on: CalendarDate; readonly after: CalendarDate; readonly cut: RunCut };

/**
 * Everything the product says about one series, ready to show: roster, chart, print, board, patient view and command line read
 * this one object. Values are in the measurand's canonical unit, changes in percent, days as calendar dates.
 */
export type Verdict = {
  readonly kind: VerdictKind;
  readonly measurand: Measurand;
  /** Present exactly when the kind is "not-interpreted". */
  readonly whyNot?: WhyNotInterpreted;
  /** Results of the last comparable run, and those that bridges bring to it, one entry a day: what the verdict rests on. */
  readonly used: readonly DailyResult[];
  /** Of the used results, how many the scan looked back over (the last 60 of a longer run). */
  readonly lookedBackOver: number;
  readonly leftOut: readonly LeftOut[];
  /** Used results that count only in part, oldest first. */
  readonly guarded: readonly Guarded[];
  /** Days on which several results lie further apart than variation explains. */
  readonly daysApart: readonly CalendarDate[];
  readonly breaks: readonly Break[];
  /** Changes of method or laboratory over which specimens were measured by both, and whether that joins their results. */
  readonly bridges: readonly Bridge[];
  /** The last place from which on results are compared: a change of method or laboratory, a start or an end of dialysis. */
  readonly lastBreak?: LastBreak;
  /** Usable results that are shown, and not compared: from before the last break, or by another method. */
  readonly beforeBreak: number;
  /** Used results without a recorded method and laboratory: comparability is assumed for them. */
  readonly assumedComparable: number;
  /** The latest result that arithmetic may use, in whatever run, or beyond the assay's limit. */
  readonly latest?: SeriesPoint;
  /** The newest result of all, where it is preliminary and so not counted. */
  readonly preliminary?: SeriesPoint;
  /** The newest results lie beyond the assay's limit: the change is at least this (a rise), or at most this (a fall goes further). */
  readonly bound?: "at-least" | "at-most";
  /** Beyond the assay's limit, by the method of the used results and since the last break, and not counted; oldest first. */
  readonly boundsAside: readonly SeriesPoint[];
  /** Results at the level that a rise or fall led to lean the other way again, and no such shift is called. */
  readonly leansBack?: true;
  readonly variation?: Variation;
  /** Two-sided 95 % limits of change between two results. */
  readonly changeLimits?: ChangeLimits;
  /** The most recent movement: for a rise, a fall, and "no change since". */
  readonly shift?: Shift;
  /** Present exactly when the kind is "no-change-since". */
  readonly settled?: Settled;
  readonly setPoint?: SetPoint;
  /** What could be hidden: present exactly when the kind is "no-change-shown". */
  readonly smallestChange?: SmallestChange;
  readonly fromPrevious?: ChangeFrom;
  readonly fromBaseline?: ChangeFrom;
  readonly fromNadir?: ChangeFrom;
  readonly trend?: Trend;
  readonly personalInterval?: PersonalInterval;
  readonly kidney?: KidneyReading;
  /** Events that hold the wording back. */
  readonly events: readonly EventInForce[];
};
