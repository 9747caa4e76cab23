import { Z_POWER_80, type ChangeLimits } from "./referenceChangeValue.ts";
import { limitPossible } from "./shiftLimits.ts";

/**
 * True changes that a series would have shown with at least 80 % probability; a smaller one may be hidden. In percent, up and
 * down.
 */
export type SmallestChange = {
  /** A step half-way through the results, lasting since. */
  readonly lasting: ChangeLimits;
  /** A change that only the latest result can show. */
  readonly latestOnly: ChangeLimits;
};

/**
 * The smallest true change that the scan of so many results calls possible with at least 80 % probability. At the true split
 * alone d is normal with standard deviation 1 about (change / standard error), so a change of (h(n) + 0.84) standard errors
 * passes h(n) in 80 %; the other splits only add.
 *
 * - Units: sigma on the natural log scale; percent; `bridgedOver` says what bridges add to the variance of a step with so many
 *   later results.
 * - Errors: nothing below two results.
 * - Source: power of a normal test at the limits in `shiftLimits.ts`; checked by simulation in its test.
 */
export function smallestChange(
  results: number,
  sigma: number,
  bridgedOver: (later: number) => number = () => 0,
): SmallestChange | undefined {
  if (results < 2) return undefined;
  const changeFor = (later: number): ChangeLimits => {
    const variance = sigma ** 2 * (1 / (results - later) + 1 / later) + bridgedOver(later);
    const log = (limitPossible(results) + Z_POWER_80) * Math.sqrt(variance);
    return { upPercent: 100 * Math.expm1(log), downPercent: 100 * Math.expm1(-log) };
  };
  return { lasting: changeFor(Math.floor(results / 2)), latestOnly: changeFor(1) };
}
