import type { StateCreator } from "zustand/vanilla";
import { put, type ById } from "../domain/byId.ts";
import type { ClinicalEventContent } from "../domain/clinicalEvent.ts";
import { keep, revise, type Change, type Kept } from "../domain/kept.ts";
import type { LineOfTherapyContent } from "../domain/lineOfTherapy.ts";
import type { PatientId } from "../domain/patient.ts";
import type { PatientRecord } from "../domain/patientRecord.ts";
import type { SetAsideContent } from "../domain/setAside.ts";
import type { StagingInputContent } from "../domain/stagingInput.ts";
import type { Deps } from "./deps.ts";
import type { State } from "./state.ts";
import { acted, type ActionName } from "./undoSlice.ts";

/** What was done for the patient and what happened to them. Contents come from their doors in the domain. */
export type CareSlice = {
  /** Adds a line of therapy, or puts a new state on the one with this id. */
  readonly recordLine: (patientId: PatientId, content: LineOfTherapyContent, id?: string, reason?: string) => void;
  readonly recordEvent: (patientId: PatientId, content: ClinicalEventContent, id?: string, reason?: string) => void;
  /** Adds answers to what the scores ask for: one report often answers several. */
  readonly recordStagingInputs: (patientId: PatientId, contents: readonly StagingInputContent[]) => void;
  /** Puts a new state on the answer with this id. */
  readonly changeStagingInput: (patientId: PatientId, id: string, content: StagingInputContent, reason: string) => void;
  readonly setAside: (patientId: PatientId, content: SetAsideContent) => void;
};

export const careSlice =
  (deps: Deps): StateCreator<State, [], [], CareSlice> =>
  (set, get) => {
    const upsert = <Content extends object>(entries: ById<Kept<Content>>, content: Content, id: string | undefined, reason: string | undefined) => {
      const change: Change = { at: deps.now(), ...(reason ? { reason } : {}) };
      const existing = id === undefined ? undefined : entries[id];
      return put(entries, existing === undefined ? keep(deps.newId(), content, change) : revise(existing, content, change));
    };
    const change = (patientId: PatientId, action: ActionName, next: (record: PatientRecord) => PatientRecord) => {
      const record = get().records[patientId];
      if (record !== undefined) set((state) => acted(state, action, [next(record)]));
    };
    return {
      recordLine: (patientId, content, id, reason) =>
        change(patientId, "RecordedLine", (record) => ({ ...record, lines: upsert(record.lines, content, id, reason) })),
      recordEvent: (patientId, content, id, reason) =>
        change(patientId, "RecordedEvent", (record) => ({ ...record, events: upsert(record.events, content, id, reason) })),
      recordStagingInputs: (patientId, contents) =>
        change(patientId, "RecordedStagingInput", (record) => ({
          ...record,
          stagingInputs: contents.reduce((entries, content) => upsert(entries, content, undefined, undefined), record.stagingInputs),
        })),
      changeStagingInput: (patientId, id, content, reason) =>
        change(patientId, "RecordedStagingInput", (record) => ({ ...record, stagingInputs: upsert(record.stagingInputs, content, id, reason) })),
      setAside: (patientId, content) =>
        change(patientId, "SetAside", (record) => ({ ...record, setAsides: upsert(record.setAsides, content, undefined, undefined) })),
    };
  };
