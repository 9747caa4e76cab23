import { guardFormula } from "../formulaGuard.ts";
import type { Steps } from "../steps.ts";

/** Excel reads a CSV file as UTF-8 only where it begins with this mark. Other readers skip it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A cell by RFC 4180: in quotes where it holds a comma, a quote or a line end, or a blank at its edge that a reader might cut
 * off.
 */
function cell(text: string): string {
  const guarded = guardFormula(text);
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

/**
 * A table as CSV text by RFC 4180: commas, quotes doubled, CRLF after every line. What could be a formula is guarded. In steps,
 * one for each patient and their rows.
 */
export function* csvSteps<Whose>(
  header: readonly string[],
  patients: readonly Whose[],
  rowsOf: (patient: Whose) => readonly (readonly string[])[],
): Steps<string> {
  const lines = [BYTE_ORDER_MARK + line(header)];
  for (const patient of patients) {
    for (const row of rowsOf(patient)) lines.push(line(row));
    yield;
  }
  return lines.join("");
}
