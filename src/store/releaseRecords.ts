import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { take, without } from "../domain/shelf.ts";
import type { Monitor } from "./monitor.ts";
import { isOfOthers } from "./patientsSlice.ts";

/**
 * Lets go of records that stand elsewhere as they are here; one that was changed since stays. Beside the store and not in it: only a device
 * that leaves its server asks for it.
 */
export const releaseRecords = (monitor: Monitor, records: readonly PatientRecord[]): void =>
  monitor.setState((state) => {
    const going = records.filter((record) => take(state.records, record.id) === record);
    const ids = new Set<string>(going.map(({ id }) => id));
    return going.length === 0
      ? state
      : {
          records: without(state.records, ids),
          released: new Map([...state.released, ...going.map((record) => [record.id, record] as const)]),
          undoable: state.undoable.filter(isOfOthers(ids)),
          redoable: state.redoable.filter(isOfOthers(ids)),
        };
  });
