import { Z_ONE_SIDED_95 } from "./referenceChangeValue.ts";
import { limitConfirmed, limitPossible, LONGEST_LOOK_BACK } from "./shiftLimits.ts";

/** A confirmed shift rests on at least this many results … */
const RESULTS_TO_CONFIRM = 2;
/** … whose first and last lie at least this far apart, so that one bad week cannot confirm itself. App rule, no guideline. */
const DAYS_TO_CONFIRM = 14;

/**
 * How far a result must differ to second a shift, in standard errors: the 95 % limit in the direction that the shift has given.
 * App rule.
 */
const SECONDED = Z_ONE_SIDED_95;

/** Which limit a shift meets. */
export type ShiftGrade = "confirmed" | "possible";

/**
 * A step between two neighbouring stretches: results `start` to `split` - 1 against results `split` to `end`, counted from 0.
 * `statistic` is the difference of their log means in standard errors, above 0 for a rise.
 */
export type ScannedShift = {
  readonly start: number;
  readonly split: number;
  readonly end: number;
  readonly statistic: number;
  readonly grade: ShiftGrade;
};

/** A run made ready for scanning: log sums up to each result, and days. */
export type Scan = { readonly count: number; readonly sigma: number; readonly sums: Float64Array; readonly days: Float64Array };

/** Equal up to rounding is equal, so that the unit of the values cannot decide between two splits that are equally good. */
const TIE = 1e-9;

/** 1 / sqrt(1/a + 1/b) for stretches of a and b results: worked out once, as every patient asks for the same few. */
const ROW = LONGEST_LOOK_BACK + 1;
const PRECISION = Float64Array.from(
  { length: ROW * ROW },
  (_, index) => 1 / Math.sqrt(1 / Math.floor(index / ROW) + 1 / (index % ROW)),
);

/** Makes a run ready. Only the last `LONGEST_LOOK_BACK` results can be scanned, as far as the limits were simulated. */
export function prepareScan(results: readonly { readonly value: number; readonly day: number }[], sigma: number): Scan {
  const seen = results.slice(-LONGEST_LOOK_BACK);
  const sums = new Float64Array(seen.length + 1);
  const origin = seen[0]?.value ?? 1;
  seen.forEach(({ value }, index) => {
    sums[index + 1] = (sums[index] ?? 0) + Math.log(value / origin);
  });
  return { count: seen.length, sigma, sums, days: Float64Array.from(seen, ({ day }) => day) };
}

/**
 * The difference of two stretches' log means in standard errors: results `start` to `split` - 1 against `split` to `end`.
 *
 * - Units: standard errors; the unit of the values cancels.
 * - Errors: none for start < split <= end < count.
 * - Source: d = (mean z[j..t] - mean z[i..j-1]) / (sigma sqrt(1/(j-i) + 1/(t-j+1))); two results give the reference change
 *   value's z.
 */
export const shiftStatistic = (scan: Scan, start: number, split: number, end: number): number => {
  const middle = scan.sums[split] ?? 0;
  const earlier = split - start;
  const later = end + 1 - split;
  const difference = ((scan.sums[end + 1] ?? 0) - middle) / later - (middle - (scan.sums[start] ?? 0)) / earlier;
  return (difference / scan.sigma) * (PRECISION[earlier * ROW + later] ?? 0);
};

const spansEnough = ({ days }: Scan, split: number, end: number): boolean =>
  end - split + 1 >= RESULTS_TO_CONFIRM && (days[end] ?? 0) - (days[split] ?? 0) >= DAYS_TO_CONFIRM;

/**
 * Whether a shift rests on more than one result at either side. Two results of its later run, far enough apart in time, must each
 * differ by itself from the earlier run: a second sample has confirmed it. And the earlier run must differ without the result
 * that lies furthest from the later one, but for a run's first result, which may be all there is before a treatment.
 */
function isSeconded({ sums, days, sigma }: Scan, { start, split, end, statistic }: Omit<ScannedShift, "grade">): boolean {
  const sign = Math.sign(statistic);
  const earlier = split - start;
  const earlierSum = (sums[split] ?? 0) - (sums[start] ?? 0);
  const logOf = (index: number) => (sums[index + 1] ?? 0) - (sums[index] ?? 0);
  const differs = (log: number, count: number, fromSum: number, fromCount: number) =>
    sign * (log - fromSum / fromCount) > SECONDED * sigma * Math.sqrt(1 / count + 1 / fromCount);
  let first: number | undefined;
  let seconded = false;
  for (let index = split; index <= end && !seconded; index += 1) {
    if (!differs(logOf(index), 1, earlierSum, earlier)) continue;
    first ??= days[index] ?? 0;
    seconded = (days[index] ?? 0) - first >= DAYS_TO_CONFIRM;
  }
  if (!seconded || earlier === 1) return seconded && start === 0;
  let furthest = logOf(start);
  for (let index = start + 1; index < split; index += 1) if (sign * (furthest - logOf(index)) > 0) furthest = logOf(index);
  const later = end + 1 - split;
  return differs(((sums[end + 1] ?? 0) - (sums[split] ?? 0)) / later, later, earlierSum - furthest, earlier - 1);
}

/**
 * The strongest |d| over all stretches that begin at or after `from`, split after it, and end with result `end`; of equals the
 * longest look back.
 */
function strongestEndingAt(scan: Scan, from: number, end: number, grade: ShiftGrade): ScannedShift | undefined {
  let bar = grade === "confirmed" ? limitConfirmed(end + 1) : limitPossible(end + 1);
  let [bestStart, bestSplit] = [-1, -1];
  for (let split = from + 1; split <= end; split += 1) {
    if (grade === "confirmed" && !spansEnough(scan, split, end)) continue;
    for (let start = from; start < split; start += 1) {
      const statistic = shiftStatistic(scan, start, split, end);
      const size = Math.abs(statistic);
      if (size <= bar || (grade === "confirmed" && !isSeconded(scan, { start, split, end, statistic }))) continue;
      bar = size + TIE;
      bestStart = start;
      bestSplit = split;
    }
  }
  if (bestSplit < 0) return undefined;
  return { start: bestStart, split: bestSplit, end, statistic: shiftStatistic(scan, bestStart, bestSplit, end), grade };
}

/**
 * The strongest shift that counts within results `from` and later: a confirmed one wherever its later run ended, else a possible
 * one that the latest result takes part in. A confirmed call keeps its ground (its limit holds for the whole series); a possible
 * one needs today's support.
 *
 * - Units: as `shiftStatistic`.
 * - Errors: nothing where no shift meets its limit.
 * - Source: the limits stand in `shiftLimits.ts`, with the simulation behind them.
 */
export function strongestShift(scan: Scan, from: number): ScannedShift | undefined {
  const latest = scan.count - 1;
  for (let end = latest; end > from; end -= 1) {
    const confirmed = strongestEndingAt(scan, from, end, "confirmed");
    if (confirmed !== undefined) return confirmed;
  }
  return strongestEndingAt(scan, from, latest, "possible");
}

/**
 * Whether some shift in this direction, looking no earlier than result `from`, met the limit of `grade` when result `end` was the
 * latest.
 */
export function isCalledAt(scan: Scan, from: number, end: number, rising: boolean, grade: ShiftGrade): boolean {
  const limit = grade === "confirmed" ? limitConfirmed(end + 1) : limitPossible(end + 1);
  for (let split = from + 1; split <= end; split += 1) {
    if (grade === "confirmed" && !spansEnough(scan, split, end)) continue;
    for (let start = from; start < split; start += 1) {
      const statistic = shiftStatistic(scan, start, split, end);
      if (rising ? statistic <= limit : -statistic <= limit) continue;
      if (grade === "possible" || isSeconded(scan, { start, split, end, statistic })) return true;
    }
  }
  return false;
}
