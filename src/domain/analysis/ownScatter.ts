import { chiSquareAt } from "./chiSquare.ts";
import { spreadsOf } from "./printedStep.ts";
import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";
import { cvPercentOf } from "./variation.ts";
import type { Verdict } from "./verdict.ts";

/** How a patient's own results scatter about one level, beside the variation that was assumed for them. */
export type OwnScatter = {
  readonly results: number;
  /** Their own total CV in percent, with its 95 % interval. */
  readonly cvPercent: number;
  readonly interval95: readonly [low: number, high: number];
  /** Whether the assumed variation lies within the interval, or the results scatter more, or less, than that. */
  readonly againstAssumed: "compatible" | "wider" | "narrower";
};

/** From so many results at one level on, their own scatter says something. App rule. */
const RESULTS_FOR_SCATTER = 8;

/**
 * Whether a patient's own results at one level scatter as was assumed. It is said, and changes no limit: a patient's own scatter
 * from a few results is uncertain by half, and a slow change would widen the limits that are to show it.
 *
 * - Units: values in one unit, which cancels; sigma on the natural log scale, with what rounding adds; CVs in percent.
 * - Errors: nothing for fewer than eight results.
 * - Source: (n - 1) s² / sigma² is chi-square distributed with n - 1 degrees of freedom; 95 %, two-sided.
 */
export function ownScatter(values: readonly number[], sigma: number): OwnScatter | undefined {
  const results = values.length;
  if (results < RESULTS_FOR_SCATTER) return undefined;
  const logs = values.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / results;
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const spreadAt = (z: number) => Math.sqrt(squares / chiSquareAt(z, results - 1));
  const [low, high] = [spreadAt(Z_TWO_SIDED_95), spreadAt(-Z_TWO_SIDED_95)];
  return {
    results,
    cvPercent: cvPercentOf(Math.sqrt(squares / (results - 1))),
    interval95: [cvPercentOf(low), cvPercentOf(high)],
    againstAssumed: sigma < low ? "wider" : sigma > high ? "narrower" : "compatible",
  };
}

/**
 * The own scatter beside a verdict: of the results at the level that it says nothing has changed since, or of all where no change
 * has shown at all. As reported, for the guard would hide what is asked about. Worked out where it is told and nowhere else.
 *
 * - Units: as `ownScatter`.
 * - Errors: nothing while the value moves or is not judged, and for fewer than eight results.
 * - Source: as `ownScatter`.
 */
export function ownScatterOf({
  kind,
  used,
  settled,
  variation,
}: Pick<Verdict, "kind" | "used" | "settled" | "variation">): OwnScatter | undefined {
  if (variation === undefined || (kind !== "no-change-shown" && kind !== "no-change-since")) return undefined;
  const level = used.filter(
    ({ collectedOn, over }) => over === undefined && (settled === undefined || collectedOn >= settled.since),
  );
  const spreads = spreadsOf(level, variation.sigma);
  const sigma = Math.sqrt(spreads.reduce((sum, spread) => sum + spread ** 2, 0) / Math.max(1, spreads.length));
  return ownScatter(
    level.map(({ value }) => value),
    sigma,
  );
}
