import { entriesOf } from "../../../domain/byId.ts";
import { revisionsOf } from "../../../domain/kept.ts";
import type { Observation, ObservationContent } from "../../../domain/measuring/observation.ts";
import { mergedInto } from "../../../domain/record/people/otherRecords.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { byName, type ByName } from "./byName.ts";
import { peopleIndex } from "./peopleIndex.ts";
import { personOf, type PeopleHere } from "./persons.ts";

/** A result here, and the id of the record in which it stands. */
export type Holder = { readonly recordId: string; readonly observation: Observation };

/**
 * The records that an import is held against, found by person and by the names of their results without looking at each. One for all
 * files and all plans of an import: what a file would leave is put, so that the next file finds it, and taken back with the plan.
 */
export type PresentRecords = {
  readonly get: (id: string) => PatientRecord | undefined;
  readonly all: () => readonly PatientRecord[];
  /** Everyone whom a record stands for; of one that was merged into another that is here, the other. */
  readonly people: PeopleHere;
  /** Results under the names that their senders give them; of one surety those of the record first that came first. */
  readonly named: ByName<Holder>["find"];
  /** A record as it is now, in the place of the one with its id. */
  readonly put: (record: PatientRecord) => void;
  readonly remove: (id: string) => void;
  /** Does what puts records, and at its end has again what was here before. */
  readonly tried: <T>(work: () => T) => T;
};

/** These records. Their results' names are gathered once somebody asks for one. */
export function presentRecords(records: Iterable<PatientRecord>): PresentRecords {
  const present = new Map<string, PatientRecord>();
  /** The records that were merged into one of this id, whether it is here or not. */
  const mergedAway = new Map<string, Set<string>>();
  const people = peopleIndex();
  const spellings = spellingBook();
  /** In the order in which they came. */
  const places = new Map<string, number>();
  let placesGiven = 0;
  const placeOf = (id: string): number => places.get(id) ?? placesGiven;
  let results: HeldResults | undefined;
  /** What is tried has put in the place of these. */
  let replaced: Map<string, PatientRecord | undefined> | undefined;

  const isStanding = (record: PatientRecord): boolean => {
    const into = mergedInto(record);
    return into === undefined || into === record.id || !present.has(into);
  };
  /** Finds a record, or does no longer, as it stands for somebody. */
  const settle = (id: string) => {
    const here = present.get(id);
    // What a file says of somebody whose record was merged belongs to the record that was kept.
    const record = here !== undefined && isStanding(here) ? here : undefined;
    if (record === undefined) people.remove(id);
    else people.put({ ...personOf(record), value: id, record });
    spellings.put(id, record?.patient.spellings ?? "");
    results?.put(id, record);
  };
  const remember = (id: string) => {
    if (replaced?.has(id) === false) replaced.set(id, present.get(id));
  };
  const put = (record: PatientRecord) => {
    remember(record.id);
    const isNew = !present.has(record.id);
    present.set(record.id, record);
    if (isNew) places.set(record.id, (placesGiven += 1));
    const into = mergedInto(record);
    if (into !== undefined) mergedAway.set(into, (mergedAway.get(into) ?? new Set()).add(record.id));
    settle(record.id);
    if (isNew) mergedAway.get(record.id)?.forEach(settle);
  };
  const remove = (id: string) => {
    remember(id);
    present.delete(id);
    places.delete(id);
    settle(id);
    mergedAway.get(id)?.forEach(settle);
  };
  for (const record of records) put(record);

  return {
    get: (id) => present.get(id),
    all: () => [...present.values()],
    people: {
      alike: people.alike,
      byValue: people.byValue,
      spelled: (spelling) => {
        // Where two are spelled so, the last of them.
        const [last] = spellings.idsOf(spelling).toSorted((one, other) => placeOf(other) - placeOf(one));
        return last === undefined ? undefined : people.byValue(last);
      },
    },
    named: (names) => {
      if (results === undefined) {
        results = heldResults((one, other) => placeOf(one.recordId) - placeOf(other.recordId));
        for (const record of present.values()) if (isStanding(record)) results.put(record.id, record);
      }
      return results.find(names);
    },
    put,
    remove,
    tried: (work) => {
      const before = new Map<string, PatientRecord | undefined>();
      replaced = before;
      try {
        return work();
      } finally {
        replaced = undefined;
        for (const [id, record] of before)
          if (record === undefined) remove(id);
          else put(record);
      }
    },
  };
}

/** Who is meant by which spelling. */
function spellingBook() {
  const written = new Map<string, string>();
  const ids = new Map<string, Set<string>>();
  return {
    idsOf: (spelling: string): readonly string[] => [...(ids.get(spelling) ?? [])],
    put: (id: string, text: string): void => {
      const before = written.get(id) ?? "";
      if (before === text) return;
      for (const spelling of before.split(" ")) ids.get(spelling)?.delete(id);
      if (text === "") written.delete(id);
      else written.set(id, text);
      for (const spelling of text.split(" ")) if (spelling !== "") ids.set(spelling, (ids.get(spelling) ?? new Set()).add(id));
    },
  };
}

type HeldResults = ReturnType<typeof heldResults>;

/** The results of records under the names that their senders give them. */
function heldResults(inOrder: (one: Holder, other: Holder) => number) {
  const names = byName<Holder>(({ observation }) => revisionsOf<ObservationContent>(observation), inOrder);
  const held = new Map<string, Map<string, Holder>>();
  return {
    find: names.find,
    /** The results of a record as they are now; none where it stands for nobody. */
    put: (recordId: string, record: PatientRecord | undefined): void => {
      const before = held.get(recordId) ?? new Map<string, Holder>();
      const after = new Map<string, Holder>();
      for (const observation of record === undefined ? [] : entriesOf(record.observations)) {
        const there = before.get(observation.id);
        // A result that did not change is found as before.
        const holder = there?.observation === observation ? there : { recordId, observation };
        after.set(observation.id, holder);
        if (holder !== there) names.add(holder);
      }
      for (const [id, holder] of before) if (after.get(id) !== holder) names.remove(holder);
      if (after.size === 0) held.delete(recordId);
      else held.set(recordId, after);
    },
  };
}
