import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";

/**
 * The values of |d| that a stable series of n results (the index) exceeds with probability 5 %, 1 % and 0.1 %, looking back over
 * all its stretches in either direction. Simulated: 1,000,000 stable series, seed 20250101; standard error about 0.001, 0.003 and
 * 0.01. `npm run simulate -- limits` derives them again, and a test does at lower cost. Two results need no simulation: see
 * `limitPossible`.
 */
const EXCEEDED_BY_5_PERCENT: readonly number[] = [
  0, 0, 1.961, 2.369, 2.613, 2.783, 2.913, 3.018, 3.104, 3.177, 3.241, 3.298, 3.35, 3.395, 3.435, 3.471, 3.506, 3.538, 3.568,
  3.596, 3.623, 3.647, 3.672, 3.693, 3.714, 3.733, 3.751, 3.769, 3.786, 3.802, 3.817, 3.832, 3.846, 3.86, 3.873, 3.885, 3.898,
  3.91, 3.921, 3.932, 3.942, 3.953, 3.963, 3.973, 3.983, 3.992, 4.001, 4.01, 4.018, 4.027, 4.035, 4.043, 4.05, 4.058, 4.066,
  4.073, 4.08, 4.087, 4.094, 4.101, 4.107,
];
const EXCEEDED_BY_1_PERCENT: readonly number[] = [
  0, 0, 2.576, 2.942, 3.161, 3.318, 3.438, 3.532, 3.611, 3.68, 3.74, 3.791, 3.837, 3.88, 3.918, 3.952, 3.984, 4.012, 4.041, 4.066,
  4.091, 4.112, 4.134, 4.155, 4.173, 4.19, 4.206, 4.224, 4.239, 4.253, 4.268, 4.281, 4.295, 4.308, 4.319, 4.33, 4.342, 4.352,
  4.363, 4.374, 4.384, 4.393, 4.404, 4.413, 4.421, 4.43, 4.437, 4.447, 4.454, 4.462, 4.471, 4.477, 4.484, 4.492, 4.499, 4.506,
  4.513, 4.519, 4.526, 4.533, 4.54,
];
const EXCEEDED_BY_1_PER_THOUSAND: readonly number[] = [
  0, 0, 3.29, 3.612, 3.808, 3.945, 4.063, 4.148, 4.219, 4.276, 4.328, 4.379, 4.418, 4.461, 4.496, 4.522, 4.55, 4.58, 4.601, 4.622,
  4.646, 4.666, 4.682, 4.701, 4.725, 4.742, 4.757, 4.776, 4.793, 4.807, 4.819, 4.829, 4.847, 4.854, 4.865, 4.876, 4.887, 4.9,
  4.909, 4.92, 4.929, 4.937, 4.946, 4.956, 4.966, 4.973, 4.98, 4.989, 4.995, 5, 5.004, 5.011, 5.016, 5.021, 5.027, 5.035, 5.043,
  5.05, 5.055, 5.059, 5.066,
];

/**
 * The value of |d| that a stable series exceeds ever, over 24 visits, with a later run of at least two results, with probability
 * 5 %. Same simulation.
 */
const EVER_OVER_24_VISITS = 3.668;

/**
 * How far back a scan looks: as far as the limits were simulated. Earlier results of a longer run are shown and take no part in
 * the scan.
 */
export const LONGEST_LOOK_BACK = EXCEEDED_BY_5_PERCENT.length - 1;

/**
 * The limit above which a shift is possible in a run of so many results: h(n).
 *
 * - Units: standard errors, as `shiftStatistic`.
 * - Errors: infinite below two results, where nothing can be compared; above `LONGEST_LOOK_BACK` the last entry, as no more are
 *   scanned.
 * - Source: two results: the standard normal quantile, so that the rule is the reference change value exactly; more: the
 *   simulation above.
 */
export function limitPossible(results: number): number {
  if (results < 2) return Number.POSITIVE_INFINITY;
  return results === 2
    ? Z_TWO_SIDED_95
    : (EXCEEDED_BY_5_PERCENT[Math.min(results, LONGEST_LOOK_BACK)] ?? Number.POSITIVE_INFINITY);
}

/**
 * The limit above which a shift is confirmed when the run has so many results: b, and from 22 results on h(n), which is then the
 * higher one: what is confirmed is always possible too.
 *
 * - Units: standard errors, as `shiftStatistic`.
 * - Errors: as `limitPossible`.
 * - Source: the simulation above.
 */
export const limitConfirmed = (results: number): number => Math.max(EVER_OVER_24_VISITS, limitPossible(results));

/**
 * How rare so large a shift is anywhere in a stable series of so many results: less often than 1 in 20, in 100 or in 1,000.
 *
 * - Units: a probability: 0.05, 0.01 or 0.001; 1 where the shift is smaller than all of these.
 * - Errors: none.
 * - Source: the simulation above.
 */
export function chanceBelow(results: number, statistic: number): number {
  const [size, seen] = [Math.abs(statistic), Math.min(results, LONGEST_LOOK_BACK)];
  if (size > (EXCEEDED_BY_1_PER_THOUSAND[seen] ?? Number.POSITIVE_INFINITY)) return 0.001;
  if (size > (EXCEEDED_BY_1_PERCENT[seen] ?? Number.POSITIVE_INFINITY)) return 0.01;
  return size > limitPossible(results) ? 0.05 : 1;
}
