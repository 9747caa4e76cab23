import { acceptedUnit, isMeasurandCode, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { parseTyped, type DecimalSign } from "../../domain/measuring/measured.ts";
import { reachOf, type ObservationDraft } from "../../domain/measuring/observationDoor.ts";
import type { ReferenceInterval } from "../../domain/measuring/referenceInterval.ts";
import { toCanonical, type Canonical } from "../../domain/measuring/units.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";

/**
 * The typed limits in the measurand's common unit, where the report's unit is another: limits that were left in the wrong unit
 * are seen at once.
 */
export function convertedInterval(
  texts: ObservationDraft,
  decimal: DecimalSign,
): Pick<ReferenceInterval, "low" | "high"> | undefined {
  const unit = readUnit(texts.unit);
  if (unit === undefined || !isMeasurandCode(texts.measurand) || unit === MEASURANDS[texts.measurand].canonicalUnit)
    return undefined;
  const accepted = acceptedUnit(texts.measurand, unit);
  if (accepted === undefined) return undefined;
  const canReach = reachOf(texts.measurand, unit);
  const limit = (text: string): Canonical | undefined => {
    const read = parseTyped(text, decimal, canReach);
    return read.ok && read.value.unitText === undefined ? toCanonical(read.value.value, accepted) : undefined;
  };
  const [low, high] = [limit(texts.intervalLow), limit(texts.intervalHigh)];
  return low === undefined && high === undefined
    ? undefined
    : { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
