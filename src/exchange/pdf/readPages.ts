import { blockLine, startOfBlock } from "../incoming/block/blockLine.ts";
import type { FoundResult } from "../incoming/found.ts";
import { laboratoryBook } from "../incoming/block/laboratoryBook.ts";
import { namedWithin } from "../incoming/block/namesInLine.ts";
import { flatLine } from "../incoming/block/reportLine.ts";
import { headPieces, labelsAbove, piecesBelow } from "./headPieces.ts";
import { saysLaboratory } from "./laboratoryOfLine.ts";
import { type LineSeen, type PrintedPage, type Reading, textOf, zoneOf } from "./pagesReading.ts";
import { readPlainLine } from "./readPlainLine.ts";
import { readTableLine } from "./readTableLine.ts";
import { inReadingOrder } from "./sideBySide.ts";
import { tableHead } from "./tableHead.ts";
import { isListOfPatients, withMoreHead } from "./tableRows.ts";
import { takePieces } from "./takePieces.ts";
import type { PrintedLine } from "./writtenLines.ts";

export type PagesRead = {
  readonly results: readonly FoundResult[];
  /** Names that may be the laboratory's of the rows that name none. */
  readonly laboratories: readonly string[];
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
  /** Every line from which a result came, by page and line. */
  readonly lines: ReadonlyMap<string, LineSeen>;
};

export type PagesReader = { readonly take: (page: PrintedPage) => void; readonly read: () => PagesRead };

/**
 * Reads the lines of a report page by page: tables by their headings, all else by the grammar of pasted reports. What names something
 * followed here beside a number is a result, or is shown as refused; it is never dropped.
 */
export function pagesReader(): PagesReader {
  const reading: Reading = {
    state: startOfBlock,
    known: { taken: false, resultsSince: false },
    head: undefined,
    nameAbove: undefined,
    results: [],
    leftOut: new Map(),
    lines: new Map(),
    seenOnPage: 0,
    dayOfThisPage: false,
    laboratories: laboratoryBook(),
    dayBefore: undefined,
  };
  let pageBefore: { readonly texts: ReadonlySet<string>; readonly people: string } = { texts: new Set(), people: "" };
  return {
    take: (page) => {
      const lines = inReadingOrder(page.lines);
      const people = peopleOn(lines);
      const texts = new Set(lines.map(repeatKey));
      const isSameHead = people === pageBefore.people || people === "";
      reading.seenOnPage = 0;
      reading.dayOfThisPage = false;
      reading.dayBefore = people === "" || pageBefore.people === "" ? undefined : reading.state.day;
      reading.laboratories.newPage();
      const isRepeated = (line: PrintedLine) =>
        isSameHead && isAtEdge(line, page) && pageBefore.texts.has(repeatKey(line)) && !isNamed(line);
      readLines(reading, page, lines, isRepeated);
      pageBefore = { texts, people: people === "" ? pageBefore.people : people };
    },
    read: () => {
      const { results, suggested } = reading.laboratories.settle(reading.results);
      return {
        results,
        laboratories: suggested,
        leftOut: [...reading.leftOut].map(([what, count]) => ({ what, count })),
        lines: reading.lines,
      };
    },
  };
}

const repeatKey = (line: PrintedLine): string => `${Math.round(line.base / 3)} ${textOf(line)}`;
const isNamed = (line: PrintedLine): boolean => namedWithin(flatLine(textOf(line))) !== undefined;
const isAtEdge = ({ box }: PrintedLine, { height }: PrintedPage): boolean => box.bottom < 0.3 * height || box.top > 0.85 * height;

/** All that a page says of whose it is, to see whether the next page says the same. */
const peopleOn = (lines: readonly PrintedLine[]): string =>
  lines
    .flatMap((line) =>
      (headPieces(line, startOfBlock) ?? []).filter(
        (piece) => blockLine(piece, 0, startOfBlock).state.patient !== startOfBlock.patient,
      ),
    )
    .join("|");

function readLines(
  reading: Reading,
  page: PrintedPage,
  lines: readonly PrintedLine[],
  isRepeated: (line: PrintedLine) => boolean,
): void {
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) return;
    const isSaid = saysLaboratory(reading.laboratories, line, isApart(lines[at - 1], line, page));
    if (!isSaid && !isRepeated(line)) at += readOne(reading, page, lines, at);
    else {
      if (!isSaid) doubtDay(reading, line);
      at += 1;
    }
  }
}

/** Whether a gap parts a line from the one above it, or it stands at the foot of its page. */
const isApart = (above: PrintedLine | undefined, line: PrintedLine, page: PrintedPage): boolean =>
  above === undefined ||
  Math.abs(line.base - above.base) > 2.2 * Math.max(line.size, above.size) ||
  zoneOf(line, page) === "foot";

/** The head of a page says its day again where parts of other days stood since: what goes on below it is of neither for sure. */
function doubtDay(reading: Reading, line: PrintedLine): void {
  const { day } = reading.state;
  const days = (headPieces(line, startOfBlock) ?? []).map((piece) => blockLine(piece, 0, startOfBlock).state.day);
  if (day !== "" && days.some((one) => one !== "" && one !== day)) undated(reading);
}

function undated(reading: Reading): void {
  reading.state = { ...reading.state, day: "", time: "" };
  reading.known = { taken: false, resultsSince: false };
}

/** Reads the line at a place, with those below it that go on with it; says how many these were. */
function readOne(reading: Reading, page: PrintedPage, lines: readonly PrintedLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 1;
  const head = tableHead(line);
  if (head !== undefined) {
    const below = lines[at + 1];
    const more = below === undefined || below.base - line.base > 2.5 * line.size ? undefined : withMoreHead(head, below);
    reading.head = more ?? head;
    reading.nameAbove = undefined;
    return more === undefined ? 1 : 2;
  }
  // In a table with a day in each line, a day is no heading, and neither is a name in a list of patients.
  const isDated =
    reading.head !== undefined &&
    (isListOfPatients(reading.head) || reading.head.columns.some(({ role }) => role === "collectedOn"));
  const dated = isDated ? readTableLine(reading, page, lines, at) : undefined;
  if (dated !== undefined) return dated;
  const labels = labelsAbove(line);
  const next = lines[at + 1];
  const below = labels === undefined || next === undefined ? undefined : piecesBelow(line, labels, next);
  if (below !== undefined) {
    for (const piece of below) if (piece.startsWith("Laboratory: ")) reading.laboratories.line(piece, true);
    takePieces(reading, page, line, below);
    return 2;
  }
  const flat = textOf(line);
  if (namedWithin(flatLine(flat)) === undefined) {
    const pieces = headPieces(line, reading.state);
    if (pieces !== undefined) {
      takePieces(reading, page, line, pieces);
      return 1;
    }
  }
  return readTableLine(reading, page, lines, at) ?? readPlainLine(reading, page, lines, at);
}
