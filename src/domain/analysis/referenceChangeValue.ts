import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

// Written out, as the library that works them out weighs more than the page has room for; a test holds each to it, digit by digit.
/** 1.959964: the standard normal value that a stable patient's z exceeds in either direction with probability 5 %. */
export const Z_TWO_SIDED_95 = 1.9599639845400538;
/** 1.644854: the same for one direction that was chosen before looking. */
export const Z_ONE_SIDED_95 = 1.6448536269514724;
/** 2.326348: for one direction, 1 %. */
export const Z_ONE_SIDED_99 = 2.3263478740408408;
/** 2.575829: two-sided, 1 %. */
export const Z_TWO_SIDED_99 = 2.5758293035489004;

/** 0.841621: a normal value lies above minus this with probability 80 %. */
export const Z_POWER_80 = 0.8416212335729144;

/** The smallest changes that variation cannot explain, as percentages of the earlier result: `up` above 0, `down` below. */
export type ChangeLimits = { readonly upPercent: number; readonly downPercent: number };

/**
 * Classical reference change value, the same in both directions.
 *
 * - Units: percent in, percent out.
 * - Errors: none.
 * - Source: sqrt(2) z sqrt(CVA² + CVI²). Harris EK, Yasaka T. Clin Chem 1983;29:25-30.
 */
export const classicalReferenceChangeValue = (cvaPercent: number, cviPercent: number, z = Z_TWO_SIDED_95): number =>
  Math.SQRT2 * z * Math.hypot(cvaPercent, cviPercent);

/**
 * Log-normal reference change value: a doubling and a halving are equal and opposite, so the limits are not.
 *
 * - Units: sigma on the natural log scale; percent out.
 * - Errors: none.
 * - Source: exp(± z sqrt(2) sigma). Fokkema MR et al., Clin Chem 2006;52:1602-3.
 */
export const referenceChangeValue = (sigma: number, z = Z_TWO_SIDED_95): ChangeLimits => limitsAround(sigma, 1, z);

/**
 * Limits for one result against the geometric mean of several stable ones. With one it is the reference change value.
 *
 * - Units: sigma on the natural log scale; percent out.
 * - Errors: none for one result or more.
 * - Source: standard error of a difference of means, sigma sqrt(1 + 1/m).
 */
export function limitsAround(sigma: number, results: number, z = Z_TWO_SIDED_95): ChangeLimits {
  const reach = z * sigma * Math.sqrt(1 + 1 / results);
  return { upPercent: 100 * Math.expm1(reach), downPercent: 100 * Math.expm1(-reach) };
}

/**
 * One change held against variation. `z` is signed; `pTwoSided` is how often a stable patient shows a change this large in either
 * direction.
 */
export type Change = {
  readonly percent: number;
  readonly z: number;
  readonly pTwoSided: number;
  readonly beyondVariation: boolean;
};

/**
 * The change between two results against the two-sided 95 % reference change value.
 *
 * - Units: both results in one unit, which cancels; sigma on the natural log scale.
 * - Errors: none; results are positive by the door, sigma by `variationFor`.
 * - Source: z = ln(later / earlier) / (sqrt(2) sigma), log-normal as above.
 */
export function changeBetween(earlier: number, later: number, sigma: number): Change {
  const z = Math.log(later / earlier) / (Math.SQRT2 * sigma);
  return { percent: 100 * (later / earlier - 1), z, pTwoSided: twoSidedChance(z), beyondVariation: Math.abs(z) > Z_TWO_SIDED_95 };
}

/**
 * How often a standard normal value lies as far from 0 as `z`, on either side. From the lower tail, so that tiny chances keep
 * their digits.
 */
const twoSidedChance = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1);

/**
 * The chance that one follow-up result shows a true change as beyond variation, two-sided 95 %, in its own direction.
 *
 * - Units: the true change in percent (25 is a rise by a quarter); the answer is a probability.
 * - Errors: none above -100 %.
 * - Source: power of the log-normal rule above.
 */
export const powerOfOneFollowUp = (trueChangePercent: number, sigma: number): number =>
  normalCdf(Math.abs(Math.log1p(trueChangePercent / 100)) / (Math.SQRT2 * sigma) - Z_TWO_SIDED_95, 0, 1);
