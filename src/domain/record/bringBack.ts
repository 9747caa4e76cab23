import { byId, entriesOf, type ById } from "../byId.ts";
import { isSameContent, revise, revisionsOf, type Change, type Kept, contentOf } from "../kept.ts";
import type { Patient } from "./patient.ts";
import type { PatientRecord } from "./patientRecord.ts";

/** What was taken back, and how bringing it back is recorded. */
export type BringingBack = { readonly undoneReason: string; readonly change: Change };

/**
 * The record with what undoing took back put on top again, where a copy of it from outside still says it as its last word. Undo
 * is a change like any other, so a plain merge would let it win for ever, and a restore that was undone could never be done
 * again. What anybody changed since the undo stays as it is.
 */
export function bringBack(now: PatientRecord, copy: PatientRecord, how: BringingBack): PatientRecord {
  const patient = broughtBack<object>(now.patient, copy.patient, how) as Patient;
  const brought: PatientRecord = {
    id: now.id,
    patient,
    observations: allBroughtBack(now.observations, copy.observations, how),
    lines: allBroughtBack(now.lines, copy.lines, how),
    events: allBroughtBack(now.events, copy.events, how),
    setAsides: allBroughtBack(now.setAsides, copy.setAsides, how),
    stagingInputs: allBroughtBack(now.stagingInputs, copy.stagingInputs, how),
    boardNotes: allBroughtBack(now.boardNotes, copy.boardNotes, how),
  };
  return (Object.keys(brought) as (keyof PatientRecord)[]).every((part) => brought[part] === now[part]) ? now : brought;
}

function allBroughtBack<Content extends object>(
  now: ById<Kept<Content>>,
  copy: ById<Kept<Content>>,
  how: BringingBack,
): ById<Kept<Content>> {
  const present = entriesOf(now);
  const brought = present.map((entry) => broughtBack(entry, copy[entry.id], how));
  return brought.every((entry, index) => entry === present[index]) ? now : byId(brought);
}

function broughtBack<Content extends object>(
  now: Kept<Content>,
  copy: Kept<Content> | undefined,
  { undoneReason, change }: BringingBack,
): Kept<Content> {
  const undone = now.earlier.at(-1);
  const lastWord = copy === undefined ? undefined : revisionsOf(copy).at(-1);
  if (now.reason !== undoneReason || undone === undefined || lastWord === undefined || !isSameContent(undone, lastWord))
    return now;
  return revise(now, contentOf<Content>(undone), change);
}
