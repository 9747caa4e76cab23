import type { StateCreator } from "zustand/vanilla";
import { put } from "../domain/byId.ts";
import { takeOver } from "../domain/record/patientEntry.ts";
import { err, ok } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { Deps } from "./deps.ts";
import type { PatientEntriesSlice, State } from "./state.ts";
import { acted } from "./undoSlice.ts";

/** What patients wrote themselves; the import brings it. */
export const patientEntriesSlice =
  (deps: Deps): StateCreator<State, [], [], PatientEntriesSlice> =>
  (set, get) => ({
    takeOverResult: (patientId, id, reason) => {
      const record = take(get().records, patientId);
      const entry = record?.patientEntries[id];
      if (record === undefined || entry === undefined) return err({ type: "NoSuchRecord" });
      const { birthDate } = record.patient;
      const at = deps.now();
      const taken = takeOver(
        entry,
        deps.newId(),
        { at, reason },
        { decimal: ".", notAfter: deps.today(), ...(birthDate === undefined ? {} : { birthDate }) },
      );
      if (taken === undefined) return err({ type: "NoSuchRecord" });
      if (!taken.ok) return err({ type: "Refused", problems: taken.error });
      const { observation } = taken.value;
      const observations = put(record.observations, observation);
      const patientEntries = put(record.patientEntries, taken.value.entry);
      set((state) => acted(state, { action: "TookOverResult", at }, [{ ...record, observations, patientEntries }]));
      return ok(observation);
    },
  });
