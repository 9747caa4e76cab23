import type { StateCreator } from "zustand/vanilla";
import type { Instant } from "../domain/kept.ts";
import type { PatientRecord } from "../domain/patientRecord.ts";
import { putAllOnShelf, take } from "../domain/shelf.ts";
import { takeBack } from "../domain/undo.ts";
import type { Deps } from "./deps.ts";
import type { State } from "./state.ts";

/** What the last action was, for the sentence that offers to take it back. */
export type ActionName =
  | "RegisteredPatient"
  | "EditedPatient"
  | "ArchivedPatient"
  | "UnarchivedPatient"
  | "RecordedResult"
  | "AmendedResult"
  | "WithdrewResult"
  | "RestoredResult"
  | "RecordedLine"
  | "RecordedEvent"
  | "RecordedStagingInput"
  | "SetAside"
  | "AskedAgain"
  | "LoadedDemo"
  | "Imported";

/** One action that can be taken back: each record before (absent where it is new) and after it. */
export type Undoable = {
  readonly action: ActionName;
  readonly changes: readonly { readonly before: PatientRecord | undefined; readonly after: PatientRecord }[];
  /** Of an import: the instant by which it is taken back. */
  readonly importedAt?: Instant;
};

export type UndoSlice = {
  /** Actions of this visit that can be taken back, the latest last. */
  readonly undoable: readonly Undoable[];
  /** Takes the latest action back, as a change of its own that history shows. Answers what was taken back. */
  readonly undo: (reason: string) => ActionName | undefined;
};

const LONGEST_MEMORY = 50;

/** The patch of the state that carries out an action on records and remembers how to take it back. */
export function acted(
  state: Pick<State, "records" | "undoable">,
  action: ActionName,
  afters: readonly PatientRecord[],
): Pick<State, "records" | "undoable"> {
  const changes = afters.map((after) => ({ before: take(state.records, after.id), after }));
  return { records: putAllOnShelf(state.records, afters), undoable: [...state.undoable, { action, changes }].slice(-LONGEST_MEMORY) };
}

/** Undo, the one way back that every action shares. */
export const undoSlice =
  (deps: Deps): StateCreator<State, [], [], UndoSlice> =>
  (set, get) => ({
    undoable: [],
    undo: (reason) => {
      const last = get().undoable.at(-1);
      if (last === undefined) return undefined;
      if (last.importedAt !== undefined) {
        // It is known only later whether there was room for it, so nothing is said to be taken back yet.
        void get().undoImport(last.importedAt, reason);
        return undefined;
      }
      const change = { at: deps.now(), reason };
      set((state) => {
        const taken = last.changes.flatMap(({ before, after }) => {
          const now = take(state.records, after.id);
          return now === undefined ? [] : [takeBack(now, before, after, change)];
        });
        return { records: putAllOnShelf(state.records, taken), undoable: state.undoable.slice(0, -1) };
      });
      return last.action;
    },
  });
