import { byId, entriesOf, type ById } from "../byId.ts";
import { contentOf, isSameContent, revise, revisionsOf, type WhenAndWhy, type Kept } from "../kept.ts";
import { entriesIn, everyPart } from "./keptKinds.ts";
import type { PatientContent, PatientId } from "./patient.ts";
import { withChainBeside } from "./chain/linked.ts";
import { unlessSame, type PatientRecord } from "./patientRecord.ts";
import { isReason } from "../reason.ts";

/**
 * The record with what undoing a restore took back put on top again, where a copy of it from outside still says it as its last
 * word. Undo is a change like any other, so a plain merge would let it win for ever, and a restore that was undone could never be
 * done again. What anybody changed since the undo stays as it is.
 */
export const restoreAgain = (now: PatientRecord, copy: PatientRecord, change: WhenAndWhy): PatientRecord =>
  withChainBeside(
    now,
    unlessSame(now, {
      ...now,
      patient: restored<PatientContent, PatientId>(now.patient, copy.patient, change),
      ...everyPart((part) => allRestored(entriesIn(now, part), entriesIn(copy, part), change)),
    }),
  );

function allRestored<Content extends object>(
  now: ById<Kept<Content>>,
  copy: ById<Kept<Content>>,
  change: WhenAndWhy,
): ById<Kept<Content>> {
  const present = entriesOf(now);
  const all = present.map((entry) => restored<Content>(entry, copy[entry.id], change));
  return all.every((entry, index) => entry === present[index]) ? now : byId(all);
}

function restored<Content extends object, Id extends string = string>(
  now: Kept<Content, Id>,
  copy: Kept<Content, Id> | undefined,
  change: WhenAndWhy,
): Kept<Content, Id> {
  const undone = now.earlier.at(-1);
  const lastWord = copy === undefined ? undefined : revisionsOf<Content>(copy).at(-1);
  if (!isReason(now.reason, "undo-restore") || undone === undefined || lastWord === undefined || !isSameContent(undone, lastWord))
    return now;
  return revise<Content, Id>(now, contentOf<Content>(undone), change);
}
