import type { StateCreator } from "zustand/vanilla";
import { contentOf, isSameContent, keep, revise } from "../domain/kept.ts";
import { parsePatient, toPatientId, type PatientContent, type PatientId } from "../domain/record/patient.ts";
import { mergePatientRecords, newPatientRecord, type PatientRecord } from "../domain/record/patientRecord.ts";
import { ok } from "../domain/result.ts";
import { putAllOnShelf, take, without, type Shelf } from "../domain/shelf.ts";
import type { Deps } from "./deps.ts";
import type { State, PatientsSlice, PlannedRecord, Undoable } from "./state.ts";
import { withoutErasure } from "./peopleSlice.ts";
import { acted } from "./undoSlice.ts";

export const patientsSlice =
  (loaded: Shelf<PatientRecord>, deps: Deps): StateCreator<State, [], [], PatientsSlice> =>
  (set, get) => {
    const setArchived = (id: PatientId, archived: boolean) => {
      const record = take(get().records, id);
      if (record === undefined || record.patient.archived === archived) return;
      const patient = revise<PatientContent, PatientId>(
        record.patient,
        { ...contentOf<PatientContent>(record.patient), archived },
        { at: deps.now() },
      );
      const action = archived ? "ArchivedPatient" : "UnarchivedPatient";
      set((state) => acted(state, { action, at: patient.recordedAt }, [{ ...record, patient }]));
    };
    return {
      records: loaded,
      registerPatient: (draft) => {
        const content = parsePatient(draft, { notAfter: deps.today() });
        if (!content.ok) return content;
        const patient = keep<PatientContent, PatientId>(
          toPatientId(deps.newId()),
          { ...content.value, archived: false },
          { at: deps.now() },
        );
        set((state) => acted(state, { action: "RegisteredPatient", at: patient.recordedAt }, [newPatientRecord(patient)]));
        return ok(patient.id);
      },
      editPatient: (id, draft, reason) => {
        const content = parsePatient(draft, { notAfter: deps.today() });
        if (!content.ok) return content;
        const record = take(get().records, id);
        if (record !== undefined) {
          const { archived, synthetic, spellings, language } = record.patient;
          const next: PatientContent = {
            ...content.value,
            archived,
            ...(synthetic === undefined ? {} : { synthetic }),
            ...(spellings === undefined ? {} : { spellings }),
            // A form that does not ask for it leaves it alone.
            ...(language === undefined || draft.language !== undefined ? {} : { language }),
          };
          // A revision that says nothing new could win against another device's real one.
          if (isSameContent(contentOf<PatientContent>(record.patient), next)) return ok(id);
          const patient = revise<PatientContent, PatientId>(record.patient, next, {
            at: deps.now(),
            ...(reason === "" ? {} : { reason }),
          });
          set((state) => acted(state, { action: "EditedPatient", at: patient.recordedAt }, [{ ...record, patient }]));
        }
        return ok(id);
      },
      archivePatient: (id) => setArchived(id, true),
      unarchivePatient: (id) => setArchived(id, false),
      addRecords: (records) => set((state) => acted(state, { action: "LoadedDemo", at: deps.now() }, records)),
      restoreBackup: (changes, settings) =>
        set((state) => {
          // An erasure since the plan was made was nobody's to decide over.
          const isMeant = ({ after, erasedAt }: PlannedRecord) =>
            !state.erased.has(after.id) || state.erased.get(after.id) === erasedAt;
          const meant = changes.filter(isMeant);
          const afters = meant.flatMap(({ before, after }) => {
            const now = take(state.records, after.id);
            if (now === before) return [after];
            const merged = now === undefined ? after : mergePatientRecords(now, after);
            return merged === now ? [] : [merged];
          });
          if (afters.length === 0 && settings === undefined) return state;
          const erased = afters.reduce((all, { id }) => (all.has(id) ? withoutErasure(all, id) : all), state.erased);
          const done = { action: "RestoredBackup", at: deps.now() } as const;
          return settings === undefined
            ? { ...acted(state, done, afters), erased }
            : { ...acted(state, done, afters, { before: state.settings, after: settings }), settings, erased };
        }),
      forgetRecords: (ids) =>
        set((state) => {
          const going = new Set<string>(ids.filter((id) => take(state.records, id)?.patient.synthetic === true));
          if (going.size === 0) return state;
          return {
            records: without(state.records, going),
            // What is gone cannot be taken back; the rest still can.
            undoable: state.undoable.filter(isOfOthers(going)),
            redoable: state.redoable.filter(isOfOthers(going)),
          };
        }),
      released: new Map(),
      mergeRecords: (records) =>
        set((state) => {
          const changed = new Map<string, PatientRecord>();
          for (const theirs of records) {
            if (state.erased.has(theirs.id)) continue;
            // A backup may hold two copies of one patient: both count.
            const ours = changed.get(theirs.id) ?? take(state.records, theirs.id);
            const merged = ours === undefined ? theirs : mergePatientRecords(ours, theirs);
            if (merged !== ours) changed.set(theirs.id, merged);
          }
          return changed.size === 0 ? state : { records: putAllOnShelf(state.records, [...changed.values()]) };
        }),
    };
  };

/** Whether an action touched none of these patients. */
export const isOfOthers =
  (ids: ReadonlySet<string>) =>
  ({ changes }: Undoable): boolean =>
    !changes.some(({ after }) => ids.has(after.id));
