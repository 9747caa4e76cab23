import { entriesOf, type ById } from "../byId.ts";
import { contentOf, isSameContent, revise, type WhenAndWhy, type Kept } from "../kept.ts";
import { isReason } from "../reason.ts";
import { stands } from "../standing.ts";
import { entriesIn, everyPart, PARTS } from "./keptKinds.ts";
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
  ...now,
  patient: undonePatient(now, before, after, change),
  ...everyPart((part) => undoneEntries(entriesIn(now, part), entriesIn(before, part), entriesIn(after, part), change)),
});

/** What taking an action back comes to: entries that go back, and entries that were changed since and so stay as they are. */
export type UndoCount = { readonly taken: number; readonly stayed: number };

/** How much of an action on this record can be taken back; what already says again what it said before counts as taken. */
export function countUndo(now: PatientRecord, before: PatientRecord | undefined, after: PatientRecord): UndoCount {
  const patientStays = before !== undefined && saysOtherSince<PatientContent>(now.patient, before.patient, after.patient);
  const counts = PARTS.map((part) => countEntries(entriesIn(now, part), entriesIn(before, part), entriesIn(after, part)));
  return [{ taken: before?.patient === after.patient || patientStays ? 0 : 1, stayed: patientStays ? 1 : 0 }, ...counts].reduce(
    (sum, count) => ({ taken: sum.taken + count.taken, stayed: sum.stayed + count.stayed }),
  );
}

function countEntries<Content extends { readonly status: string }>(
  now: ById<Kept<Content>>,
  before: ById<Kept<Content>>,
  after: ById<Kept<Content>>,
): UndoCount {
  const changed = entriesOf(after).filter((entry) => before[entry.id] !== entry);
  const stayed = changed.filter((entry) => {
    const [present, earlier] = [now[entry.id], before[entry.id]];
    if (present === undefined) return false;
    return earlier === undefined ? !isSameState(present, entry) && stands(present) : saysOtherSince(present, earlier, entry);
  }).length;
  return { taken: changed.length - stayed, stayed };
}

/** Whether what an action changed was changed again since, and says now what it did not say before the action. */
const saysOtherSince = <Content extends object>(now: Kept<Content>, before: Kept<Content>, after: Kept<Content>): boolean =>
  before !== after && !isSameState(now, after) && !isSameContent(contentOf<Content>(now), contentOf<Content>(before));

/**
 * Whether the present state is the very one that an action left, or one that taking a later action back, or doing an earlier one
 * again, has put in its place. The number of a state does not tell: two tabs that change one entry at the same moment give both
 * states the same.
 */
const isSameState = <Content extends object>(now: Kept<Content>, after: Kept<Content>): boolean =>
  now === after ||
  (((now.revision === after.revision && now.recordedAt === after.recordedAt) || isPutBack(now)) &&
    isSameContent(contentOf<Content>(now), contentOf<Content>(after)));

const isPutBack = ({ reason }: Kept<object>): boolean =>
  isReason(reason, "undo") || isReason(reason, "redo") || isReason(reason, "undo-restore");

function undonePatient(now: PatientRecord, before: PatientRecord | undefined, after: PatientRecord, change: WhenAndWhy): Patient {
  if (before?.patient === after.patient) return now.patient;
  // Edited again since: that later word stands. One that the action added is archived all the same.
  if (before !== undefined && !isSameState(now.patient, after.patient)) return now.patient;
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
    if (present === undefined || !isSameState(present, entry)) return [];
    const earlier = before[entry.id];
    // Withdrawn when it came, or only its history grew: nothing in force would change.
    if (earlier === undefined)
      return stands(present) ? [revise(present, { ...contentOf<Content>(present), status: "entered-in-error" }, change)] : [];
    const content = contentOf<Content>(earlier);
    return isSameContent(content, contentOf<Content>(present)) ? [] : [revise(present, content, change)];
  });
  return { ...now, ...Object.fromEntries(undone.map((entry) => [entry.id, entry])) };
}
