import { MEASURANDS } from "./measurand.ts";
import { limitOf, quantityOf, type ObservationContent } from "./observation.ts";

/**
 * A value so many times its own interval, or such a part of it, is held against limits printed in another unit. Such a slip is a
 * hundredfold (mg/dL for g/L) or a thousandfold (µg/L for mg/L); half a hundredfold leaves room for a value that is itself high
 * or low. App rule, not a guideline.
 */
const SCALE_FACTOR = 50;

/**
 * How many times its own reference interval a value is, where that is so far from 1 that the limits may stand in another unit
 * than the value; nothing where it is not, where no interval was reported, or where the assay could only say "less" or "more".
 *
 * - Units: none, a ratio: to the geometric middle of both limits, or to the only one.
 * - Errors: none.
 * - Source: the factor above. Light chains, M-protein, IgM and CRP do rise a hundredfold, and fall far below an only upper limit.
 */
export function timesItsInterval(content: ObservationContent): number | undefined {
  const limits = [limitOf(content, "intervalLow"), limitOf(content, "intervalHigh")].filter(
    (limit) => limit !== undefined && limit > 0,
  );
  const { comparator, value } = quantityOf(content);
  if (limits.length === 0 || value <= 0) return undefined;
  const middle = limits.length === 2 ? Math.sqrt((limits[0] ?? 1) * (limits[1] ?? 1)) : (limits[0] ?? 1);
  const times = value / middle;
  const isReal = MEASURANDS[content.measurand].limits.leapsAreReal === true;
  if (times >= SCALE_FACTOR) return isReal || comparator.startsWith("<") ? undefined : times;
  if (times <= 1 / SCALE_FACTOR)
    return comparator.startsWith(">") || comparator.startsWith("<") || (isReal && limits.length === 1) ? undefined : times;
  return undefined;
}
