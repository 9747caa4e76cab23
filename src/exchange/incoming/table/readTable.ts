import { err, ok, type Result } from "../../../domain/result.ts";
import { PATIENT_ID_COLUMN, RESULT_ID_COLUMN } from "../../idColumns.ts";
import { plainLines, plainRowEnds, tableChunks, type Delimiter, type TableRow } from "./tableRows.ts";
import type { Found, FoundCare, FoundResult, NotReadable } from "../found.ts";
import type { Sheet } from "../../spreadsheet/sheetRows.ts";
import { withJoinedHeadings } from "./joinedHeadings.ts";
import { laboratoryAbove, underLaboratory } from "./laboratoryAbove.ts";
import { careHeader, careRowReader } from "./readCareTable.ts";
import { findStart, hasColumns, ROWS_TO_FIND_START, waysToPart, type NamedColumnsFor } from "./tableStart.ts";
import { sectionReader } from "./tableSections.ts";

/**
 * A text longer than this is refused: no laboratory file of results is, and reading it would only hold the page up. Characters.
 */
export const LONGEST_TEXT = 64_000_000;
/** More results than a device can keep are not worth reading. */
export const MOST_RESULTS = 250_000;
/** The columns by which our own export of results is known. */
const OWN_COLUMNS = [PATIENT_ID_COLUMN, RESULT_ID_COLUMN];

/** Reads a table whole. See `tableSteps`. */
export function readTable(text: string, named?: NamedColumnsFor): Result<Found, NotReadable> {
  const steps = tableSteps(text, named);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads a table of any delimiter, step by step; each step says how much is done, from 0 to 1. Its columns are known by their
 * headers, in any order, or by a mapping made by hand for this shape of table. A row can be a result (a column for the value), a
 * visit (a column for each measurand) or a measurand (a column for each day).
 */
export function* tableSteps(input: string, named?: NamedColumnsFor): Generator<number, Result<Found, NotReadable>> {
  if (input.length > LONGEST_TEXT) return err({ type: "TooLarge", limit: LONGEST_TEXT });
  const text = plainLines(input);
  if (text.trim() === "") return err({ type: "Empty" });
  const care = careHeader(text);
  if (care !== undefined) return yield* careSteps(input, care);
  const start = findStart(waysToPart(text), named);
  if (!start.ok) return start;
  const { delimiter = ",", row: headerRow, header, hasHeader } = start.value;
  // Our own export, by both of its id columns: read to the letter, however a spreadsheet has saved it since.
  const isOwn = OWN_COLUMNS.every((column) => header.includes(column));
  const above: TableRow[] = [];
  const reader = sectionReader(start.value, above, { texts: isOwn, signs: isOwn && delimiter === "," }, delimiter);
  const results: FoundResult[] = [];
  let row = 0;
  for (const { rows, done, broken } of tableChunks(isOwn ? plainRowEnds(input) : text, delimiter)) {
    if (broken !== undefined) return err({ type: "Broken", format: "table", place: { type: "Row", row: broken } });
    for (const cells of rows) {
      row += 1;
      if (row > headerRow || (row === headerRow && !hasHeader)) reader.read(cells, row, results);
      else if (row < headerRow) above.push(cells);
    }
    if (results.length > MOST_RESULTS) return err({ type: "TooManyResults", limit: MOST_RESULTS });
    yield done;
  }
  reader.finish(results);
  return results.length === 0
    ? err({ type: "NotRecognised" })
    : ok({
        format: "table",
        ...underLaboratory(results, laboratoryAbove(above)),
        care: [],
        leftOut: reader.leftOut(),
        columns: start.value.columns,
      });
}

/** Rows of a sheet read between two reports of progress. */
const ROWS_A_STEP = 2000;

/** A sheet that is read as a table, its numbers to the letter. Rows are counted as the sheet counts them. */
export function* sheetSteps(sheet: Sheet, named?: NamedColumnsFor): Generator<number, Result<Found, NotReadable>> {
  const rows = withJoinedHeadings(sheet.rows.map(({ cells }) => cells));
  const start = findStart([{ delimiter: undefined, rows: rows.slice(0, ROWS_TO_FIND_START) }], named);
  if (!start.ok) return start;
  const { row: headerRow, hasHeader, columns } = start.value;
  const above = rows.slice(0, headerRow - 1);
  const reader = sectionReader(start.value, above);
  const results: FoundResult[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (row > headerRow || (row === headerRow && !hasHeader)) reader.read(cells, row, results, sheet.rows[index]?.numbers);
    if (results.length > MOST_RESULTS) return err({ type: "TooManyResults", limit: MOST_RESULTS });
    if (row % ROWS_A_STEP === 0) yield row / rows.length;
  }
  return results.length === 0
    ? err({ type: "NotRecognised" })
    : ok({
        format: "table",
        source: "workbook",
        ...underLaboratory(results, laboratoryAbove(above)),
        care: [],
        leftOut: reader.leftOut(),
        columns,
        ...hiddenIn(sheet),
      });
}

const hiddenIn = ({ hiddenRows, hiddenColumns }: Sheet): Pick<Found, "hidden"> =>
  hiddenRows + hiddenColumns === 0 ? {} : { hidden: { rows: hiddenRows, columns: hiddenColumns } };

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
  return careHeader(start) !== undefined || findStart(waysToPart(start), undefined).ok;
}

/** Whether every line of a text has the same columns, although its headings may say nothing. */
export const isTabular = (text: string): boolean => hasColumns(plainLines(text.slice(0, 200_000)));
