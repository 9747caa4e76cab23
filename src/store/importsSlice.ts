import type { StateCreator } from "zustand/vanilla";
import type { Instant } from "../domain/instant.ts";
import type { WhenAndWhy } from "../domain/kept.ts";
import { toPatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok } from "../domain/result.ts";
import { entriesOn, putAllOnShelf } from "../domain/shelf.ts";
import { undoImport } from "../domain/record/undoImport.ts";
import type { Deps, RecordChange } from "./deps.ts";
import type { State, ImportsSlice } from "./state.ts";
import { untilAllRead } from "./untilAllRead.ts";
import { actedOn, linkedHere } from "./undoSlice.ts";

/** How many imports are remembered by name. Their results stay, of course. */
const REMEMBERED = 20;

/** So many results are taken back before the page may answer again: some ten milliseconds. */
const RESULTS_AT_ONCE = 1500;

export const importsSlice =
  (deps: Deps): StateCreator<State, [], [], ImportsSlice> =>
  (set, get, api) => {
    /** A file may give back an id of ours. Of somebody who was erased it is not taken: whom the file holds is added as anybody new. */
    const anew = (record: PatientRecord): PatientRecord => {
      if (!get().erased.has(record.id)) return record;
      const id = toPatientId(deps.newId());
      return { ...record, id, patient: { ...record.patient, id } };
    };
    const ready = (at: Instant, record: PatientRecord) => linkedHere(get(), anew(record), { deed: "Imported", at });
    return {
      readyImport: async (at, records) => {
        const made: PatientRecord[] = [];
        let looked = 0;
        for (const record of records) {
          made.push(ready(at, record));
          looked += Object.keys(record.observations).length;
          if (looked < RESULTS_AT_ONCE) continue;
          looked = 0;
          await deps.breathe?.();
        }
        return { ready: made };
      },
      carryOutImport: (done, records, plannedOn) => {
        if (get().records !== plannedOn || get().reading !== undefined) return err({ type: "RecordsChanged" });
        const made = "ready" in records ? records.ready : records.map((record) => ready(done.at, record));
        set((state) => {
          const { undoable, ...rest } = actedOn(state, "Imported", made);
          const settings = { ...state.settings, imports: [...state.settings.imports, done].slice(-REMEMBERED) };
          return {
            ...rest,
            settings,
            undoable: undoable.map((action, index) =>
              index === undoable.length - 1 ? { ...action, importedAt: done.at } : action,
            ),
          };
        });
        return ok(undefined);
      },
      undoImport: async (at) => {
        if (get().reading !== undefined) await untilAllRead(api);
        const change: WhenAndWhy = { at: deps.now(), reason: { code: "undo-import" } };
        const answers = new Map<PatientRecord, ReturnType<typeof undoImport>>();
        let looked = 0;
        const answerFor = (record: PatientRecord) => {
          const known = answers.get(record);
          if (known !== undefined) return known;
          const undone = undoImport(record, at, change);
          const answer = { ...undone, record: linkedHere(get(), undone.record, { deed: "UndidImport", at: change.at }) };
          answers.set(record, answer);
          return answer;
        };
        const planned: RecordChange[] = [];
        for (const record of entriesOn(get().records)) {
          const { record: after } = answerFor(record);
          if (after !== record) planned.push({ before: record, after });
          looked += Object.keys(record.observations).length;
          if (looked < RESULTS_AT_ONCE) continue;
          looked = 0;
          await deps.breathe?.();
        }
        const room = await deps.roomFor?.(planned);
        if (room !== undefined && room.needed > room.free) return err({ type: "NoRoom", ...room });
        // One step for all, on what is here now: a record that changed meanwhile is looked at again.
        const now = entriesOn(get().records).map((record) => ({ before: record, ...answerFor(record) }));
        const changed = now.filter(({ before, record }) => before !== record).map(({ record }) => record);
        set((state) => ({
          records: putAllOnShelf(state.records, changed),
          undoable: state.undoable.filter((action) => action.importedAt !== at),
          redoable: [],
        }));
        const sum = (of: (one: (typeof now)[number]) => number) => now.reduce((total, one) => total + of(one), 0);
        return ok({
          taken: sum(({ taken }) => taken),
          left: sum(({ left }) => left),
          patientsArchived: sum(({ archived }) => Number(archived)),
        });
      },
    };
  };
