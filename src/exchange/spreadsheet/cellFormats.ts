import { readFileUnit } from "../incoming/spelling/readFileUnit.ts";
import { attribute, xmlParts } from "./xmlScan.ts";

/**
 * How a cell's number is meant to be read: as a number with so many decimals, a share of a hundred, or a day. `sections`: what the format
 * puts around it. `isMonth`: it shows no day. `isStruck`: the cell is struck through.
 */
export type CellFormat = (
  | { readonly type: "number" | "percent"; readonly decimals: number; readonly sections: readonly Section[] }
  | { readonly type: "day"; readonly isMonth?: true }
) & { readonly isStruck?: true };

/**
 * One of up to four ways in which a format shows numbers, parted by what they are. `sign`: a comparator before the digits; `unit` behind
 * them; `shape`: zeros that are always filled, and what parts them; `text`: what is shown in place of any digits.
 */
type Section = {
  readonly holds?: (value: number) => boolean;
  readonly sign: string;
  readonly unit: string;
  readonly shape: string;
  readonly text: string;
};

/** A number as it is, without a format. */
export const GENERAL = { type: "number", decimals: 0, sections: [] } as const satisfies CellFormat;

/**
 * The formats that every spreadsheet has without saying so.
 *
 * - Source: ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days in East Asian editions.
 */
const BUILT_IN: { readonly [id: number]: string } = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  17: "mmm-yy",
  39: "#,##0.00",
  40: "#,##0.00",
};
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a format code says. Colours and locales in brackets and the room it leaves say nothing. */
function readFormatCode(code: string): CellFormat {
  const sections = (code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/gu) ?? []).map(readSection);
  const [first = ""] = code.split(";");
  const plain = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  if (/general|@/iu.test(plain)) return { ...GENERAL, sections };
  if (/[ymdhs]/iu.test(plain)) return /[dhs]/iu.test(plain) ? { type: "day" } : { type: "day", isMonth: true };
  const decimals = /[0#?]\.(?<places>[0?]+)/u.exec(plain)?.groups?.["places"]?.length ?? 0;
  return { type: plain.includes("%") ? "percent" : "number", decimals, sections };
}

const HOLDS: { readonly [sign: string]: (value: number, limit: number) => boolean } = {
  "<": (value, limit) => value < limit,
  ">": (value, limit) => value > limit,
  "<=": (value, limit) => value <= limit,
  ">=": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
};
const COMPARATOR = /^(?:[<>]=?|=[<>]|[≤≥])$/u;

function readSection(section: string): Section {
  const { sign: than = "", limit = "" } = /\[(?<sign>[<>]=?|<>|=)(?<limit>-?\d+(?:\.\d+)?)\]/u.exec(section)?.groups ?? {};
  const condition = HOLDS[than];
  // What is printed as it stands is told from the digits, which are as they come.
  const shown: string[] = [];
  let digits = "";
  for (const [part] of section.replaceAll(/\[[^\]]*\]|_.|\*./gu, "").matchAll(/"[^"]*"|\\.|general|E[+-]0+|[^]/giu)) {
    const isDigits = /^(?:[0#?.,@]|general|E[+-]0+)$/iu.test(part);
    if (isDigits) digits += part;
    shown.push(isDigits ? "\0" : part.replaceAll(/^["\\]|"$/gu, ""));
  }
  const line = shown.join("");
  const [before = "", behind = ""] = [line.slice(0, Math.max(0, line.indexOf("\0"))), line.slice(line.lastIndexOf("\0") + 1)].map(
    (text) => text.trim(),
  );
  let at = 0;
  const shape = line.replaceAll("\0", () => digits[at++] ?? "");
  return {
    ...(condition === undefined ? {} : { holds: (value: number) => condition(value, Number(limit)) }),
    sign: COMPARATOR.test(before) ? before : "",
    unit: digits !== "" && readFileUnit(behind) !== undefined ? behind : "",
    shape: /^0+(?:[-/ ]?0)+$/u.test(shape) ? shape : "",
    text: digits === "" ? line.trim() : "",
  };
}

/** By which of its sections a format shows a value. Source: ECMA-376 part 1, 18.8.31. */
function sectionFor(value: number, sections: readonly Section[]): Section | undefined {
  const [first, second, third] = sections;
  if (first?.holds !== undefined) {
    if (first.holds(value)) return first;
    return second?.holds === undefined || second.holds(value) ? second : third;
  }
  return value < 0 && second !== undefined ? second : value === 0 && third !== undefined ? third : first;
}

/** The formats of a workbook by their place, as cells name them. */
export function readCellFormats(stylesXml: string): readonly CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  const struck: boolean[] = [];
  let inFonts = false;
  for (const part of xmlParts(stylesXml)) {
    if (part.type !== "text" && part.name === "fonts") inFonts = part.type === "open" && !part.isEmpty;
    if (part.type === "close" && part.name === "cellXfs") inCells = false;
    if (part.type !== "open") continue;
    if (part.name === "font" && inFonts) struck.push(false);
    if (inFonts && struck.length > 0 && isStrike(part.name, part.attributes)) struck[struck.length - 1] = true;
    if (part.name === "numFmt")
      codes.set(Number(attribute(part.attributes, "numFmtId")), attribute(part.attributes, "formatCode") ?? "");
    if (part.name === "cellXfs") inCells = !part.isEmpty;
    if (part.name === "xf" && inCells) {
      const id = Number(attribute(part.attributes, "numFmtId") ?? 0);
      const code = codes.get(id) ?? BUILT_IN[id];
      const format = code === undefined ? (isBuiltInDay(id) ? ({ type: "day" } as const) : GENERAL) : readFormatCode(code);
      const isStruck = struck[Number(attribute(part.attributes, "fontId") ?? -1)] === true;
      formats.push(isStruck ? { ...format, isStruck } : format);
    }
  }
  return formats;
}

/** Whether a tag says that what it is about is struck through. */
export const isStrike = (name: string, attributes: string): boolean =>
  name === "strike" && !/^(?:0|false)$/u.test(attribute(attributes, "val") ?? "");

/** A text as it is seen struck through: what somebody crossed out is no value, and is shown as it stands. */
export const struckText = (text: string): string => text.replaceAll(/[^\s]/gu, "$&\u0336");

/** Digits that a spreadsheet tells apart. */
const DIGITS = 15;

/**
 * A number as the sheet prints it: 2.2999999999999998 formatted 0.00 is "2.30". Digits that the format hides are kept: what was
 * measured is not rounded. A comparator or a unit that the format prints belongs to it ("<"0.0), and so do zeros before a number (00000).
 */
export function printedNumber(raw: string, format: Exclude<CellFormat, { type: "day" }>): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  const shown = format.type === "percent" ? value * 100 : value;
  const plain = plainDigits(Number(shown.toPrecision(DIGITS)));
  const [whole = "", fraction = ""] = plain.split(".");
  const decimals = Math.max(fraction.length, format.decimals);
  const digits = decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
  if (format.type === "percent") return `${digits}%`;
  const { sign = "", unit = "", shape = "", text = "" } = sectionFor(value, format.sections) ?? {};
  if (/^(?:[<>]=?|[≤≥])\s?\d/u.test(text)) return text;
  const filled = decimals === 0 && sign === "" ? inShape(digits, shape) : digits;
  return `${sign}${filled}${unit === "" ? "" : ` ${unit}`}`;
}

/** Digits in the places that a format holds for them: 123 in "00000" is "00123". */
function inShape(digits: string, shape: string): string {
  const places = shape.replaceAll(/[^0]/gu, "").length;
  if (places < digits.length || !/^\d+$/u.test(digits)) return digits;
  const padded = digits.padStart(places, "0");
  let at = 0;
  return shape.replaceAll("0", () => padded[at++] ?? "");
}

/** A number without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/u, "").replace(/\.$/u, "") : text;
}
