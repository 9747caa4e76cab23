import { err, ok, type Result } from "../../../domain/result.ts";
import { cellText } from "../spelling/cellText.ts";
import {
  isData,
  isClearByContent,
  mayNameTests,
  shapeOfContent,
  signColumns,
  withLikelyColumns,
  withNamedTests,
  withoutOtherOperators,
} from "./columnContent.ts";
import { shapeOf, suggestMapping } from "./columnMapping.ts";
import type { ColumnMapping } from "./columnRoles.ts";
import type { NotReadable, TableColumns } from "../found.ts";
import { layoutOf, mappingOf, type TableLayout } from "./tableLayout.ts";
import { DELIMITERS, firstRows, type Delimiter, type TableRow } from "./tableRows.ts";

/** What a person said of tables of one shape. `confirmed`: of this very table, just now. */
export type NamedColumns = { readonly mapping: ColumnMapping; readonly confirmed?: true };
/** Looks up what is known of tables of a shape. */
export type NamedColumnsFor = (shape: string) => NamedColumns | undefined;

/** Where a table begins and how its columns are read. */
export type TableStart = {
  /** The sign that parts the columns of a text; the cells of a sheet are parted already. */
  readonly delimiter: Delimiter | undefined;
  /** The row of the header, from 1, or the first row of data where there is no header. */
  readonly row: number;
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  readonly layout: TableLayout;
  readonly columns: TableColumns;
};

/** Lines above a header (the laboratory's name, the day of the export) that are passed over. */
const LAST_HEADER_ROW = 25;
/** Rows below the header by which columns are judged. */
const ROWS_SEEN = 200;
const SAMPLES = 5;

const filled = (row: TableRow): number => row.filter((cell) => cell.trim() !== "").length;

/** The first rows of a table, as one delimiter parts them, or as a sheet has them. */
export type RowsInOneWay = { readonly delimiter: Delimiter | undefined; readonly rows: readonly TableRow[] };

/** As many rows of a table as are looked at to see where it begins. */
export const ROWS_TO_FIND_START = LAST_HEADER_ROW + ROWS_SEEN;

/** The first rows of a text under each delimiter. */
export const waysToPart = (text: string): readonly RowsInOneWay[] =>
  DELIMITERS.map((delimiter) => ({ delimiter, rows: firstRows(text, delimiter, ROWS_TO_FIND_START) }));

/**
 * The delimiter and the header row under which the most columns are understood, or what a person has to say first: which column
 * holds what, where headings do not say it or rows may say what was measured in a column that nobody knows.
 */
export function findStart(ways: readonly RowsInOneWay[], named: NamedColumnsFor | undefined): Result<TableStart, NotReadable> {
  let best: (TableStart & { readonly score: number; readonly below: readonly TableRow[] }) | undefined;
  let known: TableColumns | undefined;
  const headers: (TableStart & { readonly score: number; readonly below: readonly TableRow[] })[] = [];
  for (const { delimiter, rows } of ways) {
    for (const [index, cells] of rows.slice(0, LAST_HEADER_ROW).entries()) {
      const header = cells.map((cell) => cellText(cell));
      if (filled(header) === 0) continue;
      const below = rows.slice(index + 1);
      const suggested = withoutOtherOperators(withNamedTests(suggestMapping(header), below, header.length), below);
      // Headings that are known are a header, also with days among them.
      const isHeader = !header.some(isData) || layoutOf(header, suggested) !== undefined;
      // Found by looking at every cell below, and so only where somebody asks.
      const shape = () => (isHeader ? shapeOf(header) : shapeWithoutHeader(rows.slice(index), header.length));
      const byHand = named === undefined || filled(header) < 2 ? undefined : named(shape());
      if (byHand !== undefined && byHand.confirmed !== true && !isHeader && !isClearByContent(shape())) {
        known ??= columnsOf(header, below, byHand.mapping, shape(), true);
        continue;
      }
      const layout = layoutOf(header, byHand?.mapping ?? suggested);
      const score = layout === undefined ? 0 : (byHand === undefined ? 0 : 1000) + layout.score;
      if (layout === undefined) continue;
      const columns = columnsOf(header, below, mappingOf(layout, header.length), shape(), byHand !== undefined);
      const start = { delimiter, row: index + 1, header, hasHeader: isHeader, layout, columns, score, below };
      if (isHeader) headers.push(start);
      if (score <= (best?.score ?? 0)) continue;
      best = start;
      // What comes below a table's own first row is the same table without it.
      if (byHand !== undefined) break;
    }
  }
  if (best === undefined) {
    const columns = known ?? unknownColumns(ways);
    return err(columns === undefined ? { type: "NotRecognised" } : { type: "ColumnsUnknown", ...columns });
  }
  if (!best.columns.byHand) best = firstOf(headers, best);
  const { layout, columns, below } = best;
  if (columns.byHand) return ok(best);
  const signs =
    layout.kind === "results"
      ? signColumns(columns.suggested, best.hasHeader ? columns.header : [], below, columns.header.length)
      : [];
  const [sign] = signs;
  const isUnknown =
    sign !== undefined ||
    layout.isOpen === true ||
    (layout.kind === "results" && mayNameTests(columns.suggested, below, columns.header.length)) ||
    // Without a family name nobody in it could be told from another.
    (columns.suggested.includes("givenName") && !NAMES_PERSON.some((role) => columns.suggested.includes(role)));
  if (!isUnknown) return ok(best);
  const suggested = sign === undefined || signs.length > 1 ? columns.suggested : columns.suggested.with(sign, "comparator");
  return err({ type: "ColumnsUnknown", ...columns, suggested });
}

/** Of several tables one below the other the first: the one with the most columns may stand below another. */
function firstOf<Start extends Pick<TableStart, "delimiter" | "row"> & { readonly below: readonly TableRow[] }>(
  headers: readonly Start[],
  best: Start,
): Start {
  const hasRows = ({ row, below }: Start) =>
    below.slice(0, best.row - row - 1).some((cells) => cells.filter((cell) => isData(cellText(cell))).length >= 2);
  return headers.find((start) => start.delimiter === best.delimiter && start.row < best.row && hasRows(start)) ?? best;
}

const NAMES_PERSON = ["familyName", "patient", "patientId", "recordNumber"] as const;

/** Rows without a header are known by what their columns hold. No heading begins with a colon. */
const shapeWithoutHeader = (rows: readonly TableRow[], columns: number): string => `:${shapeOfContent(rows, columns)}`;

const columnsOf = (
  header: readonly string[],
  below: readonly TableRow[],
  suggested: ColumnMapping,
  shape: string,
  byHand: boolean,
): TableColumns => ({ header, samples: below.slice(0, SAMPLES), suggested, shape, byHand });

/** The columns of a table whose headings say too little, with a mapping to start from; nothing where a text has no columns. */
function unknownColumns(ways: readonly RowsInOneWay[]): TableColumns | undefined {
  let best: { readonly rows: readonly TableRow[]; readonly columns: number; readonly alike: number } | undefined;
  for (const way of ways) {
    const rows = way.rows.filter((row) => filled(row) > 0);
    const lengths = new Map<number, number>();
    for (const { length } of rows) if (length >= 2) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    for (const [columns, alike] of lengths)
      if (alike >= 2 && (alike > (best?.alike ?? 0) || (alike === best?.alike && columns > best.columns)))
        best = { rows, columns, alike };
  }
  if (best === undefined) return undefined;
  const { columns } = best;
  const rows = best.rows.filter(({ length }) => length === columns);
  const firstData = rows.findIndex((row) => row.some((cell) => isData(cellText(cell))));
  // Of the rows above the first data the fullest is the header, however many headings are blank; a title fills one cell.
  const above = rows.slice(0, firstData < 0 ? 1 : firstData);
  const most = above.reduce((fullest, row) => Math.max(fullest, filled(row)), 0);
  const headerAt = above.findLastIndex((row) => filled(row) === most);
  const at = headerAt < 0 ? 0 : headerAt;
  const header = (rows[at] ?? []).map((cell) => cellText(cell));
  const below = rows.slice(at + 1);
  const shape = headerAt < 0 ? shapeWithoutHeader(rows, columns) : shapeOf(header);
  const suggested = headerAt < 0 ? [] : suggestMapping(header);
  return columnsOf(header, below, withLikelyColumns(suggested, headerAt < 0 ? rows : below, columns), shape, false);
}

/** Lines looked at to see whether a text has columns at all. */
const LOOKED_AT = 50;

/**
 * Whether every line of a text has the same number of columns, so that it is a table although its headers say nothing. A comma
 * stands in numbers, names and sentences too: columns parted by it are at least three, and one of them holds numbers or days.
 */
export function hasColumns(plainText: string): boolean {
  const start = plainText.slice(0, 200_000);
  if ((["\t", ";", "|"] as const).some((sign) => sameColumns(start, sign, 2) !== undefined)) return true;
  const [first = [], ...below] = sameColumns(start, ",", 3) ?? [];
  return first.some((_, column) => holdsData(below, column));
}

function sameColumns(text: string, sign: Delimiter, atLeast: number): readonly TableRow[] | undefined {
  const rows = firstRows(text, sign, LOOKED_AT).filter((row) => filled(row) > 0);
  const [first = [], ...others] = rows;
  return first.length >= atLeast && others.length > 0 && others.every(({ length }) => length === first.length) ? rows : undefined;
}

function holdsData(rows: readonly TableRow[], column: number): boolean {
  const cells = rows.map((row) => cellText(row[column] ?? "")).filter((cell) => cell !== "");
  return cells.length > 0 && cells.every(isData);
}
