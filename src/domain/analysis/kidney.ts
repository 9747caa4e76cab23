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
import type { Stretch } from "./stretch.ts";

/** Creatinine and what it says of the kidneys at one end of a shift. */
export type KidneyAt = {
  readonly collectedOn: CalendarDate;
  readonly creatinineMgPerDl: number;
  readonly egfr: Egfr;
  readonly category: KidneyCategory;
  /** What B2M these kidneys alone could explain, in mg/L. A hint, never a correction. */
  readonly b2mFromKidneysAlone: number;
};

/** What creatinine says about a change of serum B2M. */
export type KidneyReading =
  | {
      readonly type: "not-explained" | "may-explain";
      readonly earlier: KidneyAt;
      readonly later: KidneyAt;
      readonly egfrChangePercent: number;
    }
  | { readonly type: "no-pair"; readonly missing: "earlier" | "later" | "both" }
  | { readonly type: "cannot-estimate"; readonly because: "no-birth-date" | "no-sex" | "under-18" };

/** Creatinine so near to an end of the shift belongs to it. App rule. */
export const DAYS_FOR_A_PAIR = 7;
/**
 * A change of eGFR beyond this is more than variation: creatinine CVI 5.2 % (meta-analysis of 37 studies, Front Med 2022, doi
 * 10.3389/fmed.2022.1009358).
 */
export const EGFR_CHANGE_LIMIT_PERCENT = 16.5;

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
 * Whether kidney function can explain a change of serum B2M. The earlier end of the shift is the last result before it, the later
 * end the latest result of the later stretch; each takes the creatinine within 7 days of it, or of the stretch's next result.
 *
 * - Units: creatinine in mg/dL, eGFR in mL/min/1.73 m², change in percent.
 * - Errors: `no-pair` without creatinine at either end; `cannot-estimate` where the equation needs what is not recorded.
 * - Source: CKD-EPI 2021; reference change value of eGFR 16.5 % (Front Med 2022, doi 10.3389/fmed.2022.1009358).
 */
export function kidneyReading(
  change: { readonly earlier: Stretch; readonly later: Stretch; readonly percent: number },
  creatinine: Series | undefined,
  patient: Pick<Patient, "birthDate" | "sex">,
): KidneyReading {
  const results = creatinine === undefined ? [] : dailyResults(creatinine.points);
  const [before, after] = [nearest(results, change.earlier.days.toReversed()), nearest(results, change.later.days.toReversed())];
  if (before === undefined || after === undefined) {
    return { type: "no-pair", missing: before !== undefined ? "later" : after !== undefined ? "earlier" : "both" };
  }
  const { birthDate, sex } = patient;
  if (birthDate === undefined) return { type: "cannot-estimate", because: "no-birth-date" };
  if (sex !== "female" && sex !== "male") return { type: "cannot-estimate", because: "no-sex" };
  const at = ({ collectedOn, value }: DailyResult): KidneyAt => {
    const egfr = estimatedGlomerularFiltration(value, { ageYears: ageInYears(birthDate, collectedOn), sex });
    return {
      collectedOn,
      creatinineMgPerDl: value,
      egfr,
      category: kidneyCategory(egfr),
      b2mFromKidneysAlone: b2mFromKidneysAlone(egfr),
    };
  };
  if (ageInYears(birthDate, before.collectedOn) < 18) return { type: "cannot-estimate", because: "under-18" };
  const [earlier, later] = [at(before), at(after)];
  const egfrChangePercent = 100 * (later.egfr / earlier.egfr - 1);
  // Filtration falls where B2M rises: what explains a rise is a fall beyond variation, what explains a fall is a rise beyond it.
  const explains =
    change.percent > 0 ? egfrChangePercent < -EGFR_CHANGE_LIMIT_PERCENT : egfrChangePercent > EGFR_CHANGE_LIMIT_PERCENT;
  return { type: explains ? "may-explain" : "not-explained", earlier, later, egfrChangePercent };
}
