import { unitIn, type ColumnMapping, type ColumnRole } from "./columnMapping.ts";
import { readDayStyle } from "./dayStyles.ts";
import { readNamedMeasurand } from "./readMeasurandText.ts";
import { readUnitHere } from "./readUnitHere.ts";

/** A column that holds values: its name and unit as its header gives them, or its day. */
export type ValueColumn = { readonly column: number; readonly name: string; readonly unit: string; readonly day: string };
export type TableLayout = {
  /** "results": a row is a result. "visits": a column for each measurand. "days": a column for each day. */
  readonly kind: "results" | "visits" | "days";
  readonly columnOf: ReadonlyMap<ColumnRole, number>;
  readonly values: readonly ValueColumn[];
  /** How many columns are understood: the better of two layouts has more. */
  readonly score: number;
};

/** How a table with this header and these roles is read, or nothing where it lacks a value or a day. */
export function layoutOf(header: readonly string[], mapping: ColumnMapping): TableLayout | undefined {
  const columnOf = new Map<ColumnRole, number>();
  for (const [column, role] of mapping.entries()) if (role !== undefined && !columnOf.has(role)) columnOf.set(role, column);
  const free = header.flatMap((text, column) => (mapping[column] === undefined && text !== "" ? [{ text, column }] : []));
  const value = columnOf.get("value");
  if (value !== undefined && columnOf.has("collectedOn")) {
    return {
      kind: "results",
      columnOf,
      values: [{ column: value, name: "", unit: unitIn(header[value] ?? ""), day: "" }],
      score: columnOf.size * 2,
    };
  }
  if (columnOf.has("collectedOn") && value === undefined) {
    const values = free.flatMap(({ text, column }) => measurandColumn(text, column));
    return values.length === 0 ? undefined : { kind: "visits", columnOf, values, score: columnOf.size + values.length };
  }
  if ((columnOf.has("measurand") || columnOf.has("loinc")) && value === undefined) {
    const values = free.flatMap(({ text, column }): ValueColumn[] => {
      const { type } = readDayStyle(text);
      return type === "NotADay" || type === "Count" ? [] : [{ column, name: "", unit: "", day: text }];
    });
    return values.length === 0 ? undefined : { kind: "days", columnOf, values, score: columnOf.size + values.length };
  }
  return undefined;
}

/**
 * A header that names a measurand: "B2M Serum (mg/L)", "Albumin g/dl", "LDH". Others are no value columns, and what they hold is
 * counted as left out.
 */
function measurandColumn(text: string, column: number): readonly ValueColumn[] {
  const bracketed = unitIn(text);
  const last = /^(?<name>.+?)[ ,]+(?<unit>\S+)$/u.exec(text)?.groups;
  const [name, unit] =
    readUnitHere(bracketed) !== undefined
      ? [text.slice(0, Math.max(text.lastIndexOf("("), text.lastIndexOf("["))).trim(), bracketed]
      : last?.["unit"] !== undefined && readUnitHere(last["unit"]) !== undefined
        ? [last["name"] ?? "", last["unit"]]
        : [text, ""];
  const reading = readNamedMeasurand({ code: "", name, specimen: "", unit });
  // A refused code or quantity keeps its column: its values are then shown as refused, with the reason.
  const belongs =
    reading.type !== "Refused" || reading.refusal.type === "CodeNotComparable" || reading.refusal.type === "CodeContradicts";
  return belongs ? [{ column, name, unit, day: "" }] : [];
}
