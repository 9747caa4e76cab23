/**
 * The quantile of the chi-square distribution at the probability of which `z` is the standard normal quantile.
 *
 * - Units: none.
 * - Errors: none for a degree of freedom or more; within 2 % from seven on (1 % of a standard deviation), and for 99 % within 1 %
 *   from one on.
 * - Source: Wilson EB, Hilferty MM, Proc Natl Acad Sci 1931;17:684-8.
 */
export const chiSquareAt = (z: number, degreesOfFreedom: number): number => {
  const part = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - part + z * Math.sqrt(part)) ** 3;
};
