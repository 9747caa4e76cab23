import { onDialysis, type ClinicalEvent } from "../record/clinicalEvent.ts";
import { ageInYears, daysBetween, type CalendarDate } from "../calendarDate.ts";
import type { Patient } from "../record/patient.ts";
import type { Series } from "../series/series.ts";
import { dailyResults, type DailyResult } from "./dailyResults.ts";
import {
  b2mFromKidneysAlone,
  estimatedGlomerularFiltration,
  kidneyCategory,
  type Egfr,
  type KidneyCategory,
} from "./glomerularFiltration.ts";
import { Z_TWO_SIDED_95 } from "./referenceChangeValue.ts";
import type { Stretch } from "./stretch.ts";

/** Creatinine and what it says of the kidneys at one end of a shift. */
export type KidneyAt = {
  readonly collectedOn: CalendarDate;
  readonly creatinineMgPerDl: number;
  readonly egfr: Egfr;
  readonly category: KidneyCategory;
  /**
   * What B2M these kidneys alone could explain, in mg/L, as a range: an eGFR is off by about 30 %. A hint, never a correction.
   */
  readonly b2mFromKidneysAlone: readonly [low: number, high: number];
};

/** What creatinine says about a change of serum B2M. */
export type KidneyReading =
  | {
      /** Kidneys alone could explain it all; explain a part at most; or do not explain it. */
      readonly type: "may-explain" | "explains-part" | "not-explained";
      readonly earlier: KidneyAt;
      readonly later: KidneyAt;
      readonly egfrChangePercent: number;
      /** The change of B2M that these two filtration rates alone would bring. */
      readonly expectedPercent: number;
      /** How far the change seen lies from the one expected, in standard errors. */
      readonly z: number;
    }
  | { readonly type: "no-pair"; readonly missing: "earlier" | "later" | "both" }
  | { readonly type: "cannot-estimate"; readonly because: "no-birth-date" | "no-sex" | "under-18" | "dialysis" };

/** Creatinine so near to an end of the shift belongs to it. App rule. */
export const DAYS_FOR_A_PAIR = 7;
/** B2M follows filtration to this power: eGFR = 133 B2M^-0.852, CKD-EPI, Inker LA et al., Am J Kidney Dis 2016. */
const B2M_POWER = 0.852;
/** Within-person variation of creatinine and its power in CKD-EPI 2021 above kappa: what one eGFR is uncertain by. */
export const CREATININE_CV = 0.0531;
const CREATININE_POWER = 1.2;
/** What the expected log change of B2M is uncertain by, from creatinine's own variation at both ends: 0.106. */
const EXPECTED_ERROR = (Math.SQRT2 * CREATININE_POWER * CREATININE_CV) / B2M_POWER;
/** Kidneys that would move B2M by less than this in its direction are not named as a part of the reason. App rule. */
const LEAST_PART = Math.log(1.05);
/** Kidneys are said to explain all of it only where they would bring at least this share of it. App rule. */
const LEAST_SHARE_OF_ALL = 1 / 3;
/** An eGFR is within 30 % of the measured rate in most people (P30, Inker LA et al., N Engl J Med 2021). */
const EGFR_ACCURACY = 0.3;

/**
 * The creatinine nearest to one of these days, at most `DAYS_FOR_A_PAIR` away; `towards` decides between stretches' days: the
 * outermost comes first.
 */
function nearest(creatinine: readonly DailyResult[], days: readonly CalendarDate[]): DailyResult | undefined {
  for (const day of days) {
    const near = creatinine
      .filter((result) => Math.abs(daysBetween(day, result.collectedOn)) <= DAYS_FOR_A_PAIR)
      .reduce<DailyResult | undefined>(
        (best, result) =>
          best === undefined || Math.abs(daysBetween(day, result.collectedOn)) < Math.abs(daysBetween(day, best.collectedOn))
            ? result
            : best,
        undefined,
      );
    if (near !== undefined) return near;
  }
  return undefined;
}

/**
 * Whether kidney function can explain a change of serum B2M: the change seen is held against the one that the two filtration
 * rates alone would bring. The earlier end of the shift is the last result before it, the later end the latest result of the
 * later stretch; each takes the creatinine within 7 days of it, or of the stretch's next result.
 *
 * - Units: creatinine in mg/dL, eGFR in mL/min/1.73 m², changes in percent; sigma of the shift on the natural log scale.
 * - Errors: `no-pair` without creatinine at either end; `cannot-estimate` where the equation needs what is not recorded, or there is none
 *   but what was drawn on dialysis, which clears it (KDIGO 2024).
 * - Source: K = ln(eGFR1 / eGFR2) / 0.852; z = (ln ratio - K) / sqrt(sigma² (1/a + 1/m) + s_K²), s_K = sqrt(2) 1.2 0.0531 / 0.852
 *   (creatinine CVI 5.2 %: Front Med 2022, doi 10.3389/fmed.2022.1009358). A change that goes beyond the expected one by at most
 *   1.96 z, with at least a third of it expected: kidneys alone could explain it; a part in the same direction otherwise; else not
 *   explained.
 */
export function kidneyReading(
  change: { readonly earlier: Stretch; readonly later: Stretch; readonly percent: number },
  sigma: number,
  creatinine: Series | undefined,
  patient: Pick<Patient, "birthDate" | "sex">,
  events: readonly ClinicalEvent[] = [],
): KidneyReading {
  const drawn = creatinine === undefined ? [] : dailyResults(creatinine.points);
  const pairAmong = (results: readonly DailyResult[]) => [
    nearest(results, change.earlier.days.toReversed()),
    nearest(results, change.later.days.toReversed()),
  ];
  const [before, after] = pairAmong(drawn.filter(({ collectedOn }) => !onDialysis(events, collectedOn)));
  if (before === undefined || after === undefined) {
    const [first, last] = pairAmong(drawn);
    if (first !== undefined && last !== undefined) return { type: "cannot-estimate", because: "dialysis" };
    return { type: "no-pair", missing: first !== undefined ? "later" : last !== undefined ? "earlier" : "both" };
  }
  const { birthDate, sex } = patient;
  if (birthDate === undefined) return { type: "cannot-estimate", because: "no-birth-date" };
  if (sex !== "female" && sex !== "male") return { type: "cannot-estimate", because: "no-sex" };
  if (ageInYears(birthDate, before.collectedOn) < 18) return { type: "cannot-estimate", because: "under-18" };
  const at = ({ collectedOn, value }: DailyResult): KidneyAt => {
    const egfr = estimatedGlomerularFiltration(value, { ageYears: ageInYears(birthDate, collectedOn), sex });
    return {
      collectedOn,
      creatinineMgPerDl: value,
      egfr,
      category: kidneyCategory(egfr),
      b2mFromKidneysAlone: [b2mFromKidneysAlone(egfr * (1 + EGFR_ACCURACY)), b2mFromKidneysAlone(egfr * (1 - EGFR_ACCURACY))],
    };
  };
  const [earlier, later] = [at(before), at(after)];
  const seen = Math.log1p(change.percent / 100);
  const expected = Math.log(earlier.egfr / later.egfr) / B2M_POWER;
  const error = Math.hypot(sigma * Math.sqrt(1 / change.earlier.results + 1 / change.later.results), EXPECTED_ERROR);
  const z = (seen - expected) / error;
  const inItsDirection = seen * expected > 0;
  // Kidneys that would bring more than was seen leave nothing to explain: only what goes beyond them counts against them.
  const beyond = Math.sign(seen) * z;
  const explainsAll = inItsDirection && beyond <= Z_TWO_SIDED_95 && Math.abs(expected) >= LEAST_SHARE_OF_ALL * Math.abs(seen);
  const explainsPart = inItsDirection && Math.abs(expected) >= LEAST_PART;
  return {
    type: explainsAll ? "may-explain" : explainsPart ? "explains-part" : "not-explained",
    earlier,
    later,
    egfrChangePercent: 100 * (later.egfr / earlier.egfr - 1),
    expectedPercent: 100 * Math.expm1(expected),
    z,
  };
}
