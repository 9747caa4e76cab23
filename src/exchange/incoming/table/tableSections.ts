import { isData } from "./columnContent.ts";
import { cellText } from "../spelling/cellText.ts";
import { roleOf } from "./columnHeaders.ts";
import { suggestMapping } from "./columnMapping.ts";
import type { Found, FoundResult, ReaderRefusal } from "../found.ts";
import { layoutOf, PERSON_ROLES, type TableLayout } from "./tableLayout.ts";
import { rowReader, type RowReader } from "./tableRow.ts";
import type { Delimiter, TableRow } from "./tableRows.ts";
import type { TableStart } from "./tableStart.ts";

/** A number or a day, and so no heading. */
const PLAIN_DATA = /^\s*(?:(?:[<>≤≥]=?\s?)?\d+(?:[.,]\d+)*\s*$|\d{1,4}[-./]\d{1,2}[-./]\d)/u;
/** What counts the pages of a print says of nobody that somebody else follows. */
const PAGE = /^(?:page|seite|blatt|p[áa]gina|pag\.?|p\.|s\.)\s*\d/iu;

const filledOf = (cells: TableRow): readonly string[] => cells.map(cellText).filter((cell) => cell !== "");
const namesPerson = ({ columnOf }: TableLayout): boolean => PERSON_ROLES.some((role) => columnOf.has(role));

function refuse(into: FoundResult[], from: number, to: number, refusal: ReaderRefusal): void {
  into.splice(from, to - from, ...into.slice(from, to).map((one) => ({ ...one, refused: one.refused ?? refusal })));
}

/** Digits in two cells side by side, as "2,4" is in a table parted by commas. */
const isTornNumber = (cells: TableRow): boolean =>
  cells.some((cell, at) => /^\s*(?:[<>≤≥]=?\s?)?\d{1,5}$/u.test(cell) && /^\d{1,3}\s*$/u.test(cells[at + 1] ?? ""));

const MORE_CELLS: ReaderRefusal = { type: "MoreCells" };

/** `finish`: called once behind the last row, with all results, for what only the whole file shows. */
type SectionReader = RowReader & { readonly finish: (into: FoundResult[]) => void };

function summed(leftOut: Found["leftOut"]): Found["leftOut"] {
  const counts = new Map<string, number>();
  for (const { what, count } of leftOut) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].map(([what, count]) => ({ what, count }));
}

/** Whether a row has a label that names a person: "Patient: Example, Ada", or "Name" with the name in the next cell. */
function labelsPerson(filled: readonly string[]): boolean {
  const [first = "", next] = filled;
  const [label = "", behind] = first.split(/:(.*)/su);
  const role = behind !== undefined || next !== undefined ? roleOf(label) : undefined;
  return role !== undefined && PERSON_ROLES.includes(role) && (behind?.trim() !== "" || next !== undefined);
}

/**
 * Reads the rows of a file in which several tables may stand one below the other: under other headings begins another table, whose
 * columns are its own. Of a table without a column for the patient nobody but a person can say whose it is; rows behind a line that
 * names somebody, or behind a title and the headings once more, may be another's, and are refused.
 *
 * - `parted`: the sign that parts the cells of a text. A row that has more of them than headings is refused: an unquoted "2,4" is two.
 * - `above`: the rows above the header, there before the first row is read; what stands there again is no other patient.
 */
export function sectionReader(
  { header, layout, hasHeader }: Pick<TableStart, "header" | "layout" | "hasHeader">,
  above: readonly TableRow[],
  own?: { readonly texts: boolean; readonly signs: boolean },
  parted?: Delimiter,
): SectionReader {
  const readers = [rowReader(header, layout, hasHeader, own)];
  let now = { header, layout };
  let known: ReadonlySet<string> | undefined;
  let titles = 0;
  let isAnother = false;
  let isTorn = false;
  const mayBeTorn: [from: number, to: number][] = [];

  /** The headings of another table, where this row is that. */
  const headerIn = (cells: TableRow): typeof now | undefined => {
    const isOfDays = now.layout.kind === "days";
    if (!isOfDays && cells.some((cell) => PLAIN_DATA.test(cell))) return undefined;
    const [first] = filledOf(cells);
    if (first === undefined || (isOfDays && roleOf(first) === undefined)) return undefined;
    const headings = cells.map(cellText);
    const next = layoutOf(headings, suggestMapping(headings));
    if (next === undefined || (next.kind === "days" ? !isOfDays : headings.some(isData))) return undefined;
    // Whose day is whose is asked only of the first table.
    const values = next.values.map((value) => ({ ...value, columnOf: new Map() }));
    return { header: headings, layout: next.isOpen === true ? { ...next, values } : next };
  };
  const isHeaderAgain = (cells: TableRow) =>
    cells.length === now.header.length && cells.every((cell, column) => cellText(cell) === now.header[column]);

  /** What a row says of whose the next ones are. */
  const hear = (cells: TableRow): void => {
    const filled = filledOf(cells);
    known ??= new Set(above.map((those) => filledOf(those).join("\n")));
    const isKnown = known.has(filled.join("\n"));
    if (labelsPerson(filled)) isAnother = !isKnown;
    else if (filled.some(isData)) titles = 0;
    else if (!isKnown && filled.length > 0 && !PAGE.test(filled[0] ?? "")) titles += 1;
  };

  return {
    read: (cells, row, into, numbers) => {
      if (hasHeader) {
        const isAgain = isHeaderAgain(cells);
        const next = isAgain ? now : headerIn(cells);
        if (next !== undefined) {
          if (titles > 0) isAnother = true;
          titles = 0;
          // The same headings once more, as when two exports were put together.
          if (isAgain) return;
          now = next;
          readers.push(rowReader(next.header, next.layout, true, own));
          return;
        }
      }
      const before = into.length;
      readers.at(-1)?.read(cells, row, into, numbers);
      // A remark beside a table that was copied from a sheet moves nothing.
      if (hasHeader && parted !== undefined && parted !== "\t" && into.length > before) {
        const isLonger = cells.some((cell, column) => column >= now.header.length && cell.trim() !== "");
        const isSplit = parted === "," && isTornNumber(cells);
        if (isLonger) refuse(into, before, into.length, MORE_CELLS);
        if (isLonger && isSplit) isTorn = true;
        else if (isSplit) mayBeTorn.push([before, into.length]);
      }
      if (namesPerson(now.layout)) return;
      hear(cells);
      if (isAnother) refuse(into, before, into.length, { type: "NoPatient" });
    },
    finish: (into) => {
      // A file that tears one number tears them all, also where another cell is missing for it.
      if (isTorn) for (const [from, to] of mayBeTorn) refuse(into, from, to, MORE_CELLS);
    },
    leftOut: () => summed(readers.flatMap((reader) => reader.leftOut())),
  };
}
