import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { roleOf } from "./columnHeaders.ts";
import { saysAnyDay, unitIn } from "./columnMapping.ts";
import { isValues, measurandOfUse, type ColumnMapping, type ColumnRole, type ColumnUse } from "./columnRoles.ts";
import { readDayStyle } from "../spelling/dayStyles.ts";
import { readNamedMeasurand, type MeasurandReading } from "../spelling/readMeasurandText.ts";
import { readFileUnit } from "../spelling/readFileUnit.ts";

/**
 * A column that holds values: its name and unit as its header gives them, or its day. `measurand` is what a person said that it
 * holds; where the header says otherwise, what it is refused for. `columnOf`: the columns of its row, where it stands behind a day or a
 * person of its own.
 */
export type ValueColumn = {
  readonly column: number;
  readonly name: string;
  readonly unit: string;
  readonly day: string;
  readonly measurand?: MeasurandReading;
  readonly columnOf?: ReadonlyMap<ColumnRole, number>;
};
export type TableLayout = {
  /** "results": a row is a result. "visits": a column for each measurand. "days": a column for each day. */
  readonly kind: "results" | "visits" | "days";
  readonly columnOf: ReadonlyMap<ColumnRole, number>;
  readonly values: readonly ValueColumn[];
  /** How many columns are understood: the better of two layouts has more. */
  readonly score: number;
  /** Days or people stand between the values, and nobody can say from the headings whose are whose. */
  readonly isOpen?: true;
};

/** The columns that say whom a row is about. */
export const PERSON_ROLES: readonly ColumnRole[] = [
  "patient",
  "familyName",
  "givenName",
  "recordNumber",
  "birthDate",
  "sex",
  "diagnosis",
  "diagnosedOn",
  "patientId",
];
const ROLES_OF_A_VALUE: readonly ColumnRole[] = [...PERSON_ROLES, "collectedOn", "collectedAt"];
/** What is said of one value and never of several. */
const ROLES_OF_ONE_VALUE: readonly ColumnRole[] = ["comparator", "interval", "intervalLow", "intervalHigh"];
/** What one column says of a whole row, and several say of the value beside each. */
const ROLES_OF_ALL_OR_ONE: readonly ColumnRole[] = ["specimen", "laboratory", "method", "status", "note", "purpose", "urinePh"];

/** How a table with this header and these roles is read, or nothing where it lacks a value or a day. */
export function layoutOf(header: readonly string[], mapping: ColumnMapping): TableLayout | undefined {
  const columnOf = new Map<ColumnRole, number>();
  for (const [column, role] of mapping.entries())
    if (role !== undefined && !isValues(role) && !columnOf.has(role)) columnOf.set(role, column);
  const value = columnOf.get("value");
  if (value !== undefined && columnOf.has("collectedOn")) {
    return {
      kind: "results",
      columnOf,
      values: [{ column: value, name: "", unit: unitIn(header[value] ?? ""), day: "" }],
      score: columnOf.size * 2,
    };
  }
  const layout = (kind: TableLayout["kind"], values: readonly ValueColumn[]): TableLayout | undefined =>
    values.length === 0 ? undefined : { kind, columnOf, values, score: columnOf.size + values.length };
  const namesTest = columnOf.has("measurand") || columnOf.has("description") || columnOf.has("loinc");
  if (mapping.some(isValues)) {
    const kind = columnOf.has("collectedOn") ? "visits" : namesTest ? "days" : undefined;
    if (kind === undefined) return undefined;
    const named = layout(kind, namedValues(header, mapping, kind));
    // Columns that stay open by their headings are as a person names them.
    return named === undefined ? undefined : { ...named, values: withOwnColumns(header, named)?.values ?? named.values };
  }
  if (value !== undefined) return undefined;
  const free = header.flatMap((text, column) => (mapping[column] === undefined && text !== "" ? [{ text, column }] : []));
  if (columnOf.has("collectedOn")) {
    const visits = layout(
      "visits",
      free.flatMap(({ text, column }) => measurandColumn(text, column)),
    );
    return visits === undefined ? undefined : (withOwnColumns(header, visits) ?? { ...visits, isOpen: true });
  }
  if (!namesTest) return undefined;
  return layout(
    "days",
    free.flatMap(({ text, column }): ValueColumn[] => {
      const { type } = readDayStyle(text);
      return type === "NotADay" || type === "Count" || type === "NoYear" ? [] : [{ column, name: "", unit: "", day: text }];
    }),
  );
}

/**
 * Two tables side by side ("Date, B2M, Date, Creatinine"): a value belongs to the day and the person before it, and not to those of the
 * first column of all. Nothing where that is not clear: values stand before the first day, or none behind the last.
 */
function underOwnColumns(header: readonly string[], layout: TableLayout): TableLayout | undefined {
  const { columnOf, values, kind } = layout;
  if (kind !== "visits") return layout;
  const isBetween = (from: number, to: number) => values.some(({ column }) => column > from && column < to);
  const parted = new Map<ColumnRole, readonly number[]>();
  for (const role of ROLES_OF_A_VALUE) {
    const own = columnOf.get(role);
    if (own === undefined) continue;
    const isAnyDay = saysAnyDay(header[own] ?? "");
    const those = header.flatMap((text, column) => {
      const isClaim = roleOf(text) === role && values.every((value) => value.column !== column);
      // Behind a day of collection and all values stands the day of the print.
      const isOfPrint = !isAnyDay && saysAnyDay(text) && !isBetween(column, header.length);
      return column === own || (isClaim && !isOfPrint) ? [column] : [];
    });
    if (those.some((column, at) => at > 0 && isBetween(those[at - 1] ?? 0, column))) parted.set(role, those);
  }
  if (parted.size === 0) return layout;
  for (const those of parted.values())
    if (isBetween(-1, those[0] ?? 0) || !isBetween(those.at(-1) ?? 0, header.length)) return undefined;
  return {
    ...layout,
    values: values.map((value) => {
      const own = new Map(columnOf);
      for (const [role, those] of parted) own.set(role, those.findLast((column) => column < value.column) ?? -1);
      const isOther = (roles: readonly ColumnRole[]) => roles.some((role) => own.get(role) !== columnOf.get(role));
      // What else is said of the first person is not said of the next.
      if (isOther(PERSON_ROLES)) for (const role of PERSON_ROLES) if (!parted.has(role)) own.delete(role);
      if (isOther(["collectedOn"]) && !parted.has("collectedAt")) own.delete("collectedAt");
      return { ...value, columnOf: own };
    }),
  };
}

/**
 * Limits, signs and units beside several values ("B2M, Low, High, Creatinine, Low, High") belong to the value before them; to the one
 * behind them where the first stands before all values and none behind the last. A unit beside all values is that of all, one between
 * two of them is not. Nothing where they stand on both sides.
 */
function besideOwnValues(header: readonly string[], layout: TableLayout): TableLayout | undefined {
  const { columnOf, values, kind } = layout;
  const columns = values.map(({ column }) => column).toSorted((one, other) => one - other);
  const [first, last] = [columns[0], columns.at(-1)];
  if (kind !== "visits" || first === undefined || last === undefined || first === last) return layout;
  const beside = new Map<ColumnRole, { readonly those: readonly number[]; readonly isBehind: boolean }>();
  for (const role of [...ROLES_OF_ONE_VALUE, "unit" as const, ...ROLES_OF_ALL_OR_ONE]) {
    const own = columnOf.get(role);
    if (own === undefined) continue;
    const those = header.flatMap((text, column) =>
      column === own || (roleOf(text) === role && !columns.includes(column)) ? [column] : [],
    );
    const isBetween = those.some((column) => column > first && column < last);
    const isShared = !isBetween || (those.length === 1 && role !== "unit");
    if (isShared && !ROLES_OF_ONE_VALUE.includes(role)) continue;
    const isBehind = !those.some((column) => column < first);
    if (!isBehind && those.some((column) => column > last)) return undefined;
    beside.set(role, { those, isBehind });
  }
  if (beside.size === 0) return layout;
  return {
    ...layout,
    values: values.map((value) => {
      const own = new Map(value.columnOf ?? columnOf);
      const next = columns.find((column) => column > value.column) ?? Infinity;
      const before = columns.findLast((column) => column < value.column) ?? -1;
      for (const [role, { those, isBehind }] of beside) {
        const [from, to] = isBehind ? [value.column, next] : [before, value.column];
        const column = those.find((one) => one > from && one < to);
        if (column === undefined) own.delete(role);
        else own.set(role, column);
      }
      return { ...value, columnOf: own };
    }),
  };
}

function withOwnColumns(header: readonly string[], layout: TableLayout): TableLayout | undefined {
  const parted = underOwnColumns(header, layout);
  return parted === undefined ? undefined : besideOwnValues(header, parted);
}

/** The columns of values that a person named. */
const namedValues = (header: readonly string[], mapping: ColumnMapping, kind: "visits" | "days"): readonly ValueColumn[] =>
  mapping.flatMap((use, column): ValueColumn[] => {
    if (!isValues(use)) return [];
    const text = header[column] ?? "";
    if (kind === "days") return [{ column, name: "", unit: "", day: text }];
    const { name, unit } = headingParts(text);
    const measurand = measurandOfUse(use);
    return [{ column, name, unit, day: "", ...(measurand === undefined ? {} : { measurand: sayingAs(measurand, name, unit) }) }];
  });

/** What a person said that a column holds, unless its own heading says another measurand. */
function sayingAs(measurand: MeasurandCode, name: string, unit: string): MeasurandReading {
  const heading = readNamedMeasurand({ code: "", name, specimen: "", unit });
  const contradicts =
    (heading.type === "Measurand" && heading.measurand !== measurand) ||
    (heading.type === "Ask" && heading.options.length > 0 && !heading.options.includes(measurand));
  return contradicts
    ? { type: "Refused", refusal: { type: "CodeContradicts", code: measurand, what: "name", text: name } }
    : { type: "Measurand", measurand };
}

/** A heading without its unit, and the unit, in brackets or behind a space: "B2M Serum (mg/L)", "Albumin g/dl". */
function headingParts(text: string): { readonly name: string; readonly unit: string } {
  const bracketed = unitIn(text);
  if (readFileUnit(bracketed) !== undefined)
    return { name: text.slice(0, Math.max(text.lastIndexOf("("), text.lastIndexOf("["))).trim(), unit: bracketed };
  const { name, unit } = /^(?<name>.+?)[ ,_]+(?<unit>\S+)$/u.exec(text)?.groups ?? {};
  return unit !== undefined && readFileUnit(unit) !== undefined ? { name: name ?? "", unit } : { name: text, unit: "" };
}

/**
 * A header that names a measurand: "B2M Serum (mg/L)", "Albumin g/dl", "LDH". Others are no value columns, and what they hold is
 * counted as left out.
 */
function measurandColumn(text: string, column: number): readonly ValueColumn[] {
  const { name, unit } = headingParts(text);
  const reading = readNamedMeasurand({ code: "", name, specimen: "", unit });
  // A refused code or quantity keeps its column: its values are then shown as refused, with the reason.
  const belongs =
    reading.type !== "Refused" || reading.refusal.type === "CodeNotComparable" || reading.refusal.type === "CodeContradicts";
  return belongs ? [{ column, name, unit, day: "" }] : [];
}

/** What a layout takes each column for, so that a person sees it and can change it. */
export function mappingOf({ columnOf, values, kind }: TableLayout, columns: number): ColumnMapping {
  const uses = Array.from({ length: columns }, (): ColumnUse | undefined => undefined);
  for (const [role, column] of columnOf) uses[column] = role;
  if (kind === "results") return uses;
  for (const { column, name, unit, measurand } of values) {
    const reading = measurand ?? readNamedMeasurand({ code: "", name, specimen: "", unit });
    uses[column] = kind === "visits" && reading.type === "Measurand" ? `values:${reading.measurand}` : "values";
  }
  return uses;
}
