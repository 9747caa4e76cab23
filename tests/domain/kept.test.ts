import { instantAt } from "../../src/domain/instant.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, keep, mergeKept, revise, revisionsOf, type WhenAndWhy, type Kept } from "../../src/domain/kept.ts";

type Content = { readonly value: string; readonly status: string };

const at = (minute: number) => instantAt(Date.UTC(2026, 0, 1, 0, minute));
const first = keep<Content>("a", { value: "2.4", status: "final" }, { at: at(0) });

/** Copies of one record, each amended on a device of its own in any way. */
const anyChange = fc.record({
  value: fc.constantFrom("2.4", "2.5", "24"),
  minute: fc.integer({ min: 1, max: 5 }),
  reason: fc.constantFrom(undefined, "typo", "unit"),
});
const anyCopy = fc.array(anyChange, { maxLength: 4 }).map((changes) =>
  changes.reduce<Kept<Content>>(
    (kept, { value, minute, reason }) =>
      revise(kept, { value, status: "final" }, {
        at: at(minute),
        ...(reason === undefined ? {} : { reason }),
      } satisfies WhenAndWhy),
    first,
  ),
);

describe("a kept record", () => {
  it("begins with one state, its content apart from when and why", () => {
    expect(revisionsOf(first)).toEqual([{ value: "2.4", status: "final", revision: 1, recordedAt: at(0) }]);
    expect(contentOf<Content>(first)).toEqual({ value: "2.4", status: "final" });
  });

  it("keeps every earlier state word for word when it is amended", () => {
    const amended = revise(
      revise(first, { value: "24", status: "final" }, { at: at(1), reason: "typo" }),
      { value: "2.5", status: "corrected" },
      { at: at(2) },
    );
    expect(revisionsOf(amended).map(({ revision, value, reason }) => [revision, value, reason])).toEqual([
      [1, "2.4", undefined],
      [2, "24", "typo"],
      [3, "2.5", undefined],
    ]);
  });

  it("does not carry the reason of one change into the next", () => {
    const amended = revise(revise(first, contentOf<Content>(first), { at: at(1), reason: "typo" }), contentOf<Content>(first), {
      at: at(2),
    });
    expect(amended).not.toHaveProperty("reason");
  });

  it("leaves the record before the change as it was", () => {
    const frozen = Object.freeze({ ...first });
    revise(frozen, { value: "3", status: "final" }, { at: at(1) });
    expect(frozen).toEqual(first);
  });
});

describe("two copies of a kept record", () => {
  it("merge to the same record in either order, and in any grouping", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (one, two, three) => {
        expect(mergeKept(one, two)).toEqual(mergeKept(two, one));
        expect(mergeKept(mergeKept(one, two), three)).toEqual(mergeKept(one, mergeKept(two, three)));
      }),
    );
  });

  it("merge without losing a state of either, and without inventing one", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, two) => {
        const merged = revisionsOf(mergeKept(one, two));
        for (const state of [...revisionsOf(one), ...revisionsOf(two)]) expect(merged).toContainEqual(state);
        for (const state of merged) expect([...revisionsOf(one), ...revisionsOf(two)]).toContainEqual(state);
      }),
    );
  });

  it("change nothing when they are the same", () => {
    fc.assert(
      fc.property(anyCopy, (copy) => {
        expect(mergeKept(copy, structuredClone(copy))).toEqual(copy);
      }),
    );
  });

  it("end with the later of two amendments made apart, and keep the other in the history", () => {
    const here = revise(first, { value: "2.5", status: "final" }, { at: at(1), reason: "typo" });
    const there = revise(first, { value: "24", status: "final" }, { at: at(2), reason: "unit" });
    const merged = mergeKept(here, there);
    expect(merged.value).toBe("24");
    expect(revisionsOf(merged).map(({ value }) => value)).toEqual(["2.4", "2.5", "24"]);
  });

  it("end with the copy that was amended more often, although the other was amended later", () => {
    const twice = revise(
      revise(first, { value: "2.5", status: "final" }, { at: at(1) }),
      { value: "2.6", status: "final" },
      { at: at(2) },
    );
    const once = revise(first, { value: "24", status: "final" }, { at: at(5) });
    expect(mergeKept(once, twice).value).toBe("2.6");
  });
});

describe("a record amended after copies of it were merged", () => {
  it("holds a state that is later than every other, so that a third copy cannot bring an older word back", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (one, two, third) => {
        const merged = mergeKept(mergeKept(one, two), third);
        const amended = revise(merged, { value: "last", status: "final" }, { at: at(9) });
        expect(mergeKept(amended, third).value).toBe("last");
        expect(mergeKept(one, amended).value).toBe("last");
      }),
    );
  });
});
