import {
  CLASSICAL_RULES,
  type FlatRates,
  type RisingRates,
  type RuleRates,
} from "../../src/domain/analysis/operatingCharacteristics.ts";
import { recentMovement } from "../../src/domain/analysis/recentShift.ts";
import { roundingVariance } from "../../src/domain/analysis/printedStep.ts";
import { prepareScan } from "../../src/domain/analysis/scan.ts";
import { sigmaOf } from "../../src/domain/analysis/variation.ts";
import { classicalLimits, classicalStatistics } from "./classicalRules.ts";
import { seededNormal } from "./simulateChance.ts";

const ASSUMED_CV_PERCENT = 8.4;
const VISITS = 24;
const FALSE_CALLS = 0.2;

/** A true course, and how its results come about. Only ratios of levels matter, but for printed decimals. */
type Course = {
  readonly levels: readonly number[];
  readonly trueCvPercent?: number;
  /** Days between visits drawn evenly from 3 to 180, instead of 30. */
  readonly irregular?: boolean;
  /** The last printed decimal. */
  readonly step?: number;
  /** Correlation of neighbouring results. */
  readonly autocorrelation?: number;
  /** One result so many times as high as it should be, at the visit counted from 1. */
  readonly outlier?: { readonly visit: number; readonly factor: number };
};

const flat = (level = 1): Course => ({ levels: Array<number>(VISITS).fill(level) });
const step = (percent: number, visit: number): Course => ({
  levels: Array.from({ length: 12 }, (_, index) => (index + 1 < visit ? 1 : 1 + percent / 100)),
});
const ramp = (percent: number, visit: number): Course => ({
  levels: Array.from({ length: 12 }, (_, index) => (1 + percent / 100) ** Math.max(0, index + 2 - visit)),
});
/** Response over five visits, three at the lowest level, then a rise over so many visits. */
const relapse = (percent: number, visits: number): Course => ({
  levels: [8, 6, 4.8, 3.8, 3.2, 3, 3, 3, ...Array.from({ length: visits }, (_, index) => 3 * (1 + percent / 100) ** (index + 1))],
});

const FLAT: { readonly [name in FlatRates["name"]]: Course } = {
  "as-assumed": flat(),
  irregular: { ...flat(), irregular: true },
  "printed-0.6": { ...flat(0.6), step: 0.1 },
  "printed-1.2": { ...flat(1.2), step: 0.1 },
  "printed-2.4": { ...flat(2.4), step: 0.1 },
  autocorrelated: { ...flat(), autocorrelation: 0.3 },
  "outlier-high": { ...flat(), outlier: { visit: 12, factor: 1.6 } },
  "outlier-low": { ...flat(), outlier: { visit: 12, factor: 1 / 1.6 } },
  "cv-6.6": { ...flat(), trueCvPercent: 6.6 },
  "cv-12": { ...flat(), trueCvPercent: 12 },
  "printed-0.25": { ...flat(0.25), step: 0.1 },
  "outlier-first": { levels: [1.6, ...Array<number>(VISITS - 1).fill(1)] },
};
const RISING: { readonly [name in RisingRates["name"]]: Course & { readonly from: number } } = {
  "step-15-at-7": { ...step(15, 7), from: 7 },
  "step-25-at-7": { ...step(25, 7), from: 7 },
  "step-25-at-3": { ...step(25, 3), from: 3 },
  "step-50-at-7": { ...step(50, 7), from: 7 },
  "ramp-3-from-2": { ...ramp(3, 2), from: 2 },
  "ramp-3-from-7": { ...ramp(3, 7), from: 7 },
  "ramp-5-from-2": { ...ramp(5, 2), from: 2 },
  "ramp-5-from-7": { ...ramp(5, 7), from: 7 },
  "ramp-8-from-2": { ...ramp(8, 2), from: 2 },
  "ramp-8-from-7": { ...ramp(8, 7), from: 7 },
  "ramp-10-from-2": { ...ramp(10, 2), from: 2 },
  "ramp-10-from-7": { ...ramp(10, 7), from: 7 },
  "relapse-10": { ...relapse(10, 4), from: 9 },
  "relapse-5": { ...relapse(5, 8), from: 9 },
};

type Call = "none" | "settled" | `${"rising" | "falling"}-${"possible" | "confirmed"}`;

/** The results of one patient on a course. */
function resultsOn(course: Course, normal: () => number): readonly { value: number; day: number; spread: number }[] {
  const sigma = sigmaOf(0, ASSUMED_CV_PERCENT);
  const trueSigma = sigmaOf(0, course.trueCvPercent ?? ASSUMED_CV_PERCENT);
  const memory = course.autocorrelation ?? 0;
  let [noise, day] = [normal(), 0];
  return course.levels.map((level, visit) => {
    if (visit > 0) {
      noise = memory * noise + Math.sqrt(1 - memory ** 2) * normal();
      // Evenly from 3 to 180 days: a normal value through its own distribution function, by its logistic approximation.
      day += course.irregular === true ? 3 + Math.floor(178 / (1 + Math.exp(-1.702 * normal()))) : 30;
    }
    const reported = level * Math.exp(trueSigma * noise) * (course.outlier?.visit === visit + 1 ? course.outlier.factor : 1);
    if (course.step === undefined) return { value: reported, day, spread: sigma };
    const value = Math.max(course.step, Math.round(reported / course.step) * course.step);
    return { value, day, spread: Math.sqrt(sigma ** 2 + roundingVariance(course.step / value, sigma)) };
  });
}

/** What the product's own rule says at every visit. */
function callsOver(results: readonly { value: number; day: number; spread: number }[]): readonly Call[] {
  const spreads = results.map(({ spread }) => spread);
  return results.map((_, visit): Call => {
    const movement = recentMovement(prepareScan(results.slice(0, visit + 1), sigmaOf(0, ASSUMED_CV_PERCENT), spreads));
    if (movement === undefined) return "none";
    return movement.settled ? "settled" : `${movement.rising ? "rising" : "falling"}-${movement.grade}`;
  });
}

/** So many patients on a course: `each` looks at every one's calls and at what the familiar rules say. */
function follow(
  course: Course,
  series: number,
  seed: number,
  each: (calls: readonly Call[], statistics: ReturnType<typeof classicalStatistics>) => void,
): void {
  const normal = seededNormal(seed);
  const sigma = sigmaOf(0, ASSUMED_CV_PERCENT);
  for (let one = 0; one < series; one += 1) {
    const results = resultsOn(course, normal);
    each(callsOver(results), classicalStatistics(results.map(({ value }) => Math.log(value) / sigma)));
  }
}

const noRates = (): { -readonly [rule in keyof RuleRates]: number } => ({
  previous: 0,
  first: 0,
  nadir: 0,
  cusum: 0,
  ewma: 0,
  regression: 0,
});

/** How the product and the familiar rules do on courses that are flat, and on courses that rise. */
export function simulateCourses(
  series: number,
  seed: number,
): { readonly flat: readonly FlatRates[]; readonly rising: readonly RisingRates[] } {
  const limits = classicalLimits(FALSE_CALLS, VISITS, 20_000, seed);
  const shares = (counts: RuleRates): RuleRates =>
    Object.fromEntries(CLASSICAL_RULES.map((rule) => [rule, counts[rule] / series])) as RuleRates;
  const flatRates = (Object.keys(FLAT) as FlatRates["name"][]).map((name, place): FlatRates => {
    const course = FLAT[name];
    const rules = noRates();
    const after = [0, 0, 0, 0];
    let [called, confirmed] = [0, 0];
    follow(course, series, seed + 1 + place, (calls, statistics) => {
      if (calls.some((call) => call.includes("-"))) called += 1;
      if (calls.some((call) => call.endsWith("confirmed"))) confirmed += 1;
      for (const rule of CLASSICAL_RULES) if (statistics[rule].some((value) => Math.abs(value) > limits[rule])) rules[rule] += 1;
      if (course.outlier === undefined) return;
      const { visit, factor } = course.outlier;
      after.forEach((count, later) => {
        if (calls[visit + later]?.startsWith(factor > 1 ? "falling" : "rising") === true) after[later] = count + 1;
      });
    });
    return {
      name,
      calledEver: called / series,
      confirmedEver: confirmed / series,
      ...(course.outlier === undefined ? {} : { wrongWayAfter: after.map((count) => count / series) }),
      rules: shares(rules),
    };
  });
  const rising = (Object.keys(RISING) as RisingRates["name"][]).map((name, place): RisingRates => {
    const course = RISING[name];
    const rules = noRates();
    let [found, confirmed] = [0, 0];
    follow(course, series, seed + 101 + place, (calls, statistics) => {
      const since = calls.slice(course.from - 1);
      if (since.some((call) => call.startsWith("rising"))) found += 1;
      if (since.includes("rising-confirmed")) confirmed += 1;
      for (const rule of CLASSICAL_RULES)
        if (statistics[rule].slice(course.from - 1).some((value) => value > limits[rule])) rules[rule] += 1;
    });
    return { name, found: found / series, confirmed: confirmed / series, rules: shares(rules) };
  });
  return { flat: flatRates, rising };
}
