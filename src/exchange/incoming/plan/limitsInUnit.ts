import { acceptedUnit, type MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { fromCanonical, toCanonical } from "../../../domain/measuring/units.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import type { FileReading } from "./fileReading.ts";
import type { FoundResult, WrittenText } from "../found.ts";
import type { Fate } from "./plan.ts";
import { unitFor } from "../spelling/unitFor.ts";

/** The limits of a result as the door takes them, and the interval's own text where it was converted or left out. */
export type LimitsInUnit = { readonly low: string; readonly high: string; readonly asPrinted?: string };

const NO_LIMIT = /^(?:[-–—./]|n\/?a\.?|none|null)$/iu;
/** Significant digits of a converted limit: more than any is printed with. A molar mass would give it digits without end. */
const DIGITS = 6;

type Printed = { readonly text: string; readonly comparator: string; readonly plain: string; readonly unit: string };

/**
 * Reads the limits of one row, and puts them into the unit of its value once that is known: "800-2200 µg/L" beside mg/L is 0.8 to
 * 2.2. An interval in a unit that this measurand is not printed in, or hardly ever, is left out and stays readable as it was printed.
 */
export function readLimits(
  found: FoundResult,
  measurand: MeasurandCode,
  reading: FileReading,
): Result<(unit: string) => LimitsInUnit, Fate> {
  const [low, high] = [printed(found.intervalLow, found, reading), printed(found.intervalHigh, found, reading)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  const text = found.printedInterval ?? [found.intervalLow.text, found.intervalHigh.text].filter((one) => one !== "").join(" - ");
  return ok((unit) => {
    const limits = { low: inUnit(low.value, measurand, unit), high: inUnit(high.value, measurand, unit) };
    const changed = limits.low !== low.value.text || limits.high !== high.value.text;
    return changed ? { ...limits, asPrinted: text } : limits;
  });
}

/** One limit taken apart. What is no number goes to the door as it stands, which refuses it by name. */
function printed(written: WrittenText, found: FoundResult, reading: FileReading): Result<Printed, Fate> {
  const asItStands = (text: string): Result<Printed, Fate> => ok({ text, comparator: "", plain: text, unit: "" });
  if (written.text === "" || NO_LIMIT.test(written.text)) return asItStands("");
  const read = reading.value(written);
  if (!read.ok) return read.error === undefined ? asItStands(written.text) : err(read.error);
  const { comparator, plain } = read.value;
  return ok({
    text: comparator + plain,
    comparator,
    plain,
    unit: read.value.unit === "" ? (found.intervalUnit ?? "") : read.value.unit,
  });
}

/** The limit in this unit; empty where its own unit is none of this measurand's. */
function inUnit({ text, comparator, plain, unit }: Printed, measurand: MeasurandCode, unitText: string): string {
  const [from, to] = [unitFor(measurand, unit), unitFor(measurand, unitText)];
  if (unit === "" || to === undefined || from === to) return text;
  const [own, wanted] = [from === undefined ? undefined : acceptedUnit(measurand, from), acceptedUnit(measurand, to)];
  // Limits in a unit that is nearly always a slip would be ten times the wrong ones in silence.
  if (own === undefined || wanted === undefined || own.challenge === true) return "";
  if (own.times * wanted.over === wanted.times * own.over) return text;
  const converted = fromCanonical(toCanonical(Number(plain), own), wanted);
  return comparator + String(Number(converted.toPrecision(DIGITS)));
}
