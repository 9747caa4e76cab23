import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { LONGEST_LOOK_BACK, varianceOfBridges, type Scan } from "./scan.ts";

/** How much the results speak for a rise and for a fall, as natural logarithms of averaged Bayes factors. */
export type ShiftEvidence = { readonly rise: number; readonly fall: number };

/** How large steps are beforehand thought to be: standard deviation, in standard deviations of a steady patient's results. */
const STEP_PRIOR = 2;
/** How steep ramps are beforehand thought to be: the same, a visit. */
const RAMP_PRIOR = 0.6;

const NONE: ShiftEvidence = { rise: Number.NEGATIVE_INFINITY, fall: Number.NEGATIVE_INFINITY };

/** Evidence beyond e^300 is as good as certain, and a double holds no more than e^709. */
const LARGEST_EXPONENT = 300;

/**
 * What the Bayes factor of one stretch needs beside its statistic, for `a` earlier and `m` later results, at `a * ROW + m`:
 * exp(growth d²) / root, and the factor in Φ(factor d) that parts a rise from a fall.
 */
type Factors = { readonly growth: Float64Array; readonly root: Float64Array; readonly lean: Float64Array };
const ROW = LONGEST_LOOK_BACK + 1;

const factorsOf = (informationOf: (a: number, m: number) => number): Factors => {
  const information = Float64Array.from({ length: ROW * ROW }, (_, at) => {
    const [a, m] = [Math.floor(at / ROW), at % ROW];
    return a === 0 || m === 0 ? 0 : informationOf(a, m);
  });
  return {
    growth: information.map((known) => known / (2 * (1 + known))),
    root: information.map((known) => 1 / Math.sqrt(1 + known)),
    lean: information.map((known) => Math.sqrt(known / (1 + known))),
  };
};

/** The spread of the weights 0 (a times), 1, 2 … m: how well a ramp of m results after a level of a is known. */
const rampSpread = (a: number, m: number): number => {
  const sum = (m * (m + 1)) / 2;
  return (m * (m + 1) * (2 * m + 1)) / 6 - sum ** 2 / (a + m);
};

const RAMP_SPREAD = Float64Array.from({ length: ROW * ROW }, (_, at) => rampSpread(Math.floor(at / ROW), at % ROW));
const STEP = factorsOf((a, m) => STEP_PRIOR ** 2 / (1 / a + 1 / m));
const RAMP = factorsOf((a, m) => RAMP_PRIOR ** 2 * rampSpread(a, m));

/** Room for the terms of one average, step and ramp of every stretch: its weight times its factor, and what parts rise from fall. */
const TERMS = LONGEST_LOOK_BACK * (LONGEST_LOOK_BACK - 1);
const factors = new Float64Array(TERMS);
const leans = new Float64Array(TERMS);

/** Bayes factor of a movement that is so many standard errors large, for what the prior and the data know of it; and its rising part. */
function factorOf(statistic: number, information: number): { readonly both: number; readonly rise: number } {
  const growth = information / (2 * (1 + information));
  const both = Math.exp(Math.min(LARGEST_EXPONENT, growth * statistic ** 2)) / Math.sqrt(1 + information);
  return { both, rise: both * normalCdf(Math.sqrt(information / (1 + information)) * statistic, 0, 1) };
}

/**
 * The factors of one stretch of which some results have crossed a bridge: its uncertainty widens the errors and takes as much
 * from what the data know.
 */
function bridgedFactors(
  scan: Scan,
  { start, split, end }: { readonly start: number; readonly split: number; readonly end: number },
  difference: number,
  plain: number,
  wider: number,
): { readonly both: number; readonly rise: number } {
  const { sums, moments, variances, bridges } = scan;
  const [a, m] = [split - start, end + 1 - split];
  const full = plain + varianceOfBridges(scan, [start, split], [split, end + 1]);
  const step = factorOf(difference / Math.sqrt(full) / wider, ((STEP_PRIOR ** 2 / (1 / a + 1 / m)) * plain) / full);
  if (m < 2) return step;
  // Sum of (u - mean u) z over both stretches, u = 0 before and 1, 2 … m after.
  const climbOf = (total: Float64Array, moment: Float64Array) =>
    (moment[end + 1] ?? 0) -
    (moment[split] ?? 0) -
    (split - 1) * ((total[end + 1] ?? 0) - (total[split] ?? 0)) -
    ((m * (m + 1)) / 2 / (a + m)) * ((total[end + 1] ?? 0) - (total[start] ?? 0));
  const known = rampSpread(a, m);
  const spread = (((variances[end + 1] ?? 0) - (variances[start] ?? 0)) / (a + m)) * known;
  const wide = bridges.reduce((sum, bridge) => sum + bridge.variance * climbOf(bridge.sums, bridge.moments) ** 2, spread);
  const ramp = factorOf(climbOf(sums, moments) / Math.sqrt(wide) / wider, (RAMP_PRIOR ** 2 * known * spread) / wide);
  return { both: step.both + ramp.both, rise: step.rise + ramp.rise };
}

/**
 * How strongly the results from `from` to `end` speak for a step or a ramp that still stands with result `end`: Bayes factors
 * against "nothing changed", averaged over all stretches i..j-1 and j..end. Half of the weight lies on stretches that begin at
 * `from`, each split weighs the same. Many splits that say the same thing weakly count together, where the strongest split alone
 * would not reach its limit.
 *
 * - Units: natural logarithm of a Bayes factor; 0 where the data say nothing. `wider` takes every standard deviation for so many
 *   times as large.
 * - Errors: minus infinity for fewer than two results, and where both directions together stay at or below `least`: neither can
 *   be above it, and parting them is most of the work.
 * - Source: step of SD 2 sigma, ramp of SD 0.6 sigma a visit, both centred on no change; for the normal model the factor is
 *   exp(k d²/(2(1+k)))/sqrt(1+k), k the prior variance times the information. Weighed on the project's own table
 *   (`docs/operating-characteristics.md`).
 */
export function evidenceAt(
  scan: Scan,
  from: number,
  end: number,
  { wider = 1, least = Number.NEGATIVE_INFINITY }: { readonly wider?: number; readonly least?: number } = {},
): ShiftEvidence {
  const { sums, moments, variances, bridges } = scan;
  const splits = end - from;
  if (splits < 1) return NONE;
  let [both, terms, bridgedRise] = [0, 0, 0];
  const total = sums[end + 1] ?? 0;
  const moment = moments[end + 1] ?? 0;
  const variance = variances[end + 1] ?? 0;
  for (let split = from + 1; split <= end; split += 1) {
    const m = end - split + 1;
    const middle = sums[split] ?? 0;
    const laterMean = (total - middle) / m;
    const laterVariance = (variance - (variances[split] ?? 0)) / m ** 2;
    // Sum of u z over the later results, u = 1, 2 … m.
    const climb = moment - (moments[split] ?? 0) - (split - 1) * (total - middle);
    const meanWeight = (m * (m + 1)) / 2;
    const shared = 0.5 / (split - from);
    for (let start = from; start < split; start += 1) {
      const a = split - start;
      const at = a * ROW + m;
      const begin = sums[start] ?? 0;
      const before = variances[start] ?? 0;
      const weight = (start === from ? 0.5 + shared : shared) / splits;
      const plain = ((variances[split] ?? 0) - before) / a ** 2 + laterVariance;
      const difference = laterMean - (middle - begin) / a;
      if (bridges.length > 0) {
        const crossed = bridgedFactors(scan, { start, split, end }, difference, plain, wider);
        both += weight * crossed.both;
        bridgedRise += weight * crossed.rise;
        continue;
      }
      const d = difference / Math.sqrt(plain) / wider;
      const step = weight * Math.exp(Math.min(LARGEST_EXPONENT, (STEP.growth[at] ?? 0) * d * d)) * (STEP.root[at] ?? 0);
      both += step;
      factors[terms] = step;
      leans[terms] = (STEP.lean[at] ?? 0) * d;
      terms += 1;
      if (m < 2) continue;
      const spread = Math.sqrt(((variance - before) / (a + m)) * (RAMP_SPREAD[at] ?? 0));
      const r = (climb - (meanWeight / (a + m)) * (total - begin)) / spread / wider;
      const ramp = weight * Math.exp(Math.min(LARGEST_EXPONENT, (RAMP.growth[at] ?? 0) * r * r)) * (RAMP.root[at] ?? 0);
      both += ramp;
      factors[terms] = ramp;
      leans[terms] = (RAMP.lean[at] ?? 0) * r;
      terms += 1;
    }
  }
  if (Math.log(both) <= least) return NONE;
  let rise = bridgedRise;
  for (let term = 0; term < terms; term += 1) rise += (factors[term] ?? 0) * normalCdf(leans[term] ?? 0, 0, 1);
  return { rise: Math.log(rise), fall: Math.log(both - rise) };
}
