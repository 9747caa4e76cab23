import type { Verdict } from "../../domain/analysis/verdict.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { IntervalsByPurpose } from "../../domain/record/plannedTest.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import type { LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import { pointStands, type Series, seriesOf, type SeriesPoint } from "../../domain/series/series.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { patientWork, WORKLIST_GROUPS, type PatientWork, type WorklistGroup } from "../../domain/analysis/worklist.ts";
import { compare } from "../../domain/compare.ts";
import type { DateOrder } from "../../domain/dayText.ts";
import { answersQuery, searchable, searchableDay, searchableName, searchableNumber } from "../../domain/searchText.ts";
import type { Words } from "../../words/language.ts";
import { describeName } from "../../words/describePatient.ts";
import { byName, type NameOrder } from "../../words/nameOrder.ts";

/** One patient as the roster shows them. */
export type RosterRow = {
  readonly record: PatientRecord;
  readonly name: string;
  readonly diagnosis: string;
  /** The series that stands for the patient, its latest result that was not withdrawn, and what is said of it. */
  readonly code: MeasurandCode;
  readonly series: Series;
  readonly latest?: SeriesPoint;
  readonly verdict: Verdict;
  /** What there is to think about, over all B2M series. */
  readonly work: PatientWork;
  /** All that a search looks through: name, record number, birth date and diagnosis, made searchable. */
  readonly plainText: string;
};

export const ROSTER_COLUMNS = ["patient", "diagnosis", "latest", "collected", "trend", "change", "verdict", "due"] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];
export type RosterOrder = { readonly column: RosterColumn; readonly descending: boolean };

/** What a row depends on beside its record. */
export type RosterView = {
  readonly words: Words;
  readonly variation: readonly VariationChoice[];
  readonly laboratories?: readonly LaboratoryAnswer[];
  /** When tests are due where a patient has no plan. */
  readonly intervals?: IntervalsByPurpose | undefined;
  readonly today: CalendarDate;
  /** How this user writes a birth date that they look for. */
  readonly dateOrder?: DateOrder;
};

const remembered = new WeakMap<PatientRecord, { readonly view: RosterView; readonly row: RosterRow }>();

/** Whether a patient's row is worked out already. */
export function isRowKnown(record: PatientRecord, view: RosterView): boolean {
  const known = remembered.get(record);
  return (
    known !== undefined &&
    known.view.words === view.words &&
    known.view.variation === view.variation &&
    known.view.laboratories === view.laboratories &&
    known.view.intervals === view.intervals &&
    known.view.today === view.today &&
    known.view.dateOrder === view.dateOrder
  );
}

/** A patient's row. Remembered with the record, so that an unchanged patient costs next to nothing and is not drawn again. */
export function rosterRow(record: PatientRecord, view: RosterView): RosterRow {
  const known = remembered.get(record);
  if (known !== undefined && isRowKnown(record, view)) return known.row;
  const code = primaryMeasurand(record);
  const series = seriesOf(record, code, view.laboratories);
  const latest = series.points.findLast(pointStands);
  const name = describeName(record.patient);
  const diagnosis = record.patient.diagnosis === undefined ? "" : view.words.names.diagnosis[record.patient.diagnosis];
  const row: RosterRow = {
    record,
    name,
    diagnosis,
    code,
    series,
    ...(latest === undefined ? {} : { latest }),
    verdict: judgeRecord(record, code, view.variation, view.laboratories),
    work: patientWork(record, view.variation, view.today, view.laboratories, view.intervals),
    plainText: [
      searchableName(name),
      searchableNumber(record.patient.recordNumber ?? ""),
      ...(record.patient.birthDate === undefined ? [] : [searchableDay(record.patient.birthDate, view.dateOrder ?? "ymd")]),
      searchable(diagnosis),
    ].join(" "),
  };
  remembered.set(record, { view, row });
  return row;
}

/** What a column sorts by, names apart; nothing sorts last, whichever way. */
function keyOf(row: RosterRow, column: Exclude<RosterColumn, "patient" | "diagnosis">): string | number | undefined {
  switch (column) {
    case "latest":
      return row.latest?.value;
    case "collected":
      return row.latest?.collectedOn;
    case "trend":
      return row.series.points.length;
    case "change":
      return (row.verdict.settled ?? row.verdict.shift ?? row.verdict.fromPrevious)?.percent;
    case "verdict":
      return row.work.urgency;
    case "due":
      return row.work.nextDue?.dueOn;
  }
}

/** Where each patient stood when all were last sorted by name: what is nearly in order is sorted again in no time. */
let placeBefore: ReadonlyMap<string, number> = new Map();
const byNameOf = new WeakMap<readonly RosterRow[], { readonly nameOrder: NameOrder; readonly sorted: readonly RosterRow[] }>();

/** The rows by name in the reader's order, remembered with them: 20,000 names take a tenth of a second to compare. */
function inOrderOfNames(rows: readonly RosterRow[], nameOrder: NameOrder): readonly RosterRow[] {
  const known = byNameOf.get(rows);
  if (known?.nameOrder === nameOrder) return known.sorted;
  const place = (row: RosterRow) => placeBefore.get(row.record.id) ?? placeBefore.size;
  const sorted = rows.toSorted((a, b) => place(a) - place(b)).sort(byName(nameOrder, ({ name }) => name));
  placeBefore = new Map(sorted.map(({ record }, at) => [record.id, at]));
  byNameOf.set(rows, { nameOrder, sorted });
  return sorted;
}

/** Rows that are in the order of names, in the order asked for; equal ones stay by name. */
function sortRows(rows: readonly RosterRow[], { column, descending }: RosterOrder, nameOrder: NameOrder): readonly RosterRow[] {
  if (column === "patient") return descending ? rows.toReversed() : rows;
  const places = column === "diagnosis" ? placesOf(rows, nameOrder) : undefined;
  const keyed = rows.map((row) => ({
    row,
    key: column === "diagnosis" ? places?.get(row.diagnosis) : keyOf(row, column),
  }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    return descending ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

/** The place of each diagnosis among all of them; none has no place. */
const placesOf = (rows: readonly RosterRow[], nameOrder: NameOrder): ReadonlyMap<string, number> =>
  new Map(
    [...new Set(rows.map(({ diagnosis }) => diagnosis))]
      .filter((diagnosis) => diagnosis !== "")
      .sort(nameOrder)
      .map((diagnosis, at) => [diagnosis, at]),
  );

/** The patients of a roster, archived ones only where asked for. */
export const rosterRows = (records: readonly PatientRecord[], archived: boolean, view: RosterView): readonly RosterRow[] =>
  records.filter((record) => archived || !record.patient.archived).map((record) => rosterRow(record, view));

/** The rows of a worklist group (all of them where none is chosen) that answer a query, in the order asked for. */
export function selectRows(
  rows: readonly RosterRow[],
  asked: { readonly query: string; readonly group: WorklistGroup | undefined; readonly order: RosterOrder },
  nameOrder: NameOrder,
): readonly RosterRow[] {
  const query = asked.query.trim();
  return sortRows(
    inOrderOfNames(rows, nameOrder).filter(
      (row) =>
        (asked.group === undefined || row.work.groups.includes(asked.group)) &&
        (query === "" || answersQuery(row.plainText, query)),
    ),
    asked.order,
    nameOrder,
  );
}

/** Patients under one heading of the roster. */
export type RosterSection = { readonly name: SectionName; readonly rows: readonly RosterRow[] };
export type SectionName = WorklistGroup | "due-later" | "not-planned";

/** Under which heading a patient stands: that of their most urgent group, or, in the order of what is due, by when. */
function sectionOf({ work: { groups, nextDue } }: RosterRow, { column }: RosterOrder): SectionName {
  if (column !== "due") return groups[0] ?? "too-few";
  const due = groups.find((group) => group === "overdue" || group === "due-soon");
  return due ?? (nextDue === undefined ? "not-planned" : "due-later");
}

const SECTIONS: readonly SectionName[] = [...WORKLIST_GROUPS, "due-later", "not-planned"];

/** Rows under their headings, in the order asked for under each; a heading without patients is left out. */
export const sectionsOf = (rows: readonly RosterRow[], order: RosterOrder): readonly RosterSection[] =>
  SECTIONS.map((name) => ({ name, rows: rows.filter((row) => sectionOf(row, order) === name) })).filter(
    ({ rows: under }) => under.length > 0,
  );
