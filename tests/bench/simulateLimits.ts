import { prepareScan, shiftStatistic } from "../../src/domain/analysis/scan.ts";
import { evidenceAt } from "../../src/domain/analysis/shiftEvidence.ts";
import { FAR_START } from "../../src/domain/analysis/shiftLimits.ts";
import { seededNormal } from "./simulateChance.ts";

/**
 * What a stable, guarded series shows by chance. By visit (the index) and series: the evidence at that visit, the largest |d| by
 * then, and the largest at that visit in the form that a confirmation asks for.
 */
export type NullSeries = {
  readonly evidence: readonly Float64Array[];
  readonly largest: readonly Float64Array[];
  readonly confirmedForm: readonly Float64Array[];
};

/** Simulates stable series of `longest` results, one every 30 days. Evidence is costly and can be left out. */
export function simulateNullSeries(longest: number, series: number, seed: number, withEvidence = true): NullSeries {
  const normal = seededNormal(seed);
  const byVisit = () => Array.from({ length: longest + 1 }, () => new Float64Array(series));
  const [evidence, largest, confirmedForm] = [byVisit(), byVisit(), byVisit()];
  const keep = (where: readonly Float64Array[], visit: number, one: number, value: number) => {
    const values = where[visit];
    if (values !== undefined) values[one] = value;
  };
  for (let one = 0; one < series; one += 1) {
    const results = Array.from({ length: longest }, (_, visit) => ({ value: Math.exp(normal()), day: 30 * visit }));
    let most = 0;
    for (let visit = 2; visit <= longest; visit += 1) {
      const scan = prepareScan(results.slice(0, visit), 1);
      const end = visit - 1;
      let mostConfirmed = 0;
      if (withEvidence) {
        const { rise, fall } = evidenceAt(scan, 0, end);
        keep(evidence, visit, one, Math.max(rise, fall));
      }
      for (let split = 1; split <= end; split += 1) {
        for (let start = 0; start < split; start += 1) {
          most = Math.max(most, Math.abs(shiftStatistic(scan, start, split, end)));
          if (split === end) continue;
          const size = Math.abs(shiftStatistic(scan, start, split, end, "confirmed")) - (start === 0 ? 0 : FAR_START);
          mostConfirmed = Math.max(mostConfirmed, size);
        }
      }
      keep(largest, visit, one, most);
      keep(confirmedForm, visit, one, mostConfirmed);
    }
  }
  return { evidence, largest, confirmedForm };
}

/** The value that this share of the simulated values does not exceed. */
export function quantileOf(values: Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The share of stable patients that may have been called by a visit, in either grade and direction: what the first rule of this
 * product spent (published up to its last release), so that the second is compared on the same false calls. Between the visits
 * given it grows with the logarithm of the visit.
 */
const FALSE_CALLS_BY_VISIT = [
  [2, 0.05],
  [3, 0.074],
  [4, 0.092],
  [6, 0.115],
  [8, 0.132],
  [12, 0.156],
  [16, 0.172],
  [20, 0.184],
  [24, 0.194],
] as const;

/** The budget of false calls by a visit: see `FALSE_CALLS_BY_VISIT`. */
export function falseCallsBy(visit: number): number {
  const at = FALSE_CALLS_BY_VISIT.findIndex(([by]) => by >= visit);
  const later = Math.max(1, at === -1 ? FALSE_CALLS_BY_VISIT.length - 1 : at);
  const [before, after] = [FALSE_CALLS_BY_VISIT[later - 1], FALSE_CALLS_BY_VISIT[later]];
  if (before === undefined || after === undefined) return Number.NaN;
  const place = Math.log((visit - 1) / (before[0] - 1)) / Math.log((after[0] - 1) / (before[0] - 1));
  return before[1] + place * (after[1] - before[1]);
}

/** The limits of the evidence that spend the budget: at each visit among the series that were not called before. */
export function evidenceLimits(evidence: readonly Float64Array[]): readonly number[] {
  const series = evidence[2]?.length ?? 0;
  const called = new Uint8Array(series);
  const limits: number[] = [0, 0];
  for (let visit = 2; visit < evidence.length; visit += 1) {
    const values = evidence[visit] ?? new Float64Array();
    const spend = Math.round(series * (falseCallsBy(visit) - (visit === 2 ? 0 : falseCallsBy(visit - 1))));
    const open = values.filter((_, one) => called[one] === 0).sort((a, b) => b - a);
    const limit = ((open[spend - 1] ?? 0) + (open[spend] ?? 0)) / 2;
    values.forEach((value, one) => {
      if (value > limit) called[one] = 1;
    });
    limits.push(limit);
  }
  return limits;
}

/**
 * The limit b of a confirmation: with it, or with h(n) where that is higher, this share of stable series meets the form that a
 * confirmation asks for at some visit. Seconding, which is asked for besides, lets fewer through.
 */
export function confirmedLimit(
  confirmedForm: readonly Float64Array[],
  limitAt: (results: number) => number,
  share: number,
): number {
  const series = confirmedForm[2]?.length ?? 0;
  const largest = new Float64Array(series);
  confirmedForm.forEach((sizes, visit) => {
    sizes.forEach((size, one) => {
      if (size > limitAt(visit) && size > (largest[one] ?? 0)) largest[one] = size;
    });
  });
  return quantileOf(largest, 1 - share);
}
