import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { toPatientId } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { entriesOn, take } from "../../../src/domain/shelf.ts";
import { seal } from "../../../src/exchange/sealedText.ts";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore, type MemoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { patientLockStore } from "../../../src/persistence/patientLockStore.ts";
import type { OutsideChange } from "../../../src/persistence/repository.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { newDataKey } from "../../../src/persistence/vault/cipher.ts";
import * as packing from "../../../src/persistence/packing/packedText.ts";
import { packedTexts } from "../../../src/persistence/packing/packedTexts.ts";
import { PLAIN, type TextCodec } from "../../../src/persistence/vault/codedTexts.ts";
import { sealedCodec } from "../../../src/persistence/vault/sealedCodec.ts";
import { chance } from "../../support/chanceBytes.ts";
import { inEveryCopy } from "../../../src/persistence/copies/inEveryCopy.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { memoryCopy, type MemoryCopy } from "../../support/memoryCopy.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

const [ada, ben, cyd] = [exampleRecord(1, 3), exampleRecord(2, 2), exampleRecord(3, 2)];
const keyOf = ({ id }: Pick<PatientRecord, "id">) => `b2m:patient:${id}`;
let now = 1_772_000_000_000;
const clock = () => (now += 1000);

/** A visit in a tab of its own; what it was told of outside is listed. */
async function visit(texts: TextStore, second: MemoryCopy, codec: TextCodec = PLAIN) {
  const copies = copiedTexts([localCopy(texts), second], clock, () => codec);
  await copies.open(async (answer) => answer);
  const repository = inEveryCopy(localRepository(copies.texts), copies);
  const loaded = await repository.load();
  const told: OutsideChange[] = [];
  repository.watch((change) => told.push(change));
  await copies.kept();
  return { copies, repository, loaded, told };
}

/** What a tab shows after all promises of the moment are done. */
const settle = async () => {
  for (let step = 0; step < 60; step += 1) await Promise.resolve();
};

const valueOf = (texts: TextStore, key: string): string | undefined => {
  const text = texts.get(key);
  return text.ok ? text.value : undefined;
};
const usedOf = (texts: TextStore): number => {
  const used = texts.used();
  return used.ok ? used.value : Number.NaN;
};
const idsOf = (records: readonly PatientRecord[]) => records.map(({ id }) => id).sort();
const resultsOf = (record: PatientRecord | undefined) => entriesOf(record?.observations ?? {}).map(({ id }) => id);

const packed = (raw: TextStore): TextStore => packedTexts(raw, () => packing, Promise.resolve());
const asItIs = (raw: TextStore): TextStore => raw;

/** A device with these patients whose first copy has no room for anything more. */
const fullDevice = (...records: readonly PatientRecord[]) => fullDeviceUnder(PLAIN, asItIs, ...records);

/** The same, its texts lying there in this form. */
async function fullDeviceUnder(codec: TextCodec, lying: (raw: TextStore) => TextStore, ...records: readonly PatientRecord[]) {
  const [texts, second] = [memoryTextStore(), memoryCopy()];
  const { repository } = await visit(lying(texts), second, codec);
  for (const record of records) await repository.saveRecord(record);
  texts.setQuota(usedOf(texts));
  return { texts, second };
}

describe("a first copy that is full", () => {
  it("stops no saving: the second copy has the record, and the next visit too", async () => {
    const { texts, second } = await fullDevice();
    const { repository, copies } = await visit(texts, second);
    expect(await repository.saveRecord(ada)).toMatchObject({ ok: true });
    expect([valueOf(texts, keyOf(ada)), copies.state(), copies.alone()]).toEqual([undefined, { type: "Kept" }, 2]);
    const next = await visit(texts, second);
    expect(idsOf(entriesOn(next.loaded.records))).toEqual([ada.id]);
    expect([next.loaded.damaged, next.copies.mended()]).toEqual([[], { broughtBack: 0, mended: 0, secondMended: 0 }]);
  });

  it("keeps every saved record over visits and crashes of the first copy, whatever its room", async () => {
    const step = fc.record({ save: fc.nat(), restart: fc.boolean(), fallBack: fc.boolean(), quota: fc.nat({ max: 6000 }) });
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(5), fc.array(step, { maxLength: 12 }), async (records, steps) => {
        const second = memoryCopy();
        let texts = memoryTextStore();
        let tab = await visit(texts, second);
        const saved = new Map<string, PatientRecord>();
        let disk = onDisk(texts);
        for (const { save, restart, fallBack, quota } of steps) {
          texts.setQuota(quota);
          for (const record of records.slice(save % 5, (save % 5) + 1)) {
            expect(await tab.repository.saveRecord(record)).toMatchObject({ ok: true });
            saved.set(record.id, record);
          }
          if (!restart) continue;
          texts = fallBack ? fallenBackTo(disk) : texts;
          disk = onDisk(texts);
          texts.setQuota(quota);
          tab = await visit(texts, second);
          expect(new Map(entriesOn(tab.loaded.records).map((one) => [one.id, one]))).toEqual(saved);
          expect(tab.loaded.damaged).toEqual([]);
        }
        const last = await visit(texts, second);
        expect(new Map(entriesOn(last.loaded.records).map((one) => [one.id, one]))).toEqual(saved);
      }),
      { numRuns: 80 },
    );
  });

  it("keeps what was saved last, and lets go of what was not saved for longest", async () => {
    const { texts, second } = await fullDevice(ada, ben, cyd);
    const { repository, copies } = await visit(texts, second);
    await repository.saveRecord(withResult(cyd, exampleResult(3, 9)));
    expect(valueOf(texts, keyOf(cyd))).toContain(valueOf(copies.texts, keyOf(cyd)) ?? "nothing");
    expect(second.held.get(keyOf(cyd))?.alone).toBeUndefined();
    expect([valueOf(texts, keyOf(ada)), second.held.get(keyOf(ada))?.alone]).toEqual([undefined, true]);
    const { loaded } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben, cyd]));
  });

  it("lets nothing go before the other copy has said that it is on the disk", async () => {
    const { texts, second } = await fullDevice(ada, ben, cyd);
    const gone: [key: string, inSecond: boolean][] = [];
    const watched: MemoryTextStore = {
      ...texts,
      remove: (key) => {
        gone.push([key, second.held.get(key)?.alone === true && second.held.get(key)?.text === valueOf(texts, key)]);
        return texts.remove(key);
      },
    };
    const { repository } = await visit(watched, second);
    await repository.saveRecord(withResult(cyd, exampleResult(3, 9)));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter(([, inSecond]) => !inSecond)).toEqual([]);
  });

  it("lets nothing go where the other copy refuses meanwhile", async () => {
    const { texts, second } = await fullDevice(ada, ben, cyd);
    let writes = 0;
    const failing: MemoryCopy = {
      ...second,
      write: async (asked) => {
        writes += 1;
        // The record itself is taken, and what would make room for it is not.
        if (writes === 2) second.refuse({ type: "Full" });
        return second.write(asked);
      },
    };
    const { repository } = await visit(texts, failing);
    await repository.saveRecord(withResult(cyd, exampleResult(3, 9)));
    expect(writes).toBe(2);
    expect([ada, ben].filter((record) => valueOf(texts, keyOf(record)) === undefined)).toEqual([]);
  });

  it("shows no older state as all there is where the second copy is refused one day: the patient is named as missing", async () => {
    const { texts, second } = await fullDevice(ada);
    texts.set("filler", "");
    texts.setQuota(usedOf(texts));
    const { repository } = await visit(texts, second);
    // Nothing can be let go for it but its own older state.
    await repository.saveRecord(withResult(ada, exampleResult(1, 9)));
    second.refuse({ type: "Refused" });
    const { loaded } = await visit(texts, second);
    expect(entriesOn(loaded.records)).toEqual([]);
    expect(loaded.damaged).toMatchObject([{ key: keyOf(ada), why: { type: "Missing" } }]);
  });

  it("takes the records back when there is room again, one by one as they are saved", async () => {
    const { texts, second } = await fullDevice();
    const { repository } = await visit(texts, second);
    await repository.saveRecord(ada);
    texts.setQuota(100_000);
    await repository.saveRecord(withResult(ada, exampleResult(1, 9)));
    expect(valueOf(texts, keyOf(ada))).toBe(second.held.get(keyOf(ada))?.text);
    expect(second.held.get(keyOf(ada))?.alone).toBeUndefined();
  });
});

describe("two copies that are both full", () => {
  it("are said: the record is not saved, and it is once one has room", async () => {
    const { texts, second } = await fullDevice(ben);
    const { repository, copies } = await visit(texts, second);
    second.refuse({ type: "Full" });
    expect(await repository.saveRecord(ada)).toEqual({ ok: false, error: { type: "StorageFull" } });
    expect(copies.state()).toEqual({ type: "Full" });
    // Another record that is in the first copy is not to blame.
    expect(await repository.saveRecord(ben)).toMatchObject({ ok: false });
    second.refuse(undefined);
    expect(await repository.saveRecord(ada)).toMatchObject({ ok: true });
    expect(copies.state()).toEqual({ type: "Kept" });
    const { loaded } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
  });

  it("lose nothing that was saved before: what stood there stays there", async () => {
    const { texts, second } = await fullDevice(ada);
    const { repository } = await visit(texts, second);
    second.refuse({ type: "Full" });
    await repository.saveRecord(withResult(ada, exampleResult(1, 9)));
    second.refuse(undefined);
    const { loaded } = await visit(texts, second);
    expect(resultsOf(take(loaded.records, ada.id))).toEqual(expect.arrayContaining(resultsOf(ada)));
  });
});

describe("two tabs on a first copy that is full", () => {
  async function twoTabs() {
    const { texts, second } = await fullDevice(ada, ben);
    texts.setQuota(0);
    return { texts, second, one: await visit(texts, second), other: await visit(texts.otherTab(), second.otherTab()) };
  }

  it("end with both results of one patient, each once, and each hears of the other's", async () => {
    const { texts, second, one, other } = await twoTabs();
    const [mine, theirs] = [exampleResult(1, 20), exampleResult(1, 21)];
    const saving = [one.repository.saveRecord(withResult(ada, mine)), other.repository.saveRecord(withResult(ada, theirs))];
    expect(await Promise.all(saving)).toMatchObject([{ ok: true }, { ok: true }]);
    await settle();
    const { loaded } = await visit(texts, second);
    const results = resultsOf(take(loaded.records, ada.id));
    expect(results).toHaveLength(resultsOf(ada).length + 2);
    expect(results).toEqual(expect.arrayContaining([mine.id, theirs.id]));
    const heard = [one, other].map(({ told }) =>
      told.flatMap((change) => (change.type === "RecordChanged" ? [change.record] : [])),
    );
    expect(heard.map((records) => records.map(resultsOf).at(-1)?.length)).toEqual([results.length, results.length]);
    expect([one, other].flatMap(({ told }) => told.filter(({ type }) => type === "BecameUnreadable"))).toEqual([]);
  });

  it("lose neither result where no tab hears of the other", async () => {
    const { texts, second } = await fullDevice(ada);
    texts.setQuota(0);
    const deaf = (copy: MemoryCopy): MemoryCopy => ({ ...copy, watch: () => () => {} });
    const [one, other] = [await visit(texts, deaf(second)), await visit(texts.otherTab(), deaf(second.otherTab()))];
    const [mine, theirs] = [exampleResult(1, 20), exampleResult(1, 21)];
    await one.repository.saveRecord(withResult(ada, mine));
    await other.repository.saveRecord(withResult(ada, theirs));
    const { loaded } = await visit(texts, second);
    expect(resultsOf(take(loaded.records, ada.id))).toEqual(expect.arrayContaining([mine.id, theirs.id, ...resultsOf(ada)]));
  });

  it("take a patient whom one let go from the first copy for no loss", async () => {
    const { texts, second } = await fullDevice(ada, ben, cyd);
    const [one, other] = [await visit(texts, second), await visit(texts.otherTab(), second.otherTab())];
    await one.repository.saveRecord(withResult(cyd, exampleResult(3, 9)));
    await settle();
    expect(valueOf(texts, keyOf(ada))).toBeUndefined();
    expect(other.told.filter(({ type }) => type === "BecameUnreadable")).toEqual([]);
    expect(await other.repository.saveRecord(withResult(ada, exampleResult(1, 9)))).toMatchObject({ ok: true });
    const { loaded } = await visit(texts, second);
    expect(resultsOf(take(loaded.records, ada.id))).toHaveLength(resultsOf(ada).length + 1);
  });

  it("do not bring back a patient whom one erased, whatever the other saved of them at that moment", async () => {
    const { texts, second, one, other } = await twoTabs();
    const erasing = one.repository.eraseRecord({ id: toPatientId(ada.id), erasedAt: "2026-06-01T12:00:00.000Z" });
    const saving = other.repository.saveRecord(withResult(ada, exampleResult(1, 20)));
    await Promise.all([erasing, saving]);
    await settle();
    expect(other.told).toMatchObject([{ type: "RecordErased" }]);
    const { loaded } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual([ben.id]);
    expect([...second.held.values()].map(({ text }) => text).join("\n")).not.toContain("Example1");
  });

  it("let a made-up patient go in both", async () => {
    const { texts, second } = await fullDevice(ben);
    texts.setQuota(0);
    const [one, other] = [await visit(texts, second), await visit(texts.otherTab(), second.otherTab())];
    const demo = { ...ada, patient: { ...ada.patient, synthetic: true as const } };
    await one.repository.saveRecord(demo);
    await settle();
    // As the app does with what it hears.
    await other.repository.saveRecord(demo);
    expect(await one.repository.removeRecord(demo.id)).toMatchObject({ ok: true });
    await settle();
    expect(other.told.map(({ type }) => type)).toEqual(["RecordChanged", "RecordRemoved"]);
    expect(idsOf(entriesOn((await visit(texts, second)).loaded.records))).toEqual([ben.id]);
  });
});

describe("two tabs whose first copy has hardly any room", () => {
  it.each([
    ["as they are", PLAIN, asItIs],
    ["packed", PLAIN, packed],
    ["under a passphrase", sealedCodec(newDataKey(chance), chance), asItIs],
    ["packed under a passphrase", sealedCodec(newDataKey(chance), chance), packed],
  ])("come to one, lose nothing and come to rest, whatever they save in whatever order, %s", async (_how, codec, lying) => {
    const step = fc.record({ tab: fc.nat(1), patient: fc.nat(2), both: fc.boolean(), quota: fc.nat({ max: 4000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const { texts, second } = await fullDeviceUnder(codec, lying, ada, ben, cyd);
        let writes = 0;
        const counted = (copy: MemoryCopy): MemoryCopy => ({ ...copy, write: (asked) => ((writes += 1), copy.write(asked)) });
        const tabs = [
          await visit(lying(texts), counted(second), codec),
          await visit(lying(texts.otherTab()), counted(second.otherTab()), codec),
        ];
        const expected = new Map([ada, ben, cyd].map((record) => [record.id, new Set(resultsOf(record))]));
        let next = 20;
        for (const { tab, patient, both, quota } of steps) {
          texts.setQuota(quota);
          const record = [ada, ben, cyd][patient] ?? ada;
          const save = async (at: number) => {
            const result = exampleResult(patient + 1, (next += 1));
            expected.get(record.id)?.add(result.id);
            expect(await tabs[at]?.repository.saveRecord(withResult(record, result))).toMatchObject({ ok: true });
          };
          await Promise.all(both ? [save(0), save(1)] : [save(tab)]);
        }
        await settle();
        await Promise.all(tabs.map(({ copies }) => copies.kept()));
        expect(writes).toBeLessThan(12 * (steps.length + 1));
        const { loaded } = await visit(lying(texts), second, codec);
        expect(new Map(entriesOn(loaded.records).map((one) => [one.id, new Set(resultsOf(one))]))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe("beside a full first copy", () => {
  it("a device that was handed over stays so where the first copy is cleared under the open page", async () => {
    const { texts, second } = await fullDevice(ada);
    const { copies, repository } = await visit(texts, second);
    await repository.saveRecord(ben);
    for (const key of onDisk(texts).keys()) texts.remove(key);
    expect(patientLockStore(copies.firstTexts).isBare()).toBe(true);
  });

  it("what a later release wrote to the second copy is not written over", async () => {
    const { texts, second } = await fullDevice(ada);
    const later = seal({ name: "b2m-patient", current: 99 }, {});
    second.held.set(keyOf(ada), { text: later, earlier: [] });
    const { repository } = await visit(texts, second);
    texts.setQuota(100_000);
    await repository.saveRecord(withResult(ada, exampleResult(1, 9)));
    await settle();
    expect(second.held.get(keyOf(ada))?.text).toBe(later);
  });
});

/** All texts of a first copy as they lie on the disk at this moment. */
function onDisk(texts: TextStore): ReadonlyMap<string, string> {
  const keys = texts.keys();
  if (!keys.ok) throw new Error("The storage is denied");
  return new Map(keys.value.map((key) => [key, valueOf(texts, key) ?? ""]));
}
/** A first copy that holds these texts, as after a crash that took what was younger. */
function fallenBackTo(disk: ReadonlyMap<string, string>): MemoryTextStore {
  const texts = memoryTextStore();
  for (const [key, text] of disk) texts.set(key, text);
  return texts;
}
