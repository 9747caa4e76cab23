import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { MeasurandCode } from "../../domain/measurand.ts";
import type { PatientRecord } from "../../domain/patientRecord.ts";
import { primaryMeasurand } from "../../domain/primaryMeasurand.ts";
import { seriesOf, type Series, type SeriesPoint } from "../../domain/series.ts";
import type { VariationChoice } from "../../domain/settings.ts";
import { entriesOn, type Shelf } from "../../domain/shelf.ts";
import type { Words } from "../../words/en.ts";
import { describeName } from "../../words/describePatient.ts";

/** One patient as the roster shows them. */
export type RosterRow = {
  readonly record: PatientRecord;
  readonly name: string;
  readonly diagnosis: string;
  readonly code: MeasurandCode;
  readonly series: Series;
  /** The latest result that was not withdrawn. */
  readonly latest?: SeriesPoint;
  readonly verdict: Verdict;
};

export const ROSTER_COLUMNS = ["patient", "diagnosis", "latest", "collected", "trend", "change", "verdict"] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];
export type RosterOrder = { readonly column: RosterColumn; readonly descending: boolean };

/** A patient's row. Everything costly in it is remembered with the record, so an unchanged patient costs next to nothing. */
export function rosterRow(record: PatientRecord, words: Words, variation: readonly VariationChoice[]): RosterRow {
  const code = primaryMeasurand(record);
  const series = seriesOf(record, code);
  const latest = series.points.findLast((point) => point.leftOut !== "entered-in-error");
  return {
    record,
    name: describeName(record.patient),
    diagnosis: record.patient.diagnosis === undefined ? "" : words.names.diagnosis[record.patient.diagnosis],
    code,
    series,
    ...(latest === undefined ? {} : { latest }),
    verdict: judgeRecord(record, code, variation),
  };
}

/** Lower case without accents, so that "Dorfler" finds "Dörfler". */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether every word of the query is somewhere in the patient's name, record number or diagnosis. */
export function matches(row: Pick<RosterRow, "name" | "diagnosis" | "record">, query: string): boolean {
  const text = plain(`${row.name} ${row.record.patient.recordNumber ?? ""} ${row.diagnosis}`);
  return plain(query)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** Which verdict to think about first. */
const URGENCY: readonly Verdict["kind"][] = [
  "rising-confirmed",
  "rising-possible",
  "not-comparable",
  "falling-possible",
  "falling-confirmed",
  "no-change-since",
  "no-change-shown",
  "too-few-results",
  "not-interpreted",
];

/** What a column sorts by; nothing sorts last, whichever way. */
function keyOf(row: RosterRow, column: RosterColumn): string | number | undefined {
  switch (column) {
    case "patient":
      return plain(row.name);
    case "diagnosis":
      return row.diagnosis === "" ? undefined : plain(row.diagnosis);
    case "latest":
      return row.latest?.value;
    case "collected":
      return row.latest?.collectedOn;
    case "trend":
      return row.series.points.length;
    case "change":
      return row.verdict.fromPrevious?.percent;
    case "verdict":
      return URGENCY.indexOf(row.verdict.kind);
  }
}

/** Rows in the order asked for; equal ones by name. */
export function sortRows(rows: readonly RosterRow[], { column, descending }: RosterOrder): readonly RosterRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column), name: plain(row.name) }));
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined) || byName(a.name, b.name);
    const order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    return (descending ? -order : order) || byName(a.name, b.name);
  });
  return keyed.map(({ row }) => row);
}

/** The rows that answer a query, archived patients only where asked for. */
export const rosterRows = (
  records: Shelf<PatientRecord>,
  asked: { readonly query: string; readonly archived: boolean; readonly order: RosterOrder },
  words: Words,
  variation: readonly VariationChoice[],
): readonly RosterRow[] =>
  sortRows(
    entriesOn(records)
      .filter((record) => asked.archived || !record.patient.archived)
      .map((record) => rosterRow(record, words, variation))
      .filter((row) => asked.query.trim() === "" || matches(row, asked.query.trim())),
    asked.order,
  );
