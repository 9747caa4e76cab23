import { revisionsOf } from "../../domain/kept.ts";
import { chainedEntries } from "../../domain/record/chain/chain.ts";
import { stateOf, type StateDone } from "../../domain/record/chain/deedsDone.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";

/** All states of the entry that sharing calls by this name ("patient", or "part id"), the earliest first; none where it is not here. */
export function entryStates(record: PatientRecord, entry: string): readonly StateDone[] {
  const named = entry === "patient" ? `patient ${record.id}` : entry;
  const kept = chainedEntries(record).find(([name]) => name === named)?.[1];
  return kept === undefined ? [] : revisionsOf<object>(kept).flatMap((state) => stateOf(record, { entry: named, state }) ?? []);
}
