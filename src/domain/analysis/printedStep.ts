import type { DailyResult } from "./dailyResults.ts";

/**
 * A step between two printable values counts from this share of the value on. A smaller one adds less than 1.5 % to the standard
 * deviation of serum B2M, and the limits of change between two results stay what is published, in whatever unit they were typed.
 */
export const LEAST_STEP = 0.05;

/** How many decimals a printed number has. */
const decimalsOf = (printed: string): number => {
  const point = printed.indexOf(".");
  return point < 0 ? 0 : printed.length - point - 1;
};

/**
 * The standard deviation of each day's result: a steady patient's variation, and what rounding to the printed decimals adds. At
 * 0.6 mg/L printed to 0.1 one step is a sixth of the value, twice the within-person variation. The finest print among the results
 * of one unit is taken for all of that unit, as programs drop zeros at the end; a unit without any decimals says nothing.
 *
 * - Units: natural log scale.
 * - Errors: none.
 * - Source: a rounded number lies evenly within ± half a step, variance step²/12 (Sheppard's correction); relative to the value,
 *   as the scale is logarithmic.
 */
export function spreadsOf(results: readonly Pick<DailyResult, "points">[], sigma: number): readonly number[] {
  const decimals = new Map<string, number>();
  for (const { points } of results)
    for (const { observation } of points)
      decimals.set(observation.unit, Math.max(decimals.get(observation.unit) ?? 0, decimalsOf(observation.value)));
  const relativeStep = (printed: string, unit: string): number => {
    const finest = decimals.get(unit) ?? 0;
    const step = finest === 0 ? 0 : 10 ** -finest / Number(printed);
    return step > LEAST_STEP ? step : 0;
  };
  return results.map(({ points }) => {
    const rounding = points.reduce((sum, { observation: { value, unit } }) => sum + relativeStep(value, unit) ** 2, 0);
    return rounding === 0 ? sigma : Math.sqrt(sigma ** 2 + rounding / 12 / points.length ** 2);
  });
}
