import { attribute, xmlParts } from "./xmlScan.ts";

/** How a cell's number is meant to be read: as a number with so many decimals, a share of a hundred, or a day. */
export type CellFormat =
  | { readonly type: "number"; readonly decimals: number }
  | { readonly type: "percent"; readonly decimals: number }
  | { readonly type: "day" };

const GENERAL: CellFormat = { type: "number", decimals: 0 };

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
  39: "#,##0.00",
  40: "#,##0.00",
};
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a format code says. Text in quotation marks, colours and locales in brackets and escaped signs say nothing. */
function readFormatCode(code: string): CellFormat {
  const [first = ""] = code.split(";");
  const plain = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  if (/general|@/iu.test(plain)) return GENERAL;
  if (/[ymdhs]/iu.test(plain)) return { type: "day" };
  const decimals = /[0#?]\.(?<places>[0?]+)/u.exec(plain)?.groups?.["places"]?.length ?? 0;
  return { type: plain.includes("%") ? "percent" : "number", decimals };
}

/** The formats of a workbook by their place, as cells name them. */
export function readCellFormats(stylesXml: string): readonly CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  for (const part of xmlParts(stylesXml)) {
    if (part.type === "close" && part.name === "cellXfs") inCells = false;
    if (part.type !== "open") continue;
    if (part.name === "numFmt")
      codes.set(Number(attribute(part.attributes, "numFmtId")), attribute(part.attributes, "formatCode") ?? "");
    if (part.name === "cellXfs") inCells = !part.isEmpty;
    if (part.name === "xf" && inCells) {
      const id = Number(attribute(part.attributes, "numFmtId") ?? 0);
      const code = codes.get(id) ?? BUILT_IN[id];
      formats.push(code === undefined ? (isBuiltInDay(id) ? { type: "day" } : GENERAL) : readFormatCode(code));
    }
  }
  return formats;
}

/** Digits that a spreadsheet tells apart. */
const DIGITS = 15;

/**
 * A number as the sheet prints it: 2.2999999999999998 formatted 0.00 is "2.30". Digits that the format hides are kept: what was
 * measured is not rounded.
 */
export function printedNumber(raw: string, format: Exclude<CellFormat, { type: "day" }>): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  const shown = format.type === "percent" ? value * 100 : value;
  const plain = plainDigits(Number(shown.toPrecision(DIGITS)));
  const [whole = "", fraction = ""] = plain.split(".");
  const decimals = Math.max(fraction.length, format.decimals);
  const digits = decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
  return format.type === "percent" ? `${digits}%` : digits;
}

/** A number without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/u, "").replace(/\.$/u, "") : text;
}
