import { describe, expect, it } from "vitest";
import { readReason } from "../../src/domain/reason.ts";

const AGAIN = { code: "restored-again", madeOn: "2026-03-01" };
const MOVED = { code: "moved-to", patientId: "p2", why: "Wrong tube" };

describe("a reason as it was stored", () => {
  it.each([["Typing slip"], [{ code: "import" }], [AGAIN], [MOVED]])("%j is read to the letter", (stored) => {
    expect(readReason(stored)).toEqual(stored);
  });

  it.each([
    [{ ...AGAIN, more: 1 }],
    [{ code: "restored-again" }],
    [{ code: "restored-again", on: "2026-03-01" }],
    [{ ...AGAIN, madeOn: "2026-02-30" }],
    [{ ...AGAIN, madeOn: 20260301 }],
    [{ code: "import", more: 1 }],
    [{ ...MOVED, more: 1 }],
    [{ code: "moved-to", patientId: "p2" }],
    [{ code: "of a later release" }],
    [null],
    [7],
  ])("%j is none, or one of a later release: nothing of it is guessed", (stored) => {
    expect(readReason(stored)).toBeUndefined();
  });
});
