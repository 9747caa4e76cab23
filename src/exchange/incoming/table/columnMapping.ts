import { headerKey, LONGEST_HEADER, roleOf } from "./columnHeaders.ts";
import type { ColumnMapping, ColumnRole } from "./columnRoles.ts";
import { hash53 } from "../plan/resultId.ts";

/** The unit in brackets behind a header: "Value (mg/L)", "Wert [mg/l]". */
export const unitIn = (header: string): string =>
  /[([](?<unit>[^()[\]]*)[)\]]\s*$/u.exec(header.slice(0, LONGEST_HEADER))?.groups?.["unit"]?.trim() ?? "";

/** Headings of a day that do not say of what. */
const ANY_DAY: ReadonlySet<string> = new Set(["date", "datum", "fecha", "data", "dato"]);

/** Whether a heading is that of a day of no said kind: of the collection, or of the print. */
export const saysAnyDay = (header: string): boolean => ANY_DAY.has(headerKey(header));

/**
 * What the headers themselves say, as a mapping to start from. Where two columns claim one role the first has it; of two that
 * name the test ("Test", "Component") the second describes it, a column of LOINC codes goes before one of other codes, and the day of
 * collection before a day of no said kind, which may be that of the print.
 */
export function suggestMapping(header: readonly string[]): ColumnMapping {
  const taken = new Set<ColumnRole>();
  const loinc = header.findIndex((text) => headerKey(text).startsWith("loinc") && roleOf(text) === "loinc");
  const isCollected = header.some((text) => roleOf(text) === "collectedOn" && !saysAnyDay(text));
  return header.map((text, column) => {
    const own = roleOf(text);
    if (isCollected && own === "collectedOn" && saysAnyDay(text)) return undefined;
    const role = own === "measurand" && taken.has(own) ? "description" : own;
    if (role === undefined || taken.has(role) || (role === "loinc" && loinc >= 0 && column !== loinc)) return undefined;
    taken.add(role);
    return role;
  });
}

/**
 * The same text for every file with these columns in this order: by it a mapping made by hand is found again. Holds headers only,
 * no values.
 */
export const shapeOf = (header: readonly string[]): string => header.map(headerKey).join("|").slice(0, 2000);

/** What stands for a shape of tables in the settings: the headers themselves could hold a name. */
export const shapeSum = (shape: string): string => hash53(shape).toString(36);
