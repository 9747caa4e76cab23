import type { Unit } from "../../../domain/measuring/units.ts";
import { readPrintedUnit } from "./printedUnit.ts";
import { readUnit } from "../../../domain/measuring/unitText.ts";

/**
 * Cells counted by the thousand million in a liter, as European laboratories print them. "G/l" is giga, where "g/l" is gram: case
 * decides.
 */
const GIGA_PER_LITER = new RegExp(
  String.raw`^(?:G\/[lL]|Gpt\/[lL]|10E9\/[lL]|10e9\/[lL]|[xX]?\s?10\s?9\/[lL]|10⁹\/[lL]|Tsd\.?\/[uµμ][lL]` +
    String.raw`|[tT]sd\.?\/[uµμ]l|\/n[lL]|1\/n[lL]|10³\/[uµμ][lL]|[xX] ?10³\/[uµμ][lL]|K\/[uµμ]L|10\*9\/[lL])$`,
  "u",
);
const RATIOS: { readonly [spelling: string]: Unit } = {
  "ug/gkreatinin": "ug/g{creat}",
  "ug/gkrea": "ug/g{creat}",
  "mg/molkreatinin": "mg/mol{creat}",
  "mg/molkrea": "mg/mol{creat}",
  "ug/mmolkreatinin": "mg/mol{creat}",
  "ug/mmolkrea": "mg/mol{creat}",
};
const DAYS: { readonly [spelling: string]: Unit } = {
  "mg/24std": "mg/d",
  "ug/24std": "ug/d",
  "mg/tag": "mg/d",
  "ug/tag": "ug/d",
  "mg/24stunden": "mg/d",
  "ug/24stunden": "ug/d",
  "mg/jour": "mg/d",
  "ug/jour": "ug/d",
};

/**
 * A unit as files print it: all that the door knows, and the spellings of other countries where they are sure. Nothing where it
 * is not known.
 */
export function readFileUnit(text: string): Unit | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 40) return undefined;
  if (GIGA_PER_LITER.test(trimmed)) return "10*9/L";
  const known = readUnit(trimmed);
  if (known !== undefined) return known;
  const spelling = trimmed
    .toLowerCase()
    .replaceAll(/[µμ]/gu, "u")
    .replaceAll(/[\s.]+/gu, "");
  if (Object.hasOwn(RATIOS, spelling)) return RATIOS[spelling];
  return Object.hasOwn(DAYS, spelling) ? DAYS[spelling] : readPrintedUnit(trimmed);
}
