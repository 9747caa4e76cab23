import { blockLine, notRead } from "../incoming/block/blockLine.ts";
import { cellText } from "../incoming/spelling/cellText.ts";
import type { FoundResult } from "../incoming/found.ts";
import { isValueAlone, namedWithin, namesFollowed } from "../incoming/block/namesInLine.ts";
import { readFileUnit } from "../incoming/spelling/readFileUnit.ts";
import { flatLine } from "../incoming/block/reportLine.ts";
import { afterDay } from "./dayOfPage.ts";
import { count, keep, type PrintedPage, type Reading, textOf, zoneOf } from "./pagesReading.ts";
import type { PrintedLine } from "./writtenLines.ts";

/** A line outside of any table, by the grammar of pasted reports. */
export function readPlainLine(reading: Reading, page: PrintedPage, lines: readonly PrintedLine[], at: number): number {
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
