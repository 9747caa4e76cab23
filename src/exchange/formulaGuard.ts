/**
 * What a spreadsheet may take for a formula, or for a command: the signs that begin one, in both widths, also behind blanks, and
 * the control characters that can push a cell's text into the next cell. Source: OWASP, CSV Injection. Any apostrophes before it
 * are counted in, so that guarding can be taken back exactly.
 */
const COULD_BE_FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * A text as a CSV cell that no spreadsheet runs: an apostrophe stands before what could be a formula. "<0.2" and "2.4" are
 * written as they are.
 */
export const guardFormula = (text: string): string => (COULD_BE_FORMULA.test(text) ? `'${text}` : text);

/** The inverse of `guardFormula`: every text comes back as it was. */
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && COULD_BE_FORMULA.test(cell) ? cell.slice(1) : cell;
