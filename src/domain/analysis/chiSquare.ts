import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * A quantile of the chi-square distribution.
 *
 * - Units: none.
 * - Errors: none for a degree of freedom or more; within 2 % from seven on (1 % of a standard deviation).
 * - Source: Wilson EB, Hilferty MM, Proc Natl Acad Sci 1931;17:684-8.
 */
export const chiSquareQuantile = (probability: number, degreesOfFreedom: number): number => {
  const part = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - part + normalQuantile(probability, 0, 1) * Math.sqrt(part)) ** 3;
};
