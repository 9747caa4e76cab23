import type { StateCreator } from "zustand/vanilla";
import { revise, type Kept } from "../domain/kept.ts";
import { PARTS } from "../domain/record/keptKinds.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { Deps } from "./deps.ts";
import type { QuestionsSlice, State } from "./state.ts";
import { acted } from "./undoSlice.ts";

/** What a person decides where two devices changed one entry in the same thing. */
export const questionsSlice =
  (deps: Deps): StateCreator<State, [], [], QuestionsSlice> =>
  (set, get) => ({
    settleQuestion: (patientId, part, id, content, reason) => {
      const record = take(get().records, patientId);
      const kept: Kept<object> | undefined = part === "patient" ? record?.patient : record?.[part][id];
      if (record === undefined || kept === undefined) return err({ type: "NoSuchRecord" });
      const at = deps.now();
      // A state of its own although it may say what stands already: that somebody has decided is told by it.
      const settled = revise<object>(kept, content, { at, reason });
      const known = PARTS.find((one) => one === part);
      const made = known === undefined ? { patient: settled } : { [known]: { ...record[known], [id]: settled } };
      // oxlint-disable-next-line typescript/consistent-type-assertions -- the content is one of the entry's own states
      const next = { ...record, ...made } as PatientRecord;
      set((state) => acted(state, { action: "SettledQuestion", at }, [next]));
      return ok(undefined);
    },
  });
