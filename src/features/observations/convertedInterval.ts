import { acceptedUnit, isMeasurandCode, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { parseMeasured, type DecimalSign } from "../../domain/measuring/measured.ts";
import type { ObservationDraft } from "../../domain/measuring/observation.ts";
import type { ReferenceInterval } from "../../domain/measuring/referenceInterval.ts";
import { toCanonical, type AcceptedUnit, type Canonical } from "../../domain/measuring/units.ts";
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
  const [low, high] = [limit(texts.intervalLow, decimal, accepted), limit(texts.intervalHigh, decimal, accepted)];
  return low === undefined && high === undefined
    ? undefined
    : { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function limit(text: string, decimal: DecimalSign, accepted: AcceptedUnit): Canonical | undefined {
  const read = parseMeasured(text, decimal);
  return read.ok && read.value.unitText === undefined ? toCanonical(read.value.value, accepted) : undefined;
}
