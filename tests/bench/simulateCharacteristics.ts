import type { OperatingCharacteristics, PatternRates, StableRates } from "../../src/domain/analysis/operatingCharacteristics.ts";
import { recentMovement } from "../../src/domain/analysis/recentShift.ts";
import { prepareScan } from "../../src/domain/analysis/scan.ts";
import { sigmaOf } from "../../src/domain/analysis/variation.ts";
import { seededNormal } from "./simulateChance.ts";

/** Total within-person CVs in percent: what the results really do, and what the rule is told. */
export type Assumption = { readonly trueCvPercent: number; readonly assumedCvPercent: number };

export const STATED: Assumption = { trueCvPercent: 8.4, assumedCvPercent: 8.4 };
/** Variation underestimated: the figure of healthy volunteers (CVI 5.9 %, CVA 3 %) assumed for patients who vary by 8.4 %. */
export const UNDERESTIMATED: Assumption = { trueCvPercent: 8.4, assumedCvPercent: 6.6 };

const DAYS_BETWEEN_VISITS = 30;
const STABLE_VISITS = [2, 4, 6, 8, 12, 16, 20, 24] as const;

/**
 * True courses, visit by visit; only ratios matter. `from` is the first visit (counted from 1) at which the value has truly
 * risen.
 */
const PATTERNS = [
  { name: "step-15", levels: [...Array<number>(6).fill(1), ...Array<number>(6).fill(1.15)], from: 7 },
  { name: "step-25", levels: [...Array<number>(6).fill(1), ...Array<number>(6).fill(1.25)], from: 7 },
  { name: "step-50", levels: [...Array<number>(6).fill(1), ...Array<number>(6).fill(1.5)], from: 7 },
  { name: "response-then-relapse", levels: [8, 6, 4.8, 3.8, 3.2, 3, 3, 3, 3.3, 3.6, 4, 4.4], from: 9 },
] as const;

type Called = "none" | "settled" | `${"rising" | "falling"}-${"possible" | "confirmed"}`;

/** What the product's own rule says at every visit of one simulated patient. */
function callsAtVisits(levels: readonly number[], assumption: Assumption, normal: () => number): readonly Called[] {
  const trueSigma = sigmaOf(0, assumption.trueCvPercent);
  const sigma = sigmaOf(0, assumption.assumedCvPercent);
  const results = levels.map((level, visit) => ({
    value: level * Math.exp(trueSigma * normal()),
    day: visit * DAYS_BETWEEN_VISITS,
  }));
  return results.map((_, visit): Called => {
    const movement = recentMovement(prepareScan(results.slice(0, visit + 1), sigma));
    if (movement === undefined) return "none";
    return movement.settled ? "settled" : `${movement.rising ? "rising" : "falling"}-${movement.grade}`;
  });
}

function simulateStable(assumption: Assumption, series: number, seed: number): readonly StableRates[] {
  const normal = seededNormal(seed);
  const counts = STABLE_VISITS.map((results) => ({
    results,
    confirmedEver: 0,
    possibleAtVisit: 0,
    calledAtVisit: 0,
    possibleEver: 0,
  }));
  const levels = Array<number>(STABLE_VISITS.at(-1) ?? 0).fill(1);
  for (let one = 0; one < series; one += 1) {
    const calls = callsAtVisits(levels, assumption, normal);
    for (const count of counts) {
      const far = calls.slice(0, count.results);
      const now = calls[count.results - 1] ?? "none";
      if (far.some((call) => call.endsWith("confirmed"))) count.confirmedEver += 1;
      if (far.some((call) => call.includes("-"))) count.possibleEver += 1;
      if (now.endsWith("possible")) count.possibleAtVisit += 1;
      if (now.includes("-")) count.calledAtVisit += 1;
    }
  }
  return counts.map(({ results, confirmedEver, possibleAtVisit, calledAtVisit, possibleEver }) => ({
    results,
    confirmedEver: confirmedEver / series,
    possibleAtVisit: possibleAtVisit / series,
    calledAtVisit: calledAtVisit / series,
    calledEver: possibleEver / series,
  }));
}

function simulatePatterns(assumption: Assumption, series: number, seed: number): readonly PatternRates[] {
  return PATTERNS.map(({ name, levels, from }, index) => {
    const normal = seededNormal(seed + index);
    let [possible, confirmed, atFirst] = [0, 0, 0];
    for (let one = 0; one < series; one += 1) {
      const since = callsAtVisits(levels, assumption, normal).slice(from - 1);
      if (since.some((call) => call.startsWith("rising"))) possible += 1;
      if (since.includes("rising-confirmed")) confirmed += 1;
      if (since[0]?.startsWith("rising") === true) atFirst += 1;
    }
    return { name, risingFound: possible / series, risingConfirmed: confirmed / series, foundAtFirstVisit: atFirst / series };
  });
}

/** The operating characteristics of the rule, from so many simulated patients a row. */
export function simulateCharacteristics(
  series: number,
  seed: number,
): Pick<OperatingCharacteristics, "stated" | "underestimated"> {
  const under = (assumption: Assumption, offset: number) => ({
    ...assumption,
    stable: simulateStable(assumption, series, seed + offset),
    patterns: simulatePatterns(assumption, series, seed + offset + 1),
  });
  return { stated: under(STATED, 0), underestimated: under(UNDERESTIMATED, 100) };
}
