import { keysOf } from "../domain/keysOf.ts";
import type { StateCreator } from "zustand/vanilla";
import { entriesOf } from "../domain/byId.ts";
import type { WhenAndWhy } from "../domain/kept.ts";
import type { Instant } from "../domain/instant.ts";
import type { ActionName, Deed } from "../domain/record/chain/deed.ts";
import { linked, type Done } from "../domain/record/chain/linked.ts";
import { signed } from "../domain/record/chain/signed.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import type { Settings } from "../domain/device/settings.ts";
import { putAllOnShelf, take } from "../domain/shelf.ts";
import { countUndo, undoAction, type UndoCount } from "../domain/record/undoAction.ts";
import type { Deps } from "./deps.ts";
import { forgetting } from "./settingsSlice.ts";
import type { State, Undoable, UndoSlice } from "./state.ts";

const LONGEST_MEMORY = 50;
/** So many records are taken back before the page may answer again: some ten milliseconds. */
const AT_ONCE = 50;

/** What these bring was written by others, or by nobody: whoever signed it stays its author. */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(["LoadedDemo", "RestoredBackup"]);
/** What these put into a record was written in another patient's. */
const BETWEEN_PATIENTS: ReadonlySet<string> = new Set(["MergedPatients", "UnmergedPatients", "MovedResult"]);

type Here = Pick<State, "records" | "settings">;

/** A record with what was just done in it signed by this device's initials, where it has some, and tied into its chain. */
export function linkedHere({ records, settings }: Here, made: PatientRecord, done: Done): PatientRecord {
  const before = take(records, made.id);
  const { deviceInitials: by } = settings;
  const isFrom = (names: ReadonlySet<string>) => names.has(done.deed);
  const after = isFrom(FROM_ELSEWHERE) ? made : signed(before, made, by, !isFrom(BETWEEN_PATIENTS));
  return linked(before, after, { ...done, by });
}

/** The patch of the state that carries out an action on records and remembers how to take it back. What was undone is past. */
export function acted(
  state: Pick<State, "records" | "undoable" | "settings">,
  { action, at }: Acting,
  made: readonly PatientRecord[],
  settings?: Undoable["settings"],
): Pick<State, "records" | "undoable" | "redoable"> {
  return actedOn(
    state,
    action,
    made.map((record) => linkedHere(state, record, { deed: action, at })),
    settings,
  );
}

/** What is done, and the one moment that all it makes carries. */
type Acting = { readonly action: ActionName; readonly at: Instant };

/** `acted` on records that are signed and linked already. */
export function actedOn(
  state: Pick<State, "records" | "undoable" | "settings">,
  action: ActionName,
  afters: readonly PatientRecord[],
  settings?: Undoable["settings"],
): Pick<State, "records" | "undoable" | "redoable"> {
  return {
    records: putAllOnShelf(state.records, afters),
    undoable: remembered(state.undoable, { action, changes: changesTo(state, afters), ...(settings && { settings }) }),
    redoable: [],
  };
}

const changesTo = ({ records }: Pick<State, "records">, afters: readonly PatientRecord[]): Undoable["changes"] =>
  afters.map((after) => ({ before: take(records, after.id), after }));

const remembered = (actions: readonly Undoable[], latest: Undoable): readonly Undoable[] =>
  [...actions, latest].slice(-LONGEST_MEMORY);

/** Undo, the one way back that every action shares, and redo, which takes an undo back. */
export const undoSlice =
  (deps: Deps): StateCreator<State, [], [], UndoSlice> =>
  (set, get) => {
    /** What becomes of each record of a large action, worked out with the page awake in between. */
    const answered = async (
      which: Undoable,
      change: WhenAndWhy,
      deed: Deed,
    ): Promise<ReadonlyMap<PatientRecord, PatientRecord>> => {
      const known = new Map<PatientRecord, PatientRecord>();
      for (const [index, { before, after }] of which.changes.entries()) {
        const now = take(get().records, after.id);
        if (now !== undefined) known.set(now, linkedHere(get(), undoAction(now, before, after, change), { deed, at: change.at }));
        if (index % AT_ONCE === AT_ONCE - 1) await deps.breathe?.();
      }
      return known;
    };
    return {
      undoable: [],
      redoable: [],
      undo: (which) => {
        const { undoable } = get();
        const last = which === undefined ? undoable.at(-1) : undoable.find((action) => action === which);
        if (last === undefined) return undefined;
        if (last.importedAt !== undefined) {
          // It is known only later whether there was room for it, so nothing is said to be taken back yet.
          void get().undoImport(last.importedAt);
          return undefined;
        }
        const count = countOf(get(), last);
        if (deps.breathe !== undefined && last.changes.length > AT_ONCE) void get().undoInSlices(last);
        else set((state) => undone(state, last, undoing(last, deps)));
        return { action: last.action, ...count };
      },
      undoInSlices: async (which) => {
        if (!get().undoable.includes(which)) return undefined;
        const count = countOf(get(), which);
        // Off the list at once: it cannot be taken back twice.
        set((state) => ({ undoable: state.undoable.filter((action) => action !== which) }));
        const change = undoing(which, deps);
        const known = await answered(which, change, "Undid");
        // One step for all, on what is here now: a record that changed meanwhile is looked at again.
        set((state) => undone(state, which, change, known));
        return { action: which.action, ...count };
      },
      redo: () => {
        const last = get().redoable.at(-1);
        if (last === undefined) return undefined;
        const count = countOf(get(), last);
        const change: WhenAndWhy = { at: deps.now(), reason: { code: "redo" } };
        if (deps.breathe !== undefined && last.changes.length > AT_ONCE) {
          set((state) => ({ redoable: state.redoable.filter((action) => action !== last) }));
          void answered(last, change, "DidAgain").then((known) => set((state) => redone(state, last, change, known)));
        } else set((state) => redone(state, last, change));
        return { action: last.action, ...count };
      },
    };
  };
/** How much of an action is taken back, over all its records. */
const countOf = ({ records }: Pick<State, "records">, { changes }: Undoable): UndoCount =>
  changes.reduce<UndoCount>(
    (sum, { before, after }) => {
      const now = take(records, after.id);
      if (now === undefined) return sum;
      const count = countUndo(now, before, after);
      return { taken: sum.taken + count.taken, stayed: sum.stayed + count.stayed };
    },
    { taken: 0, stayed: 0 },
  );

/** How taking an action back is recorded. A restore that was undone can be done again, so it is told from the rest. */
const undoing = ({ action }: Undoable, { now }: Deps): WhenAndWhy => ({
  at: now(),
  reason: { code: action === "RestoredBackup" ? "undo-restore" : "undo" },
});

type Doing = Pick<State, "records" | "undoable" | "redoable" | "settings">;

/** The records of an action as they are without it, and the settings where it set these too. `known` were worked out before. */
function without(
  state: Doing,
  which: Undoable,
  change: WhenAndWhy,
  deed: Deed,
  known?: ReadonlyMap<PatientRecord, PatientRecord>,
): { readonly records: readonly PatientRecord[]; readonly settings: Settings } {
  const records = which.changes.flatMap(({ before, after }) => {
    const now = take(state.records, after.id);
    if (now === undefined) return [];
    return [known?.get(now) ?? linkedHere(state, undoAction(now, before, after, change), { deed, at: change.at })];
  });
  return {
    records,
    settings: which.settings === undefined ? state.settings : undoneSettings(state.settings, which.settings),
  };
}

/** The patch of the state that takes an action back, and remembers how to do it again. */
function undone(state: Doing, which: Undoable, change: WhenAndWhy, known?: ReadonlyMap<PatientRecord, PatientRecord>): Doing {
  const { records, settings: before } = without(state, which, change, "Undid", known);
  const settings = which.action === "RecordedResult" ? withoutLent(before, which) : before;
  return {
    records: putAllOnShelf(state.records, records),
    undoable: state.undoable.filter((action) => action !== which),
    redoable: remembered(state.redoable, stepTo(state, which.action, records, settings)),
    settings,
  };
}

/** The patch of the state that does again what was taken back: the undo of an undo, with the same guards. */
function redone(state: Doing, which: Undoable, change: WhenAndWhy, known?: ReadonlyMap<PatientRecord, PatientRecord>): Doing {
  const { records, settings } = without(state, which, change, "DidAgain", known);
  return {
    records: putAllOnShelf(state.records, records),
    undoable: remembered(state.undoable, stepTo(state, which.action, records, settings)),
    redoable: state.redoable.filter((action) => action !== which),
    settings,
  };
}

/** A step from the present to these records and settings, so that it can be taken back in its turn. */
const stepTo = (state: Doing, action: ActionName, records: readonly PatientRecord[], settings: Settings): Undoable => ({
  action,
  changes: changesTo(state, records),
  ...(settings === state.settings ? {} : { settings: { before: state.settings, after: settings } }),
});

/** A result that is taken back lends nothing to the next one. */
const withoutLent = (settings: Settings, { changes }: Undoable): Settings =>
  changes
    .flatMap(({ before, after }) => entriesOf(after.observations).filter(({ id }) => before?.observations[id] === undefined))
    .reduce(forgetting, settings);

/** Each setting as it was before, unless it was set anew since. */
function undoneSettings(now: Settings, { before, after }: { readonly before: Settings; readonly after: Settings }): Settings {
  const fields = keysOf({ ...before, ...after });
  const settings: { [field: string]: unknown } = { ...now };
  for (const field of fields) {
    if (now[field] !== after[field]) continue;
    if (before[field] === undefined) delete settings[field];
    else settings[field] = before[field];
  }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- each field has a value that it had in one of the three
  return settings as Settings;
}
