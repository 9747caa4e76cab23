import type { SeriesPoint } from "../series/series.ts";
import type { DailyResult } from "./dailyResults.ts";

/**
 * A step between two printable values counts from this share of the value on. A smaller one adds less than 1.5 % to the standard
 * deviation of serum B2M, and the limits of change between two results stay what is published, in whatever unit they were typed.
 */
export const LEAST_STEP = 0.05;

/** As long as a step is at most so many standard deviations wide, a rounded value lies evenly within it … */
const EVEN_UP_TO = 2;
/** … and from so many on a steady value between two prints is one or the other as by the toss of a coin. */
const COIN_FROM = 4;

/** The variance that rounding adds, as a share of the squared step: 1/12 where the value lies evenly within it, 1/4 for a coin. */
const shareOfStep = (stepInDeviations: number): number =>
  1 / 12 + (1 / 4 - 1 / 12) * Math.min(1, Math.max(0, (stepInDeviations - EVEN_UP_TO) / (COIN_FROM - EVEN_UP_TO)));

/**
 * What rounding adds to the variance of one result: nothing while a step is at most 5 % of the value.
 *
 * - Units: `step` relative to the value; sigma and the answer's root on the natural log scale.
 * - Errors: none.
 * - Source: step²/12 for a value that lies evenly within a step (Sheppard's correction), step²/4 for one between two prints;
 *   between 2 and 4 standard deviations a step, an app rule, measured in `docs/operating-characteristics.md`.
 */
export const roundingVariance = (step: number, sigma: number): number =>
  step > LEAST_STEP ? step ** 2 * shareOfStep(step / sigma) : 0;

/**
 * So many whole numbers of one unit, and no decimal among them, are printed as whole numbers. Fewer may be decimals whose zeros a
 * program dropped: of values with one decimal a tenth look whole, of three in a row one in a thousand. App rule.
 */
const WHOLE_FROM = 3;

/** How many decimals a printed number has. */
const decimalsOf = (printed: string): number => {
  const point = printed.indexOf(".");
  return point < 0 ? 0 : printed.length - point - 1;
};

/**
 * The standard deviation of each day's result: a steady patient's variation, and what rounding to the printed decimals adds. At
 * 0.6 mg/L printed to 0.1 one step is a sixth of the value, twice the within-person variation. The finest print among the results
 * of one unit is taken for all of that unit, as programs drop zeros at the end; whole numbers alone count as such from three on.
 *
 * - Units: natural log scale.
 * - Errors: none.
 * - Source: a rounded number lies evenly within ± half a step, variance step²/12 (Sheppard's correction); relative to the value,
 *   as the scale is logarithmic.
 */
export function spreadsOf(results: readonly Pick<DailyResult, "points">[], sigma: number): readonly number[] {
  const prints = printsOf(results);
  const roundingOf = ({ observation: { value, unit } }: SeriesPoint): number => {
    const { finest, count } = prints.find((print) => print.unit === unit) ?? { finest: 0, count: 0 };
    return finest === 0 && count < WHOLE_FROM ? 0 : roundingVariance(10 ** -finest / Number(value), sigma);
  };
  return results.map(({ points }) => {
    let rounding = 0;
    for (const point of points) rounding += roundingOf(point);
    return rounding === 0 ? sigma : Math.sqrt(sigma ** 2 + rounding / points.length ** 2);
  });
}

/** How finely each unit is printed at its finest, and in how many results. */
function printsOf(results: readonly Pick<DailyResult, "points">[]) {
  const prints: { readonly unit: string; finest: number; count: number }[] = [];
  for (const { points } of results)
    for (const { observation } of points) {
      const decimals = decimalsOf(observation.value);
      const known = prints.find(({ unit }) => unit === observation.unit);
      if (known === undefined) prints.push({ unit: observation.unit, finest: decimals, count: 1 });
      else {
        known.count += 1;
        if (decimals > known.finest) known.finest = decimals;
      }
    }
  return prints;
}
