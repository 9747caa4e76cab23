import { LONGEST_CELL, cellText } from "../spelling/cellText.ts";
import { headerKey } from "./columnHeaders.ts";
import type { ColumnMapping } from "./columnRoles.ts";
import { readDayStyle } from "../spelling/dayStyles.ts";
import { readIntervalText } from "../spelling/intervalText.ts";
import { loincIn } from "../spelling/loincCode.ts";
import { readMeasurandText } from "../spelling/readMeasurandText.ts";
import { readFileUnit } from "../spelling/readFileUnit.ts";
import type { TableRow } from "./tableRows.ts";

/** What kind of thing all cells of a column are. "one number" is the same number in every row, as limits are. */
export type ColumnKind = "nothing" | "day" | "one number" | "number" | "interval" | "unit" | "test" | "text";

/** Rows that a column is judged by. */
const LOOKED_AT = 200;

const NUMBER = /^(?:[<>≤≥]=?)?\s?\d+(?:[.,]\d+)*(?:\s?(?:H|L|HH|LL|\*))?$/u;

/** Whether a cell is a number or a day, and so no heading. */
export const isData = (cell: string): boolean => NUMBER.test(cell) || isDay(cell);

const isDay = (cell: string): boolean => {
  const { type } = readDayStyle(cell);
  return type !== "NotADay" && type !== "Count" && type !== "NoYear";
};

/** Whether a cell says by itself that it is a test followed here, or a LOINC code. */
function namesTest(cell: string): boolean {
  if (loincIn(cell) !== undefined) return true;
  if (cell.length > 80) return false;
  const reading = readMeasurandText(cell, "");
  return reading.type === "Measurand" || (reading.type === "Ask" && reading.open === "specimen");
}

function cellsOf(rows: readonly TableRow[], column: number): readonly string[] {
  return rows.slice(0, LOOKED_AT).flatMap((row) => {
    const cell = cellText((row[column] ?? "").slice(0, LONGEST_CELL));
    return cell === "" ? [] : [cell];
  });
}

/** What kind of thing the cells of one column are. */
function kindOf(rows: readonly TableRow[], column: number): ColumnKind {
  const cells = cellsOf(rows, column);
  const every = (is: (cell: string) => boolean) => cells.every(is);
  if (cells.length === 0) return "nothing";
  // "12.03" and "3.4" are numbers before they are days without a year.
  if (every((cell) => NUMBER.test(cell) && !isDay(cell)))
    return cells.length > 1 && new Set(cells).size === 1 ? "one number" : "number";
  if (every(isDay)) return "day";
  if (every((cell) => readFileUnit(cell) !== undefined)) return "unit";
  // "1952-1" is a code, whatever interval it looks like.
  if (every((cell) => loincIn(cell) !== undefined)) return "test";
  if (every((cell) => readIntervalText(cell) !== undefined)) return "interval";
  return cells.some(namesTest) ? "test" : "text";
}

/**
 * The same text for every table without a header whose columns hold the same kinds of things in the same order. Holds no cell of
 * the table.
 */
export const shapeOfContent = (rows: readonly TableRow[], columns: number): string =>
  Array.from({ length: columns }, (_, column) => kindOf(rows, column)).join("|");

/** Whether kinds alone tell the columns of such a table apart: of two columns of numbers nobody can say which is the value. */
export const isClearByContent = (shape: string): boolean => shape.split("|").filter((kind) => kind === "number").length <= 1;

/**
 * Tests named in a column that no heading gives away, in a table of results: the column with the most of them, which then is the
 * name of the test.
 */
export function withNamedTests(mapping: ColumnMapping, rows: readonly TableRow[], columns: number): ColumnMapping {
  if (saysTest(mapping) || !mapping.includes("value") || !mapping.includes("collectedOn")) return mapping;
  let best = { column: -1, tests: 0 };
  for (let column = 0; column < columns; column += 1) {
    if (mapping[column] !== undefined) continue;
    const tests = cellsOf(rows, column).filter(namesTest).length;
    if (tests > best.tests) best = { column, tests };
  }
  return best.column < 0 ? mapping : mapping.with(best.column, "measurand");
}

const saysTest = (mapping: ColumnMapping): boolean =>
  (["measurand", "description", "loinc"] as const).some((role) => mapping.includes(role));

const COMPARATORS: { readonly [sign: string]: string } = {
  "<": "<",
  ">": ">",
  "<=": "<=",
  ">=": ">=",
  "=<": "<=",
  "=>": ">=",
  "≤": "<=",
  "≥": ">=",
  "=": "",
  lt: "<",
  gt: ">",
  le: "<=",
  ge: ">=",
  eq: "",
};

/** The sign that a cell holds and nothing else, as a value carries it: "<", "GT"; empty for "equal"; nothing where it is none. */
export function comparatorIn(cell: string): string | undefined {
  const key = cell.trim().toLowerCase();
  return Object.hasOwn(COMPARATORS, key) ? COMPARATORS[key] : undefined;
}

const MARKS =
  /(?:flag|abn|normal|mark|kennz|bewert|auff|patho|h ?l$|alarm|alert|warn|indicat|drapeau|interp|beurteil|patolog|avvik|afvig)/u;

/** Whether under this heading "<" and ">" say only where the value lies beside its interval. */
export const headsMarks = (heading: string): boolean => MARKS.test(headerKey(heading));

/**
 * Columns in which nothing stands but signs of comparison, although no heading says so, and which are no marks. Whose value they
 * belong to is said by a person: a sign that is lost turns "< 0.5" into a measured 0.5.
 */
export const signColumns = (
  mapping: ColumnMapping,
  header: readonly string[],
  rows: readonly TableRow[],
  columns: number,
): readonly number[] =>
  Array.from({ length: columns }, (_, column) => column).filter((column) => {
    if (mapping[column] !== undefined || headsMarks(header[column] ?? "")) return false;
    const cells = cellsOf(rows, column);
    return cells.length > 0 && cells.every((cell) => comparatorIn(cell) !== undefined);
  });

/** Without a column of signs that holds something else too: "Operator" heads the names of people as well. */
export const withoutOtherOperators = (mapping: ColumnMapping, rows: readonly TableRow[]): ColumnMapping =>
  mapping.map((use, column) =>
    use === "comparator" && cellsOf(rows, column).some((cell) => comparatorIn(cell) === undefined) ? undefined : use,
  );

/**
 * Whether rows may say what was measured in a column that is not understood: texts that differ from row to row, in a table that
 * names no test. One answer for all of them would then be wrong.
 */
export const mayNameTests = (mapping: ColumnMapping, rows: readonly TableRow[], columns: number): boolean =>
  !saysTest(mapping) &&
  !mapping.includes("specimen") &&
  Array.from({ length: columns }, (_, column) => column).some(
    (column) =>
      mapping[column] === undefined &&
      kindOf(rows, column) === "text" &&
      new Set(cellsOf(rows, column).filter((cell) => /\p{L}/u.test(cell))).size > 1,
  );

/** A mapping to start from where headings say too little: the one column of days is the day, the one of numbers the value. */
export function withLikelyColumns(mapping: ColumnMapping, rows: readonly TableRow[], columns: number): ColumnMapping {
  const free = Array.from({ length: columns }, (_, column) => column).filter((column) => mapping[column] === undefined);
  const kinds = new Map(free.map((column) => [column, kindOf(rows, column)]));
  const only = (kind: ColumnKind): number => {
    const those = free.filter((column) => kinds.get(column) === kind);
    return those.length === 1 && those[0] !== undefined ? those[0] : -1;
  };
  let likely: ColumnMapping = Array.from({ length: columns }, (_, column) => mapping[column]);
  for (const [kind, role] of [
    ["day", "collectedOn"],
    ["number", "value"],
    ["unit", "unit"],
    ["interval", "interval"],
    ["test", "measurand"],
  ] as const)
    if (!likely.includes(role) && only(kind) >= 0) likely = likely.with(only(kind), role);
  return likely;
}
