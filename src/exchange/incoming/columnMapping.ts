import { headerKey, LONGEST_HEADER, roleOf } from "./columnHeaders.ts";
import type { ColumnMapping, ColumnRole } from "./columnRoles.ts";
import { hash53 } from "./resultId.ts";

/** The unit in brackets behind a header: "Value (mg/L)", "Wert [mg/l]". */
export const unitIn = (header: string): string =>
  /[([](?<unit>[^()[\]]*)[)\]]\s*$/u.exec(header.slice(0, LONGEST_HEADER))?.groups?.["unit"]?.trim() ?? "";

/**
 * What the headers themselves say, as a mapping to start from. Where two columns claim one role the first has it; of two that
 * name the test ("Test", "Component") the second describes it, and a column of LOINC codes goes before one of other codes.
 */
export function suggestMapping(header: readonly string[]): ColumnMapping {
  const taken = new Set<ColumnRole>();
  const loinc = header.findIndex((text) => headerKey(text).startsWith("loinc") && roleOf(text) === "loinc");
  return header.map((text, column) => {
    const own = roleOf(text);
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
