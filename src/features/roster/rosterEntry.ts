import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { worklistPlace, type WorklistPlace } from "../../domain/analysis/worklistPlace.ts";
import { WORKLIST_GROUPS, type WorklistGroup } from "../../domain/analysis/worklist.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { compare } from "../../domain/compare.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import { pointStands, seriesOf } from "../../domain/series/series.ts";
import { searchable, searchableDay, searchableName, searchableNumber, wordsAsked } from "../../domain/searchText.ts";
import { byName, type NameOrder } from "../../words/nameOrder.ts";
import { diagnosisOf, isSameView, nameOf, type RosterView } from "./rosterRow.ts";

/** What of a patient sorts, groups, counts and finds them among thousands. The row itself is worked out for whoever is shown. */
export type RosterEntry = {
  readonly record: PatientRecord;
  readonly place: WorklistPlace;
  readonly name: string;
  readonly diagnosis: string;
  /** All that a search looks through: name, record number, birth date and diagnosis, made searchable. */
  readonly plainText: string;
  readonly latest: number | undefined;
  readonly collectedOn: CalendarDate | undefined;
  readonly results: number;
  readonly percent: number | undefined;
};

export const ROSTER_COLUMNS = ["patient", "diagnosis", "latest", "collected", "trend", "change", "verdict", "due"] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];
export type RosterOrder = { readonly column: RosterColumn; readonly descending: boolean };

/** By the record it was worked out of, with the view it was worked out under: another record or view has none. */
const remembered = new WeakMap<PatientRecord, { readonly view: RosterView; readonly entry: RosterEntry }>();

/** A patient's entry where it is worked out already, of this very record and under this very view. */
export function knownEntry(record: PatientRecord, view: RosterView): RosterEntry | undefined {
  const known = remembered.get(record);
  return known !== undefined && isSameView(known.view, view) ? known.entry : undefined;
}

/** A patient's entry. Remembered with the record, so that an unchanged patient costs next to nothing. */
export function rosterEntry(record: PatientRecord, view: RosterView): RosterEntry {
  const known = knownEntry(record, view);
  if (known !== undefined) return known;
  const code = primaryMeasurand(record);
  const { points } = seriesOf(record, code, view.laboratories);
  const latest = points.findLast(pointStands);
  const { settled, shift, fromPrevious } = judgeRecord(record, code, view.variation, view.laboratories);
  const name = nameOf(record);
  const diagnosis = diagnosisOf(record, view.words);
  const entry: RosterEntry = {
    record,
    place: worklistPlace(record, view),
    name,
    diagnosis,
    plainText: [
      searchableName(name),
      searchableNumber(record.patient.recordNumber ?? ""),
      ...(record.patient.birthDate === undefined ? [] : [searchableDay(record.patient.birthDate, view.dateOrder ?? "ymd")]),
      searchable(diagnosis),
    ].join(" "),
    latest: latest?.value,
    collectedOn: latest?.collectedOn,
    results: points.length,
    percent: (settled ?? shift ?? fromPrevious)?.percent,
  };
  remembered.set(record, { view, entry });
  return entry;
}

/** What a column sorts by, names apart; nothing sorts last, whichever way. */
function keyOf(entry: RosterEntry, column: Exclude<RosterColumn, "patient" | "diagnosis">): string | number | undefined {
  switch (column) {
    case "latest":
      return entry.latest;
    case "collected":
      return entry.collectedOn;
    case "trend":
      return entry.results;
    case "change":
      return entry.percent;
    case "verdict":
      return entry.place.urgency;
    case "due":
      return entry.place.dueOn;
  }
}

/** Where each patient stood when all were last sorted by name: what is nearly in order is sorted again in no time. */
let placeBefore: ReadonlyMap<string, number> = new Map();
type Sorted = { readonly nameOrder: NameOrder; readonly sorted: readonly RosterEntry[] };
const byNameOf = new WeakMap<readonly RosterEntry[], Sorted>();

/** The entries by name in the reader's order, remembered with them: 20,000 names take a tenth of a second to compare. */
function inOrderOfNames(entries: readonly RosterEntry[], nameOrder: NameOrder): readonly RosterEntry[] {
  const known = byNameOf.get(entries);
  if (known?.nameOrder === nameOrder) return known.sorted;
  const place = (entry: RosterEntry) => placeBefore.get(entry.record.id) ?? placeBefore.size;
  const sorted = entries.toSorted((a, b) => place(a) - place(b)).sort(byName(nameOrder, ({ name }) => name));
  placeBefore = new Map(sorted.map(({ record }, at) => [record.id, at]));
  byNameOf.set(entries, { nameOrder, sorted });
  return sorted;
}

/** Entries in the order asked for; equal ones by name. */
export function sortEntries(
  entries: readonly RosterEntry[],
  { column, descending }: RosterOrder,
  nameOrder: NameOrder,
): readonly RosterEntry[] {
  const byNames = inOrderOfNames(entries, nameOrder);
  if (column === "patient") return descending ? byNames.toReversed() : byNames;
  const places = column === "diagnosis" ? placesOf(entries, nameOrder) : undefined;
  const keyed = byNames.map((entry) => ({
    entry,
    key: column === "diagnosis" ? places?.get(entry.diagnosis) : keyOf(entry, column),
  }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    return descending ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  return keyed.map(({ entry }) => entry);
}

/** The place of each diagnosis among all of them; none has no place. */
const placesOf = (entries: readonly RosterEntry[], nameOrder: NameOrder): ReadonlyMap<string, number> =>
  new Map(
    [...new Set(entries.map(({ diagnosis }) => diagnosis))]
      .filter((diagnosis) => diagnosis !== "")
      .sort(nameOrder)
      .map((diagnosis, at) => [diagnosis, at]),
  );

/** The entries of a worklist group (all of them where none is chosen) that answer a query, in the order they come in. */
export function selectEntries(
  entries: readonly RosterEntry[],
  asked: { readonly query: string; readonly group: WorklistGroup | undefined },
): readonly RosterEntry[] {
  const words = wordsAsked(asked.query);
  const { group } = asked;
  if (words.length === 0 && group === undefined) return entries;
  return entries.filter(
    ({ place, plainText }) =>
      (group === undefined || place.groups.includes(group)) && words.every((word) => plainText.includes(word)),
  );
}

/** Patients under one heading of the roster. */
export type RosterSection = { readonly name: SectionName; readonly entries: readonly RosterEntry[] };
export type SectionName = WorklistGroup | "due-later" | "not-planned";

/** Under which heading a patient stands: that of their most urgent group, or, in the order of what is due, by when. */
function sectionOf({ place: { groups, dueOn } }: RosterEntry, { column }: RosterOrder): SectionName {
  if (column !== "due") return groups[0] ?? "too-few";
  const due = groups.find((group) => group === "overdue" || group === "due-soon");
  return due ?? (dueOn === undefined ? "not-planned" : "due-later");
}

const SECTIONS: readonly SectionName[] = [...WORKLIST_GROUPS, "due-later", "not-planned"];

/** Entries under their headings, in the order asked for under each; a heading without patients is left out. */
export function sectionsOf(entries: readonly RosterEntry[], order: RosterOrder): readonly RosterSection[] {
  const under = new Map<SectionName, RosterEntry[]>(SECTIONS.map((name) => [name, []]));
  for (const entry of entries) under.get(sectionOf(entry, order))?.push(entry);
  return [...under].map(([name, list]) => ({ name, entries: list })).filter(({ entries: list }) => list.length > 0);
}
