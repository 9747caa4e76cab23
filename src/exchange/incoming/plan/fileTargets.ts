import type { PatientId } from "../../../domain/record/patient.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import type { FileReading } from "./fileReading.ts";
import type { FoundPatient } from "../found.ts";
import { newPatient } from "./newPatient.ts";
import type { Known, Person } from "./peopleIndex.ts";
import { patientIdOf, personLabel, personOf, personValue, type KnownPeople } from "./persons.ts";
import type { Fate, PlanContext, Unread } from "./plan.ts";
import type { PresentRecords } from "./presentRecords.ts";

/**
 * The patient whom a row is about: here already, or to be added. One object for one patient, however often the file names them.
 */
export type Target = {
  readonly value: string;
  readonly label: string;
  readonly patientId: PatientId | undefined;
  readonly record: PatientRecord;
  readonly isNew: boolean;
};

/** More spellings of one person are forgotten, the oldest first. */
const MOST_SPELLINGS = 20;

type Adding = {
  readonly known: KnownPeople;
  readonly present: PresentRecords;
  readonly reading: FileReading;
  readonly context: PlanContext;
};

/** The patients of one file, each one object, however they were found. */
export type FileTargets = {
  /** Somebody who is known: here, or added before for the same file. */
  readonly knownTarget: (one: Known) => Result<Target, Fate>;
  readonly addNew: (patient: FoundPatient, person: Person) => Result<Target, Fate>;
  /** Whom an answer means. Without one the person waits, and whoever is like them. */
  readonly chosen: (answer: Result<string, Fate>, patient: FoundPatient, person: Person) => Result<Target, Fate>;
  /** Somebody has just said that this patient is also spelled so. */
  readonly remember: (target: Target, spelling: string) => void;
  readonly targetOfRecord: (record: PatientRecord) => Target;
  readonly unread: () => readonly Unread[];
  readonly spellings: ReadonlyMap<Target, string>;
};

/** Holds who of a file is which patient: found, added, or waiting for an answer. */
export function fileTargets({ known, present, reading, context }: Adding): FileTargets {
  const unread = new Map<string, Unread>();
  const notRead = (what: Unread["what"], text: string) => {
    const key = `${what}\n${text}`;
    unread.set(key, { what, text, people: (unread.get(key)?.people ?? 0) + 1 });
  };
  const targets = new Map<string, Target>();
  const spellings = new Map<Target, string>();
  const remember = (target: Target, spelling: string) => {
    const all = [...new Set([...(spellings.get(target) ?? target.record.patient.spellings ?? "").split(" "), spelling])];
    spellings.set(
      target,
      all
        .filter((one) => one !== "")
        .slice(-MOST_SPELLINGS)
        .join(" "),
    );
  };

  /**
   * People of the file who wait for an answer, or are left out: whoever is like them is asked about too, and shares their fate
   * where they are the same.
   */
  const waiting = new Map<string, Fate>();

  const knownTarget = (one: Known): Result<Target, Fate> => {
    const before = targets.get(one.value);
    if (before !== undefined) return ok(before);
    const fate = waiting.get(one.value);
    if (fate !== undefined) return err(fate);
    if (one.record === undefined) throw new RangeError("A patient of the file has a target or waits before it can be found");
    const target: Target = {
      value: one.value,
      label: personLabel(one),
      patientId: patientIdOf(one),
      record: one.record,
      isNew: false,
    };
    targets.set(one.value, target);
    return ok(target);
  };

  const addNew = (patient: FoundPatient, person: Person): Result<Target, Fate> => {
    const value = personValue(person);
    const before = targets.get(value);
    if (before !== undefined) return ok(before);
    const added = newPatient(patient, person, { reading, context, present, notRead });
    if (!added.ok) return added;
    const target: Target = { value, label: personLabel(person), patientId: undefined, record: added.value, isNew: true };
    targets.set(value, target);
    known.add({ ...person, value, record: undefined });
    return ok(target);
  };

  const chosen = (answer: Result<string, Fate>, patient: FoundPatient, person: Person): Result<Target, Fate> => {
    if (!answer.ok) {
      const value = personValue(person);
      if (known.byValue(value) === undefined) {
        waiting.set(value, answer.error);
        known.add({ ...person, value, record: undefined });
      }
      return answer;
    }
    const one = answer.value === "new" ? undefined : known.byValue(answer.value);
    return one === undefined ? addNew(patient, person) : knownTarget(one);
  };

  return {
    knownTarget,
    addNew,
    chosen,
    remember,
    targetOfRecord: (record) => {
      const target: Target = targets.get(record.id) ?? {
        value: record.id,
        label: personLabel(personOf(record)),
        patientId: record.id,
        record,
        isNew: false,
      };
      targets.set(record.id, target);
      return target;
    },
    unread: () => [...unread.values()],
    spellings,
  };
}
