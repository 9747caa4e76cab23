import type { BoardNote } from "./boardNote.ts";
import { byId, entriesOf, type ById } from "../byId.ts";
import type { ClinicalEvent } from "./clinicalEvent.ts";
import { mergeKept, type Kept } from "../kept.ts";
import type { LineOfTherapy } from "./lineOfTherapy.ts";
import type { Observation } from "../measuring/observation.ts";
import type { Patient, PatientId } from "./patient.ts";
import type { SetAside } from "./setAside.ts";
import type { StagingInput } from "./stagingInput.ts";

/** One patient with all that is theirs: the unit that is stored, merged, exported and judged. */
export type PatientRecord = {
  readonly id: PatientId;
  readonly patient: Patient;
  readonly observations: ById<Observation>;
  readonly lines: ById<LineOfTherapy>;
  readonly events: ById<ClinicalEvent>;
  readonly setAsides: ById<SetAside>;
  /** What the scores ask for and no laboratory reports: cytogenetics, clinical stage, performance status, nodes. */
  readonly stagingInputs: ById<StagingInput>;
  /** Questions put to the tumor board, and what it concluded. */
  readonly boardNotes: ById<BoardNote>;
};

/** A record that holds the patient and nothing else yet. */
export const newPatientRecord = (patient: Patient): PatientRecord => ({
  id: patient.id,
  patient,
  observations: {},
  lines: {},
  events: {},
  setAsides: {},
  stagingInputs: {},
  boardNotes: {},
});

function mergeById<Content extends object>(one: ById<Kept<Content>>, other: ById<Kept<Content>>): ById<Kept<Content>> {
  if (one === other) return one;
  const merged = new Map(entriesOf(one).map((entry) => [entry.id, entry]));
  for (const entry of entriesOf(other)) {
    const mine = merged.get(entry.id);
    merged.set(entry.id, mine === undefined ? entry : mergeKept(mine, entry));
  }
  const present = entriesOf(one);
  // Sorted, so that the order of arrival leaves no trace and two copies end equal to the letter.
  const sorted = [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.length === present.length && sorted.every((entry, index) => entry === present[index]) ? one : byId(sorted);
}

/**
 * One record from two copies of it. Nothing in either copy is lost; the order of the copies does not matter. The same object
 * where the other copy has nothing new: what hears of a change by identity then hears of none, and writes nothing.
 */
export function mergePatientRecords(one: PatientRecord, other: PatientRecord): PatientRecord {
  const merged: PatientRecord = {
    id: one.id,
    patient: mergeKept(one.patient, other.patient) as Patient,
    observations: mergeById(one.observations, other.observations),
    lines: mergeById(one.lines, other.lines),
    events: mergeById(one.events, other.events),
    setAsides: mergeById(one.setAsides, other.setAsides),
    stagingInputs: mergeById(one.stagingInputs, other.stagingInputs),
    boardNotes: mergeById(one.boardNotes, other.boardNotes),
  };
  return (Object.keys(merged) as (keyof PatientRecord)[]).every((part) => merged[part] === one[part]) ? one : merged;
}
