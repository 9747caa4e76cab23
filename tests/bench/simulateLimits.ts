import { seededNormal } from "./simulateChance.ts";

/**
 * What a stable series shows by chance: per series, the largest |d| by each visit, and the largest with a later run of two
 * results or more.
 */
export type NullMaxima = { readonly byVisit: readonly Float64Array[]; readonly confirmedForm: Float64Array };

/**
 * Simulates stable series of `longest` standard normal results. `confirmedForm` is taken over the first `confirmedVisits` visits.
 */
export function simulateNullMaxima(longest: number, confirmedVisits: number, series: number, seed: number): NullMaxima {
  const normal = seededNormal(seed);
  const weight = Array.from({ length: longest + 1 }, (_, a) =>
    Float64Array.from({ length: longest + 1 }, (_, b) => 1 / Math.sqrt(1 / a + 1 / b)),
  );
  const byVisit = Array.from({ length: longest + 1 }, () => new Float64Array(series));
  const confirmedForm = new Float64Array(series);
  const sums = new Float64Array(longest + 1);
  for (let one = 0; one < series; one += 1) {
    for (let visit = 1; visit <= longest; visit += 1) sums[visit] = (sums[visit - 1] ?? 0) + normal();
    let largest = 0;
    let largestConfirmed = 0;
    for (let t = 2; t <= longest; t += 1) {
      let single = 0;
      let pair = 0;
      for (let j = 2; j <= t; j += 1) {
        const later = t - j + 1;
        const before = sums[j - 1] ?? 0;
        const laterMean = ((sums[t] ?? 0) - before) / later;
        const weights = weight[later] ?? sums;
        let best = 0;
        for (let i = 1; i < j; i += 1) {
          const d = Math.abs((laterMean - (before - (sums[i - 1] ?? 0)) / (j - i)) * (weights[j - i] ?? 0));
          if (d > best) best = d;
        }
        if (best > single) single = best;
        if (later >= 2 && best > pair) pair = best;
      }
      if (single > largest) largest = single;
      if (t <= confirmedVisits && pair > largestConfirmed) largestConfirmed = pair;
      const visits = byVisit[t];
      if (visits !== undefined) visits[one] = largest;
    }
    confirmedForm[one] = largestConfirmed;
  }
  return { byVisit, confirmedForm };
}

/** The value that this share of the simulated values does not exceed. */
export function quantileOf(values: Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
