import { acceptedUnit, type MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { readFileUnit } from "./readFileUnit.ts";

/**
 * Whether a number in one unit may stand beside a number in the other as it is: "mg/L" and "ug/mL" are one scale. An unknown or
 * missing unit cannot contradict.
 */
export function isSameScale(measurand: MeasurandCode | undefined, oneText: string, otherText: string): boolean {
  const [one, other] = [readFileUnit(oneText), readFileUnit(otherText)];
  if (one === undefined || other === undefined || one === other) return true;
  const [first, second] = measurand === undefined ? [] : [acceptedUnit(measurand, one), acceptedUnit(measurand, other)];
  return first !== undefined && second !== undefined && first.times * second.over === second.times * first.over;
}
