import { MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Unit } from "../../domain/measuring/units.ts";

/**
 * Codes that belong to one unit only: LOINC has different codes for mass, amount of substance and ratio. `undefined` where LOINC
 * has none.
 * Source: LOINC, properties as in docs/evidence.md; 59177-6 is the ratio that names neither mass nor amount.
 */
const OF_UNIT: { readonly [code in MeasurandCode]?: { readonly [unit in Unit]?: string | undefined } } = {
  "b2m-serum": { "nmol/L": "76484-5" },
  "b2m-urine": { "nmol/L": "32302-2" },
  "b2m-csf": { "nmol/L": "32301-4" },
  "b2m-serum-post-dialysis": { "nmol/L": undefined },
  "b2m-urine-creatinine": { "mg/mol{creat}": "59177-6" },
  "creatinine-serum": { "umol/L": "14682-9" },
  "calcium-serum": { "mmol/L": "2000-8" },
};

/**
 * The LOINC code of a result in this unit, or nothing where LOINC has none whose unit it is: a code that contradicts its unit is
 * worse than none.
 */
export function loincFor(measurand: MeasurandCode, unit: Unit): string | undefined {
  const ofUnit = OF_UNIT[measurand];
  return ofUnit !== undefined && Object.hasOwn(ofUnit, unit) ? ofUnit[unit] : MEASURANDS[measurand].loinc[0];
}
