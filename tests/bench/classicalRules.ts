import { CLASSICAL_RULES, type ClassicalRule } from "../../src/domain/analysis/operatingCharacteristics.ts";
import { seededNormal } from "./simulateChance.ts";

/**
 * The statistic of each familiar rule at every visit, in a scale of its own: above 0 speaks for a rise, below 0 for a fall. `z`
 * are log values in standard deviations.
 *
 * - previous: the latest against the one before it (the classical reference change value).
 * - first: the latest against the first.
 * - nadir: the latest against the lowest before it; a rise only.
 * - cusum: Page's two one-sided sums with reference value 1/2, about the mean of the first three.
 * - ewma: exponentially weighted mean, weight 0.3, about the mean of the first three, with its exact standard error.
 * - regression: the least-squares slope over all visits in its standard errors.
 */
export function classicalStatistics(z: readonly number[]): { readonly [rule in ClassicalRule]: readonly number[] } {
  const start = z.slice(0, 3);
  const centre = start.reduce((sum, one) => sum + one, 0) / Math.max(1, start.length);
  let [up, down, mean, lowest] = [0, 0, 0, Number.POSITIVE_INFINITY];
  let [count, sumX, sumZ, sumXX, sumXZ] = [0, 0, 0, 0, 0];
  const at: { [rule in ClassicalRule]: number[] } = { previous: [], first: [], nadir: [], cusum: [], ewma: [], regression: [] };
  z.forEach((one, visit) => {
    at.previous.push(visit === 0 ? 0 : (one - (z[visit - 1] ?? 0)) / Math.SQRT2);
    at.first.push(visit === 0 ? 0 : (one - (z[0] ?? 0)) / Math.SQRT2);
    at.nadir.push(visit === 0 ? 0 : Math.max(0, one - lowest));
    lowest = Math.min(lowest, one);
    const away = one - centre;
    const seen = visit < start.length ? 0 : visit - start.length + 1;
    if (seen > 0) {
      up = Math.max(0, up + away - 0.5);
      down = Math.max(0, down - away - 0.5);
      mean = 0.7 * mean + 0.3 * away;
    }
    at.cusum.push(up >= down ? up : -down);
    const spread = Math.sqrt((0.3 / 1.7) * (1 - 0.7 ** (2 * seen)) + (1 - 0.7 ** seen) ** 2 / start.length);
    at.ewma.push(seen === 0 ? 0 : mean / spread);
    count += 1;
    sumX += visit;
    sumZ += one;
    sumXX += visit ** 2;
    sumXZ += visit * one;
    const spreadX = sumXX - sumX ** 2 / count;
    at.regression.push(count < 3 ? 0 : (sumXZ - (sumX * sumZ) / count) / Math.sqrt(spreadX));
  });
  return at;
}

/** The limits at which each rule calls this share of stable patients by the last of so many visits. */
export function classicalLimits(
  share: number,
  visits: number,
  series: number,
  seed: number,
): { readonly [rule in ClassicalRule]: number } {
  const normal = seededNormal(seed);
  const largest = CLASSICAL_RULES.map(() => new Float64Array(series));
  for (let one = 0; one < series; one += 1) {
    const statistics = classicalStatistics(Array.from({ length: visits }, normal));
    CLASSICAL_RULES.forEach((rule, place) => {
      const values = largest[place];
      if (values !== undefined) values[one] = Math.max(...statistics[rule].map(Math.abs));
    });
  }
  const limit = (place: number) => largest[place]?.sort()[Math.floor((1 - share) * series)] ?? Number.NaN;
  return Object.fromEntries(CLASSICAL_RULES.map((rule, place) => [rule, limit(place)])) as { [rule in ClassicalRule]: number };
}
