import type { Comparator } from "../domain/measuring/measured.ts";
import { MEASURANDS, type MeasurandCode } from "../domain/measuring/measurand.ts";
import type { Canonical } from "../domain/measuring/units.ts";
import { UNIT_TEXT, type Format } from "./format.ts";

/** How a comparator is printed before a number. */
export const SIGN: { readonly [comparator in Comparator]: string } = { "=": "", "<": "<", ">": ">", "<=": "≤", ">=": "≥" };

/** A canonical value with its sign, without unit: "2.40", "<0.200". */
export const describeCanonical = (value: Canonical, comparator: Comparator, format: Format): string =>
  SIGN[comparator] + format.number(value);

/** The unit in which a measurand is compared and drawn. */
export const canonicalUnitText = (code: MeasurandCode): string => UNIT_TEXT[MEASURANDS[code].canonicalUnit];
