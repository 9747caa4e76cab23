import { isMeasurandCode, type MeasurandCode } from "../../../domain/measuring/measurand.ts";

/** What a column of a table can hold. */
export const COLUMN_ROLES = [
  "patient",
  "familyName",
  "givenName",
  "recordNumber",
  "birthDate",
  "sex",
  "diagnosis",
  "diagnosedOn",
  "measurand",
  "description",
  "specimen",
  "loinc",
  "value",
  "comparator",
  "unit",
  "collectedOn",
  "collectedAt",
  "laboratory",
  "method",
  "interval",
  "intervalLow",
  "intervalHigh",
  "urinePh",
  "purpose",
  "status",
  "note",
  "patientId",
  "resultId",
  "enteredBy",
  "archived",
  "madeUp",
  "language",
  "source",
  "sourceOn",
  "sourcePage",
  "sourceLine",
  "accession",
  "testName",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * What a person or a heading says that a column holds: one of the roles, or in a table of a column for each measurand (or each
 * day) "values" of what the heading names, or the values of one measurand whatever the heading says.
 */
export type ColumnUse = ColumnRole | "values" | `values:${MeasurandCode}`;

/** For each column, from the left, what it holds; `undefined` where it holds nothing that is kept here. */
export type ColumnMapping = readonly (ColumnUse | undefined)[];

/** Whether a column is one of several that hold values. */
export const isValues = (use: ColumnUse | undefined): use is "values" | `values:${MeasurandCode}` =>
  use?.startsWith("values") === true;

/** The measurand whose values a column holds, where that is said and not left to its heading. */
export function measurandOfUse(use: ColumnUse | undefined): MeasurandCode | undefined {
  const code = use?.startsWith("values:") === true ? use.slice("values:".length) : "";
  return isMeasurandCode(code) ? code : undefined;
}

/** The use that a stored or chosen text names, or nothing: a mapping outlives the words that it was made with. */
export function columnUse(text: string): ColumnUse | undefined {
  const role = COLUMN_ROLES.find((known) => known === text);
  if (role !== undefined || text === "values") return role ?? "values";
  const code = text.startsWith("values:") ? text.slice("values:".length) : "";
  return isMeasurandCode(code) ? `values:${code}` : undefined;
}

/** What a table must say of its columns before it can be read. */
export type MissingColumn = "value" | "collectedOn" | "measurand";

/**
 * What a mapping still lacks: a day and a value (or a column of values), or in a table with a column for each day the column that
 * names what was measured.
 */
export function missingIn(mapping: ColumnMapping): readonly MissingColumn[] {
  const values = mapping.some(isValues);
  const dated = mapping.includes("collectedOn");
  if (!values) return [...(mapping.includes("value") ? [] : ["value" as const]), ...(dated ? [] : ["collectedOn" as const])];
  const named = (["measurand", "description", "loinc"] as const).some((role) => mapping.includes(role));
  return dated || named ? [] : ["collectedOn"];
}
