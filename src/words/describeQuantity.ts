import type { Comparator } from "../domain/measuring/measured.ts";
import { acceptedUnit, MEASURANDS, type MeasurandCode } from "../domain/measuring/measurand.ts";
import type { ObservationContent, Quantity } from "../domain/measuring/observation.ts";
import type { Format } from "./format.ts";
import { shownDigits } from "./shownDigits.ts";

/** How a comparator is printed before a number. */
export const SIGN: { readonly [comparator in Comparator]: string } = { "=": "", "<": "<", ">": ">", "<=": "≤", ">=": "≥" };

/** Digits of a number from its first that is not 0: "0.050" has two. */
const significantDigits = (text: string): number => text.replace(".", "").replace(/^0+/u, "").length;

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** What a converted value bears at most, and what it is written with at least. */
const SIGNIFICANT = { least: 2, most: 3 };

/**
 * A reported value in the canonical unit, without unit, in the digits of the laboratory: between units that differ by a power of
 * ten exactly those, else no more significant digits than were reported, and three at most.
 */
export function describeConverted(
  { measurand, unit, value: text }: Pick<ObservationContent, "measurand" | "unit" | "value">,
  { value, comparator }: Quantity,
  format: Format,
): string {
  const printed = /\d+(?:\.\d+)?/u.exec(shownDigits(text))?.[0] ?? "";
  const accepted = acceptedUnit(measurand, unit);
  const power = accepted === undefined ? Number.NaN : Math.log10(accepted.times / accepted.over);
  if (Math.abs(power - Math.round(power)) < 1e-9)
    return SIGN[comparator] + format.fixed(value, Math.max(0, shiftedDecimals(printed, Math.round(power))));
  const digits = Math.min(SIGNIFICANT.most, Math.max(SIGNIFICANT.least, significantDigits(printed)));
  return SIGN[comparator] + (value === 0 ? format.number(0) : format.fixed(value, decimalsFor(value, digits)));
}

/** The decimals of a print that is so many powers of ten larger. Of 2400 nobody can tell whether its zeros were measured: 2.40. */
function shiftedDecimals(printed: string, power: number): number {
  const decimals = decimalsOf(printed) - power;
  const spare = printed.includes(".") ? 0 : Math.max(0, significantDigits(printed) - SIGNIFICANT.most);
  return decimals - Math.min(spare, /0*$/u.exec(printed)?.[0].length ?? 0);
}

/** How many decimals write a number with so many significant digits. */
const decimalsFor = (value: number, digits: number): number =>
  Math.min(6, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));

/** The decimals of a limit that was printed in this unit; none of one that was converted into it. */
const decimalsPrinted = (limit: number): number | undefined =>
  [0, 1, 2, 3, 4].find(
    (decimals) =>
      Math.abs(Number(limit.toFixed(decimals)) - limit) <= 1e-9 * Math.abs(limit) && Math.abs(limit) * 10 ** decimals < 1000,
  );

/**
 * A reference limit as laboratories print it: the two of one interval with as many decimals, "1.21–2.70", and a converted one with
 * three significant digits. Without unit.
 */
export function describeLimit(
  limit: number,
  format: Format,
  { low, high }: { readonly low?: number | undefined; readonly high?: number | undefined } = {},
): string {
  const own = decimalsPrinted(limit);
  if (own === undefined) return Math.abs(limit) < 1000 ? format.number(limit) : format.fixed(limit, 0);
  const both = [low, high].flatMap((end) => (end === undefined ? [] : [decimalsPrinted(end) ?? 0]));
  return format.fixed(limit, Math.max(own, ...both));
}

/** The unit in which a measurand is compared and drawn. */
export const canonicalUnitText = (code: MeasurandCode, format: Format): string => format.unit(MEASURANDS[code].canonicalUnit);
