import { Z_TWO_SIDED_95, Z_TWO_SIDED_99 } from "./referenceChangeValue.ts";
import { LONGEST_LOOK_BACK } from "./scan.ts";

/**
 * The values of |d| that a stable, guarded series of n results (the index) exceeds with the probability given, looking back over
 * all its stretches in either direction. Simulated: 50,000 stable series, seed 20261127; standard error about 0.005 for 5 % and
 * 0.04 for 1 in 1,000. `npm run simulate -- limits` derives them again, and a test does at lower cost.
 */
const EXCEEDED_BY: readonly (readonly [share: number, limits: readonly number[]])[] = [
  [
    0.01,
    [
      0, 0, 2.574, 2.898, 3.1, 3.27, 3.374, 3.467, 3.551, 3.62, 3.694, 3.752, 3.794, 3.832, 3.873, 3.907, 3.933, 3.97, 3.993,
      4.013, 4.055, 4.082, 4.102, 4.123, 4.145, 4.161, 4.175, 4.197, 4.214, 4.228, 4.248, 4.262, 4.276, 4.293, 4.31, 4.321, 4.331,
      4.341, 4.35, 4.368, 4.38, 4.394, 4.407, 4.413, 4.42, 4.428, 4.431, 4.443, 4.451, 4.457, 4.468, 4.478, 4.485, 4.494, 4.498,
      4.509, 4.518, 4.523, 4.529, 4.541, 4.546,
    ],
  ],
  [
    0.05,
    [
      0, 0, 1.957, 2.351, 2.578, 2.739, 2.864, 2.97, 3.05, 3.124, 3.188, 3.247, 3.299, 3.349, 3.394, 3.432, 3.469, 3.502, 3.533,
      3.565, 3.598, 3.624, 3.644, 3.669, 3.69, 3.71, 3.728, 3.745, 3.761, 3.78, 3.795, 3.811, 3.823, 3.837, 3.85, 3.865, 3.877,
      3.888, 3.899, 3.911, 3.923, 3.937, 3.948, 3.96, 3.969, 3.977, 3.988, 3.995, 4.004, 4.013, 4.022, 4.03, 4.037, 4.042, 4.05,
      4.056, 4.066, 4.074, 4.08, 4.087, 4.093,
    ],
  ],
];

/**
 * The evidence above which a series of n results since the last turning point (the index, from 3 on) is called possible: g(n).
 * Derived so that stable patients have been called by visit n in the share that the first rule of this product called (5.0 % at 2,
 * 15.6 % at 12, 19.4 % at 24): 400,000 stable series, seed 20261126, `npm run simulate -- limits`. From 24 on it hardly grows.
 */
const EVIDENCE: readonly number[] = [
  0, 0, 0, 1.136, 1.378, 1.6, 1.752, 1.816, 1.904, 1.916, 1.965, 1.99, 2.018, 2.058, 2.119, 2.137, 2.143, 2.159, 2.173, 2.173,
  2.201, 2.201, 2.201, 2.201, 2.201,
];

/**
 * b: with it (or h(n) where that is higher), 4.7 % of stable, guarded series meet the form that a confirmation asks for ever, over
 * 24 visits, before seconding lets fewer through. 100,000 series, same simulation.
 */
const EVER_OVER_24_VISITS = 3.49;

/** How much further a shift must go that begins later than the last turning point: there are many such beginnings to choose from. */
export const FAR_START = 0.1;

const exceededBy = (share: number, results: number): number => {
  if (results < 2) return Number.POSITIVE_INFINITY;
  // Simulated, the limit of 1 in 1,000 lies 0.53 to 0.71 above that of 1 in 100: this is never below it.
  if (share === 0.001) return exceededBy(0.01, results) + 0.72;
  if (results === 2 && share === 0.05) return Z_TWO_SIDED_95;
  if (results === 2 && share === 0.01) return Z_TWO_SIDED_99;
  const limits = EXCEEDED_BY.find(([by]) => by === share)?.[1];
  return limits?.[Math.min(results, LONGEST_LOOK_BACK)] ?? Number.POSITIVE_INFINITY;
};

/**
 * The |d| that a stable series of so many results exceeds, anywhere in it, with probability 5 %: h(n). With two results it is the
 * limit of a possible shift; with more the evidence decides, and this says how unusual one shift by itself would be.
 *
 * - Units: standard errors, as `shiftStatistic`.
 * - Errors: infinite below two results, where nothing can be compared; above `LONGEST_LOOK_BACK` the last entry, as no more are
 *   scanned.
 * - Source: two results: the standard normal quantile, so that the rule is the reference change value exactly; more: the
 *   simulation above.
 */
export const limitPossible = (results: number): number => exceededBy(0.05, results);

/**
 * The evidence above which a shift is possible, with so many results since the last turning point: g(n).
 *
 * - Units: natural logarithm of an averaged Bayes factor, as `evidenceAt`.
 * - Errors: infinite below three results; two are judged by the reference change value itself.
 * - Source: the simulation above.
 */
export const limitEvidence = (results: number): number =>
  results < 3 ? Number.POSITIVE_INFINITY : (EVIDENCE[Math.min(results, EVIDENCE.length - 1)] ?? Number.POSITIVE_INFINITY);

/**
 * The limit above which a shift is confirmed when the run has so many results: b, or h(n) where that is higher, so that a
 * confirmed shift is by itself unusual in however long a series.
 *
 * - Units and errors: as `limitPossible`.
 * - Source: the simulation above.
 */
export const limitConfirmed = (results: number): number => Math.max(EVER_OVER_24_VISITS, limitPossible(results));

/**
 * How rare so large a shift is anywhere in a stable series of so many results: less often than 1 in 20, 100 or 1,000.
 *
 * - Units: a probability: 0.05, 0.01 or 0.001; 1 where the shift is smaller than all of these.
 * - Errors: none.
 * - Source: the simulation above.
 */
export function chanceBelow(results: number, statistic: number): number {
  const size = Math.abs(statistic);
  return [0.001, 0.01, 0.05].find((share) => size > exceededBy(share, results)) ?? 1;
}
