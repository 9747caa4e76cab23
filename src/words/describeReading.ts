import { daysBetween, toDayNumber, type CalendarDate } from "../domain/calendarDate.ts";
import { acceptedUnit, MEASURANDS, type MeasurandCode } from "../domain/measuring/measurand.ts";
import { isCensored, type ReadMeasured } from "../domain/measuring/measured.ts";
import type { ObservationContent } from "../domain/measuring/observation.ts";
import { toCanonical, type Unit } from "../domain/measuring/units.ts";
import { describeConverted, describeLimit, SIGN } from "./describeQuantity.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** A reported text with its comparator as printed: "<0.2", "≤ 0.2" typed as "<=0.2". */
const signed = (text: string): string => text.replace("<=", "≤").replace(">=", "≥");

/** A result exactly as reported: "203 nmol/L". */
export const reportedText = (content: Pick<ObservationContent, "value" | "unit">, format: Format): string =>
  `${signed(format.reported(content.value))} ${format.unit(content.unit)}`;

/** A whole result in one line: "B2M, serum 2.4 mg/L on 1 March 2026". */
export const resultInWords = (content: ObservationContent, words: Words, format: Format): string =>
  words.entry.savedWhat(
    words.names.measurand[content.measurand],
    reportedText(content, format),
    format.dayInWords(content.collectedOn),
  );

/**
 * The limits of an interval: "0.8–2.2", one-sided "≤ 0.3" or "≥ 1.5", "< 0.3" where the limit lies outside; converted
 * ones with three significant digits, "0.802–2.34".
 */
export function intervalText(
  {
    low,
    high,
    lowOutside,
    highOutside,
  }: {
    readonly low?: number | undefined;
    readonly high?: number | undefined;
    readonly lowOutside?: true | undefined;
    readonly highOutside?: true | undefined;
  },
  format: Format,
): string {
  const text = (limit: number) => describeLimit(limit, format, { low, high });
  if (low !== undefined && high !== undefined)
    return `${lowOutside === true ? "> " : ""}${text(low)}–${highOutside === true ? "< " : ""}${text(high)}`;
  if (high !== undefined) return `${highOutside === true ? "<" : "≤"} ${text(high)}`;
  return low === undefined ? "" : `${lowOutside === true ? ">" : "≥"} ${text(low)}`;
}

/** What is understood of a typed value, said while it is typed: the conversion, and whether it is only the assay's limit. */
export function describeReading(
  read: ReadMeasured,
  typed: string,
  measurand: MeasurandCode,
  unit: Unit | undefined,
  words: Words,
  format: Format,
): string {
  const digits = SIGN[read.comparator] + (/\d[\d.,]*/u.exec(typed)?.[0] ?? "");
  const accepted = unit === undefined ? undefined : acceptedUnit(measurand, unit);
  if (unit === undefined || accepted === undefined) return words.entry.unitToChoose(digits);
  const { canonicalUnit } = MEASURANDS[measurand];
  const reported = `${digits} ${format.unit(unit)}`;
  const canonical = `${describeConverted(
    { measurand, unit, value: typed.replace(",", ".") },
    { value: toCanonical(read.value, accepted), comparator: read.comparator },
    format,
  )} ${format.unit(canonicalUnit)}`;
  const what = unit === canonicalUnit ? reported : words.entry.converted(reported, canonical);
  return isCensored(read) ? words.entry.censored(what) : what;
}

/**
 * The understood day with its weekday and distance, so that a slip of the year or the month is seen: "Sunday, 1 March 2026, 12
 * days ago".
 */
export function describeDayEcho(day: CalendarDate, today: CalendarDate, words: Words, format: Format): string {
  const days = daysBetween(day, today);
  // 1 January 1970 was a Thursday.
  const weekday = words.entry.weekdays[(((toDayNumber(day) + 4) % 7) + 7) % 7] ?? "";
  const distance = days === 0 ? words.entry.today : days < 0 ? words.entry.ahead : words.entry.ago(days);
  return words.entry.dayEcho(weekday, format.dayInWords(day), distance);
}
