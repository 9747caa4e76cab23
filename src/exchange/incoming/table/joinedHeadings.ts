import { isData } from "./columnContent.ts";
import { roleOf } from "./columnHeaders.ts";
import type { TableRow } from "./tableRows.ts";

/** Headings stand among the first rows. */
const ROWS_OF_HEADINGS = 25;

/**
 * Rows of a sheet in which a heading of two levels ("B2M" over "Serum" and "Urine") says both in its lower one. A heading that is
 * known by itself stays as it is, and so does a title over the whole table.
 */
export function withJoinedHeadings(rows: readonly TableRow[]): readonly TableRow[] {
  const lower = rows.slice(0, ROWS_OF_HEADINGS).findIndex((row, index) => index > 0 && isOver(rows[index - 1] ?? [], row));
  if (lower < 0) return rows;
  const above = rows[lower - 1] ?? [];
  const joined = (rows[lower] ?? []).map((heading, column) => {
    const parent = above[column] ?? "";
    if (heading === "") return parent;
    return parent === "" || parent === heading || roleOf(heading) !== undefined ? heading : `${parent} ${heading}`;
  });
  return rows.map((row, index) => (index === lower ? joined : index === lower - 1 ? [] : row));
}

/** Whether one row of headings stands over another: a text that covers several columns, but not all, over different ones. */
function isOver(above: TableRow, below: TableRow): boolean {
  const headings = below.filter((cell) => cell !== "");
  if (headings.length < 2 || below.some(isData) || above.some(isData)) return false;
  return above.some((text, column) => {
    const next = above[column + 1];
    const covers = above.filter((other) => other === text).length;
    return text !== "" && text === next && covers < below.length && below[column] !== below[column + 1];
  });
}
