import { byId, entriesOf, type ById } from "../byId.ts";
import { by } from "../compare.ts";
import type { Chain } from "./chain/chain.ts";
import { mergeKept, type Kept } from "../kept.ts";
import { entriesIn, everyPart, PARTS, type Entries } from "./keptKinds.ts";
import { mergeChains } from "./chain/mergeChains.ts";
import type { Patient, PatientContent, PatientId } from "./patient.ts";

/** One patient with all that is theirs: the unit that is stored, merged, exported and judged. */
export type PatientRecord = Entries & {
  readonly id: PatientId;
  readonly patient: Patient;
  /** What was done to it, each action tied to those before; absent where nothing was since changes are chained. */
  readonly chain?: Chain;
};

/** A record that holds the patient and nothing else yet. */
export const newPatientRecord = (patient: Patient): PatientRecord => ({
  id: patient.id,
  patient,
  ...everyPart(() => ({})),
});

function mergeById<Content extends object>(one: ById<Kept<Content>>, other: ById<Kept<Content>>): ById<Kept<Content>> {
  if (one === other) return one;
  const merged = new Map(entriesOf(one).map((entry) => [entry.id, entry]));
  for (const entry of entriesOf(other)) {
    const mine = merged.get(entry.id);
    merged.set(entry.id, mine === undefined ? entry : mergeKept<Content>(mine, entry));
  }
  const present = entriesOf(one);
  // Sorted, so that the order of arrival leaves no trace and two copies end equal to the letter.
  const sorted = [...merged.values()].sort(by(({ id }) => id));
  return sorted.length === present.length && sorted.every((entry, index) => entry === present[index]) ? one : byId(sorted);
}

/**
 * One record from two copies of it. Nothing in either copy is lost; the order of the copies does not matter. The same object
 * where the other copy has nothing new: what hears of a change by identity then hears of none, and writes nothing.
 */
export function mergePatientRecords(one: PatientRecord, other: PatientRecord): PatientRecord {
  const merged: PatientRecord = {
    id: one.id,
    patient: mergeKept<PatientContent, PatientId>(one.patient, other.patient),
    ...everyPart((part) => mergeById(entriesIn(one, part), entriesIn(other, part))),
  };
  const chain = mergeChains(one, other, merged);
  return unlessSame(one, chain === undefined ? merged : { ...merged, chain });
}

/** The record as it was made; the one it was made from where nothing in it is another. */
export const unlessSame = (from: PatientRecord, made: PatientRecord): PatientRecord =>
  made.patient === from.patient && made.chain === from.chain && PARTS.every((part) => made[part] === from[part]) ? from : made;
