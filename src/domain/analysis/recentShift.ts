import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";
import { sigmaFrom, type Scan } from "./scan.ts";
import { isCalledAt, strongestShift, type ScannedShift, type ShiftGrade } from "./shiftScan.ts";

/** After a call, so many further results … */
const RESULTS_TO_SETTLE = 4;
/**
 * … over at least this many days, without a further shift, and the verdict no longer says that the value is moving. App rule, no
 * guideline.
 */
const DAYS_TO_SETTLE = 90;

/**
 * A shift in its place, in indices of results: where it reached the grade it has (counted from its split, so that nothing before
 * the present level can make it look settled), and since when its direction had been called without a break by then.
 */
export type CalledShift = ScannedShift & { readonly firstCalled: number; readonly calledAt: number };

/**
 * The most recent movement of a series: one shift, or several in one direction that followed each other before the value had
 * settled.
 */
export type Movement = {
  readonly rising: boolean;
  readonly grade: ShiftGrade;
  /** The strongest shift of the movement, of its grade: what is drawn and explained. */
  readonly principal: CalledShift;
  /** Where the movement began to be called. */
  readonly firstCalled: number;
  /** The first shift's earlier stretch begins and ends here. */
  readonly before: { readonly start: number; readonly end: number };
  /** The first result at the present level: the split of the last shift. */
  readonly levelFrom: number;
  /** Whether enough results over enough time followed the last call without a further shift. */
  readonly settled: boolean;
  /** Whether the results at the present level lean against the movement: a way back that is not called. */
  readonly leansBack: boolean;
};

/** Every shift that counts, each looked for among the results after the one before it. */
function shiftsThatCount(scan: Scan): readonly CalledShift[] {
  const shifts: CalledShift[] = [];
  let from = 0;
  for (;;) {
    const shift = strongestShift(scan, from);
    if (shift === undefined) return shifts;
    const rising = shift.statistic > 0;
    let calledAt = shift.split;
    while (calledAt < shift.end && !isCalledAt(scan, from, calledAt, rising, shift.grade)) calledAt += 1;
    let firstCalled = calledAt;
    while (firstCalled > from + 1 && isCalledAt(scan, from, firstCalled - 1, rising, "possible")) firstCalled -= 1;
    shifts.push({ ...shift, firstCalled, calledAt });
    from = shift.split;
  }
}

/**
 * Whether the results of a level lean (1 upward, -1 downward, 0 neither): their log-linear slope, held against the known
 * variation, goes beyond the two-sided 95 % limit. A steady rise is many small steps, none of which the scan need find, and must
 * not pass for a level; nor must a lean back against the shift that led there.
 */
function leanOf(scan: Scan, from: number, last: number): 1 | -1 | 0 {
  const { sums, days, bridges } = scan;
  const count = last - from + 1;
  let meanDay = 0;
  for (let index = from; index <= last; index += 1) meanDay += (days[index] ?? 0) / count;
  let [spread, together] = [0, 0];
  for (let index = from; index <= last; index += 1) {
    const away = (days[index] ?? 0) - meanDay;
    spread += away ** 2;
    together += away * ((sums[index + 1] ?? 0) - (sums[index] ?? 0));
  }
  const variance = bridges.reduce(
    (sum, bridge) => {
      let lean = 0;
      for (let index = from; index <= last; index += 1)
        lean += ((days[index] ?? 0) - meanDay) * ((bridge.sums[index + 1] ?? 0) - (bridge.sums[index] ?? 0));
      return sum + bridge.variance * lean ** 2;
    },
    sigmaFrom(scan, from) ** 2 * spread,
  );
  if (Math.abs(together) <= Z_TWO_SIDED_95 * Math.sqrt(variance)) return 0;
  return together > 0 ? 1 : -1;
}

/**
 * Whether the results from a call up to `last` were enough, and long enough, and level enough, to say that nothing further has
 * shown.
 */
const settledBy = (scan: Scan, shift: CalledShift, last: number): boolean =>
  last - shift.calledAt >= RESULTS_TO_SETTLE &&
  (scan.days[last] ?? 0) - (scan.days[shift.calledAt] ?? 0) >= DAYS_TO_SETTLE &&
  leanOf(scan, shift.split, last) === 0;

/**
 * The most recent movement that counts. The strongest shift of the whole run is found first, then the strongest among the results
 * from its split on, and so on until nothing more meets its limit: the last one found is the most recent. Shifts in the same
 * direction belong to one movement unless the value had settled between them; the movement has the best grade of its shifts.
 *
 * - Units: indices of results.
 * - Errors: nothing where no shift counts.
 * - Source: app rule; its false and found calls are published in `docs/operating-characteristics.md`.
 */
export function recentMovement(scan: Scan): Movement | undefined {
  const shifts = shiftsThatCount(scan);
  const last = shifts.at(-1);
  if (last === undefined) return undefined;
  const rising = last.statistic > 0;
  let first = shifts.length - 1;
  for (; first > 0; first -= 1) {
    const [before, next] = [shifts[first - 1], shifts[first]];
    if (before === undefined || next === undefined || before.statistic > 0 !== rising || settledBy(scan, before, next.split - 1))
      break;
  }
  const movement = shifts.slice(first);
  const grade = movement.some((shift) => shift.grade === "confirmed") ? "confirmed" : "possible";
  const principal = movement
    .filter((shift) => shift.grade === grade)
    .reduce(
      (best, shift) => (Math.abs(shift.statistic) > Math.abs(best.statistic) ? shift : best),
      movement.find((shift) => shift.grade === grade) ?? last,
    );
  const opening = movement[0] ?? last;
  return {
    rising,
    grade,
    principal,
    firstCalled: opening.firstCalled,
    before: { start: opening.start, end: opening.split - 1 },
    levelFrom: last.split,
    settled: settledBy(scan, last, scan.count - 1),
    leansBack: leanOf(scan, last.split, scan.count - 1) === (rising ? -1 : 1),
  };
}
