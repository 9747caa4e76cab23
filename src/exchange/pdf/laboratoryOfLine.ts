import { roleOf } from "../incoming/table/columnHeaders.ts";
import type { LaboratoryBook } from "../incoming/block/laboratoryBook.ts";
import { isBareValue, laboratoryIn, mayNameLaboratory } from "../incoming/block/laboratoryInText.ts";
import { namedWithin } from "../incoming/block/namesInLine.ts";
import { flatLine } from "../incoming/block/reportLine.ts";
import { tableHead } from "./tableHead.ts";
import type { PrintedLine } from "./writtenLines.ts";

/** A mark or code in a place of its own before what it explains. */
const MARK_ALONE = /^(?:[¹²³⁴⁵⁶⁷⁸⁹*†‡§#]{1,3}|[([]?[\p{L}\p{N}]{1,3}[)\].:]?)$/u;
const withoutColon = (text: string): string => text.replace(/[\s:]+$/u, "");

/**
 * Hears what a printed line says of laboratories, part by part; says whether it says nothing else. A line with a value or a name of
 * something followed is a row, and the heading of a table is none of it.
 */
export function saysLaboratory(laboratories: LaboratoryBook, line: PrintedLine, isApart: boolean): boolean {
  const texts = line.cells.map(({ text }) => text);
  const whole = texts.join("  ");
  const said = mayNameLaboratory(whole) ? laboratoryIn(whole) : undefined;
  const isOther =
    !mayNameLaboratory(whole) ||
    texts.some(isBareValue) ||
    (said?.test === undefined && namedWithin(flatLine(whole)) !== undefined) ||
    tableHead(line) !== undefined;
  if (isOther) {
    laboratories.other(whole);
    return false;
  }
  const parts = said?.test === undefined ? partsOf(texts) : [whole];
  return parts.filter((part) => laboratories.line(part, isApart)).length === parts.length;
}

/** The parts of a line, a label with what stands behind it, and a mark with what it explains. */
function partsOf(texts: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const [text = "", next] = [texts[at], texts[at + 1]];
    const isLabel = text.endsWith(":") || roleOf(withoutColon(text)) === "laboratory" || MARK_ALONE.test(text);
    if (isLabel && next !== undefined && roleOf(withoutColon(next)) === undefined) {
      parts.push(`${withoutColon(text)}: ${next.replace(/^:\s*/u, "")}`);
      at += 1;
    } else parts.push(text);
  }
  return parts;
}
