import { limitConfirmed, limitPossible, LONGEST_LOOK_BACK } from "./shiftLimits.ts";

/** A confirmed shift rests on at least this many results … */
export const RESULTS_TO_CONFIRM = 2;
/** … whose first and last lie at least this far apart, so that one bad week cannot confirm itself. App rule, no guideline. */
export const DAYS_TO_CONFIRM = 14;

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
const PRECISION = Float64Array.from({ length: ROW * ROW }, (_, index) => 1 / Math.sqrt(1 / Math.floor(index / ROW) + 1 / (index % ROW)));

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
 * - Source: d = (mean z[j..t] - mean z[i..j-1]) / (sigma sqrt(1/(j-i) + 1/(t-j+1))); two results give the reference change value's z.
 */
export const shiftStatistic = (scan: Scan, start: number, split: number, end: number): number => {
  const middle = scan.sums[split] ?? 0;
  const earlier = split - start;
  const later = end + 1 - split;
  const difference = ((scan.sums[end + 1] ?? 0) - middle) / later - (middle - (scan.sums[start] ?? 0)) / earlier;
  return (difference / scan.sigma) * (PRECISION[earlier * ROW + later] ?? 0);
};

const canConfirm = ({ days }: Scan, split: number, end: number): boolean =>
  end - split + 1 >= RESULTS_TO_CONFIRM && (days[end] ?? 0) - (days[split] ?? 0) >= DAYS_TO_CONFIRM;

/** The strongest |d| over all stretches that begin at or after `from`, split after it, and end with result `end`; of equals the longest look back. */
function strongestEndingAt(scan: Scan, from: number, end: number, confirming: boolean): ScannedShift | undefined {
  let best: ScannedShift | undefined;
  let size = confirming ? limitConfirmed(end + 1) : limitPossible(end + 1);
  for (let split = from + 1; split <= end; split += 1) {
    if (confirming && !canConfirm(scan, split, end)) continue;
    for (let start = from; start < split; start += 1) {
      const statistic = shiftStatistic(scan, start, split, end);
      if (Math.abs(statistic) <= size + (best === undefined ? 0 : TIE)) continue;
      size = Math.abs(statistic);
      best = { start, split, end, statistic, grade: confirming ? "confirmed" : "possible" };
    }
  }
  return best;
}

/**
 * The strongest shift that counts within results `from` and later: a confirmed one wherever its later run ended, else a possible one that the
 * latest result takes part in. A confirmed call keeps its ground (its limit holds for the whole series); a possible one needs today's support.
 *
 * - Units: as `shiftStatistic`.
 * - Errors: nothing where no shift meets its limit.
 * - Source: the limits stand in `shiftLimits.ts`, with the simulation behind them.
 */
export function strongestShift(scan: Scan, from: number): ScannedShift | undefined {
  const latest = scan.count - 1;
  let best = strongestEndingAt(scan, from, latest, true);
  for (let end = latest - 1; best === undefined && end > from; end -= 1) best = strongestEndingAt(scan, from, end, true);
  return best ?? strongestEndingAt(scan, from, latest, false);
}

/** Whether some shift in this direction, looking no earlier than result `from`, met the limit of `grade` when result `end` was the latest. */
export function isCalledAt(scan: Scan, from: number, end: number, rising: boolean, grade: ShiftGrade): boolean {
  const limit = grade === "confirmed" ? limitConfirmed(end + 1) : limitPossible(end + 1);
  for (let split = from + 1; split <= end; split += 1) {
    if (grade === "confirmed" && !canConfirm(scan, split, end)) continue;
    for (let start = from; start < split; start += 1) {
      const statistic = shiftStatistic(scan, start, split, end);
      if (rising ? statistic > limit : -statistic > limit) return true;
    }
  }
  return false;
}
