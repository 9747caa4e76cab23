import type { Unit } from "../domain/measuring/units.ts";
import { typography } from "./en/typography.ts";
import { unitText } from "./format.ts";

/**
 * What things are called in the files that leave: English, whoever writes them, as their columns are, so that a file written in
 * one language is read in every other.
 */
export { names } from "./en/common/names.ts";

/** How a unit is printed there: "mg/L", "µg/g creatinine". */
export const unitInFiles = (unit: Unit): string => unitText(unit, typography.perCreatinine);
