import type { Sex } from "../record/patient.ts";

/** Creatinine-based estimated glomerular filtration rate, in mL/min/1.73 m². */
export type Egfr = number;

/** KDIGO's categories of glomerular filtration rate. */
export type KidneyCategory = "G1" | "G2" | "G3a" | "G3b" | "G4" | "G5";

/** The equation knows two sexes and adults only. */
export type EgfrSubject = { readonly ageYears: number; readonly sex: Extract<Sex, "female" | "male"> };

/**
 * Estimated glomerular filtration rate from serum creatinine, CKD-EPI 2021, without race.
 *
 * - Units: creatinine in mg/dL, age in completed years; mL/min/1.73 m².
 * - Errors: none; the caller does not ask for people under 18 or of unknown sex.
 * - Source: Inker LA et al., N Engl J Med 2021;385:1737-49.
 */
export function estimatedGlomerularFiltration(creatinineMgPerDl: number, { ageYears, sex }: EgfrSubject): Egfr {
  const [kappa, alpha, factor] = sex === "female" ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = creatinineMgPerDl / kappa;
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** ageYears * factor;
}

/**
 * The KDIGO category of a filtration rate. A category alone is no diagnosis: chronic kidney disease needs three months.
 *
 * - Units: mL/min/1.73 m².
 * - Errors: none.
 * - Source: KDIGO 2012 and 2024 guidelines: G1 from 90, G2 from 60, G3a from 45, G3b from 30, G4 from 15, G5 below.
 */
export function kidneyCategory(egfr: Egfr): KidneyCategory {
  if (egfr >= 90) return "G1";
  if (egfr >= 60) return "G2";
  if (egfr >= 45) return "G3a";
  if (egfr >= 30) return "G3b";
  return egfr >= 15 ? "G4" : "G5";
}

/**
 * The serum B2M that this filtration rate alone could explain: the B2M equation turned round. A hint, uncertain by its nature,
 * never a correction.
 *
 * - Units: mL/min/1.73 m² in, mg/L out.
 * - Errors: none above 0.
 * - Source: eGFR = 133 B2M^-0.852, CKD-EPI; Inker LA et al., Am J Kidney Dis 2016 (coefficients not confirmed in the paper
 *   itself).
 */
export const b2mFromKidneysAlone = (egfr: Egfr): number => (133 / egfr) ** (1 / 0.852);
