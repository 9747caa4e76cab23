import type { StateCreator } from "zustand/vanilla";
import { put, type ById } from "../domain/byId.ts";
import { contentOf, isSameContent, keep, revise, type Change, type Kept } from "../domain/kept.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import type { Reason } from "../domain/reason.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { StagingInput } from "../domain/record/stagingInput.ts";
import type { Deps } from "./deps.ts";
import type { ActionName, CareSlice, NotKept, State } from "./state.ts";
import { acted } from "./undoSlice.ts";

export const careSlice =
  (deps: Deps): StateCreator<State, [], [], CareSlice> =>
  (set, get) => {
    /** The entry in its new state, or nothing where there is none to change. */
    const entryAfter = <Content extends object>(
      entries: ById<Kept<Content>>,
      content: Content,
      id: string | undefined,
      reason: Reason | undefined,
    ): Kept<Content> | undefined => {
      const change: Change = { at: deps.now(), ...(reason ? { reason } : {}) };
      if (id === undefined) return keep(deps.newId(), content, change);
      const existing = entries[id];
      // A revision that says nothing new could win against another device's real one.
      if (existing === undefined || isSameContent(contentOf<Content>(existing), content)) return existing;
      return revise(existing, content, change);
    };
    const change = <Entry extends { readonly id: string }>(
      patientId: PatientId,
      action: ActionName,
      part: "lines" | "events" | "setAsides" | "stagingInputs" | "boardNotes",
      next: (record: PatientRecord) => Entry | undefined,
    ): Result<Entry, NotKept> => {
      const record = take(get().records, patientId);
      const entry = record && next(record);
      if (record === undefined || entry === undefined) return err({ type: "NoSuchRecord" });
      if (!Object.is(record[part][entry.id], entry))
        set((state) => acted(state, action, [{ ...record, [part]: put<{ readonly id: string }>(record[part], entry) }]));
      return ok(entry);
    };
    return {
      recordLine: (patientId, content, id, reason) =>
        change(patientId, "RecordedLine", "lines", (record) => entryAfter(record.lines, content, id, reason)),
      recordEvent: (patientId, content, id, reason) =>
        change(patientId, "RecordedEvent", "events", (record) => entryAfter(record.events, content, id, reason)),
      setAside: (patientId, content, id, reason) =>
        change(patientId, content.status === "active" ? "SetAside" : "AskedAgain", "setAsides", (record) =>
          entryAfter(record.setAsides, content, id, reason),
        ),
      recordStagingInputs: (patientId, contents) => {
        const record = take(get().records, patientId);
        if (record === undefined) return err({ type: "NoSuchRecord" });
        const at = deps.now();
        const answers = contents.map((content) => keep(deps.newId(), content, { at }));
        const stagingInputs = answers.reduce<ById<StagingInput>>(put, record.stagingInputs);
        if (answers.length > 0) set((state) => acted(state, "RecordedStagingInput", [{ ...record, stagingInputs }]));
        return ok(answers);
      },
      changeStagingInput: (patientId, id, content, reason) =>
        change(patientId, "RecordedStagingInput", "stagingInputs", (record) =>
          entryAfter(record.stagingInputs, content, id, reason),
        ),
      recordBoardNote: (patientId, content, id, reason) =>
        change(
          patientId,
          content.kind === "question" ? "RecordedBoardQuestion" : "RecordedBoardConclusion",
          "boardNotes",
          (record) => entryAfter(record.boardNotes, content, id, reason),
        ),
    };
  };
