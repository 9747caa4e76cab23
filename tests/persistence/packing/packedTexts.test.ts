import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOn } from "../../../src/domain/shelf.ts";
import { toPlainRecord } from "../../../src/exchange/plainRecord.ts";
import { writeDocument } from "../../../src/persistence/document.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { isPacked, type Packing } from "../../../src/persistence/packing/packedForm.ts";
import * as packing from "../../../src/persistence/packing/packedText.ts";
import { liesPacked, packedTexts } from "../../../src/persistence/packing/packedTexts.ts";
import { LOCAL_STORAGE_QUOTA, type TextChange, type TextStore } from "../../../src/persistence/textStore.ts";
import { exampleRecord, importedRecord, typedRecord } from "../../support/exampleRecords.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

const keyOf = (id: string) => `b2m:patient:${id}`;
const [ada, ben] = [exampleRecord(1, 20), exampleRecord(2, 20)];
const text = (store: TextStore, key: string): string | undefined => {
  const found = store.get(key);
  return found.ok ? found.value : undefined;
};
const used = (store: TextStore): number => {
  const taken = store.used();
  return taken.ok ? taken.value : Number.NaN;
};
const there = (raw: TextStore): TextStore => packedTexts(raw, () => packing, Promise.resolve());
/** Texts packed by what is there at once, or comes later. */
function device(atFirst?: Packing) {
  const raw = memoryTextStore();
  let now = atFirst;
  let come = () => {};
  const fetched = new Promise<void>((resolve) => (come = resolve));
  const packingComes = () => {
    now = packing;
    come();
  };
  return { raw, texts: packedTexts(raw, () => now, fetched), packingComes };
}

describe("texts of which each patient's lies packed", () => {
  it("give every record back as it was saved", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(3), async (records) => {
        const { raw, texts } = device(packing);
        const before = localRepository(texts);
        for (const record of records) expect(await before.saveRecord(record)).toEqual({ ok: true, value: undefined });
        const loaded = entriesOn((await localRepository(there(raw)).load()).records);
        const stored = new Map(loaded.map((record) => [record.id, toPlainRecord(record)]));
        expect(stored).toEqual(new Map(records.map((record) => [record.id, toPlainRecord(record)])));
      }),
      { numRuns: 50 },
    );
  });

  it("have room for 5,000 patients of 20 results, typed or imported, beside their index", async () => {
    const part = 100;
    for (const recordOf of [typedRecord, importedRecord]) {
      const { texts } = device(packing);
      const repository = localRepository(texts);
      for (let number = 0; number < part; number += 1)
        expect(await repository.saveRecord(recordOf(number, 20))).toMatchObject({ ok: true });
      expect((used(texts) / part) * 5000).toBeLessThan(LOCAL_STORAGE_QUOTA);
    }
  });

  it("leave everything but patients as it is", () => {
    const { raw, texts } = device(packing);
    const document = writeDocument(ada);
    for (const key of ["b2m:aside:b2m:patient:a", "b2m:index"]) {
      texts.set(key, document);
      expect([text(raw, key), texts.takes(key, document)]).toEqual([document, key.length + document.length]);
    }
  });

  it("say what a text takes as it will lie there", () => {
    const { texts } = device(packing);
    const asked = texts.takes(keyOf(ada.id), writeDocument(ada));
    texts.set(keyOf(ada.id), writeDocument(ada));
    expect(used(texts)).toBe(asked);
  });

  it("lie plain until the packing is there, and are read either way", () => {
    const { raw, texts, packingComes } = device();
    texts.set(keyOf(ada.id), writeDocument(ada));
    expect(text(raw, keyOf(ada.id))).toBe(writeDocument(ada));
    packingComes();
    texts.set(keyOf(ben.id), writeDocument(ben));
    expect(isPacked(text(raw, keyOf(ben.id)) ?? "")).toBe(true);
    expect([text(texts, keyOf(ada.id)), text(texts, keyOf(ben.id))]).toEqual([writeDocument(ada), writeDocument(ben)]);
  });

  it("are packed when there is no room for another, and none of them is lost", () => {
    const { raw, texts, packingComes } = device();
    const many = Array.from({ length: 120 }, (_, number) => exampleRecord(number + 10, 20));
    for (const record of many) texts.set(keyOf(record.id), writeDocument(record));
    raw.setQuota(used(raw));
    expect(texts.set(keyOf(ada.id), writeDocument(ada)).ok).toBe(false);
    packingComes();
    expect(texts.set(keyOf(ada.id), writeDocument(ada)).ok).toBe(true);
    for (const record of [...many, ada]) expect(text(texts, keyOf(record.id))).toBe(writeDocument(record));
    expect(many.filter(({ id }) => isPacked(text(raw, keyOf(id)) ?? ""))).toHaveLength(50);
  });

  it("are full where packing the others makes no room either", () => {
    const { raw, texts } = device(packing);
    texts.set(keyOf(ben.id), writeDocument(ben));
    raw.setQuota(used(raw));
    expect(texts.set(keyOf(ada.id), writeDocument(ada))).toEqual({ ok: false, error: { type: "StorageFull" } });
  });

  it("tell of another tab's change as it was written there", () => {
    const { raw, texts } = device(packing);
    const told: TextChange[] = [];
    texts.watch((change) => told.push(change));
    const other = there(raw.otherTab());
    other.set(keyOf(ada.id), writeDocument(ada));
    other.remove(keyOf(ada.id));
    expect(told).toEqual([{ key: keyOf(ada.id), text: writeDocument(ada) }, { key: keyOf(ada.id) }]);
  });

  it("are told of only once they can be read", async () => {
    const { raw, texts, packingComes } = device();
    const told: TextChange[] = [];
    texts.watch((change) => told.push(change));
    expect(liesPacked(raw)).toBe(false);
    there(raw.otherTab()).set(keyOf(ada.id), writeDocument(ada));
    expect([liesPacked(raw), told]).toEqual([true, []]);
    packingComes();
    await Promise.resolve();
    expect(told).toEqual([{ key: keyOf(ada.id), text: writeDocument(ada) }]);
  });

  it("show what another tab wrote since, and not what was read before", () => {
    const { raw, texts } = device(packing);
    texts.set(keyOf(ada.id), writeDocument(ada));
    const more = writeDocument(exampleRecord(1, 21));
    there(raw.otherTab()).set(keyOf(ada.id), more);
    expect(text(texts, keyOf(ada.id))).toBe(more);
    raw.set(keyOf(ada.id), "spoilt");
    expect(text(texts, keyOf(ada.id))).toBe("spoilt");
  });
});
