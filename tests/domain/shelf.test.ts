import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedIds, emptyShelf, entriesOn, putAllOnShelf, shelve, take, without, type Shelf } from "../../src/domain/shelf.ts";
import { exampleUuid } from "../support/exampleRecords.ts";

type Entry = { readonly id: string; readonly value: number };

const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty", ""];
const anyId = fc.oneof(fc.constantFrom(...INHERITED), fc.stringMatching(/^[ab]{1,2}$/u), fc.uuid());
const anyEntry: fc.Arbitrary<Entry> = fc.record({ id: anyId, value: fc.nat(3) });
const anyStep = fc.oneof(
  fc.array(anyEntry, { maxLength: 5 }).map((entries) => ({ put: entries, drop: [] as readonly string[] })),
  fc.array(anyId, { maxLength: 5 }).map((ids) => ({ put: [] as readonly Entry[], drop: ids })),
);
const anySteps = fc.array(anyStep, { maxLength: 8 });

type Step = { readonly put: readonly Entry[]; readonly drop: readonly string[] };
const onShelf = (shelf: Shelf<Entry>, steps: readonly Step[]): Shelf<Entry> =>
  steps.reduce((now, { put, drop }) => without(putAllOnShelf(now, put), drop), shelf);
const onMap = (map: ReadonlyMap<string, Entry>, steps: readonly Step[]): ReadonlyMap<string, Entry> => {
  const now = new Map(map);
  for (const { put, drop } of steps) {
    for (const entry of put) now.set(entry.id, entry);
    for (const id of drop) now.delete(id);
  }
  return now;
};
const sorted = (entries: Iterable<Entry>) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("the shelf of all patients", () => {
  it("holds what a plain map holds, whatever was put on it and taken off", () => {
    fc.assert(
      fc.property(anySteps, anyId, (steps, id) => {
        const [shelf, map] = [onShelf(emptyShelf, steps), onMap(new Map(), steps)];
        expect(sorted(entriesOn(shelf))).toEqual(sorted(map.values()));
        expect(shelf.size).toBe(map.size);
        expect(take(shelf, id)).toBe(map.get(id));
      }),
    );
  });

  it("never changes: the shelf before a change still holds what it held", () => {
    fc.assert(
      fc.property(anySteps, anySteps, (first, then) => {
        const before = onShelf(emptyShelf, first);
        const held = sorted(entriesOn(before));
        onShelf(before, then);
        expect(sorted(entriesOn(before))).toEqual(held);
        expect(before.size).toBe(held.length);
      }),
    );
    expect(entriesOn(emptyShelf)).toEqual([]);
  });

  it("names exactly the ids that differ between two shelves: added, changed and gone", () => {
    fc.assert(
      fc.property(anySteps, anySteps, anySteps, (shared, here, there) => {
        const start = onShelf(emptyShelf, shared);
        const [before, after] = [onShelf(start, here), onShelf(start, there)];
        const ids = new Set([...entriesOn(before), ...entriesOn(after)].map(({ id }) => id));
        const expected = [...ids].filter((id) => take(before, id) !== take(after, id));
        expect([...changedIds(before, after)].sort()).toEqual(expected.sort());
        expect([...changedIds(after, before)].sort()).toEqual(expected);
      }),
    );
  });

  it("knows no one under a name that every object inherits", () => {
    for (const id of INHERITED) {
      expect(take(emptyShelf, id)).toBeUndefined();
      expect(take(shelve([{ id: "a", value: 1 }]), id)).toBeUndefined();
      expect(take(putAllOnShelf<Entry>(emptyShelf, [{ id, value: 1 }]), id)).toEqual({ id, value: 1 });
    }
  });

  it("stays the very same shelf where nothing is put on it and no one is taken off", () => {
    const shelf = shelve([{ id: "a", value: 1 }]);
    expect(putAllOnShelf(shelf, [])).toBe(shelf);
    expect(without(shelf, ["b", "__proto__"])).toBe(shelf);
    expect(changedIds(shelf, putAllOnShelf(shelf, [{ id: "a", value: 1 }]))).toEqual(["a"]);
  });

  it("lets the later of two with one id stand", () => {
    const shelf = shelve([
      { id: "a", value: 1 },
      { id: "a", value: 2 },
    ]);
    expect([shelf.size, take(shelf, "a")?.value]).toEqual([1, 2]);
  });

  it("copies few of 5,000 patients to change one, and shares the rest", () => {
    const shelf = shelve(Array.from({ length: 5000 }, (_, number) => ({ id: exampleUuid(number), value: 0 })));
    const next = putAllOnShelf(shelf, [{ id: exampleUuid(42), value: 1 }]);
    const copied = next.buckets.filter((bucket, place) => bucket !== shelf.buckets[place]);
    expect(copied).toHaveLength(1);
    expect(Math.max(...shelf.buckets.map((bucket) => bucket.size))).toBeLessThan(60);
  });
});
