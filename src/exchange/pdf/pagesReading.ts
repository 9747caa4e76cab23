import type { BlockState } from "../incoming/block/blockLine.ts";
import type { FoundResult } from "../incoming/found.ts";
import type { LaboratoryBook } from "../incoming/block/laboratoryBook.ts";
import type { DayKnown, Zone } from "./dayOfPage.ts";
import type { TableHead } from "./tableHead.ts";
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

export const lineKey = (page: number, line: number): string => `${page}:${line}`;

/** Names under which lines are counted as left out; the rest are counted together. */
const MOST_NAMES = 200;

/** What is known while pages are read one after the other: whose and of which day what follows is, and what was found. */
export type Reading = {
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

/** The texts of a line, its columns apart. */
export const textOf = ({ cells }: PrintedLine): string => cells.map(({ text }) => text).join("  ");
/** Where on its page a line stands. */
export const zoneOf = ({ box }: PrintedLine, { height, page }: PrintedPage): Zone =>
  box.top > 0.9 * height ? "foot" : box.bottom < 0.15 * height && page > 1 ? "head" : "body";

/** Keeps a result with its place, its laboratory as its line says it, and what is needed to draw the line. */
export function keep(
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

/** Counts a line as left out. */
export function count(leftOut: Map<string, number>, what: string): void {
  const name = leftOut.has(what) || leftOut.size < MOST_NAMES ? what : "";
  leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
}
