import { parseCalendarDate } from "../../../domain/calendarDate.ts";
import { UNITS } from "../../../domain/measuring/units.ts";
import type { Format } from "../../../words/format.ts";

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
const RESULT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<value>[<>]?=? ?\d+(?:\.\d+)?) (?<unit>${UNITS.map(escaped).join("|")})(?=$|[, ])`,
  "gu",
);
/** A value alone before its day: a withdrawal may name no unit. */
const VALUE_BEFORE_DAY = /^\d+\.\d+(?=, \d{4}-\d{2}-\d{2}$)/u;
const DAY = /(?<![\p{L}\p{N}.,-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}-])/gu;

/**
 * What a plan says of a result or a person in one line ("2.4 ug/L, 2026-03-10", "Muster, Anna, 1951-03-12, 42"), with days, numbers and
 * units as this reader reads them. A plan knows no reader: it is made in a worker, and answers hold whatever language is chosen next.
 */
export const describeTold = (told: string, format: Format): string =>
  told
    .replaceAll(RESULT, (whole, value: string, code: string) => {
      const unit = UNITS.find((known) => known === code);
      return unit === undefined ? whole : `${format.reported(value)} ${format.unit(unit)}`;
    })
    .replace(VALUE_BEFORE_DAY, (value) => format.reported(value))
    .replaceAll(DAY, (text) => {
      const day = parseCalendarDate(text);
      return day.ok ? format.day(day.value) : text;
    });
