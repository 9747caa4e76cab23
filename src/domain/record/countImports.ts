import { entriesOf } from "../byId.ts";
import type { Instant } from "../instant.ts";
import { stands } from "../standing.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { isUndone } from "./undoImport.ts";

/**
 * What the records hold of one import: results that carry it, those of them in force as it left them, and those that carry a later word.
 */
export type ImportCount = { readonly results: number; readonly inForce: number; readonly changed: number };

/** What the records hold of each of these imports, in one look at all results. */
export function countImports(records: readonly PatientRecord[], imports: readonly Instant[]): ReadonlyMap<Instant, ImportCount> {
  const counts = new Map(imports.map((at) => [at, { results: 0, inForce: 0, changed: 0 }]));
  if (counts.size === 0) return counts;
  for (const { observations } of records) {
    for (const observation of entriesOf(observations)) {
      const { recordedAt, earlier } = observation;
      const present = counts.get(recordedAt);
      if (present !== undefined) {
        present.results += 1;
        if (stands(observation)) present.inForce += 1;
      }
      if (earlier.length === 0) continue;
      for (const at of new Set(earlier.map((state) => state.recordedAt))) {
        const before = at === recordedAt ? undefined : counts.get(at);
        if (before === undefined) continue;
        before.results += 1;
        if (!isUndone(observation, at)) before.changed += 1;
      }
    }
  }
  return counts;
}
