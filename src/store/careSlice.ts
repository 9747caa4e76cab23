import type { StateCreator } from "zustand/vanilla";
import { put, type ById } from "../domain/byId.ts";
import { contentOf, isSameContent, keep, revise, type WhenAndWhy, type Kept } from "../domain/kept.ts";
import { entriesIn, type KeptContents, type Part } from "../domain/record/keptKinds.ts";
import type { PatientId } from "../domain/record/patient.ts";
import type { Reason } from "../domain/reason.ts";
import { isOfPair, type SetAsideContent } from "../domain/record/setAside.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import type { StagingInput } from "../domain/record/stagingInput.ts";
import type { Deps } from "./deps.ts";
import type { ActionName } from "../domain/record/chain/deed.ts";
import type { CareSlice, NoSuchRecord, State } from "./state.ts";
import { acted } from "./undoSlice.ts";

const actionOf = (content: SetAsideContent): ActionName =>
  isOfPair(content)
    ? content.status === "active"
      ? "PairSetAside"
      : "PairCounted"
    : content.status === "active"
      ? "SetAside"
      : "AskedAgain";

export const careSlice =
  (deps: Deps): StateCreator<State, [], [], CareSlice> =>
  (set, get) => {
    /** Keeps a new entry in its part of the record, or the new state of one that is there. */
    const keepEntry = <P extends Part>(
      patientId: PatientId,
      action: ActionName,
      part: P,
      content: KeptContents[P],
      { id, reason }: { readonly id?: string | undefined; readonly reason?: Reason | undefined },
    ): Result<Kept<KeptContents[P]>, NoSuchRecord> => {
      const record = take(get().records, patientId);
      if (record === undefined) return err({ type: "NoSuchRecord" });
      const entries = entriesIn(record, part);
      const change: WhenAndWhy = { at: deps.now(), ...(reason ? { reason } : {}) };
      const entry =
        id === undefined ? keep<KeptContents[P]>(deps.newId(), content, change) : changed(entries[id], content, change);
      if (entry === undefined) return err({ type: "NoSuchRecord" });
      if (entries[entry.id] !== entry)
        set((state) => acted(state, { action, at: change.at }, [{ ...record, [part]: put(entries, entry) }]));
      return ok(entry);
    };
    return {
      recordLine: (patientId, content, id, reason) => keepEntry(patientId, "RecordedLine", "lines", content, { id, reason }),
      recordEvent: (patientId, content, id, reason) => keepEntry(patientId, "RecordedEvent", "events", content, { id, reason }),
      setAside: (patientId, content, id, reason) => keepEntry(patientId, actionOf(content), "setAsides", content, { id, reason }),
      recordStagingInputs: (patientId, contents) => {
        const record = take(get().records, patientId);
        if (record === undefined) return err({ type: "NoSuchRecord" });
        const at = deps.now();
        const answers = contents.map((content) => keep(deps.newId(), content, { at }));
        const stagingInputs = answers.reduce<ById<StagingInput>>(put, record.stagingInputs);
        if (answers.length > 0)
          set((state) => acted(state, { action: "RecordedStagingInput", at }, [{ ...record, stagingInputs }]));
        return ok(answers);
      },
      changeStagingInput: (patientId, id, content, reason) =>
        keepEntry(patientId, "RecordedStagingInput", "stagingInputs", content, { id, reason }),
      recordBoardNote: (patientId, content, id, reason) =>
        keepEntry(
          patientId,
          content.kind === "question" ? "RecordedBoardQuestion" : "RecordedBoardConclusion",
          "boardNotes",
          content,
          { id, reason },
        ),
    };
  };

/** The entry with this content. A revision that says nothing new could win against another device's real one. */
const changed = <Content extends object>(
  existing: Kept<Content> | undefined,
  content: Content,
  change: WhenAndWhy,
): Kept<Content> | undefined =>
  existing === undefined || isSameContent(contentOf<Content>(existing), content) ? existing : revise(existing, content, change);
