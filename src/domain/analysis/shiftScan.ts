import { Z_ONE_SIDED_95, Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";
import { shiftStatistic, varianceOfBridges, type Scan } from "./scan.ts";
import { evidenceAt } from "./shiftEvidence.ts";
import { FAR_START, limitConfirmed, limitEvidence } from "./shiftLimits.ts";

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
  /** The turning point from which it was looked for. */
  readonly from: number;
};

/** Equal up to rounding is equal, so that the unit of the values cannot decide between two splits that are equally good. */
const TIE = 1e-9;

const spansEnough = ({ days }: Scan, split: number, end: number): boolean =>
  end - split + 1 >= RESULTS_TO_CONFIRM && (days[end] ?? 0) - (days[split] ?? 0) >= DAYS_TO_CONFIRM;

/**
 * Whether a shift rests on more than one result at either side. Two results of its later run, far enough apart in time, must each
 * differ by itself from the earlier run: a second sample has confirmed it. And the earlier run must differ without the result
 * that lies furthest from the later one, but for a run's first result, which may be all there is before a treatment.
 */
function isSeconded(scan: Scan, { start, split, end, statistic }: Omit<ScannedShift, "grade" | "from">): boolean {
  const { sums, variances, days, logs, count, heldBack } = scan;
  const sign = Math.sign(statistic);
  const earlier = split - start;
  const earlierSum = (sums[split] ?? 0) - (sums[start] ?? 0);
  const earlierVariance = (variances[split] ?? 0) - (variances[start] ?? 0);
  const logOf = (index: number) => (logs[index] ?? 0) + (index === count - 1 ? heldBack : 0);
  const varianceOf = (index: number) => (variances[index + 1] ?? 0) - (variances[index] ?? 0);
  const bridged = (from: number, to: number) =>
    scan.bridges.length === 0 ? 0 : varianceOfBridges(scan, [start, split], [from, to + 1]);
  let first: number | undefined;
  let seconded = false;
  for (let index = split; index <= end && !seconded; index += 1) {
    const error = Math.sqrt(varianceOf(index) + earlierVariance / earlier ** 2 + bridged(index, index));
    if (sign * (logOf(index) - earlierSum / earlier) <= SECONDED * error) continue;
    first ??= days[index] ?? 0;
    seconded = (days[index] ?? 0) - first >= DAYS_TO_CONFIRM;
  }
  if (!seconded || earlier === 1) return seconded && start === 0;
  let furthest = start;
  for (let index = start + 1; index < split; index += 1) if (sign * (logOf(furthest) - logOf(index)) > 0) furthest = index;
  const later = end + 1 - split;
  const laterMean = ((sums[end + 1] ?? 0) + (end === count - 1 ? heldBack : 0) - (sums[split] ?? 0)) / later;
  const restMean = (earlierSum - logOf(furthest)) / (earlier - 1);
  const laterVariance = (variances[end + 1] ?? 0) - (variances[split] ?? 0);
  const error = Math.sqrt(
    laterVariance / later ** 2 + (earlierVariance - varianceOf(furthest)) / (earlier - 1) ** 2 + bridged(split, end),
  );
  return sign * (laterMean - restMean) > SECONDED * error;
}

/** The strongest confirmed shift that begins at or after `from` and ends with result `end`; of equals the longest look back. */
function confirmedEndingAt(scan: Scan, from: number, end: number, direction?: 1 | -1): ScannedShift | undefined {
  let best: ScannedShift | undefined;
  let bar = limitConfirmed(end + 1);
  // No stretch of fewer results, or of too few days, can be confirmed: later splits need not be tried.
  for (let split = from + 1; spansEnough(scan, split, end); split += 1) {
    for (let start = from; start < split; start += 1) {
      const statistic = shiftStatistic(scan, start, split, end, "confirmed");
      if (direction !== undefined && statistic * direction <= 0) continue;
      const size = Math.abs(statistic) - (start === from ? 0 : FAR_START);
      if (size <= bar || !isSeconded(scan, { start, split, end, statistic })) continue;
      bar = size + TIE;
      best = { start, split, end, statistic, grade: "confirmed", from };
    }
  }
  return best;
}

/**
 * Whether, and in which direction (1 a rise, -1 a fall), the results from `from` on call a shift possible when result `end` is the
 * latest. Two results by the reference change value itself, more by all that speaks for a movement together.
 */
function possibleAt(scan: Scan, from: number, end: number, wider = 1): 1 | -1 | undefined {
  const results = end - from + 1;
  if (results < 2) return undefined;
  if (results === 2) {
    const statistic = shiftStatistic(scan, from, end, end) / wider;
    return Math.abs(statistic) > Z_TWO_SIDED_95 ? (statistic > 0 ? 1 : -1) : undefined;
  }
  const least = limitEvidence(results);
  const { rise, fall } = evidenceAt(scan, from, end, { wider, least });
  if (Math.max(rise, fall) <= least) return undefined;
  return rise >= fall ? 1 : -1;
}

/** The possible shift that the latest result takes part in: the evidence decides whether, the strongest split says where. */
function possibleEndingAt(scan: Scan, from: number, end: number): ScannedShift | undefined {
  const direction = possibleAt(scan, from, end);
  if (direction === undefined) return undefined;
  let best: ScannedShift | undefined;
  let bar = 0;
  for (let split = from + 1; split <= end; split += 1) {
    for (let start = from; start < split; start += 1) {
      const statistic = shiftStatistic(scan, start, split, end);
      if (statistic * direction <= bar) continue;
      bar = statistic * direction + TIE;
      best = { start, split, end, statistic, grade: "possible", from };
    }
  }
  return best;
}

/**
 * How many times as large every standard deviation could be before a possible shift is no longer called, to about 1 %: from 1 to 4,
 * and 4 is said of all that holds longer.
 */
export function possibleUpTo(scan: Scan, from: number, end: number): number {
  let [holds, fails] = [1, 4];
  for (let step = 0; step < 8; step += 1) {
    const middle = Math.sqrt(holds * fails);
    if (possibleAt(scan, from, end, middle) === undefined) fails = middle;
    else holds = middle;
  }
  return holds;
}

/**
 * The strongest shift that counts within results `from` and later: a confirmed one wherever its later run ended, else a possible
 * one that the latest result takes part in. A confirmed call keeps its ground (its limit holds for the whole series) unless later
 * results show that one of its own stood alone; a possible one needs today's support.
 *
 * - Units: as `shiftStatistic`.
 * - Errors: nothing where no shift meets its limit.
 * - Source: the limits stand in `shiftLimits.ts`, with the simulation behind them.
 */
export function strongestShift(scan: Scan, from: number): ScannedShift | undefined {
  const latest = scan.count - 1;
  for (let end = latest; end > from; end -= 1) {
    const confirmed = confirmedEndingAt(scan, from, end);
    if (confirmed !== undefined) return confirmed;
  }
  return possibleEndingAt(scan, from, latest);
}

/**
 * Whether some shift in this direction, looking no earlier than result `from`, met the limit of `grade` when result `end` was the
 * latest.
 */
export function isCalledAt(scan: Scan, from: number, end: number, rising: boolean, grade: ShiftGrade): boolean {
  const direction = rising ? 1 : -1;
  return grade === "confirmed"
    ? confirmedEndingAt(scan, from, end, direction) !== undefined
    : possibleAt(scan, from, end) === direction;
}
