import type { BridgeShare } from "./bridge.ts";
import { guardLatest, guardSpikes } from "./spikeGuard.ts";

/**
 * How far back a scan looks: as far as its limits were simulated. Earlier results of a longer run are shown and take no part in
 * the scan.
 */
export const LONGEST_LOOK_BACK = 60;

/** One result for a scan: a positive value and its day. */
export type ScannedResult = {
  readonly value: number;
  readonly day: number;
  /** The bridges between methods that its value has crossed. */
  readonly over?: readonly BridgeShare[];
};

/** A bridge as a scan needs it: the variance of its logarithm, and sums of its part in each result as those of the logarithms. */
type ScannedBridge = { readonly variance: number; readonly sums: Float64Array; readonly moments: Float64Array };

/**
 * A run made ready for scanning, results counted from 0. Logarithms are those of the guarded values, relative to the first
 * result; prefix sums stand at `index + 1`.
 */
export type Scan = {
  readonly count: number;
  readonly sigma: number;
  readonly days: Float64Array;
  readonly logs: Float64Array;
  /** Sums of the logarithms, of index times logarithm, and of the variances. */
  readonly sums: Float64Array;
  readonly moments: Float64Array;
  readonly variances: Float64Array;
  readonly bridges: readonly ScannedBridge[];
  /** What the latest result's logarithm loses or gains where a confirmation is asked for: see `guardLatest`. */
  readonly heldBack: number;
};

/**
 * Makes a run ready. Only the last `LONGEST_LOOK_BACK` results can be scanned.
 *
 * - Units: values in one unit, which cancels; days; sigma, and the results' own standard deviations where they differ from it, on
 *   the natural log scale.
 * - Errors: none for positive values.
 * - Source: the guard of `spikeGuard.ts`.
 */
export function prepareScan(results: readonly ScannedResult[], sigma: number, own: readonly number[] = []): Scan {
  const first = Math.max(0, results.length - LONGEST_LOOK_BACK);
  const origin = results[first]?.value ?? 1;
  const count = results.length - first;
  // Filled by hand: `Float64Array.from` walks an iterator, which took as long as the scan itself. And all in one room: each
  // room of its own costs more than what is put in it.
  const room = new Float64Array(6 * count + 3);
  const part = (at: number, length: number) => room.subarray(at, at + length);
  const [asReported, spreads, days] = [part(0, count), part(count, count), part(2 * count, count)];
  for (let index = 0; index < count; index += 1) {
    const { value = origin, day = 0 } = results[first + index] ?? {};
    asReported[index] = Math.log(value / origin);
    spreads[index] = own[first + index] ?? sigma;
    days[index] = day;
  }
  const logs = guardSpikes(asReported, spreads);
  const [sums, moments, variances] = [part(3 * count, count + 1), part(4 * count + 1, count + 1), part(5 * count + 2, count + 1)];
  for (let index = 0; index < count; index += 1) {
    const log = logs[index] ?? 0;
    sums[index + 1] = (sums[index] ?? 0) + log;
    moments[index + 1] = (moments[index] ?? 0) + index * log;
    variances[index + 1] = (variances[index] ?? 0) + (spreads[index] ?? 0) ** 2;
  }
  const heldBack = count === 0 ? 0 : guardLatest(asReported, spreads) - (asReported[count - 1] ?? 0);
  return { count, sigma, days, logs, sums, moments, variances, bridges: bridgesAmong(results.slice(first)), heldBack };
}

const NO_BRIDGES: readonly ScannedBridge[] = [];

function bridgesAmong(seen: readonly ScannedResult[]): readonly ScannedBridge[] {
  if (seen.every(({ over }) => over === undefined)) return NO_BRIDGES;
  const bridges = new Set(seen.flatMap(({ over = [] }) => over.map(({ bridge }) => bridge)));
  return [...bridges].map((bridge) => {
    const [sums, moments] = [new Float64Array(seen.length + 1), new Float64Array(seen.length + 1)];
    seen.forEach(({ over = [] }, index) => {
      const part = over.find((share) => share.bridge === bridge)?.sign ?? 0;
      sums[index + 1] = (sums[index] ?? 0) + part;
      moments[index + 1] = (moments[index] ?? 0) + index * part;
    });
    return { variance: bridge.variance, sums, moments };
  });
}

/** Results from the first index up to and without the second. */
type Range = readonly [from: number, to: number];

/**
 * What bridges add to the variance of the difference of two stretches' log means: each shifts all results that have crossed it
 * together, so it counts by how differently the stretches rest on it.
 *
 * - Units: natural log scale, squared; 0 where no result has crossed a bridge.
 * - Errors: none for stretches with at least one result.
 * - Source: variance of the factor's logarithm, 2 CVA²/k, times (share of the later results - share of the earlier)².
 */
export function varianceOfBridges({ bridges }: Scan, [start, split]: Range, [from, to]: Range): number {
  let variance = 0;
  for (const { sums, variance: own } of bridges) {
    const earlier = ((sums[split] ?? 0) - (sums[start] ?? 0)) / (split - start);
    variance += own * (((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) - earlier) ** 2;
  }
  return variance;
}

/**
 * The difference of two stretches' log means in standard errors: results `start` to `split` - 1 against `split` to `end`.
 *
 * - Units: standard errors; the unit of the values cancels.
 * - Errors: none for start < split <= end < count.
 * - Source: d = (mean z[j..t] - mean z[i..j-1]) / sqrt(sum of variances / count² of each stretch), which with one sigma for all
 *   is sigma sqrt(1/(j-i) + 1/(t-j+1)); two results give the reference change value's z. Under the root what a bridge that the
 *   shift crosses is uncertain by.
 */
export function shiftStatistic(
  scan: Scan,
  start: number,
  split: number,
  end: number,
  grade: "confirmed" | "possible" = "possible",
): number {
  const { sums, variances, bridges, count, heldBack } = scan;
  const middle = sums[split] ?? 0;
  const earlier = split - start;
  const later = end + 1 - split;
  const held = grade === "confirmed" && end === count - 1 ? heldBack : 0;
  const difference = ((sums[end + 1] ?? 0) + held - middle) / later - (middle - (sums[start] ?? 0)) / earlier;
  const between = variances[split] ?? 0;
  return (
    difference /
    Math.sqrt(
      (between - (variances[start] ?? 0)) / earlier ** 2 +
        ((variances[end + 1] ?? 0) - between) / later ** 2 +
        (bridges.length === 0 ? 0 : varianceOfBridges(scan, [start, split], [split, end + 1])),
    )
  );
}

/**
 * The one standard deviation that stands for those of a shift's results: where all are alike, that one.
 *
 * - Units: natural log scale.
 * - Errors: none for start < split <= end < count.
 * - Source: sqrt((sum of variances / count² of each stretch) / (1/(j-i) + 1/(t-j+1))).
 */
export function sigmaOfShift(scan: Scan, start: number, split: number, end: number, withBridges = true): number {
  const { variances } = scan;
  const [earlier, later, between] = [split - start, end + 1 - split, variances[split] ?? 0];
  const variance = (between - (variances[start] ?? 0)) / earlier ** 2 + ((variances[end + 1] ?? 0) - between) / later ** 2;
  const crossed = withBridges ? varianceOfBridges(scan, [start, split], [split, end + 1]) : 0;
  return Math.sqrt((variance + crossed) / (1 / earlier + 1 / later));
}

/** The standard deviation of the results from `from` on, as one: the root of their mean variance. Natural log scale. */
export const sigmaFrom = ({ variances, count }: Scan, from: number): number =>
  Math.sqrt(((variances[count] ?? 0) - (variances[from] ?? 0)) / Math.max(1, count - from));
