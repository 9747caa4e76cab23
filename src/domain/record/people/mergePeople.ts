import { byId, entriesOf, type ById } from "../../byId.ts";
import type { Instant } from "../../instant.ts";
import { contentOf, revise, type Kept, type Revision } from "../../kept.ts";
import { arrivalId } from "./arrivalId.ts";
import { inBoth } from "./inBoth.ts";
import { entriesIn, everyPart, type KeptContents, type Part } from "../keptKinds.ts";
import type { Patient, PatientContent, PatientId } from "../patient.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** When two records are merged, and a person's reason. */
export type Merging = { readonly at: Instant; readonly why: string };

/** Both records after a merge. */
export type MergedPeople = { readonly kept: PatientRecord; readonly away: PatientRecord };

/**
 * Two records of one person made one. Everything that is kept of the one merged away comes into the kept one with every state that
 * it ever had; the kept one's own details stay as they are, but it is
 * brought back where it was archived. The other record keeps all of its own and is archived, with the reason
 * and the kept one's id, so that nothing depends on the merge having been right.
 *
 * What both records say, a result on one day with one value, comes over withdrawn, so that it counts once and not twice.
 *
 * What comes over has an id of its own there, the same on every desk (`arrivalId`): an id stands for one entry on the whole device, in
 * files and in references. Where an entry names another one of its record (a set-aside names its result), it names the copy.
 */
export function mergePeople(kept: PatientRecord, away: PatientRecord, { at, why }: Merging): MergedPeople {
  const ids = new Map<string, string>();
  const freshId = (id: string): string => {
    const fresh = ids.get(id) ?? arrivalId(away.id, id, kept);
    ids.set(id, fresh);
    return fresh;
  };
  const patient = revise<PatientContent, PatientId>(
    away.patient,
    { ...contentOf<PatientContent>(away.patient), archived: true },
    { at, reason: { code: "merged-into", patientId: kept.id, why } },
  );
  return {
    kept: {
      ...kept,
      patient: inTheRoster(kept.patient, at),
      ...everyPart((part) => withAll(part, entriesIn(kept, part), entriesIn(away, part), at, freshId)),
    },
    away: { ...away, patient },
  };
}

/** The patient among those of the roster, who may have been archived. */
export const inTheRoster = (patient: Patient, at: Instant): Patient =>
  patient.archived
    ? revise<PatientContent, PatientId>(
        patient,
        { ...contentOf<PatientContent>(patient), archived: false },
        { at, reason: { code: "bring-back" } },
      )
    : patient;

/**
 * The entries with all those others beside them, each under its fresh id; the same object where there are none. What stands on
 * both sides counts once.
 */
function withAll<P extends Part>(
  part: P,
  mine: ById<Kept<KeptContents[P]>>,
  theirs: ById<Kept<KeptContents[P]>>,
  at: Instant,
  freshId: (id: string) => string,
): ById<Kept<KeptContents[P]>> {
  const twice = inBoth(part, mine, theirs);
  const coming = entriesOf(theirs).map((entry): Kept<KeptContents[P]> => {
    const copy = {
      ...pointing(entry, freshId),
      id: freshId(entry.id),
      earlier: entry.earlier.map((state) => pointing<Revision<KeptContents[P]>>(state, freshId)),
    };
    if (!twice.has(entry.id)) return copy;
    const withdrawn = { ...contentOf<KeptContents[P]>(copy), status: "entered-in-error" };
    return revise<KeptContents[P]>(copy, withdrawn, { at, reason: { code: "counts-once" } });
  });
  return coming.length === 0 ? mine : { ...mine, ...byId(coming) };
}

/** A state whose reference to a result, where it has one, is to that result's copy. */
const pointing = <State extends object>(state: State, freshId: (id: string) => string): State =>
  "observationId" in state && typeof state.observationId === "string"
    ? { ...state, observationId: freshId(state.observationId) }
    : state;
