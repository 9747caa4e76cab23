import { err, ok, type Result } from "../../domain/result.ts";
import { PATIENT_ID_COLUMN, RESULT_ID_COLUMN } from "../idColumns.ts";
import { cellText } from "./cellText.ts";
import { DELIMITERS, firstRows, plainLines, plainRowEnds, tableChunks, type Delimiter, type TableRow } from "./tableRows.ts";
import { isEnough, shapeOf, suggestMapping, type ColumnMapping } from "./columnMapping.ts";
import type { Found, FoundCare, FoundResult, NotReadable } from "./found.ts";
import { careHeader, careRowReader } from "./readCareTable.ts";
import { layoutOf, type TableLayout } from "./tableLayout.ts";
import { rowReader } from "./tableRow.ts";
import { readDayStyle } from "./dayStyles.ts";

/**
 * A text longer than this is refused: no laboratory file of results is, and reading it would only hold the page up. Characters.
 */
export const LONGEST_TEXT = 64_000_000;
/** More results than a device can keep are not worth reading. */
export const MOST_RESULTS = 250_000;
/** Lines above a header (the laboratory's name, the day of the export) that are passed over. */
const LAST_HEADER_ROW = 25;
const SAMPLES = 5;

/** A mapping that a person made for files of this shape. */
export type NamedColumns = { readonly shape: string; readonly mapping: ColumnMapping };

/** The columns by which our own export of results is known. */
const OWN_COLUMNS = [PATIENT_ID_COLUMN, RESULT_ID_COLUMN];

type Start = {
  readonly delimiter: Delimiter;
  readonly row: number;
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  readonly layout: TableLayout;
};

/** Reads a table whole. See `tableSteps`. */
export function readTable(text: string, named: readonly NamedColumns[] = []): Result<Found, NotReadable> {
  const steps = tableSteps(text, named);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads a table of any delimiter, step by step; each step says how much is done, from 0 to 1. Its columns are known by their
 * headers, in any order, or by a mapping made by hand for this shape of header. A row can be a result (a column for the value), a
 * visit (a column for each measurand) or a measurand (a column for each day).
 */
export function* tableSteps(input: string, named: readonly NamedColumns[] = []): Generator<number, Result<Found, NotReadable>> {
  if (input.length > LONGEST_TEXT) return err({ type: "TooLarge", limit: LONGEST_TEXT });
  const text = plainLines(input);
  if (text.trim() === "") return err({ type: "Empty" });
  const care = careHeader(text);
  if (care !== undefined) return yield* careSteps(input, care);
  const start = findStart(text, named);
  if (!start.ok) return start;
  const { delimiter, row: headerRow, header, hasHeader, layout } = start.value;
  // Our own export, by both of its id columns: read to the letter, however a spreadsheet has saved it since.
  const isOwn = OWN_COLUMNS.every((column) => header.includes(column));
  const reader = rowReader(header, layout, hasHeader, { texts: isOwn, signs: isOwn && delimiter === "," });
  const results: FoundResult[] = [];
  let row = 0;
  for (const { rows, done, broken } of tableChunks(isOwn ? plainRowEnds(input) : text, delimiter)) {
    if (broken !== undefined) return err({ type: "Broken", format: "table", place: { type: "Row", row: broken } });
    for (const cells of rows) {
      row += 1;
      if (row > headerRow || (row === headerRow && !hasHeader)) reader.read(cells, row, results);
    }
    if (results.length > MOST_RESULTS) return err({ type: "TooManyResults", limit: MOST_RESULTS });
    yield done;
  }
  return results.length === 0
    ? err({ type: "NotRecognised" })
    : ok({ format: "table", results, care: [], leftOut: reader.leftOut() });
}

/** Our own treatment file, step by step. */
function* careSteps(
  input: string,
  { delimiter, header }: { readonly delimiter: Delimiter; readonly header: TableRow },
): Generator<number, Result<Found, NotReadable>> {
  const reader = careRowReader(header);
  const care: FoundCare[] = [];
  let row = 0;
  for (const { rows, done, broken } of tableChunks(plainRowEnds(input), delimiter)) {
    if (broken !== undefined) return err({ type: "Broken", format: "table", place: { type: "Row", row: broken } });
    for (const cells of rows) {
      row += 1;
      if (row > 1) reader.read(cells, row, care);
    }
    if (care.length > MOST_RESULTS) return err({ type: "TooManyResults", limit: MOST_RESULTS });
    yield done;
  }
  return care.length === 0
    ? err({ type: "NotRecognised" })
    : ok({ format: "table", results: [], care, leftOut: reader.leftOut() });
}

/** Whether a text is a table that can be read without help. */
export function isTable(text: string): boolean {
  const start = plainLines(text.slice(0, 200_000));
  return careHeader(start) !== undefined || findStart(start, []).ok;
}

/** Lines looked at to see whether a text has columns at all. */
const LOOKED_AT = 50;

/**
 * Whether every line of a text has the same number of columns, so that it is a table although its headers say nothing. A comma is
 * no sign of columns: it stands in numbers and names.
 */
export function hasColumns(text: string): boolean {
  const lines = plainLines(text.slice(0, 200_000))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LOOKED_AT);
  return (
    lines.length >= 2 &&
    (["\t", ";", "|"] as const).some((sign) => {
      const [first = 0, ...others] = lines.map((line) => line.split(sign).length);
      return first >= 2 && others.every((columns) => columns === first);
    })
  );
}

const filled = (row: TableRow): number => row.filter((cell) => cell.trim() !== "").length;
const LOOKS_LIKE_DATA = /^[<>≤≥]?\s?\d+(?:[.,]\d+)?$/u;
const isData = (cell: string): boolean => LOOKS_LIKE_DATA.test(cell) || readDayStyle(cell).type !== "NotADay";

/** The delimiter and the header row under which the most columns are understood. */
function findStart(text: string, named: readonly NamedColumns[]): Result<Start, NotReadable> {
  let best: (Start & { readonly score: number }) | undefined;
  let unknown:
    | { readonly header: readonly string[]; readonly samples: readonly TableRow[]; readonly columns: number }
    | undefined;
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter, LAST_HEADER_ROW + SAMPLES);
    for (const [index, cells] of rows.slice(0, LAST_HEADER_ROW).entries()) {
      const header = cells.map((cell) => cellText(cell));
      if (filled(header) === 0) continue;
      const isHeader = !header.some(isData);
      const shape = shapeFor(header, isHeader);
      const byHand = named.find((known) => known.shape === shape && known.mapping.length <= header.length + 1);
      const layout = byHand === undefined ? layoutOf(header, suggestMapping(header)) : layoutOf(header, byHand.mapping);
      const score = layout === undefined ? 0 : (byHand === undefined ? 0 : 1000) + layout.score;
      // Headers that are known are a header, also with days among them; a mapping made by hand may be for rows without one.
      const hasHeader = byHand === undefined || isHeader;
      if (layout !== undefined && score > (best?.score ?? 0))
        best = { delimiter, row: index + 1, header, hasHeader, layout, score };
    }
    const widest = rows.reduce((most, row) => Math.max(most, filled(row)), 0);
    const first = rows.findIndex((row) => filled(row) === widest);
    const header = rows[first];
    if (
      widest >= 2 &&
      header !== undefined &&
      rows.filter((row) => row.length === header.length).length >= 2 &&
      widest > (unknown?.columns ?? 0)
    ) {
      unknown = {
        header: header.map((cell) => cellText(cell)),
        samples: rows.slice(first + 1, first + 1 + SAMPLES),
        columns: widest,
      };
    }
  }
  if (best !== undefined) return ok(best);
  if (unknown === undefined) return err({ type: "NotRecognised" });
  const { header, samples } = unknown;
  const suggested = suggestMapping(header);
  return err({
    type: "ColumnsUnknown",
    header,
    samples,
    suggested: isEnough(suggested) ? [] : suggested,
    shape: shapeFor(header, !header.some(isData)),
  });
}

/**
 * The shape of a header; where the first row is data already only the number of columns, so that no patient's data is remembered
 * with a mapping.
 */
const shapeFor = (header: readonly string[], hasHeader: boolean): string =>
  hasHeader ? shapeOf(header) : `${header.length} columns`;
