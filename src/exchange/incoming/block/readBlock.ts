import { err, ok, type Result } from "../../../domain/result.ts";
import { blockLine, startOfBlock, type BlockState } from "./blockLine.ts";
import { cellText } from "../spelling/cellText.ts";
import type { Found, FoundResult, NotReadable } from "../found.ts";
import { laboratoryBook, type LaboratoryBook } from "./laboratoryBook.ts";
import { isBareValue, laboratoryIn, mayNameLaboratory } from "./laboratoryInText.ts";
import { isValueAlone, namedWithin, namesFollowed } from "./namesInLine.ts";
import { LONGEST_TEXT, MOST_RESULTS } from "../table/readTable.ts";
import { flatLine } from "./reportLine.ts";
import { plainLines } from "../table/tableRows.ts";

/** A line of print is shorter; what is longer is no line of a report, and is not searched. Characters. */
const LONGEST_LINE = 1000;
const LINES_A_STEP = 5000;
/** Names under which lines are counted as left out; the rest are counted together. */
const MOST_NAMES = 200;

/** Reads a block whole. See `blockSteps`. */
export function readBlock(text: string): Result<Found, NotReadable> {
  const steps = blockSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads lines of a printed report, a letter or an e-mail, step by step: "18.07.2022  Beta-2-Mikroglobulin i.S.  45,8 mg/l  (0,8 -
 * 2,2)". A line with a day and nothing else dates the lines below it; a line that names a patient names them for the lines below
 * it. A line that is not understood whole is counted as left out, or shown as refused where it names something that is followed
 * here; nothing in it is guessed.
 */
export function* blockSteps(input: string): Generator<number, Result<Found, NotReadable>> {
  if (input.length > LONGEST_TEXT) return err({ type: "TooLarge", limit: LONGEST_TEXT });
  const text = plainLines(input);
  if (text.trim() === "") return err({ type: "Empty" });
  const results: FoundResult[] = [];
  const leftOut = new Map<string, number>();
  let state: BlockState = startOfBlock;
  const laboratories = laboratoryBook();
  let isApart = true;
  let nameAbove = "";
  let wasName = false;
  let line = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    line += 1;
    const written = stop - at > LONGEST_LINE ? "" : text.slice(at, stop);
    const raw = cellText(written);
    const isSaid = saysLaboratory(laboratories, written, isApart);
    isApart = raw === "";
    // Some reports print the value below its name. Names in a row, or values in a row, are columns that were copied one by one.
    const isBelow = nameAbove !== "" && isValueAlone(raw) && !BEGINS_WITH_NUMBER.test(lineBehind(text, stop));
    const read = raw === "" || isSaid ? undefined : blockLine(isBelow ? `${nameAbove} ${raw}` : raw, line, state);
    if (raw !== "") {
      const isName = namesFollowed(raw);
      nameAbove = isName && !wasName ? raw : "";
      wasName = isName;
    }
    if (read === undefined && stop - at > LONGEST_LINE) count(leftOut, "");
    if (read !== undefined) {
      if (isSomebodyElse(read.state, state)) laboratories.newReport();
      state = read.state;
      if (read.result !== undefined) {
        results.push(read.result);
        laboratories.row(raw);
      }
      if (read.leftOut !== undefined) count(leftOut, read.leftOut);
    }
    at = stop + 1;
    if (results.length > MOST_RESULTS) return err({ type: "TooManyResults", limit: MOST_RESULTS });
    if (line % LINES_A_STEP === 0) yield at / text.length;
  }
  if (results.length === 0) return err({ type: "NotRecognised" });
  const { results: settled, suggested } = laboratories.settle(results);
  return ok({
    format: "block",
    results: settled,
    care: [],
    leftOut: [...leftOut].map(([what, number]) => ({ what, count: number })),
    ...(suggested.length === 0 ? {} : { laboratories: suggested }),
  });
}

/** Hears what a line says of laboratories, part by part; says whether it says nothing else. A line with a value is a row. */
function saysLaboratory(laboratories: LaboratoryBook, written: string, isApart: boolean): boolean {
  const whole = cellText(written);
  if (whole === "") return false;
  const said = mayNameLaboratory(whole) ? laboratoryIn(whole) : undefined;
  const cells = written
    .split(/\t+| {2,}/u)
    .map(cellText)
    .filter((part) => part !== "");
  const isOther =
    !mayNameLaboratory(whole) ||
    cells.some(isBareValue) ||
    (said?.test === undefined && namedWithin(flatLine(whole)) !== undefined);
  if (isOther) {
    laboratories.other(whole);
    return false;
  }
  const parts = said === undefined ? cells : [whole];
  return parts.filter((part) => laboratories.line(part, isApart)).length === parts.length;
}

const isSomebodyElse = ({ patient: now }: BlockState, { patient: before }: BlockState): boolean =>
  now.familyName + now.givenName !== before.familyName + before.givenName;

const BEGINS_WITH_NUMBER = /^\s*(?:[<>]=?|[≤≥])?\s?\d/u;

/** The next line that is not blank, as far as it matters how it begins. */
const lineBehind = (text: string, stop: number): string =>
  /\S[^\n]{0,40}/u.exec(text.slice(stop, stop + LONGEST_LINE))?.[0] ?? "";

function count(leftOut: Map<string, number>, what: string): void {
  const name = leftOut.has(what) || leftOut.size < MOST_NAMES ? what : "";
  leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
}

/** Whether some line near the start of a text is a result. */
export function isBlock(text: string): boolean {
  const read = readBlock(text.slice(0, 200_000));
  return read.ok;
}
