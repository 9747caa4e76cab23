import type { StateCreator } from "zustand/vanilla";
import { mergePatientRecords } from "../domain/record/patientRecord.ts";
import { putAllOnShelf, take } from "../domain/shelf.ts";
import type { Reading, ReadingSlice, State } from "./state.ts";

export const readingSlice =
  (reading: Reading | undefined): StateCreator<State, [], [], ReadingSlice> =>
  (set) => ({
    reading,
    takeInRead: (read, next) =>
      set((state) => {
        // Heard of from another tab before it was read.
        const erased = new Map([...read.erased.map(({ id, erasedAt }) => [id, erasedAt] as const), ...state.erased]);
        const arrived = read.records.flatMap((record) => {
          if (erased.has(record.id)) return [];
          const known = take(state.records, record.id);
          const merged = known === undefined ? record : mergePatientRecords(known, record);
          return merged === known ? [] : [merged];
        });
        const keys = new Set(read.damaged.map(({ key }) => key));
        return {
          reading: next,
          records: putAllOnShelf(state.records, arrived),
          ...(read.erased.length === 0 ? {} : { erased }),
          ...(keys.size === 0 ? {} : { unreadable: [...state.unreadable.filter(({ key }) => !keys.has(key)), ...read.damaged] }),
        };
      }),
  });
