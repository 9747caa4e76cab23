import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { toPatientId } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../../src/domain/device/settings.ts";
import { entriesOn, take } from "../../../src/domain/shelf.ts";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import type { CopiedText } from "../../../src/persistence/copies/recordCopy.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { inEveryCopy } from "../../../src/persistence/copies/inEveryCopy.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { memoryCopy, type MemoryCopy } from "../../support/memoryCopy.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

const ada = exampleRecord(1, 3);
const ben = exampleRecord(2, 2);
const keyOf = ({ id }: PatientRecord) => `b2m:patient:${id}`;
/** Each look at the clock is a moment later. */
const clock = () => {
  let now = 1_772_000_000_000;
  return () => (now += 1000);
};
const atOnce = async <Value>(answer: Promise<Value>): Promise<Value | undefined> => answer;

/** A visit: the two copies are held together, and then the records are read. */
async function visit(texts: TextStore, second: MemoryCopy) {
  const copies = copiedTexts([localCopy(texts), second], clock());
  const isOpen = await copies.open(atOnce);
  const repository = inEveryCopy(localRepository(copies.texts, DEFAULT_SETTINGS, copies.ahead), copies);
  const loaded = await repository.load();
  await copies.kept();
  return { copies, isOpen, mended: copies.mended(), repository, loaded };
}

/** A device on which these patients are saved, in both copies. */
async function deviceWith(...records: readonly PatientRecord[]) {
  const [texts, second] = [memoryTextStore(), memoryCopy()];
  const { repository } = await visit(texts, second);
  for (const record of records) expect(await repository.saveRecord(record)).toMatchObject({ ok: true });
  return { texts, second };
}

/** All texts of a first copy as they lie on the disk at this moment. */
const onDisk = (texts: TextStore): ReadonlyMap<string, string> => {
  const keys = texts.keys();
  if (!keys.ok) throw new Error("The storage is denied");
  return new Map(keys.value.map((key) => [key, valueOf(texts, key) ?? ""]));
};
const valueOf = (texts: TextStore, key: string): string | undefined => {
  const text = texts.get(key);
  return text.ok ? text.value : undefined;
};
/** A first copy that holds these texts, as after a crash that took what was younger. */
function fallenBackTo(disk: ReadonlyMap<string, string>): TextStore {
  const texts = memoryTextStore();
  for (const [key, text] of disk) texts.set(key, text);
  return texts;
}
const idsOf = (records: readonly PatientRecord[]) => records.map(({ id }) => id).sort();

describe("a record that is saved", () => {
  it("is saved only once the second copy has it", async () => {
    const { texts, second } = await deviceWith();
    const { repository } = await visit(texts, second);
    const letGo = second.hold();
    let answered = false;
    const saving = repository.saveRecord(ada).then(() => (answered = true));
    // All that does not wait for the second copy is done by now.
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    expect(valueOf(texts, keyOf(ada))).toBeDefined();
    expect(answered).toBe(false);
    letGo();
    await saving;
    expect(second.held.has(keyOf(ada))).toBe(true);
  });

  it("is there after a crash that took everything from the first copy since the start, and no more than once", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(4), fc.nat(), async (records, moment) => {
        const [texts, second] = [memoryTextStore(), memoryCopy()];
        const { repository } = await visit(texts, second);
        const moments = [onDisk(texts)];
        for (const record of records) {
          await repository.saveRecord(record);
          moments.push(onDisk(texts));
        }
        const after = fallenBackTo(moments[moment % moments.length] ?? new Map());
        const { loaded } = await visit(after, second);
        expect(new Map(entriesOn(loaded.records).map((record) => [record.id, record]))).toEqual(
          new Map(records.map((record) => [record.id, record])),
        );
        expect(loaded.damaged).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a result of the first copy and one of the second, as two tabs would", async () => {
    const { texts, second } = await deviceWith(ada);
    const [one, other] = [exampleResult(1, 20), exampleResult(1, 21)];
    // An older build beside this one knows nothing of the second copy.
    await localRepository(texts).saveRecord(withResult(ada, one));
    const elsewhere = await deviceWith(ada);
    await (await visit(elsewhere.texts, elsewhere.second)).repository.saveRecord(withResult(ada, other));
    const { loaded, mended } = await visit(texts, elsewhere.second);
    const observations = take(loaded.records, ada.id)?.observations ?? {};
    expect(entriesOf(observations).map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(mended).toEqual({ broughtBack: 0, mended: 1, secondMended: 0 });
    expect(second.held.size).toBeGreaterThan(0);
  });
});

describe("a record that only the first copy has", () => {
  it("is in the second after the next visit, too", async () => {
    const { texts } = await deviceWith(ada, ben);
    const second = memoryCopy();
    await visit(texts, second);
    expect([...second.held.keys()].filter((key) => key.startsWith("b2m:patient:")).sort()).toEqual(
      [keyOf(ada), keyOf(ben)].sort(),
    );
  });
});

describe("a first copy that was cleared", () => {
  it("is brought back from the second, and it is said how many patients", async () => {
    const { second } = await deviceWith(ada, ben);
    const { loaded, mended } = await visit(memoryTextStore(), second);
    expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
    expect(mended).toEqual({ broughtBack: 2, mended: 0, secondMended: 0 });
  });

  it("has the settings again, too", async () => {
    const { texts, second } = await deviceWith(ada);
    await (await visit(texts, second)).repository.saveSettings({ ...DEFAULT_SETTINGS, decimal: "," });
    const { loaded } = await visit(memoryTextStore(), second);
    expect(loaded.settings.decimal).toBe(",");
  });
});

describe("a text that cannot be read", () => {
  it("gives way to the other copy's in the first, and its bytes are kept aside", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    texts.set(keyOf(ada), "{half");
    const { loaded, mended, repository } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
    expect([loaded.damaged, mended]).toEqual([[], { broughtBack: 0, mended: 1, secondMended: 0 }]);
    expect(await repository.movedAside()).toMatchObject({ ok: true, value: [{ text: "{half" }] });
  });

  it("is written anew in the second, which is told, and its bytes are kept aside", async () => {
    const { texts, second } = await deviceWith(ada);
    second.held.set(keyOf(ada), { text: "{half", earlier: [] });
    const { loaded, mended, repository } = await visit(texts, second);
    expect([loaded.damaged, mended]).toEqual([[], { broughtBack: 0, mended: 0, secondMended: 1 }]);
    expect(second.held.get(keyOf(ada))?.text).toBe(valueOf(texts, keyOf(ada)));
    expect(await repository.movedAside()).toMatchObject({ ok: true, value: [{ text: "{half" }] });
  });

  it("is listed, with its bytes to take away, where only the second copy has it", async () => {
    const { texts, second } = await deviceWith(ada);
    texts.remove(keyOf(ada));
    second.held.set(keyOf(ada), { text: "{half", earlier: [] });
    const { loaded } = await visit(texts, second);
    expect(loaded.damaged).toMatchObject([{ key: keyOf(ada), text: "{half", why: { type: "NotJson" } }]);
  });

  it("is left alone in the second where there is no room to keep its bytes", async () => {
    const { texts, second } = await deviceWith(ada);
    second.held.set(keyOf(ada), { text: "{half", earlier: [] });
    texts.setQuota(0);
    const { loaded, mended } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual([ada.id]);
    expect(mended).toMatchObject({ secondMended: 0 });
    expect(second.held.get(keyOf(ada))?.text).toBe("{half");
  });

  it("stays where both cannot be read, and is said as ever", async () => {
    const { texts, second } = await deviceWith(ada);
    texts.set(keyOf(ada), "{half");
    second.held.set(keyOf(ada), { text: "{other half", earlier: [] });
    const { loaded } = await visit(texts, second);
    expect(loaded.damaged).toMatchObject([{ key: keyOf(ada), text: "{half" }]);
  });

  it("stays untouched where a later release wrote it", async () => {
    const { texts, second } = await deviceWith(ada);
    const later = (valueOf(texts, keyOf(ada)) ?? "").replace(/^\{"b2m-patient":\d+/u, '{"b2m-patient":99');
    const sealed = later.replace(/"checksum":"[0-9a-f]{8}"/u, '"checksum":"00000000"');
    texts.set(keyOf(ada), sealed);
    await visit(texts, second);
    // Whatever it is called, its bytes are still on the device.
    expect([...onDisk(texts).values()]).toContain(sealed);
  });

  it("never costs a patient whom one copy can still read, whatever was damaged in either", async () => {
    const damage = fc.constantFrom("cut", "flip", "gone", "emptied");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(damage, fc.boolean()), { minLength: 2, maxLength: 2 }), async (damages) => {
        const { texts, second } = await deviceWith(ada, ben);
        const spoil = (kind: string, text: string): string | undefined =>
          ({ cut: text.slice(0, text.length / 2), flip: text.replace("a", "b"), gone: undefined, emptied: "" })[kind];
        for (const [place, [kind, inFirst]] of damages.entries()) {
          const key = keyOf([ada, ben][place] ?? ada);
          const spoilt = spoil(kind, valueOf(texts, key) ?? "");
          if (inFirst && spoilt === undefined) texts.remove(key);
          else if (inFirst) texts.set(key, spoilt ?? "");
          else if (spoilt === undefined) second.held.delete(key);
          else second.held.set(key, { text: spoilt, earlier: [] });
        }
        const { loaded } = await visit(texts, second);
        expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
        const again = await visit(texts, second);
        expect(again.mended).toEqual({ broughtBack: 0, mended: 0, secondMended: 0 });
      }),
    );
  });
});

describe("several records that are changed in one step", () => {
  const more = (record: PatientRecord, patient: number) => withResult(record, exampleResult(patient, 30));
  const nothingElse = async () => {};

  it("are in the second copy together before any of them is in the first", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    const { repository } = await visit(texts, second);
    const before = onDisk(texts);
    await repository.saveAhead?.([more(ada, 1), more(ben, 2)], { ...DEFAULT_SETTINGS, decimal: "," }, nothingElse);
    expect(onDisk(texts)).toEqual(before);
    const { loaded } = await visit(fallenBackTo(before), second);
    for (const record of [ada, ben])
      expect(entriesOf(take(loaded.records, record.id)?.observations ?? {})).toHaveLength(
        entriesOf(record.observations).length + 1,
      );
    expect(loaded.settings.decimal).toBe(",");
  });

  it("survive a browser that is killed at any moment whole, or not at all", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(4), fc.nat(), async (records, moment) => {
        const { texts, second } = await deviceWith(ada);
        const copies: [ReadonlyMap<string, string>, ReadonlyMap<string, CopiedText>][] = [];
        const look = () => copies.push([onDisk(texts), new Map(second.held)]);
        const watched: TextStore = { ...texts, set: (...given) => (look(), texts.set(...given)) };
        const { repository } = await visit(watched, second);
        await repository.saveAhead?.(records, undefined, async () => void look());
        look();
        for (const record of records) await repository.saveRecord(record);
        look();
        const [disk, held] = copies[moment % copies.length] ?? [new Map(), new Map()];
        const after = memoryCopy();
        for (const [key, copied] of held) after.held.set(key, copied);
        const { loaded } = await visit(fallenBackTo(disk), after);
        const there = records.filter(({ id }) => take(loaded.records, id) !== undefined);
        expect([0, records.length]).toContain(there.length);
        for (const record of there) expect(take(loaded.records, record.id)).toEqual(record);
      }),
      { numRuns: 60 },
    );
  });

  it("leave alone in the second copy what another tab stored meanwhile, and who was erased there", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    const { repository } = await visit(texts, second);
    const tombstone = { id: toPatientId(ben.id), erasedAt: "2026-06-01T12:00:00.000Z" } as const;
    const elsewhere = await visit(texts, second);
    await repository.saveAhead?.([more(ada, 1), more(ben, 2)], undefined, async () => {});
    await elsewhere.repository.eraseRecord(tombstone);
    await repository.saveAhead?.([more(ada, 1), more(ben, 2)], undefined, async () => {});
    const { loaded } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual([ada.id]);
    expect(loaded.erased).toMatchObject([tombstone]);
  });

  it("are saved one by one where the second copy refuses", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    const { repository } = await visit(texts, second);
    second.refuse({ type: "Full" });
    await repository.saveAhead?.([more(ada, 1), more(ben, 2)], undefined, nothingElse);
    expect(await repository.saveRecord(more(ada, 1))).toMatchObject({ ok: true });
  });
});

describe("a second copy that is taken away under an open tab", () => {
  it("is given everything again at once, so that a first copy that is lost later costs nobody", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    const { repository, copies } = await visit(texts, second);
    await repository.saveSettings({ ...DEFAULT_SETTINGS, decimal: "," });
    const held = [...second.held.keys()].toSorted();
    second.empty();
    await copies.kept();
    expect([...second.held.keys()].toSorted()).toEqual(held);
    const { loaded } = await visit(memoryTextStore(), second);
    expect(idsOf(entriesOn(loaded.records))).toEqual(idsOf([ada, ben]));
    expect(loaded.settings.decimal).toBe(",");
  });
});

describe("the note of an import", () => {
  it("comes back from the second copy, and goes where only the first still has it", async () => {
    const { texts, second } = await deviceWith(ada);
    const { copies } = await visit(texts, second);
    const before = onDisk(texts);
    copies.texts.set("b2m:import-begun", "begun");
    await copies.kept();
    const noted = onDisk(texts);
    const fellBack = fallenBackTo(before);
    await visit(fellBack, second);
    expect(valueOf(fellBack, "b2m:import-begun")).toBe("begun");
    copies.texts.remove("b2m:import-begun");
    await copies.kept();
    const stale = fallenBackTo(noted);
    await visit(stale, second);
    expect(valueOf(stale, "b2m:import-begun")).toBeUndefined();
  });
});

describe("a patient who was erased", () => {
  const erasure = { id: toPatientId(ada.id), erasedAt: "2026-06-01T12:00:00.000Z" } as const;

  it("does not come back where the first copy fell back to their record", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    const before = onDisk(texts);
    await (await visit(texts, second)).repository.eraseRecord(erasure);
    const { loaded } = await visit(fallenBackTo(before), second);
    expect(idsOf(entriesOn(loaded.records))).toEqual([ben.id]);
    expect(loaded.erased).toMatchObject([erasure]);
  });

  it("does not come back where the second copy has not heard of it", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    // An older build beside this one.
    const older = localRepository(texts);
    await older.load();
    await older.eraseRecord(erasure);
    const { loaded } = await visit(texts, second);
    expect(idsOf(entriesOn(loaded.records))).toEqual([ben.id]);
    expect(second.held.get(keyOf(ada))?.text).not.toContain("Example1");
  });

  it("leaves nothing of theirs in the second copy", async () => {
    const { texts, second } = await deviceWith(ada, ben);
    await (await visit(texts, second)).repository.eraseRecord(erasure);
    expect([...second.held.values()].map(({ text }) => text).join("\n")).not.toContain("Example1");
  });

  it("stays erased where everything was taken from the first copy, without a word of bringing back", async () => {
    const { texts, second } = await deviceWith(ada);
    await (await visit(texts, second)).repository.eraseRecord(erasure);
    const { loaded, mended } = await visit(memoryTextStore(), second);
    expect([entriesOn(loaded.records), mended]).toEqual([[], { broughtBack: 0, mended: 0, secondMended: 0 }]);
  });
});

describe("a browser without a second copy", () => {
  it("saves in the first all the same, and says that it is one place only", async () => {
    const [texts, second] = [memoryTextStore(), memoryCopy()];
    const { repository, copies } = await visit(texts, second);
    second.refuse({ type: "Full" });
    expect(await repository.saveRecord(ada)).toMatchObject({ ok: true });
    expect(copies.state()).toEqual({ type: "Full" });
    second.refuse(undefined);
    await repository.saveRecord(ben);
    expect(copies.state()).toEqual({ type: "Kept" });
    expect([...second.held.keys()]).toEqual(expect.arrayContaining([keyOf(ada), keyOf(ben)]));
  });

  it("is not written to where it could not be read: it may hold what the first has lost", async () => {
    const { second } = await deviceWith(ada, ben);
    const slow = copiedTexts([localCopy(memoryTextStore()), second], clock());
    expect(await slow.open(async () => undefined)).toBe(false);
    expect(slow.state()).toEqual({ type: "NoAnswer" });
    second.refuse({ type: "Refused" });
    const { isOpen, copies, repository } = await visit(memoryTextStore(), second);
    second.refuse(undefined);
    expect(await repository.saveRecord(exampleRecord(1, 9))).toMatchObject({ ok: true });
    expect([isOpen, copies.state()]).toEqual([false, { type: "Refused" }]);
    expect(second.held.get(keyOf(ada))?.text).toBe(valueOf((await deviceWith(ada)).texts, keyOf(ada)));
  });
});

describe("a device that was handed over", () => {
  const LOCK = "b2m:patient-mode";
  async function handedOver() {
    const { texts, second } = await deviceWith(ada);
    const { copies } = await visit(texts, second);
    copies.texts.set(LOCK, "locked");
    await copies.kept();
    return { texts, second };
  }

  it("stays so where its storage was cleared: what hides the records comes back with them", async () => {
    const { second } = await handedOver();
    const cleared = memoryTextStore();
    await visit(cleared, second);
    expect(valueOf(cleared, LOCK)).toBe("locked");
  });

  it("is open where somebody took the lock alone away by hand, as the way back from a forgotten PIN has it, and stays open", async () => {
    const { texts, second } = await handedOver();
    texts.remove(LOCK);
    await visit(texts, second);
    expect([valueOf(texts, LOCK), second.held.has(LOCK)]).toEqual([undefined, false]);
    await visit(memoryTextStore(), second);
    expect(second.held.has(LOCK)).toBe(false);
  });

  it("is open after it was taken back", async () => {
    const { texts, second } = await handedOver();
    (await visit(texts, second)).copies.texts.remove(LOCK);
    const { texts: later } = { texts: memoryTextStore() };
    await visit(texts, second);
    await visit(later, second);
    expect(valueOf(later, LOCK)).toBeUndefined();
  });
});

describe("what is no record", () => {
  it("stays in the first copy alone", async () => {
    const [texts, second] = [memoryTextStore(), memoryCopy()];
    const { copies } = await visit(texts, second);
    copies.texts.set("b2m:backup-note", "yesterday");
    copies.texts.set("b2m:aside:b2m:settings", "bytes");
    await copies.kept();
    expect([...second.held.keys()]).toEqual([]);
  });

  it("goes from both where a made-up patient is let go", async () => {
    const demo = { ...ada, patient: { ...ada.patient, synthetic: true as const } };
    const { texts, second } = await deviceWith(demo);
    await (await visit(texts, second)).repository.removeRecord(demo.id);
    expect(second.held.has(keyOf(demo))).toBe(false);
  });
});
