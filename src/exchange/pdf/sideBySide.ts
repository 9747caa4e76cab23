import { roleOf } from "../incoming/table/columnHeaders.ts";
import { readIntervalText } from "../incoming/spelling/intervalText.ts";
import { readFileUnit } from "../incoming/spelling/readFileUnit.ts";
import { tableHead } from "./tableHead.ts";
import type { PrintedCell, PrintedLine } from "./writtenLines.ts";

/** How far from one line to the next the left edge of a column may move, by the height of letters. */
const SAME_EDGE = 0.4;
/** So many lines have to show it before a page is taken to have columns of text. */
const FEWEST_LINES = 2;

/**
 * The lines of a page in the order in which a person reads them: where results stand side by side, name and value at the left and again at
 * the right, the left ones come first. Lines that run across both are left whole.
 */
export function inReadingOrder(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const done: PrintedLine[] = [];
  let at = 0;
  // Below the headings of one table nothing stands side by side but its columns.
  let inTable = false;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const head = tableHead(line);
    if (head !== undefined) inTable = head.columns.filter(({ role }) => role === "measurand").length === 1;
    const edge = inTable ? undefined : edgeOf(lines, at);
    const to = edge === undefined ? at : endOfBand(lines, at, edge);
    if (edge === undefined || to - at < FEWEST_LINES) {
      done.push(line);
      at += 1;
      continue;
    }
    const band = lines.slice(at, to);
    done.push(...band.flatMap((line) => partOf(line, (cell) => cell.from < edge - SAME_EDGE * line.size)));
    done.push(...band.flatMap((line) => partOf(line, (cell) => cell.from >= edge - SAME_EDGE * line.size)));
    at = to;
  }
  return done;
}

/** A line with some of its cells alone; none where it has none of them. */
function partOf(line: PrintedLine, wanted: (cell: PrintedCell) => boolean): readonly PrintedLine[] {
  const cells = line.cells.filter(wanted);
  return cells.length === 0 ? [] : [{ ...line, cells }];
}

const hasNumber = (cells: readonly PrintedCell[]): boolean => cells.some(({ text }) => /(?<!\p{L}[ -]?)\d/u.test(text));
/** A name: letters that are neither a unit nor an interval nor the mark of a value. */
const isName = ({ text }: PrintedCell): boolean =>
  /\p{L}{2}/u.test(text) && /^[\p{L}(]/u.test(text) && readFileUnit(text) === undefined && readIntervalText(text) === undefined;

/** Where the right-hand results of a line begin, if it has name and value twice. */
function edgesOf({ cells }: PrintedLine): readonly number[] {
  const edges: number[] = [];
  for (const [index, cell] of cells.entries()) {
    if (index === 0 || !isName(cell)) continue;
    const [left, right] = [cells.slice(0, index), cells.slice(index)];
    const [first] = left;
    if (first === undefined || !isName(first)) continue;
    const named = roleOf(cell.text) === "measurand" && roleOf(first.text) === "measurand";
    if (named || (hasNumber(left.slice(1)) && hasNumber(right.slice(1)) && valueFollows(right))) edges.push(cell.from);
  }
  return edges;
}

/** The cell behind a name begins with a number: a remark behind a value is followed by none. */
const valueFollows = ([, next]: readonly PrintedCell[]): boolean => next !== undefined && /^[<>≤≥]?\s?\d/u.test(next.text);

/** The edge that this line shows and one of the next few shows too. */
function edgeOf(lines: readonly PrintedLine[], at: number): number | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const below = lines.slice(at + 1, at + 6).filter(({ angle }) => angle === line.angle);
  return edgesOf(line).find((edge) =>
    below.some((other) => edgesOf(other).some((one) => Math.abs(one - edge) <= SAME_EDGE * line.size)),
  );
}

/** Down to the first line that runs across the edge, or that stands far below. */
function endOfBand(lines: readonly PrintedLine[], at: number, edge: number): number {
  let to = at;
  for (; to < lines.length; to += 1) {
    const [line, before] = [lines[to], lines[to - 1]];
    if (line === undefined || line.angle !== lines[at]?.angle) break;
    const slack = SAME_EDGE * line.size;
    if (line.cells.some(({ from, to: end }) => from < edge - slack && end > edge - slack / 2)) break;
    if (to > at && before !== undefined && line.base - before.base > 4 * line.size) break;
  }
  return to;
}
