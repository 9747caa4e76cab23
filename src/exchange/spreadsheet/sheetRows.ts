import { dayOfCount } from "../incoming/spelling/dayStyles.ts";
import { GENERAL, isStrike, printedNumber, struckText, type CellFormat } from "./cellFormats.ts";
import { attribute, xmlParts } from "./xmlScan.ts";
import { withoutEscapes, type Workbook } from "./workbook.ts";

/** One row of a sheet: its cells as they are read, and the columns in which a number stands, whose point is decimal. */
export type SheetRow = { readonly cells: readonly string[]; readonly numbers: ReadonlySet<number> };

/** The rows of a sheet from its first to its last, empty ones too, and how much of it the sheet hides. */
export type Sheet = {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
};

/** Further to the right or down no table reaches; a cell there is a slip, and empty rows up to it would fill the memory. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 300_000;

type Cell = { readonly text: string; readonly isNumber: boolean };
type Area = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/**
 * Reads the rows of a sheet. Numbers are as printed, days "YYYY-MM-DD" by the system in which the workbook counts them, formulas
 * the value that was last worked out, errors their names ("#N/A"), which no reader takes for a value. A text in a merged cell
 * stands in all that it covers; a value never does, for it was measured once.
 */
export function readSheet(xml: string, { texts, formats, days }: Pick<Workbook, "texts" | "formats" | "days">): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const merged: Area[] = [];
  let hiddenRows = 0;
  let hiddenColumns = 0;
  let row = -1;
  let column = -1;
  let cell: { readonly type: string; readonly format: CellFormat; value: string; hasFormula: boolean } | undefined;
  let isStruck = false;
  let inside: "v" | "t" | "f" | undefined;
  for (const part of xmlParts(xml)) {
    if (part.type === "text") {
      if (cell !== undefined && (inside === "v" || inside === "t")) cell.value += isStruck ? struckText(part.text) : part.text;
      continue;
    }
    if (part.type === "close") {
      inside = undefined;
      if (part.name === "r") isStruck = false;
      if (part.name === "c" && cell !== undefined) put(rows, row, column, asSeen(cellOf(cell, texts, days), cell.format));
      if (part.name === "c") cell = undefined;
      continue;
    }
    const { name, attributes, isEmpty } = part;
    const isHidden = () => /^(?:1|true)$/u.test(attribute(attributes, "hidden") ?? "");
    if (name === "row") {
      row = Number(attribute(attributes, "r") ?? row + 2) - 1;
      column = -1;
      if (isHidden()) hiddenRows += 1;
    } else if (name === "col") {
      const [from, to] = [Number(attribute(attributes, "min")), Number(attribute(attributes, "max"))];
      // A sheet may hide all columns behind its last.
      if (isHidden() && to - from < MOST_COLUMNS) hiddenColumns += to - from + 1;
    } else if (name === "c") {
      column = columnOf(attribute(attributes, "r")) ?? column + 1;
      const format = formats[Number(attribute(attributes, "s") ?? 0)] ?? GENERAL;
      cell = isEmpty ? undefined : { type: attribute(attributes, "t") ?? "n", format, value: "", hasFormula: false };
    } else if (cell !== undefined && isStrike(name, attributes)) {
      isStruck = true;
    } else if (name === "mergeCell") {
      const area = areaOf(attribute(attributes, "ref") ?? "");
      if (area !== undefined) merged.push(area);
    } else if (cell !== undefined && (name === "v" || name === "t" || name === "f")) {
      inside = isEmpty ? undefined : name;
      if (name === "f") cell.hasFormula = true;
    }
  }
  for (const area of merged) fill(rows, area);
  return { rows: Array.from(rows, (cells) => sheetRow(cells ?? [])), hiddenRows, hiddenColumns };
}

function put(rows: (Cell | undefined)[][], row: number, column: number, cell: Cell): void {
  if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS || cell.text === "") return;
  (rows[row] ??= [])[column] = cell;
}

function cellOf(
  {
    type,
    format,
    value,
    hasFormula,
  }: { readonly type: string; readonly format: CellFormat; readonly value: string; readonly hasFormula: boolean },
  texts: readonly string[],
  days: Workbook["days"],
): Cell {
  const asText = (text: string): Cell => ({ text, isNumber: false });
  switch (type) {
    case "s":
      return asText(texts[Number(value)] ?? "");
    case "b":
      return asText(value === "1" ? "TRUE" : "FALSE");
    case "str":
    case "inlineStr":
      return asText(withoutEscapes(value));
    case "e":
      return asText(value);
    case "d":
      return asText(value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, ""));
    default:
      if (value.trim() === "") return asText(hasFormula ? "#FORMULA" : "");
      if (format.type !== "day") return { text: printedNumber(value, format), isNumber: true };
      return asText(dayText(Number(value), days, format.isMonth === true) ?? value);
  }
}

/** A value, with a comparator or without: "<0.5", "2,4". */
const VALUE = /^(?:[<>≤≥]=?\s?\d|\d+[.,]\d+$)/u;

/** A value that is crossed out is none. The names of people are crossed out for other reasons. */
const asSeen = (cell: Cell, { isStruck }: CellFormat): Cell =>
  isStruck === true && (cell.isNumber || VALUE.test(cell.text)) ? { text: struckText(cell.text), isNumber: false } : cell;

const MINUTES = 24 * 60;

/**
 * A day as the sheet counts it, with its time of day where it has one. Time alone is no day, and neither is a month: typed without a day, a
 * sheet counts it as its first.
 */
function dayText(count: number, days: Workbook["days"], isMonth: boolean): string | undefined {
  if (!Number.isFinite(count) || count < 0) return undefined;
  const minutes = Math.round((count - Math.floor(count)) * MINUTES) % MINUTES;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  if (count < 1) return time;
  const day = dayOfCount(Math.floor(count), days);
  if (isMonth && minutes === 0 && day?.endsWith("-01") === true) return day.slice(0, -3);
  return day === undefined ? undefined : minutes === 0 ? day : `${day} ${time}`;
}

function fill(rows: (Cell | undefined)[][], { top, bottom, left, right }: Area): void {
  const cell = rows[top]?.[left];
  if (cell === undefined || cell.isNumber || VALUE.test(cell.text)) return;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1)
    for (let column = left; column <= Math.min(right, MOST_COLUMNS - 1); column += 1)
      if (rows[row]?.[column] === undefined) put(rows, row, column, cell);
}

const sheetRow = (cells: readonly (Cell | undefined)[]): SheetRow => {
  const all = Array.from(cells);
  return {
    cells: all.map((cell) => cell?.text ?? ""),
    numbers: new Set(all.flatMap((cell, column) => (cell?.isNumber === true ? [column] : []))),
  };
};

/** "C7" is the third column, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return column - 1;
}

function areaOf(reference: string): Area | undefined {
  const [from = "", to = from] = reference.split(":");
  const rowOf = (cell: string) => Number(/\d+$/u.exec(cell)?.[0] ?? 0) - 1;
  const [left, right] = [columnOf(from), columnOf(to)];
  if (left === undefined || right === undefined || rowOf(from) < 0) return undefined;
  return { top: rowOf(from), bottom: rowOf(to), left, right };
}
