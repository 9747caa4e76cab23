import { MEASURANDS, type MeasurandCode } from "./measurand.ts";
import { canonicalNumber, type Canonical } from "./units.ts";

/** Who says what the limits are. An interval without a source cannot be made. */
export type IntervalSource =
  | { readonly type: "Laboratory"; readonly laboratory?: string }
  | { readonly type: "Default"; readonly citation: string };

/**
 * The central 95 % of healthy people at one laboratory, in the measurand's canonical unit. A missing end is no limit; 0 is a
 * limit.
 */
export type ReferenceInterval = {
  readonly low?: Canonical;
  readonly high?: Canonical;
  /** Set where a limit lies outside itself: ">0.8", "<2.2". */
  readonly lowOutside?: true;
  readonly highOutside?: true;
  readonly source: IntervalSource;
};

/**
 * Where a value lies against its own interval. Unknown is never normal: without an interval there is no flag but "no-interval".
 */
export type Flag = "below" | "within" | "above" | "no-interval" | "undetermined";

/** The interval that stands in where the laboratory gave none, labelled as such, or nothing where the product has none either. */
export function defaultInterval(code: MeasurandCode): ReferenceInterval | undefined {
  const interval = MEASURANDS[code].defaultInterval;
  if (interval === undefined) return undefined;
  return {
    ...(interval.low === undefined ? {} : { low: canonicalNumber(interval.low) }),
    ...(interval.high === undefined ? {} : { high: canonicalNumber(interval.high) }),
    source: { type: "Default", citation: interval.source },
  };
}

/**
 * Where a reported value lies against its interval. A limit itself lies within, unless it was printed as lying outside.
 *
 * - Units: value and interval both in the measurand's canonical unit.
 * - Errors: "undetermined" where a censored value could lie on either side of a limit ("<0.5" against a lower limit of 0.2).
 * - Source: limits as laboratories print them: "0.8-2.2" and "≤2.2" inclusive, "<2.2" not.
 */
export function flagOf(
  value: Canonical,
  comparator: "=" | "<" | ">" | "<=" | ">=",
  interval: ReferenceInterval | undefined,
): Flag {
  if (interval === undefined || (interval.low === undefined && interval.high === undefined)) return "no-interval";
  const low = interval.low ?? -Infinity;
  const high = interval.high ?? Infinity;
  const isBelow = interval.lowOutside === true ? value <= low : value < low;
  const isAbove = interval.highOutside === true ? value >= high : value > high;
  switch (comparator) {
    case "=":
      return isBelow ? "below" : isAbove ? "above" : "within";
    // What is less than a value on the lower limit is below it; what may be that value is below only where the limit lies outside.
    case "<":
      if (value <= low) return "below";
      return (interval.low === undefined || interval.low <= 0) && value <= high ? "within" : "undetermined";
    case "<=":
      if (isBelow) return "below";
      return (interval.low === undefined || interval.low <= 0) && !isAbove ? "within" : "undetermined";
    case ">":
      if (value >= high) return "above";
      return interval.high === undefined && value >= low ? "within" : "undetermined";
    case ">=":
      if (isAbove) return "above";
      return interval.high === undefined && !isBelow ? "within" : "undetermined";
  }
}
