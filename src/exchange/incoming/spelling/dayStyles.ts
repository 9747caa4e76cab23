import { addDays, dayOf, parseCalendarDate, type CalendarDate } from "../../../domain/calendarDate.ts";
import { compare } from "../../../domain/compare.ts";
import type { DateOrder } from "../../../domain/dateOrder.ts";

/** How one text of a file can be read as a day. `time` is "HH:MM" or empty. */
export type DayReading =
  | { readonly type: "Day"; readonly day: CalendarDate; readonly time: string }
  /**
   * Three numbers whose order or century the text itself leaves open; `orders` are those in which it is a day of the calendar.
   */
  | {
      readonly type: "Numbers";
      readonly sign: string;
      readonly numbers: Three;
      readonly shortYear: boolean;
      readonly orders: readonly DateOrder[];
      readonly time: string;
    }
  /** A year of the Republic of China: 114/05/18 is 2025-05-18. */
  | { readonly type: "Roc"; readonly day: CalendarDate; readonly time: string }
  /** Day and month without a year; `orders` are those in which it is a day of some year. */
  | {
      readonly type: "NoYear";
      readonly numbers: readonly [number, number];
      readonly orders: readonly ("dmy" | "mdy")[];
    }
  /** A day as a spreadsheet counts it. */
  | { readonly type: "Count"; readonly days: number }
  | { readonly type: "NotADay" };
type Three = readonly [number, number, number];

const NOT_A_DAY: DayReading = { type: "NotADay" };
const LONGEST_DAY = 60;
/** Year 1 of the Republic of China is 1912. */
const ROC_YEAR_ZERO = 1911;

const TIME = new RegExp(
  String.raw`(?:T|,? +|, *)(?:(?:um|à|a las?|at) )?(?<hour>\d{1,2})(?:[:h]| h )(?<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?` +
    String.raw` ?(?<half>[ap]\.?m\.?)?(?: ?uhr| ?h(?:oras?|rs?)?\.?)?(?:Z` +
    String.raw`| ?[+-]\d{2}:?\d{2}| UTC| GMT)?$`,
  "iu",
);

const MONTHS: readonly (readonly string[])[] = [
  ["january", "januar", "januari", "janner", "jaenner", "janvier", "enero", "gennaio", "janeiro"],
  ["february", "februar", "februari", "feber", "fevrier", "febrero", "febbraio", "fevereiro"],
  ["march", "marz", "mrz", "maerz", "mars", "marzo", "marts", "maart", "mrt", "marco"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maggio", "maj", "mei", "maio"],
  ["june", "juni", "juin", "junio", "giugno", "junho"],
  ["july", "juli", "juillet", "julio", "luglio", "julho"],
  ["august", "aout", "agosto", "augusti", "augustus"],
  ["september", "septembre", "septiembre", "setiembre", "settembre", "setembro"],
  ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "dezember", "decembre", "diciembre", "dicembre", "desember", "dezembro"],
];

/** The month that a name or its beginning means in any of ten languages, or nothing where it means two or none. */
function monthNamed(name: string): number | undefined {
  const key = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const months = MONTHS.flatMap((names, index) => (names.some((month) => month.startsWith(key)) ? [index + 1] : []));
  return months.length === 1 ? months[0] : undefined;
}

/**
 * The clock time behind a day. Midnight to the minute is what a spreadsheet writes behind a day without a time, and is left out.
 */
function timeIn(text: string): { readonly rest: string; readonly time: string } | undefined {
  const match = TIME.exec(text);
  if (match === null) return { rest: text, time: "" };
  const time = clockTime(`${match.groups?.["hour"] ?? ""}:${match.groups?.["minute"] ?? ""} ${match.groups?.["half"] ?? ""}`);
  return time === undefined ? undefined : { rest: text.slice(0, match.index).trim(), time: time === "00:00" ? "" : time };
}

/** A clock time as it is kept, "HH:MM", or nothing where the text is none: "8:30", "08:30:15", "2:30 PM", "0830". */
export function clockTime(text: string): string | undefined {
  const {
    hour,
    minute,
    half = "",
  } = /^(?<hour>\d{1,2})[:.h]?(?<minute>\d{2})(?::\d{2})? ?(?<half>[ap]\.?m\.?)?(?: ?(?:uhr|h))?$/iu.exec(
    text.trim().slice(0, 20),
  )?.groups ?? {};
  if (hour === undefined || minute === undefined) return undefined;
  const twelve = /^p/iu.test(half) ? 12 : 0;
  const hours = half === "" ? Number(hour) : Number(hour) >= 1 && Number(hour) <= 12 ? (Number(hour) % 12) + twelve : 99;
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, "0")}:${minute}` : undefined;
}

/** Year, month and day of three numbers in this order. A two-digit year is taken in the century given. */
function inOrder([a, b, c]: Three, order: DateOrder, century: number): CalendarDate | undefined {
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  const read = dayOf(year + century, month, day);
  return read.ok ? read.value : undefined;
}

/** The weekday in front of a day, in ten languages. */
const WEEKDAY = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[eé]|jeu|jue|ven|vie|sam|s[aá]b|dim|dom|gio` +
    String.raw`|man|tir|tis|ons|tor|fre|lor|son|maa|din|woe|zat|zon)\p{L}{0,7}[.,]*,?` +
    String.raw` (?:(?:den|le|el) )?|le |el |den )(?=\d|\p{L}{3,10}\.? \d{1,2},)`,
  "iu",
);

/** A day without its weekday, without the raised letters of a first day, and with the signs of a stamp in the usual places. */
const plainDay = (text: string): string =>
  text
    .replace(WEEKDAY, "")
    .replace(/^1(?:er|\.?[º°o])(?= )/iu, "1")
    .replace(/^(?<day>\d{1,2}\/\p{L}{3,10}\/\d{4}):(?=\d{2}:\d{2})/u, "$<day> ")
    .replace(/^(?<day>(?:19|20)\d{6})(?<hour>[0-2]\d)(?<minute>[0-5]\d)(?:[0-5]\d)?$/u, "$<day> $<hour>:$<minute>")
    .replace(/^(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u, "$<year>-$<month>-$<day>");

/** Reads one text as far as it says itself what it means. */
export function readDayStyle(input: string): DayReading {
  const trimmed = input.trim();
  if (trimmed.length > LONGEST_DAY) return NOT_A_DAY;
  const read = readPlainDay(trimmed);
  if (read.type !== "NotADay") return read;
  // "Mar 10, 2026" is March; only what is no day by itself may begin with a weekday.
  const plain = plainDay(trimmed);
  return plain === trimmed ? NOT_A_DAY : readPlainDay(plain);
}

function readPlainDay(trimmed: string): DayReading {
  if (/^\d{5}(?:\.\d{1,12})?$/u.test(trimmed)) return { type: "Count", days: Math.floor(Number(trimmed)) };
  const timed = timeIn(trimmed);
  if (timed === undefined) return NOT_A_DAY;
  const { rest, time } = timed;
  const numbers =
    /^(\d{1,4})([-./ ])(\d{1,2})\2(\d{1,4})\.?$/u.exec(rest) ?? /^(\d{1,2})(\. )(\d{1,2})\. ?(\d{1,4})$/u.exec(rest);
  if (numbers) return readNumbers(numbers[1] ?? "", (numbers[2] ?? "").trim() || " ", numbers[3] ?? "", numbers[4] ?? "", time);
  const run = /^(\d{3,4})(\d{2})(\d{2})$/u.exec(rest);
  if (run)
    return run[1]?.length === 3
      ? roc(Number(run[1]), Number(run[2]), Number(run[3]), time)
      : asDay(`${run[1]}-${run[2]}-${run[3]}`, time);
  const short = /^(\d{1,2})([-./])(\d{1,2})(\.?)$/u.exec(rest);
  if (short) return readWithoutYear(Number(short[1]), Number(short[3]));
  return readNamed(rest, time);
}

/** The latest leap year serves to tell whether there is such a day in any. */
const LEAP_YEAR = 2024;

function readWithoutYear(first: number, second: number): DayReading {
  const isDay = (month: number, day: number) => dayOf(LEAP_YEAR, month, day).ok;
  const orders = [...(isDay(second, first) ? (["dmy"] as const) : []), ...(isDay(first, second) ? (["mdy"] as const) : [])];
  return orders.length === 0 ? NOT_A_DAY : { type: "NoYear", numbers: [first, second], orders };
}

/** Years back from today in which a day without a year is offered; an older one is put into the file by whoever knows it. */
const YEARS_OFFERED = 3;

/**
 * The days up to today that a text without a year can mean, in each order that it can be read in: the latest first. Nobody can
 * say which it is but a person.
 */
export function daysWithoutYear(
  { numbers: [first, second], orders }: Extract<DayReading, { type: "NoYear" }>,
  today: CalendarDate,
): readonly CalendarDate[] {
  const thisYear = Number(today.slice(0, 4));
  const days = Array.from({ length: YEARS_OFFERED + 1 }, (_, back) => thisYear - back).flatMap((year) =>
    orders.flatMap((order) => {
      const read = order === "dmy" ? dayOf(year, second, first) : dayOf(year, first, second);
      return read.ok && read.value <= today ? [read.value] : [];
    }),
  );
  return [...new Set(days)].sort((a, b) => compare(b, a));
}

const asDay = (iso: string, time: string): DayReading => {
  const read = parseCalendarDate(iso);
  return read.ok ? { type: "Day", day: read.value, time } : NOT_A_DAY;
};

function roc(year: number, month: number, day: number, time: string): DayReading {
  const read = dayOf(year + ROC_YEAR_ZERO, month, day);
  return read.ok ? { type: "Roc", day: read.value, time } : NOT_A_DAY;
}

function readNumbers(a: string, sign: string, b: string, c: string, time: string): DayReading {
  if (a.length === 4) return c.length > 2 ? NOT_A_DAY : asDay(`${a}-${b.padStart(2, "0")}-${c.padStart(2, "0")}`, time);
  if (a.length === 3) return c.length > 2 ? NOT_A_DAY : roc(Number(a), Number(b), Number(c), time);
  const three: Three = [Number(a), Number(b), Number(c)];
  if (c.length === 3) return NOT_A_DAY;
  const shortYear = c.length < 4;
  const possible: readonly DateOrder[] = shortYear ? ["dmy", "mdy", "ymd"] : ["dmy", "mdy"];
  const valid = possible.filter(
    (order) =>
      (order === "ymd" ? a.length === 2 : !shortYear || c.length === 2) &&
      inOrder(three, order, shortYear ? 2000 : 0) !== undefined,
  );
  const first = valid[0];
  if (first === undefined) return NOT_A_DAY;
  if (!shortYear && valid.every((order) => inOrder(three, order, 0) === inOrder(three, first, 0))) {
    const day = inOrder(three, first, 0);
    // One order, or two that name the same day (5/5/2025): nothing is left open, but a single order is evidence for other rows.
    if (day !== undefined && valid.length > 1) return { type: "Day", day, time };
  }
  return { type: "Numbers", sign, numbers: three, shortYear, orders: valid, time };
}

/** "4 Mar 2025", "4. März 2025", "4 de marzo del 2025", "04-MAR-25", "Mar 4, 2025"; without a year "4 Mar", "Mar 4". */
function readNamed(text: string, time: string): DayReading {
  const { day, month, year } =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?[ \-/]?(?:(?:de|of) )?(?<month>\p{L}{3,10})\.?[ \-/]?(?:del? )?(?<year>\d{4}|\d{2})$/u.exec(
      text,
    )?.groups ??
    /^(?<month>\p{L}{3,10})\.?[ -](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ -](?<year>\d{4})$/u.exec(text)?.groups ??
    {};
  const number = month === undefined ? undefined : monthNamed(month);
  if (day === undefined || number === undefined) return readNamedWithoutYear(text);
  // "14-Mar-26", as spreadsheets print: the month says the order, and nothing the century.
  if (year?.length === 2) return readShortNamed([Number(day), number, Number(year)], time);
  const read = dayOf(Number(year), number, Number(day));
  return read.ok ? { type: "Day", day: read.value, time } : NOT_A_DAY;
}

/** The sign under which days with a named month stand: what they show of their order says nothing of days in numbers. */
const NAMED_MONTH = "month";

const readShortNamed = (numbers: Three, time: string): DayReading =>
  inOrder(numbers, "dmy", 2000) === undefined && inOrder(numbers, "dmy", 1900) === undefined
    ? NOT_A_DAY
    : { type: "Numbers", sign: NAMED_MONTH, numbers, shortYear: true, orders: ["dmy"], time };

function readNamedWithoutYear(text: string): DayReading {
  const { day, month } =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?[ \-/]?(?:de )?(?<month>\p{L}{3,10})\.?$/u.exec(text)?.groups ??
    /^(?<month>\p{L}{3,10})\.?[ -](?<day>\d{1,2})(?:st|nd|rd|th)?$/u.exec(text)?.groups ??
    {};
  const number = month === undefined ? undefined : monthNamed(month);
  if (day === undefined || number === undefined || !dayOf(LEAP_YEAR, number, Number(day)).ok) return NOT_A_DAY;
  return { type: "NoYear", numbers: [Number(day), number], orders: ["dmy"] };
}

/** For each sign between the numbers, the orders that some text of the file has by itself. */
export type DayEvidence = ReadonlyMap<string, ReadonlySet<DateOrder>>;

/** Gathers what each day of the file shows about the order of its numbers. */
export function gatherDays(): { readonly see: (reading: DayReading) => void; readonly evidence: DayEvidence } {
  const evidence = new Map<string, Set<DateOrder>>();
  return {
    see: (reading) => {
      if (reading.type !== "Numbers" || reading.orders.length !== 1 || reading.orders[0] === undefined) return;
      evidence.set(reading.sign, (evidence.get(reading.sign) ?? new Set<DateOrder>()).add(reading.orders[0]));
    },
    evidence,
  };
}

/**
 * The order that the file itself settles for this reading, or nothing. Nobody who writes decimal commas writes points in days
 * month first; of a file that shows no comma points alone say nothing.
 */
export function settledOrder(
  { sign, orders }: Extract<DayReading, { type: "Numbers" }>,
  evidence: DayEvidence,
  hasDecimalCommas: boolean,
): DateOrder | undefined {
  if (orders.length === 1) return orders[0];
  const shown = evidence.get(sign);
  if (shown === undefined || shown.size === 0)
    return sign === "." && orders.includes("dmy") && (hasDecimalCommas || !orders.includes("mdy")) ? "dmy" : undefined;
  const [only] = shown;
  return shown.size === 1 && only !== undefined && orders.includes(only) ? only : undefined;
}

/** The day of three numbers once order and century are known. */
export const dayInOrder = (
  { numbers, shortYear }: Extract<DayReading, { type: "Numbers" }>,
  order: DateOrder,
  century: number,
): CalendarDate | undefined => inOrder(numbers, order, shortYear ? century : 0);

/**
 * The day that a spreadsheet means by a number.
 *
 * - Units: days since 30 December 1899 (the 1900 system, right after February 1900) or since 1 January 1904.
 * - Source: ECMA-376 part 1, 18.17.4.1.
 */
export function dayOfCount(days: number, system: "1900" | "1904"): CalendarDate | undefined {
  const start = parseCalendarDate(system === "1900" ? "1899-12-30" : "1904-01-01");
  if (!start.ok) return undefined;
  const read = parseCalendarDate(addDays(start.value, days));
  return read.ok ? read.value : undefined;
}
