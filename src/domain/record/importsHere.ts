import { entriesOf } from "../byId.ts";
import type { Instant } from "../instant.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { isUndone } from "./undoImport.ts";

/**
 * What is here of one import: results that carry it, those of them in force as it left them, and those that carry a later word.
 */
export type ImportHere = { readonly results: number; readonly inForce: number; readonly changed: number };

/** What is here of each of these imports, in one look at all results. */
export function importsHere(records: readonly PatientRecord[], imports: readonly Instant[]): ReadonlyMap<Instant, ImportHere> {
  const here = new Map(imports.map((at) => [at, { results: 0, inForce: 0, changed: 0 }]));
  if (here.size === 0) return here;
  for (const { observations } of records) {
    for (const observation of entriesOf(observations)) {
      const { recordedAt, earlier, status } = observation;
      const present = here.get(recordedAt);
      if (present !== undefined) {
        present.results += 1;
        if (status !== "entered-in-error") present.inForce += 1;
      }
      if (earlier.length === 0) continue;
      for (const at of new Set(earlier.map((state) => state.recordedAt))) {
        const before = at === recordedAt ? undefined : here.get(at);
        if (before === undefined) continue;
        before.results += 1;
        if (!isUndone(observation, at)) before.changed += 1;
      }
    }
  }
  return here;
}
