import { guardFormula } from "../formulaGuard.ts";

/** Excel reads a CSV file as UTF-8 only where it begins with this mark. Other readers skip it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A cell by RFC 4180: in quotes where it holds a comma, a quote or a line end, or a blank at its edge that a reader might cut off. */
function cell(text: string): string {
  const guarded = guardFormula(text);
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A table as CSV text by RFC 4180: commas, quotes doubled, CRLF after every line. What could be a formula is guarded. */
export const csvText = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
