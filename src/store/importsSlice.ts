import type { StateCreator } from "zustand/vanilla";
import type { Instant } from "../domain/kept.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { KeptImport } from "../domain/device/settings.ts";
import { entriesOn, putAllOnShelf, type Shelf } from "../domain/shelf.ts";
import { takeBackImport } from "../domain/record/takeBackImport.ts";
import type { Deps, NoRoom, RecordChange } from "./deps.ts";
import type { State } from "./state.ts";
import { acted } from "./undoSlice.ts";

/** What was planned on is not what is here now: plan again. Nothing was changed. */
export type NotCarriedOut = { readonly type: "RecordsChanged" };

/** What taking an import back came to. `left`: changed by someone since, and so left as they are. */
export type UndoneImport = { readonly taken: number; readonly left: number; readonly patientsArchived: number };

/** Imports come in as one step, whole, and go out again as one. */
export type ImportsSlice = {
  /**
   * Carries out a plan: all of it or nothing. `plannedOn` are the records it was made from; were they changed since, it is not
   * carried out.
   */
  readonly carryOutImport: (
    done: KeptImport,
    records: readonly PatientRecord[],
    plannedOn: Shelf<PatientRecord>,
  ) => Result<void, NotCarriedOut>;
  /**
   * Takes back all that carries the import's instant, as changes that history shows: all of it, or nothing where the storage
   * would not hold the changes. Works at a later visit too; twice is as once.
   */
  readonly undoImport: (at: Instant, reason: string) => Promise<Result<UndoneImport, NoRoom>>;
};

/** How many imports are remembered by name. Their results stay, of course. */
const REMEMBERED = 20;

/** So many results are taken back before the page may answer again: some ten milliseconds. */
const RESULTS_AT_ONCE = 1500;

export const importsSlice =
  (deps: Deps): StateCreator<State, [], [], ImportsSlice> =>
  (set, get) => ({
    carryOutImport: (done, records, plannedOn) => {
      if (get().records !== plannedOn) return err({ type: "RecordsChanged" });
      set((state) => {
        const { undoable, ...rest } = acted(state, "Imported", records);
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
    undoImport: async (at, reason) => {
      const change = { at: deps.now(), reason };
      const answers = new Map<PatientRecord, ReturnType<typeof takeBackImport>>();
      let looked = 0;
      const answerFor = (record: PatientRecord) => {
        const known = answers.get(record);
        if (known !== undefined) return known;
        const answer = takeBackImport(record, at, change);
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
      const noRoom = await deps.roomFor?.(planned);
      if (noRoom !== undefined) return err(noRoom);
      // One step for all, on what is here now: a record that changed meanwhile is looked at again.
      const now = entriesOn(get().records).map((record) => ({ before: record, ...answerFor(record) }));
      const changed = now.filter(({ before, record }) => before !== record).map(({ record }) => record);
      set((state) => ({
        records: putAllOnShelf(state.records, changed),
        undoable: state.undoable.filter((action) => action.importedAt !== at),
      }));
      const sum = (of: (one: (typeof now)[number]) => number) => now.reduce((total, one) => total + of(one), 0);
      return ok({
        taken: sum(({ taken }) => taken),
        left: sum(({ left }) => left),
        patientsArchived: sum(({ archived }) => Number(archived)),
      });
    },
  });
