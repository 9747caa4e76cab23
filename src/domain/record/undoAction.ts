import { entriesOf, type ById } from "../byId.ts";
import { contentOf, isSameContent, revise, type WhenAndWhy, type Kept } from "../kept.ts";
import { entriesIn, everyPart } from "./keptKinds.ts";
import type { Patient, PatientContent, PatientId } from "./patient.ts";
import type { PatientRecord } from "./patientRecord.ts";

/**
 * The record with one action undone. Nothing is erased: what the action added is withdrawn, what it altered is put back on top as
 * a new revision, so that a second tab or device which has already seen the action undoes it too. Whatever happened to other
 * entries since is left alone.
 */
export const undoAction = (
  now: PatientRecord,
  before: PatientRecord | undefined,
  after: PatientRecord,
  change: WhenAndWhy,
): PatientRecord => ({
  id: now.id,
  patient: undonePatient(now, before, after, change),
  ...everyPart((part) => undoneEntries(entriesIn(now, part), entriesIn(before, part), entriesIn(after, part), change)),
});

function undonePatient(now: PatientRecord, before: PatientRecord | undefined, after: PatientRecord, change: WhenAndWhy): Patient {
  if (before?.patient === after.patient) return now.patient;
  // Edited again since: that later word stands. One that the action added is archived all the same.
  if (before !== undefined && now.patient.revision !== after.patient.revision) return now.patient;
  // A patient that the action added is archived: out of the roster, and nothing about them is lost.
  const content =
    before === undefined
      ? { ...contentOf<PatientContent>(now.patient), archived: true }
      : contentOf<PatientContent>(before.patient);
  if (isSameContent(content, contentOf<PatientContent>(now.patient))) return now.patient;
  return revise<PatientContent, PatientId>(now.patient, content, change);
}

function undoneEntries<Content extends { readonly status: string }>(
  now: ById<Kept<Content>>,
  before: ById<Kept<Content>>,
  after: ById<Kept<Content>>,
  change: WhenAndWhy,
): ById<Kept<Content>> {
  const changed = entriesOf(after).filter((entry) => before[entry.id] !== entry);
  if (changed.length === 0) return now;
  const undone = changed.flatMap((entry): Kept<Content>[] => {
    const present = now[entry.id];
    // Changed again since: that later word stands.
    if (present === undefined || present.revision !== entry.revision) return [];
    const earlier = before[entry.id];
    // Withdrawn when it came, or only its history grew: nothing in force would change.
    if (earlier === undefined)
      return present.status === "entered-in-error"
        ? []
        : [revise(present, { ...contentOf<Content>(present), status: "entered-in-error" }, change)];
    const content = contentOf<Content>(earlier);
    return isSameContent(content, contentOf<Content>(present)) ? [] : [revise(present, content, change)];
  });
  return { ...now, ...Object.fromEntries(undone.map((entry) => [entry.id, entry])) };
}
