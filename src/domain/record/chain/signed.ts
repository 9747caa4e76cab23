import { byId, entriesOf, type ById } from "../../byId.ts";
import { revisionsOf, type Kept, type Revision } from "../../kept.ts";
import { entriesIn, everyPart } from "../keptKinds.ts";
import type { PatientContent, PatientId } from "../patient.ts";
import { unlessSame, type PatientRecord } from "../patientRecord.ts";

/**
 * A record with what was just done in it signed: each new state of what was there, and, where `newcomers` were written here and not
 * brought from elsewhere, each entry that was not. What somebody signed before stays theirs.
 */
export function signed(
  before: PatientRecord | undefined,
  after: PatientRecord,
  author: string | undefined,
  newcomers: boolean,
): PatientRecord {
  if (author === undefined || author === "") return after;
  return unlessSame(after, {
    ...after,
    patient: signedKept<PatientContent, PatientId>(before?.patient, after.patient, author, newcomers),
    ...everyPart((part) => signedEntries(entriesIn(before, part), entriesIn(after, part), author, newcomers)),
  });
}

function signedEntries<Content extends object>(
  before: ById<Kept<Content>>,
  after: ById<Kept<Content>>,
  author: string,
  newcomers: boolean,
): ById<Kept<Content>> {
  if (before === after) return after;
  const entries = entriesOf(after);
  const made = entries.map((entry) => signedKept<Content, string>(before[entry.id], entry, author, newcomers));
  return made.some((entry, index) => entry !== entries[index]) ? byId(made) : after;
}

function signedKept<Content extends object, Id extends string>(
  before: Kept<Content, Id> | undefined,
  after: Kept<Content, Id>,
  author: string,
  newcomers: boolean,
): Kept<Content, Id> {
  if (before === after || (before === undefined && !newcomers)) return after;
  const known = before?.revision ?? 0;
  const sign = <State extends Revision<Content>>(state: State): State =>
    state.revision > known && state.author === undefined ? { ...state, author } : state;
  const states = revisionsOf(after).slice(0, -1).map(sign);
  return { ...sign(after), earlier: states.some((state, index) => state !== after.earlier[index]) ? states : after.earlier };
}
