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
export type ReferenceInterval = { readonly low?: Canonical; readonly high?: Canonical; readonly source: IntervalSource };

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
 * Where a reported value lies against its interval. A limit itself lies within.
 *
 * - Units: value and interval both in the measurand's canonical unit.
 * - Errors: "undetermined" where a censored value could lie on either side of a limit ("<0.5" against a lower limit of 0.2).
 * - Source: limits inclusive, as laboratories print them.
 */
export function flagOf(
  value: Canonical,
  comparator: "=" | "<" | ">" | "<=" | ">=",
  interval: ReferenceInterval | undefined,
): Flag {
  if (interval === undefined || (interval.low === undefined && interval.high === undefined)) return "no-interval";
  const low = interval.low ?? -Infinity;
  const high = interval.high ?? Infinity;
  switch (comparator) {
    case "=":
      return value < low ? "below" : value > high ? "above" : "within";
    case "<":
    case "<=":
      if (comparator === "<" ? value <= low : value < low) return "below";
      return (interval.low === undefined || interval.low <= 0) && value <= high ? "within" : "undetermined";
    case ">":
    case ">=":
      if (comparator === ">" ? value >= high : value > high) return "above";
      return interval.high === undefined && value >= low ? "within" : "undetermined";
  }
}
