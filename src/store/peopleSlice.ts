import type { StateCreator } from "zustand/vanilla";
import { withoutCase } from "../domain/record/boardAgenda.ts";
import type { Erasure } from "../domain/record/erasure.ts";
import { mayExchange } from "../domain/record/people/otherRecords.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { Settings } from "../domain/device/settings.ts";
import { err, ok } from "../domain/result.ts";
import { putAllOnShelf, take, without } from "../domain/shelf.ts";
import type { Deps } from "./deps.ts";
import type { PeopleSlice, State, Undoable } from "./state.ts";
import { acted } from "./undoSlice.ts";

export const peopleSlice =
  (erased: PeopleSlice["erased"], deps: Deps): StateCreator<State, [], [], PeopleSlice> =>
  (set, get) => ({
    erased,
    changeTwo: (action, [oneId, otherId], decide, settingsAfter) => {
      const [one, other] = [take(get().records, oneId), take(get().records, otherId)];
      if (one === undefined || other === undefined || !mayExchange(one, other)) return err({ type: "NoSuchRecord" });
      const at = deps.now();
      const decided = decide([one, other], at);
      if (!decided.ok) return decided;
      set((state) => {
        const { settings: before } = state;
        const settings = settingsAfter?.(before) ?? before;
        return settings === before
          ? acted(state, { action, at }, decided.value)
          : { ...acted(state, { action, at }, decided.value, { before, after: settings }), settings };
      });
      return ok(undefined);
    },
    erasePatient: (id) => {
      if (take(get().records, id) !== undefined) set((state) => erasing(state, { id, erasedAt: deps.now() }));
    },
    takeInErasure: (erasure) => set((state) => (state.erased.has(erasure.id) ? state : erasing(state, erasure))),
    takeInReturn: (record) =>
      set((state) => ({
        erased: withoutErasure(state.erased, record.id),
        records: putAllOnShelf(state.records, [record]),
      })),
  });

/** The patch of the state in which nothing of the patient is left: not in the records, the agenda, or the memory of undo. */
function erasing(
  state: Pick<State, "records" | "undoable" | "redoable" | "settings" | "erased">,
  { id, erasedAt }: Erasure,
): Pick<State, "records" | "undoable" | "redoable" | "settings" | "erased"> {
  return {
    records: without(state.records, [id]),
    erased: new Map([...state.erased, [id, erasedAt]]),
    settings: withoutCaseOf(state.settings, id),
    undoable: state.undoable.flatMap((action) => withoutPatient(action, id)),
    redoable: state.redoable.flatMap((action) => withoutPatient(action, id)),
  };
}

/** An action without what it did to this patient: one on others, too, can still be taken back for them. */
function withoutPatient(action: Undoable, id: PatientId): readonly Undoable[] {
  const changes = action.changes.filter(({ after }) => after.id !== id);
  if (changes.length === action.changes.length) return [action];
  if (changes.length === 0) return [];
  const { settings, ...rest } = action;
  return [
    {
      ...rest,
      changes,
      ...(settings && { settings: { before: withoutCaseOf(settings.before, id), after: withoutCaseOf(settings.after, id) } }),
    },
  ];
}

/** The erasures without this one: a person brought the patient back. */
export const withoutErasure = (erased: PeopleSlice["erased"], id: string): PeopleSlice["erased"] =>
  new Map([...erased].filter(([one]) => one !== id));

const withoutCaseOf = (settings: Settings, id: PatientId): Settings =>
  settings.board?.patientIds.includes(id) === true ? { ...settings, board: withoutCase(settings.board, id) } : settings;
