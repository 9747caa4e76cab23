import { blockLine, notRead, startOfBlock } from "../incoming/block/blockLine.ts";
import { cellText } from "../incoming/spelling/cellText.ts";
import type { FoundPatient } from "../incoming/found.ts";
import { namedWithin } from "../incoming/block/namesInLine.ts";
import { flatLine } from "../incoming/block/reportLine.ts";
import { count, keep, type PrintedPage, type Reading, textOf } from "./pagesReading.ts";
import type { TableHead } from "./tableHead.ts";
import {
  cellsUnder,
  goesOn,
  isListOfPatients,
  isPersonAlone,
  personUnder,
  type TableCells,
  type TableReading,
  tableReadings,
  together,
} from "./tableRows.ts";
import type { PrintedLine } from "./writtenLines.ts";

/** A line below the heading of a table, with the lines below that go on with it. Nothing where it is no line of that table. */
export function readTableLine(
  reading: Reading,
  page: PrintedPage,
  lines: readonly PrintedLine[],
  at: number,
): number | undefined {
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
  const person = isNameBroken(head, lines[at + taken.length], taken) ? "unclear" : personUnder(head, cells, first);
  for (const one of readings) isAny = takeReading(reading, page, taken, at, one, person) || isAny;
  if (!isAny && namedWithin(flatLine(taken.map(textOf).join(" "))) !== undefined) return undefined;
  reading.nameAbove = undefined;
  reading.seenOnPage += 1;
  return taken.length;
}

/** Whether the name of a patient in a list goes on in the line below, and the line above holds only a part of it. */
function isNameBroken(head: TableHead, next: PrintedLine | undefined, taken: readonly PrintedLine[]): boolean {
  const last = taken.at(-1);
  if (!isListOfPatients(head) || next === undefined || last === undefined || next.base - last.base > 1.9 * last.size)
    return false;
  const cells = cellsUnder(head, next);
  return cells !== undefined && cells.size > 0 && isPersonAlone(cells);
}

/** Nobody could be told from another by a given name or a day of birth alone. */
const isNobody = ({ familyName, recordNumber }: FoundPatient): boolean => familyName + recordNumber === "";

const hasValue = (cells: TableCells): boolean => [...cells].some(([{ role }, text]) => role === "value" && text !== "");

/** Takes one result of a table; says whether it was one. */
function takeReading(
  reading: Reading,
  page: PrintedPage,
  lines: readonly PrintedLine[],
  at: number,
  one: TableReading,
  person: FoundPatient | "unclear" | undefined,
): boolean {
  const patient = person === undefined || person === "unclear" ? startOfBlock.patient : person;
  const state = person === undefined ? reading.state : { ...reading.state, patient };
  const day = one.day === undefined ? state : { ...state, day: one.day, time: one.time ?? "" };
  if (person === "unclear" || (person !== undefined && isNobody(person))) {
    const read = notRead(one.text, 0, day).result ?? blockLine(cellText(one.text), 0, day).result;
    return read !== undefined && keep(reading, page, lines, at, { ...read, refused: { type: "NoPatient" } }, one.laboratory);
  }
  if (one.refused === true) {
    const { result } = notRead(one.text, 0, day);
    return result !== undefined && keep(reading, page, lines, at, result, one.laboratory);
  }
  const read = blockLine(cellText(one.text), 0, day);
  if (read.leftOut !== undefined && read.leftOut !== "") count(reading.leftOut, read.leftOut);
  return read.result !== undefined && keep(reading, page, lines, at, read.result, one.laboratory);
}
