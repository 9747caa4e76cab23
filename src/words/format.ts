import type { CalendarDate } from "../domain/calendarDate.ts";
import type { DateOrder } from "../domain/dateOrder.ts";
import type { DecimalSign } from "../domain/measuring/measured.ts";
import type { Unit } from "../domain/measuring/units.ts";
import { numberFromLeft } from "./numberFromLeft.ts";
import { nameOrderOf, type NameOrder } from "./nameOrder.ts";
import { shownDigits } from "./shownDigits.ts";

/** How the user reads numbers and days. Chosen in Settings and nowhere else. */
export type Notation = { readonly decimal: DecimalSign; readonly dateOrder: DateOrder };

export const DEFAULT_NOTATION: Notation = { decimal: ".", dateOrder: "ymd" };

/**
 * How a language writes days, signs and shares. What the user chose, the decimal sign and the order of a day in figures, is not its
 * matter.
 */
export type Typography = {
  /** Given where it is written from the right: the page is mirrored, but for time in a chart, and a number keeps its sign before it. */
  readonly direction?: "rtl";
  /** January to December, as they stand in a sentence. */
  readonly months: readonly string[];
  /** The same where there is little room. */
  readonly monthsShort: readonly string[];
  /** A day with its month in words: "1 March 2026". The day of the month has no leading zero. */
  readonly day: (dayOfMonth: string, month: string, year: string) => string;
  /** Between the figures of a day, where the reader puts the day of the month first: "14.03.2026", "14/03/2026". */
  readonly dayMark: "." | "/";
  /** A number as a share of a hundred: "28 %". */
  readonly percent: (number: string) => string;
  /** A unit per gram or mole of creatinine: "µg/g creatinine". */
  readonly perCreatinine: (sign: string) => string;
  readonly plus: string;
  readonly minus: string;
  /** Things of one kind beside each other: "Infection, Dialysis". */
  readonly list: (parts: readonly string[]) => string;
  /** What holds commas itself, beside each other: "3.1, final; 2.6, preliminary". */
  readonly clauses: (parts: readonly string[]) => string;
  /** What parts a heading from what it heads, ": " unless said: French parts it from both. */
  readonly colon?: string;
  /** Whose habit lists with "and" and "or" and the order of names follow: a tag of BCP 47, with its region where habits differ. */
  readonly lists: string;
};

/** Numbers, days and units as this user reads them. Every screen, print and command line writes them through here. */
export type Format = {
  /** The order in which this user writes days. */
  readonly dateOrder: DateOrder;
  /**
   * A derived number with three significant digits, as few as a reader needs and as many as the value bears: 2.40, 12.3, 0.0412,
   * 203.
   */
  readonly number: (value: number) => string;
  /** A number with so many decimals. */
  readonly fixed: (value: number, decimals: number) => string;
  /** A signed whole percent with a true minus: "+28 %", "−21 %". One decimal below ten in size. */
  readonly percent: (value: number) => string;
  /** A reported value as printed, but for the decimal sign and for digits that nobody measured. */
  readonly reported: (text: string) => string;
  /** A day in a table: "2026-03-01", "01.03.2026" (in French "01/03/2026") or "03/01/2026". */
  readonly day: (day: CalendarDate) => string;
  /** A day in a sentence: "1 March 2026". */
  readonly dayInWords: (day: CalendarDate) => string;
  /** A day on an axis or in a tight place: "1 Mar 2026". */
  readonly dayShort: (day: CalendarDate) => string;
  /** A count in figures, with narrow spaces in fives and more, which no language reads as a decimal sign: "100 000". */
  readonly count: (whole: number) => string;
  /** A unit as it is printed: "mg/L", "µg/g creatinine". */
  readonly unit: (unit: Unit) => string;
  /** A share of a hundred with so many decimals: "12.5 %". */
  readonly share: (percent: number, decimals: number) => string;
  /** Things of one kind beside each other: "Infection, Dialysis". */
  readonly list: (parts: readonly string[]) => string;
  /** What holds commas itself, beside each other: "3.1, final; 2.6, preliminary". */
  readonly clauses: (parts: readonly string[]) => string;
  /** All of several: "3.1, 2.9 and 2.6". */
  readonly and: (parts: readonly string[]) => string;
  /** One of several: "I, II or III". */
  readonly or: (parts: readonly string[]) => string;
  /** What a heading heads, in one line: "Asked on 3 March: Transplant?" */
  readonly headed: (heading: string, text: string) => string;
  /** The order of names in a sorted list: ä beside a, ñ after n. */
  readonly nameOrder: NameOrder;
  /** January to December, and the same where there is little room. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
};

/** How a unit is printed, but for the words in it. */
const UNIT_SIGN: { readonly [U in Unit]: string } = {
  "mg/L": "mg/L",
  "ug/mL": "µg/mL",
  "mg/dL": "mg/dL",
  "ug/dL": "µg/dL",
  "ug/L": "µg/L",
  "ng/mL": "ng/mL",
  "g/L": "g/L",
  "g/dL": "g/dL",
  "nmol/L": "nmol/L",
  "umol/L": "µmol/L",
  "mmol/L": "mmol/L",
  "ug/g{creat}": "µg/g",
  "mg/mol{creat}": "mg/mol",
  "ug/d": "µg/24 h",
  "mg/d": "mg/24 h",
  "U/L": "U/L",
  "ukat/L": "µkat/L",
  "10*9/L": "×10⁹/L",
  "/uL": "/µL",
};

/** A unit as it is printed: "mg/L". `perCreatinine` says of one per gram or mole what is weighed. */
export const unitText = (unit: Unit, perCreatinine: (sign: string) => string): string =>
  unit.endsWith("{creat}") ? perCreatinine(UNIT_SIGN[unit]) : UNIT_SIGN[unit];

/** Decimals that show three significant digits of a value, 0 to 4. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  return Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

/** The formats of one reader of a language. */
export function formatFor(reading: Notation, typography: Typography): Format {
  const { months, monthsShort, dayMark, minus, plus } = typography;
  const all = new Intl.ListFormat(typography.lists, { type: "conjunction" });
  const one = new Intl.ListFormat(typography.lists, { type: "disjunction" });
  const withDecimalSign = (text: string) => (reading.decimal === "," ? text.replace(".", ",") : text);
  const signed = (text: string) => withDecimalSign(text).replace("-", minus);
  const fixed = (value: number, decimals: number) => signed(value.toFixed(decimals));
  const inLine = typography.direction === "rtl" ? numberFromLeft : (text: string) => text;
  const inWords = (day: CalendarDate, names: readonly string[]) => {
    const month = day.slice(5, 7);
    return typography.day(String(Number(day.slice(8, 10))), names[Number(month) - 1] ?? month, day.slice(0, 4));
  };
  return {
    dateOrder: reading.dateOrder,
    number: (value) => inLine(fixed(value, decimalsFor(value))),
    fixed: (value, decimals) => inLine(fixed(value, decimals)),
    percent: (value) => {
      const text = Math.abs(value) < 9.95 ? value.toFixed(1) : value.toFixed(0);
      const zero = Number(text) === 0;
      return inLine(typography.percent(`${!zero && value > 0 ? plus : ""}${signed(zero ? "0" : text)}`));
    },
    count: (whole) => (whole < 10_000 ? String(whole) : String(whole).replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u202F")),
    unit: (unit) => unitText(unit, typography.perCreatinine),
    share: (percent, decimals) => inLine(typography.percent(fixed(percent, decimals))),
    reported: (text) => inLine(withDecimalSign(shownDigits(text))),
    day: (day) => {
      const [year = "", month = "", dayOfMonth = ""] = day.split("-");
      if (reading.dateOrder === "dmy") return [dayOfMonth, month, year].join(dayMark);
      return reading.dateOrder === "mdy" ? `${month}/${dayOfMonth}/${year}` : day;
    },
    dayInWords: (day) => inWords(day, months),
    dayShort: (day) => inWords(day, monthsShort),
    list: typography.list,
    clauses: typography.clauses,
    and: (parts) => all.format(parts),
    or: (parts) => one.format(parts),
    headed: (heading, text) => `${heading}${typography.colon ?? ": "}${text}`,
    nameOrder: nameOrderOf(typography.lists),
    months,
    monthsShort,
  };
}
