import { describe, expect, it } from "vitest";
import type { CopyState } from "../../src/persistence/copies/recordCopy.ts";
import { saveStatusOf, whyNotSaved, type Saves } from "../../src/persistence/saveStatus.ts";

const AT = "2026-11-27T09:00:00.000Z";
const KEPT: CopyState = { type: "Kept" };
const FULL: CopyState = { type: "Full" };
const REFUSED: CopyState = { type: "Refused" };
const NO_ANSWER: CopyState = { type: "NoAnswer" };
const allSaved: Saves = { failures: { full: 0, denied: 0, unreadable: 0 }, pending: 0, savedAt: AT, copies: [KEPT] };
const statusOf = (given: Partial<Saves>) => saveStatusOf({ ...allSaved, ...given });

describe("the one status of everything in every copy: the weakest promise wins", () => {
  it("is Saved where every copy holds everything, with the moment of the last save, if there was one", () => {
    expect(statusOf({})).toEqual({ type: "Saved", at: AT });
    expect(statusOf({ copies: [KEPT, KEPT] })).toEqual({ type: "Saved", at: AT });
    expect(statusOf({ savedAt: undefined })).toEqual({ type: "Saved" });
  });

  it("is Saved where there is no other copy than the one at hand", () => {
    expect(statusOf({ copies: [] })).toEqual({ type: "Saved", at: AT });
  });

  it.each([
    { name: "is full", state: FULL, lacking: "Full" },
    { name: "is refused", state: REFUSED, lacking: "Refused" },
    { name: "does not answer", state: NO_ANSWER, lacking: "NoAnswer" },
  ])(
    "is Saved but lacking where one copy $name, whichever it is of several; and Saved again once it holds everything",
    ({ state, lacking }) => {
      const weaker = { type: "Saved", at: AT, lacking };
      expect(statusOf({ copies: [state] })).toEqual(weaker);
      expect(statusOf({ copies: [state, KEPT] })).toEqual(weaker);
      expect(statusOf({ copies: [KEPT, state] })).toEqual(weaker);
      expect(statusOf({ copies: [KEPT, KEPT] })).toEqual({ type: "Saved", at: AT });
    },
  );

  it("names of two copies that lack something the one that is asked first", () => {
    expect(statusOf({ copies: [FULL, REFUSED] })).toMatchObject({ lacking: "Full" });
    expect(statusOf({ copies: [REFUSED, FULL] })).toMatchObject({ lacking: "Refused" });
  });

  it("is Saving while one change is on its way, whatever the copies hold, and not once none is", () => {
    for (const copies of [[], [KEPT], [FULL]]) expect(statusOf({ pending: 1, copies })).toEqual({ type: "Saving" });
    expect(statusOf({ pending: 0 }).type).toBe("Saved");
  });

  it.each(["full", "denied", "unreadable"] as const)(
    "is Not saved where one change failed for being %s, and says how many wait",
    (why) => {
      const failing = statusOf({ failures: { ...allSaved.failures, [why]: 1 }, pending: 3 });
      expect(failing).toEqual({ type: "NotSaved", why, pending: 3 });
      expect(statusOf({ failures: { ...allSaved.failures, [why]: 0 }, pending: 3 })).toEqual({ type: "Saving" });
    },
  );

  it("says of several reasons the one that stands in the way of all else: refused before full before unreadable", () => {
    expect(statusOf({ failures: { full: 1, denied: 1, unreadable: 1 }, pending: 3 })).toMatchObject({ why: "denied" });
    expect(statusOf({ failures: { full: 1, denied: 0, unreadable: 1 }, pending: 2 })).toMatchObject({ why: "full" });
    expect(statusOf({ failures: { full: 0, denied: 0, unreadable: 1 }, pending: 1 })).toMatchObject({ why: "unreadable" });
  });

  it("is Not saved, and not merely lacking, where no copy took a change", () => {
    expect(statusOf({ failures: { full: 1, denied: 0, unreadable: 0 }, pending: 1, copies: [FULL] }).type).toBe("NotSaved");
  });

  it("takes an answer that no one promised for a refusal, and what cannot be read for unreadable", () => {
    expect(whyNotSaved({ type: "StorageFull" })).toBe("full");
    expect(whyNotSaved({ type: "StorageDenied" })).toBe("denied");
    expect(whyNotSaved({ type: "NotConfirmed" })).toBe("denied");
    expect(whyNotSaved({ type: "WouldNotReadBack", path: "" })).toBe("unreadable");
    expect(whyNotSaved({ type: "NotSynthetic" })).toBe("unreadable");
  });
});
