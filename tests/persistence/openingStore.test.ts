import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt } from "../../src/domain/instant.ts";
import { mergeOpenings, type Opening } from "../../src/domain/record/opening.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { OPENINGS_KEY, openingStore, readOpenings, writeOpenings } from "../../src/persistence/openingStore.ts";
import { joinedLive } from "../../src/persistence/copies/joinTexts.ts";
import { exampleUuid } from "../support/exampleRecords.ts";

const start = Date.UTC(2026, 5, 15, 9);
const minutes = (count: number) => instantAt(start + count * 60_000);
const opening = fc.record(
  {
    patientId: fc.oneof(
      fc.nat({ max: 5 }).map((number) => exampleUuid(number)),
      fc.constantFrom("lab-1", "p"),
    ),
    at: fc.nat({ max: 500 }).map(minutes),
    by: fc.constantFrom("AK", "Dr. Müller", "B 2"),
  },
  { requiredKeys: ["patientId", "at"] },
);
const openings = fc.array(opening, { maxLength: 30 });

describe("who opened a patient's page", () => {
  it("is noted once a visit: again after ten minutes, and at once where another did", () => {
    const store = openingStore(memoryTextStore());
    const look = (count: number, by?: string, patientId = "p") =>
      store.note({ patientId, at: minutes(count), ...(by === undefined ? {} : { by }) });
    look(0, "AK");
    look(9, "AK");
    look(9, "BM");
    look(10, "AK");
    look(11, "AK", "q");
    look(12);
    expect(store.all().map(({ patientId, at, by }) => [patientId, at, by])).toEqual([
      ["p", minutes(0), "AK"],
      ["p", minutes(9), "BM"],
      ["p", minutes(10), "AK"],
      ["q", minutes(11), "AK"],
      ["p", minutes(12), undefined],
    ]);
  });

  it("is kept of the latest 2,000 openings and no more", () => {
    const store = openingStore(memoryTextStore());
    store.takeIn(Array.from({ length: 2000 }, (_, index): Opening => ({ patientId: "p", at: minutes(index) })));
    expect(store.all()).toHaveLength(2000);
    store.note({ patientId: "p", at: minutes(3000) });
    expect([store.all().length, store.all()[0]?.at, store.all().at(-1)?.at]).toEqual([2000, minutes(1), minutes(3000)]);
  });

  it("is gone with a patient who is erased, and with nobody else", () => {
    const store = openingStore(memoryTextStore());
    store.takeIn([
      { patientId: "p", at: minutes(0) },
      { patientId: "q", at: minutes(1) },
    ]);
    store.forget(["p"]);
    expect(store.all()).toEqual([{ patientId: "q", at: minutes(1) }]);
  });

  it("is read back as it was stored, and two tabs' notes become one list in any order", () => {
    fc.assert(
      fc.property(openings, openings, (one, other) => {
        const [mine, theirs] = [mergeOpenings(one, []), mergeOpenings(other, [])];
        expect(readOpenings(writeOpenings(mine))).toEqual({ ok: true, value: mine });
        const merged = mergeOpenings(mine, theirs);
        expect(mergeOpenings(theirs, mine)).toEqual(merged);
        expect(joinedLive(OPENINGS_KEY, writeOpenings(mine), writeOpenings(theirs))).toBe(writeOpenings(merged));
      }),
    );
  });

  it("is left alone where it cannot be read, and nothing is noted then", () => {
    const texts = memoryTextStore();
    texts.set(OPENINGS_KEY, "spoilt");
    const store = openingStore(texts);
    store.note({ patientId: "p", at: minutes(0) });
    expect(store.all()).toEqual([]);
    expect(texts.get(OPENINGS_KEY)).toEqual({ ok: true, value: "spoilt" });
  });
});
