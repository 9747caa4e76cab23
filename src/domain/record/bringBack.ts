import { byId, entriesOf, type ById } from "../byId.ts";
import { isSameContent, revise, revisionsOf, type Change, type Kept, contentOf } from "../kept.ts";
import type { Patient } from "./patient.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { isReason } from "../reason.ts";

/**
 * The record with what taking a restore back took out put on top again, where a copy of it from outside still says it as its last word. Undo
 * is a change like any other, so a plain merge would let it win for ever, and a restore that was undone could never be done
 * again. What anybody changed since the undo stays as it is.
 */
export function bringBack(now: PatientRecord, copy: PatientRecord, change: Change): PatientRecord {
  const patient = broughtBack<object>(now.patient, copy.patient, change) as Patient;
  const brought: PatientRecord = {
    id: now.id,
    patient,
    observations: allBroughtBack(now.observations, copy.observations, change),
    lines: allBroughtBack(now.lines, copy.lines, change),
    events: allBroughtBack(now.events, copy.events, change),
    setAsides: allBroughtBack(now.setAsides, copy.setAsides, change),
    stagingInputs: allBroughtBack(now.stagingInputs, copy.stagingInputs, change),
    boardNotes: allBroughtBack(now.boardNotes, copy.boardNotes, change),
  };
  return (Object.keys(brought) as (keyof PatientRecord)[]).every((part) => brought[part] === now[part]) ? now : brought;
}

function allBroughtBack<Content extends object>(
  now: ById<Kept<Content>>,
  copy: ById<Kept<Content>>,
  change: Change,
): ById<Kept<Content>> {
  const present = entriesOf(now);
  const brought = present.map((entry) => broughtBack(entry, copy[entry.id], change));
  return brought.every((entry, index) => entry === present[index]) ? now : byId(brought);
}

function broughtBack<Content extends object>(now: Kept<Content>, copy: Kept<Content> | undefined, change: Change): Kept<Content> {
  const undone = now.earlier.at(-1);
  const lastWord = copy === undefined ? undefined : revisionsOf(copy).at(-1);
  if (!isReason(now.reason, "undo-restore") || undone === undefined || lastWord === undefined || !isSameContent(undone, lastWord))
    return now;
  return revise(now, contentOf<Content>(undone), change);
}
