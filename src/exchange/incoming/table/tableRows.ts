import Papa from "papaparse";

/** Signs that part the columns of a table, the surest first. */
export const DELIMITERS = ["\t", ";", ",", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters parsed between two reports of progress. */
const CHUNK = 1 << 20;

export type TableRow = readonly string[];
/**
 * Some rows, and how far the text is read, from 0 to 1. `broken` is the row (from 1) in which a quotation mark is never closed,
 * so that all behind it is uncertain.
 */
export type TableChunk = { readonly rows: readonly TableRow[]; readonly done: number; readonly broken?: number };

/** One kind of line end, no byte order mark. */
export const plainLines = (text: string): string => text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");

/**
 * One kind of line end between the rows, no byte order mark, and within quotation marks everything as it stands: so the notes of
 * our own export keep their lines. Doubled marks are two texts that touch, which comes to the same.
 */
export const plainRowEnds = (text: string): string =>
  text.replace(/^\uFEFF/u, "").replaceAll(/"[^"]*"|\r\n?/gu, (part) => (part.startsWith('"') ? part : "\n"));

/** The first rows of a text under each delimiter, to see under which it is a table. */
export const firstRows = (text: string, delimiter: Delimiter, count: number): readonly TableRow[] =>
  Papa.parse<string[]>(text.slice(0, CHUNK), { delimiter, newline: "\n", preview: count }).data;

type ParsedChunk = {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
};

/** The rows of a table, piece by piece. `text` has plain line ends. */
export function* tableChunks(text: string, delimiter: Delimiter): Generator<TableChunk, void> {
  let at = 0;
  let size = CHUNK;
  let rowsBefore = 0;
  while (at < text.length) {
    const last = at + size >= text.length;
    // oxlint-disable-next-line typescript/consistent-type-assertions -- the parser's class has no types
    const parsed = new Papa.Parser({ delimiter, newline: "\n" }).parse(text.slice(at, at + size), 0, !last) as ParsedChunk;
    if (!last && parsed.data.length === 0) {
      // One row longer than the piece: twice the piece, so that a very long row is not read again and again.
      size *= 2;
      continue;
    }
    const quotes = last
      ? parsed.errors.find(({ type }) => type === "Quotes")
      : parsed.errors.find(({ type, row }) => type === "Quotes" && (row ?? 0) < parsed.data.length);
    const broken = quotes === undefined ? undefined : rowsBefore + (quotes.row ?? 0) + 1;
    rowsBefore += parsed.data.length;
    at = last ? text.length : at + parsed.meta.cursor;
    size = CHUNK;
    yield { rows: parsed.data, done: at / text.length, ...(broken === undefined ? {} : { broken }) };
    if (broken !== undefined) return;
  }
}
