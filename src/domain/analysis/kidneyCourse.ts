import { ageInYears, daysBetween, type CalendarDate } from "../calendarDate.ts";
import type { ClinicalEvent } from "../record/clinicalEvent.ts";
import type { Patient } from "../record/patient.ts";
import type { Series, SeriesPoint } from "../series/series.ts";
import { estimatedGlomerularFiltration, kidneyCategory, type Egfr, type KidneyCategory } from "./glomerularFiltration.ts";
import { DAYS_FOR_A_PAIR } from "./kidney.ts";
import { onDialysis } from "../record/clinicalEvent.ts";
import { pointStands } from "../series/series.ts";

/** One creatinine, and the filtration rate it stands for where that can be estimated. */
export type KidneyResult = {
  readonly point: SeriesPoint;
  readonly egfr?: { readonly value: Egfr; readonly category: KidneyCategory };
};

/** Why creatinine stands for itself. */
export type WhyNoEgfr = "no-birth-date" | "no-sex" | "under-18" | "dialysis";

/** Kidney function over time, oldest first: eGFR throughout, or creatinine throughout and why. The two never share a picture. */
export type KidneyCourse = {
  readonly creatinine: Series;
  readonly results: readonly KidneyResult[];
  readonly whyNoEgfr?: WhyNoEgfr;
};

/**
 * What stands beside a trend of serum B2M, which the kidneys alone can move. Results entered in error are left out; a censored or
 * preliminary one is kept as such.
 *
 * - Units: creatinine in mg/dL, eGFR in mL/min/1.73 m².
 * - Errors: nothing without creatinine; `whyNoEgfr` where the equation does not hold for every result (it knows adults of two
 *   sexes, off dialysis).
 * - Source: CKD-EPI 2021; KDIGO 2024 (no estimate from creatinine while dialysis clears it).
 */
export function kidneyCourse(
  creatinine: Series,
  patient: Pick<Patient, "birthDate" | "sex">,
  events: readonly ClinicalEvent[],
): KidneyCourse | undefined {
  const points = creatinine.points.filter((point) => pointStands(point) && point.value > 0);
  if (points.length === 0) return undefined;
  const plain = points.map((point): KidneyResult => ({ point }));
  const { birthDate, sex } = patient;
  if (birthDate === undefined) return { creatinine, results: plain, whyNoEgfr: "no-birth-date" };
  if (sex !== "female" && sex !== "male") return { creatinine, results: plain, whyNoEgfr: "no-sex" };
  if (points.some(({ collectedOn }) => ageInYears(birthDate, collectedOn) < 18))
    return { creatinine, results: plain, whyNoEgfr: "under-18" };
  if (points.some(({ collectedOn }) => onDialysis(events, collectedOn)))
    return { creatinine, results: plain, whyNoEgfr: "dialysis" };
  const results = points.map((point): KidneyResult => {
    const value = estimatedGlomerularFiltration(point.value, { ageYears: ageInYears(birthDate, point.collectedOn), sex });
    return { point, egfr: { value, category: kidneyCategory(value) } };
  });
  return { creatinine, results };
}

/** The kidney result nearest to a day and at most 7 days from it; of two equally near the later, which knows more. */
export function nearestKidneyResult({ results }: KidneyCourse, on: CalendarDate): KidneyResult | undefined {
  const away = ({ point }: KidneyResult) => Math.abs(daysBetween(on, point.collectedOn));
  return results
    .filter((result) => away(result) <= DAYS_FOR_A_PAIR)
    .reduce<KidneyResult | undefined>(
      (best, result) => (best === undefined || away(result) <= away(best) ? result : best),
      undefined,
    );
}
