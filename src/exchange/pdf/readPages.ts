import { blockLine, notRead, startOfBlock, type BlockState } from "../incoming/blockLine.ts";
import { cellText } from "../incoming/cellText.ts";
import type { FoundResult } from "../incoming/found.ts";
import { isValueAlone, namedWithin, namesFollowed } from "../incoming/namesInLine.ts";
import { readFileUnit } from "../incoming/readFileUnit.ts";
import { laboratoryBook, type LaboratoryBook } from "../incoming/laboratoryBook.ts";
import { flatLine } from "../incoming/reportLine.ts";
import { afterDay, type DayKnown, type Zone } from "./dayOfPage.ts";
import { headPieces, labelsAbove, piecesBelow } from "./headPieces.ts";
import { saysLaboratory } from "./laboratoryOfLine.ts";
import { inReadingOrder } from "./sideBySide.ts";
import { tableHead, type TableHead } from "./tableHead.ts";
import { cellsUnder, goesOn, tableReadings, together, withMoreHead, type TableCells, type TableReading } from "./tableRows.ts";
import type { Box, PrintedLine } from "./writtenLines.ts";

/** A page as it was rebuilt, `height` in points. */
export type PrintedPage = { readonly page: number; readonly height: number; readonly lines: readonly PrintedLine[] };

/**
 * A line of the file that a result came from: where its picture is. `spans` are the parts of it that hold letters, along the direction of
 * reading.
 */
export type LineSeen = {
  readonly page: number;
  readonly box: Box;
  readonly angle: number;
  readonly spans: readonly Span[];
  readonly text: string;
};
export type Span = readonly [from: number, to: number];

export type PagesRead = {
  readonly results: readonly FoundResult[];
  /** Names that may be the laboratory's of the rows that name none. */
  readonly laboratories: readonly string[];
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
  /** Every line from which a result came, by page and line. */
  readonly lines: ReadonlyMap<string, LineSeen>;
};

export const lineKey = (page: number, line: number): string => `${page}:${line}`;

/** Names under which lines are counted as left out; the rest are counted together. */
const MOST_NAMES = 200;

type Reading = {
  state: BlockState;
  known: DayKnown;
  head: TableHead | undefined;
  nameAbove: { readonly text: string; readonly line: PrintedLine } | undefined;
  readonly results: FoundResult[];
  readonly leftOut: Map<string, number>;
  readonly lines: Map<string, LineSeen>;
  /** Results and names seen on this page so far. */
  seenOnPage: number;
  dayOfThisPage: boolean;
  readonly laboratories: LaboratoryBook;
  /** The day that the page before ended with, while this page has named somebody and no result yet. */
  dayBefore: string | undefined;
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

const textOf = ({ cells }: PrintedLine): string => cells.map(({ text }) => text).join("  ");
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

const zoneOf = ({ box }: PrintedLine, { height, page }: PrintedPage): Zone =>
  box.top > 0.9 * height ? "foot" : box.bottom < 0.15 * height && page > 1 ? "head" : "body";

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
  // In a table with a day in each line, a day is no heading.
  const isDated = reading.head?.columns.some(({ role }) => role === "collectedOn") === true;
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

/** Takes what a letterhead says, piece by piece. */
function takePieces(reading: Reading, page: PrintedPage, line: PrintedLine, pieces: readonly string[]): void {
  const zone = zoneOf(line, page);
  const before = reading.state;
  const days = new Set<string>();
  for (const piece of pieces) {
    const read = blockLine(piece, 0, reading.state);
    if (read.result !== undefined) continue;
    if (read.state.patient !== reading.state.patient) takePatient(reading, read.state);
    else if (read.state.day !== reading.state.day || read.state.time !== reading.state.time) {
      const after = afterDay(piece, reading.state, read.state, reading.known, zone);
      if (after.state.day !== reading.state.day) days.add(after.state.day);
      reading.state = after.state;
      reading.known = after.known;
      reading.dayOfThisPage = true;
    }
  }
  // Two days side by side, and nothing says on which of them the sample was taken.
  if (days.size > 1 && !reading.known.taken) reading.state = { ...reading.state, day: "", time: "" };
  if (before.patient !== reading.state.patient || days.size > 0) reading.nameAbove = undefined;
}

/** A patient named again keeps the day; a name below the day of its own page does too. Anybody else begins without one. */
function takePatient(reading: Reading, after: BlockState): void {
  const { patient: was, day, time } = reading.state;
  const { patient } = after;
  const same = was.familyName === patient.familyName && was.givenName === patient.givenName;
  const isFirst = was.familyName === "" && was.givenName === "";
  if (same) {
    const merged = {
      ...patient,
      birthDate: patient.birthDate.text === "" ? was.birthDate : patient.birthDate,
      recordNumber: patient.recordNumber === "" ? was.recordNumber : patient.recordNumber,
    };
    const isOther =
      (was.birthDate.text !== "" && merged.birthDate.text !== was.birthDate.text) ||
      (was.recordNumber !== "" && merged.recordNumber !== was.recordNumber);
    reading.state = isOther && !isFirst ? { ...after, day: "", time: "" } : { ...after, patient: merged, day, time };
    return;
  }
  if (!isFirst) reading.laboratories.newReport();
  const isDated = reading.dayOfThisPage && reading.seenOnPage === 0;
  reading.state = isDated ? { ...after, day, time } : { ...after, day: "", time: "" };
  if (!isDated) reading.known = { taken: false, resultsSince: false };
  reading.head = reading.seenOnPage === 0 ? reading.head : undefined;
}

/** A line below the heading of a table, with the lines below that go on with it. Nothing where it is no line of that table. */
function readTableLine(reading: Reading, page: PrintedPage, lines: readonly PrintedLine[], at: number): number | undefined {
  const { head } = reading;
  const first = lines[at];
  if (head === undefined || first === undefined) return undefined;
  let cells = cellsUnder(head, first);
  if (cells === undefined) return undefined;
  const taken = [first];
  for (let next = lines[at + 1]; next !== undefined; next = lines[at + taken.length]) {
    const last = taken.at(-1);
    const more: TableCells | undefined = cellsUnder(head, next);
    if (last === undefined || more === undefined || !hasValue(cells) || !goesOn(next, last, more)) break;
    cells = together(cells, more);
    taken.push(next);
  }
  const readings = tableReadings(head, cells);
  if (readings === undefined || readings.length === 0) return undefined;
  let isAny = false;
  for (const one of readings) isAny = takeReading(reading, page, taken, at, one) || isAny;
  if (!isAny && namedWithin(flatLine(taken.map(textOf).join(" "))) !== undefined) return undefined;
  reading.nameAbove = undefined;
  reading.seenOnPage += 1;
  return taken.length;
}

const hasValue = (cells: TableCells): boolean => [...cells].some(([{ role }, text]) => role === "value" && text !== "");

/** Takes one result of a table; says whether it was one. */
function takeReading(reading: Reading, page: PrintedPage, lines: readonly PrintedLine[], at: number, one: TableReading): boolean {
  const day = one.day === undefined ? reading.state : { ...reading.state, day: one.day, time: one.time ?? "" };
  if (one.refused === true) {
    const { result } = notRead(one.text, 0, day);
    return result !== undefined && keep(reading, page, lines, at, result, one.laboratory);
  }
  const read = blockLine(cellText(one.text), 0, day);
  if (read.leftOut !== undefined && read.leftOut !== "") count(reading.leftOut, read.leftOut);
  return read.result !== undefined && keep(reading, page, lines, at, read.result, one.laboratory);
}

/** A line outside of any table, by the grammar of pasted reports. */
function readPlainLine(reading: Reading, page: PrintedPage, lines: readonly PrintedLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 1;
  const next = lines[at + 1];
  const goes = next !== undefined && isOpenInterval(textOf(line)) && endsInterval(next, line);
  const taken = goes ? [line, next] : [line];
  const raw = cellText(taken.map(textOf).join(" "));
  const above = reading.nameAbove;
  const isNear = above !== undefined && line.base - above.line.base < 3 * line.size;
  const behind = next === undefined ? "" : textOf(next);
  const isBelow = isNear && namesFollowed(above.text) && isValueAlone(raw) && !BEGINS_WITH_NUMBER.test(behind);
  // A name that was broken at the end of its line.
  const isBroken = isNear && !isBelow && /\p{L}-$/u.test(above.text) && above.line.cells.length === 1 && /^\p{L}/u.test(raw);
  const text = isBelow ? `${above.text} ${raw}` : isBroken ? `${above.text}${raw}` : raw;
  const from = isBelow || isBroken ? [above.line, ...taken] : taken;
  const read = blockLine(text, 0, reading.state);
  reading.nameAbove = (namesFollowed(raw) || /^[\p{L} ]+-$/u.test(raw)) && !isNear ? { text: raw, line } : undefined;
  // The specimen behind a name is no value: "Creatinine, serum" above its value.
  const isNameAlone = namesFollowed(raw) && read.result?.refused?.type === "TextValue";
  if (read.result !== undefined && !isNameAlone) {
    keep(
      reading,
      page,
      from,
      at,
      isLimitAlone(read.result) ? (notRead(text, 0, reading.state).result ?? read.result) : read.result,
    );
    return taken.length;
  }
  // A day within a line of results dates that line only; every other one is weighed.
  if (read.state.day !== reading.state.day) {
    const after = afterDay(text, reading.state, read.state, reading.known, zoneOf(line, page));
    reading.state = after.state;
    reading.known = after.known;
    reading.dayOfThisPage = true;
    return taken.length;
  }
  const lost = !isNameAlone && isLost(text) ? notRead(text, 0, reading.state).result : undefined;
  if (lost !== undefined) keep(reading, page, from, at, lost);
  else if (read.leftOut !== undefined) {
    if (read.leftOut !== "") reading.seenOnPage += 1;
    count(reading.leftOut, read.leftOut);
  }
  return taken.length;
}

/** "CRP mg/l < 5": the limit of an interval behind a unit, and no value. */
const isLimitAlone = ({ value, measurandText, intervalLow, intervalHigh }: FoundResult): boolean =>
  /^[<>≤≥]/u.test(value.text) &&
  intervalLow.text + intervalHigh.text === "" &&
  measurandText
    .split(" ")
    .slice(1)
    .some((word) => readFileUnit(word) !== undefined);

/** Whether a line names something followed here beside a number. */
const isLost = (text: string): boolean => {
  const flat = flatLine(text);
  const named = namedWithin(flat);
  return named !== undefined && /\d/u.test(`${flat.slice(0, named.at)} ${flat.slice(named.at + named.name.length)}`);
};

const BEGINS_WITH_NUMBER = /^\s*(?:[<>]=?|[≤≥])?\s?\d/u;
const isOpenInterval = (text: string): boolean => /\d\s?(?:-|–|—|bis|to|a|à)$/u.test(text);
const endsInterval = (next: PrintedLine, line: PrintedLine): boolean =>
  next.cells.length === 1 &&
  /^\d[\d.,]*(?: ?\S{1,12})?$/u.test(next.cells[0]?.text ?? "") &&
  next.base - line.base < 2 * line.size &&
  (next.cells[0]?.from ?? 0) > (line.cells.at(-1)?.from ?? 0) - line.size;

function keep(
  reading: Reading,
  { page }: PrintedPage,
  lines: readonly PrintedLine[],
  at: number,
  result: FoundResult,
  laboratory = "",
): true {
  const line = at + 1;
  // A page with a head of its own, of another day, is another report.
  if (reading.dayBefore !== undefined && reading.dayBefore !== reading.state.day) reading.laboratories.newReport();
  reading.dayBefore = undefined;
  reading.results.push({ ...result, place: { type: "Page", page, line } });
  const box = around(lines.map((one) => one.box));
  const [angle, text] = [lines[0]?.angle ?? 0, lines.map(textOf).join(" ")];
  reading.laboratories.row(text, laboratory);
  reading.lines.set(lineKey(page, line), { page, box, angle, spans: spansOf(lines), text });
  reading.seenOnPage += 1;
  reading.known = { ...reading.known, resultsSince: true };
  return true;
}

/** Where letters stand along any of these lines. */
function spansOf(lines: readonly PrintedLine[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { from, to } of lines.flatMap(({ cells }) => cells).toSorted((one, other) => one.from - other.from)) {
    const last = spans.at(-1);
    if (last !== undefined && from <= last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], to)];
    else spans.push([from, to]);
  }
  return spans;
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

function count(leftOut: Map<string, number>, what: string): void {
  const name = leftOut.has(what) || leftOut.size < MOST_NAMES ? what : "";
  leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
}
