import { describe, expect, it } from "vitest";
import type { PlanSummary } from "../../../src/exchange/incoming/importer.ts";
import { lackOfRoom } from "../../../src/features/exchange/importRoom.ts";

/** An import of ten new results for one patient who is here: 10 000 to keep, 4000 around them, 820 more to take it back. */
const plan: Pick<PlanSummary, "counts" | "records"> = {
  counts: {
    New: 10,
    Duplicate: 0,
    Correction: 0,
    Withdrawal: 0,
    Restoration: 0,
    NeedsAnswer: 0,
    Refused: 0,
    patientsAdded: 0,
    patientsBroughtBack: 0,
    patientsAddedArchived: 0,
    patientsMadeUp: 0,
    care: 0,
  },
  records: 1,
};
const lack = (free: number, isUndoRenounced = false) => lackOfRoom(plan, { needed: 10_000, free }, isUndoRenounced);

describe("the room for an import", () => {
  it("is enough where it fits and can be taken back, to the last unit", () => {
    expect(lack(14_820)).toBeUndefined();
    expect(lack(14_819)).toEqual({ type: "NoRoomToUndo", needed: 14_820, free: 14_819 });
  });

  it("is enough without a way back only for one who renounced it, and never for what does not fit", () => {
    expect(lack(14_000, true)).toBeUndefined();
    expect(lack(13_999, true)).toEqual({ type: "NoRoom", needed: 14_000, free: 13_999 });
  });

  it("is not judged where the browser does not say what there is", () => {
    expect(lackOfRoom(plan, undefined, false)).toBeUndefined();
  });
});
