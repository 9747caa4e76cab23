import type { Comparator } from "../domain/measured.ts";
import { MEASURANDS, type MeasurandCode } from "../domain/measurand.ts";
import type { ObservationContent } from "../domain/observation.ts";
import type { ReferenceInterval } from "../domain/referenceInterval.ts";
import type { Canonical } from "../domain/units.ts";
import type { Words } from "./en.ts";
import { UNIT_TEXT, type Format } from "./format.ts";

const SIGN: { readonly [comparator in Comparator]: string } = { "=": "", "<": "<", ">": ">", "<=": "≤", ">=": "≥" };

/** A value as its laboratory printed it: "203 nmol/L", "<0.2 mg/L". */
export const describeReported = (content: Pick<ObservationContent, "value" | "unit">, format: Format): string =>
  `${format.reported(content.value)} ${UNIT_TEXT[content.unit]}`;

/** A canonical value with its sign, without unit: "2.40", "<0.200". */
export const describeCanonical = (value: Canonical, comparator: Comparator, format: Format): string => SIGN[comparator] + format.number(value);

/** The unit in which a measurand is compared and drawn. */
export const canonicalUnitText = (code: MeasurandCode): string => UNIT_TEXT[MEASURANDS[code].canonicalUnit];

/** The limits of an interval without unit: "1.50–3.00", "≤ 0.300", "≥ 0.0400". */
export function describeLimits(interval: ReferenceInterval, format: Format): string {
  const { low, high } = interval;
  if (low !== undefined && high !== undefined) return `${format.number(low)}–${format.number(high)}`;
  if (high !== undefined) return `≤ ${format.number(high)}`;
  return low === undefined ? "" : `≥ ${format.number(low)}`;
}

/** Whose interval it is: the laboratory by name, a laboratory, or the product's default and its citation. */
export function describeIntervalSource(interval: ReferenceInterval, words: Words): string {
  if (interval.source.type === "Default") return words.names.defaultInterval;
  return interval.source.laboratory ?? words.names.laboratoryInterval;
}
