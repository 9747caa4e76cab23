import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importDesk } from "../../../src/features/exchange/importDesk.ts";
import { start } from "../../../src/app/starting/start.ts";
import { entriesOf } from "../../../src/domain/byId.ts";
import { EMPTY_PATIENT_DRAFT, toPatientId } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { entriesOn, take } from "../../../src/domain/shelf.ts";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore, type MemoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { inEveryCopy } from "../../../src/persistence/copies/inEveryCopy.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { historyCsv } from "../../support/historyCsv.ts";
import { importerInPlace } from "../../support/importer.ts";
import { memoryCopy, type MemoryCopy } from "../../support/memoryCopy.ts";
import { fixedDeps } from "../../support/monitor.ts";

const people = Array.from({ length: 12 }, (_, number) => exampleRecord(number + 1, 2));
/** In the order of reading, which is that of their places. */
const inOrder = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const [firstRead] = inOrder;
const lastRead = inOrder.at(-1);
if (firstRead === undefined || lastRead === undefined) throw new Error("nobody");
const erasedAt = "2026-06-01T12:00:00.000Z";

/** Promises of the moment. */
const settle = async () => {
  for (let step = 0; step < 40; step += 1) await Promise.resolve();
};

/**
 * A tab that reads a few records at a time: its clock moves far at each look. The rest arrives when the test says so. The records are
 * kept twice where there is a second copy.
 */
async function slowTab(texts: TextStore, second?: MemoryCopy) {
  const deps = fixedDeps();
  const paused: (() => void)[] = [];
  let now = 0;
  const copies = second === undefined ? undefined : copiedTexts([localCopy(texts), second], () => 1_772_000_000_000);
  await copies?.open(async (answer) => answer);
  const repository = copies === undefined ? localRepository(texts) : inEveryCopy(localRepository(copies.texts), copies);
  const { monitor, saver } = await start(
    repository,
    deps,
    {
      retryNowAndThen: () => () => {},
      wake: () => () => {},
      slices: { clock: () => (now += 12), pause: (resume) => void paused.push(resume) },
    },
    importerInPlace(deps.newId),
  );
  const readOn = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      paused.shift()?.();
      await settle();
    }
  };
  const readAll = async () => {
    for (let step = 0; step < 200 && (monitor.getState().reading !== undefined || paused.length > 0); step += 1) await readOn(1);
    await saver.settled();
  };
  return { monitor, store: monitor.getState, saver, deps, readOn, readAll };
}

async function deviceWith(...records: readonly PatientRecord[]): Promise<MemoryTextStore> {
  const texts = memoryTextStore();
  for (const record of records) await localRepository(texts).saveRecord(record);
  return texts;
}
const nextVisit = (texts: TextStore) => localRepository(texts).load();
const idsOf = (records: readonly PatientRecord[]) => records.map(({ id }) => id).toSorted();
const resultsOf = (record: PatientRecord | undefined) => entriesOf(record?.observations ?? {}).map(({ id }) => id);

describe("reading on", () => {
  it("waits until the first records are drawn: whoever looks for them does not wait for all others", async () => {
    const texts = await deviceWith(...people);
    let tellDrawn = () => {};
    let now = 0;
    const { monitor } = await start(
      localRepository(texts),
      fixedDeps(),
      {
        retryNowAndThen: () => () => {},
        wake: () => () => {},
        slices: {
          clock: () => (now += 12),
          pause: (resume) => void Promise.resolve().then(resume),
          afterFirstDrawing: (resume) => (tellDrawn = resume),
        },
      },
      importerInPlace(() => "id"),
    );
    await settle();
    expect(monitor.getState().reading).toMatchObject({ of: 12 });
    tellDrawn();
    await expect.poll(() => monitor.getState().reading).toBeUndefined();
    expect(monitor.getState().records.size).toBe(12);
  });
});

describe("the first drawing", () => {
  /** How many of twelve patients are there at the first drawing, on a device for which reading each takes most of the time there is. */
  const readAtFirst = async (atLeast: number) => {
    let now = 0;
    const slices = { clock: () => (now += 12), pause: () => {}, atLeast, afterFirstDrawing: () => {} };
    const slow = { retryNowAndThen: () => () => {}, wake: () => () => {}, slices };
    const started = await start(
      localRepository(await deviceWith(...people)),
      fixedDeps(),
      slow,
      importerInPlace(() => "id"),
    );
    return started.monitor.getState().records.size;
  };

  it("has as many patients as a window lists, however slow the device: a short list never grows under the eye", async () => {
    expect(await readAtFirst(12)).toBe(12);
    expect(await readAtFirst(11)).toBe(11);
    expect(await readAtFirst(100)).toBe(12);
  });

  it("waits for no more than there is time for where that many are read", async () => {
    const inTime = await readAtFirst(0);
    expect(inTime).toBeLessThan(4);
    expect(await readAtFirst(1)).toBe(inTime);
  });
});

describe("the records of a device with many patients", () => {
  it("arrive after the first screen, with how many are read, and all are there in the end", async () => {
    const { store, readAll } = await slowTab(await deviceWith(...people));
    const { reading, records } = store();
    expect(reading?.of).toBe(people.length);
    expect([reading?.read, records.size]).toEqual([records.size, records.size]);
    expect(records.size).toBeLessThan(people.length);
    await readAll();
    expect(idsOf(entriesOn(store().records))).toEqual(idsOf(people));
    expect(store().reading).toBeUndefined();
  });

  it("are read and not written", async () => {
    const texts = await deviceWith(...people);
    const written: string[] = [];
    const { saver, readAll } = await slowTab({ ...texts, set: (key, text) => (written.push(key), texts.set(key, text)) });
    await readAll();
    expect([written, saver.status()]).toEqual([[], { type: "Saved" }]);
  });

  it("are all read before the first screen where they are few", async () => {
    const { store } = await slowTab(await deviceWith());
    expect(store().reading).toBeUndefined();
  });

  it("lack nobody because of a document that cannot be read or is missing, and both are said", async () => {
    const texts = await deviceWith(...people);
    texts.set(`b2m:patient:${firstRead.id}`, "{half");
    texts.remove(`b2m:patient:${lastRead.id}`);
    const { store, readOn, readAll } = await slowTab(texts);
    await readOn(1);
    expect(store().unreadable.map(({ why }) => why.type)).not.toContain("Missing");
    await readAll();
    expect(store().records.size).toBe(people.length - 2);
    expect(store().unreadable.map(({ patientId, why }) => [patientId, why.type])).toEqual([
      [firstRead.id, "NotJson"],
      [lastRead.id, "Missing"],
    ]);
  });

  it("are said not to be all where the storage answers no more", async () => {
    const texts = await deviceWith(...people);
    const { store, readOn } = await slowTab(texts);
    texts.setDenied(true);
    await readOn(3);
    expect(store().reading).toMatchObject({ brokeOff: true, of: people.length });
  });
});

describe("while records are still arriving", () => {
  it("a result that is typed is saved, and the list of who is here loses nobody", async () => {
    const texts = await deviceWith(...people);
    const { store, saver } = await slowTab(texts);
    store().mergeRecords([withResult(firstRead, exampleResult(1, 9))]);
    expect(store().registerPatient({ ...EMPTY_PATIENT_DRAFT, familyName: "New" }).ok).toBe(true);
    await saver.settled();
    // The tab is closed at this moment.
    const { records, damaged } = await nextVisit(texts);
    expect([records.size, damaged]).toEqual([people.length + 1, []]);
    texts.remove(`b2m:patient:${lastRead.id}`);
    expect((await nextVisit(texts)).damaged).toMatchObject([{ patientId: lastRead.id, why: { type: "Missing" } }]);
  });

  it("a patient whom another tab saves before they are read here has both results", async () => {
    const texts = await deviceWith(...people);
    const { store, readAll } = await slowTab(texts);
    const theirs = exampleResult(1, 20);
    await localRepository(texts.otherTab()).saveRecord(withResult(lastRead, theirs));
    await readAll();
    expect(resultsOf(take(store().records, lastRead.id))).toEqual(expect.arrayContaining([...resultsOf(lastRead), theirs.id]));
    expect(store().unreadable).toEqual([]);
  });

  it("a patient whom another tab erases, read here or not, does not arrive", async () => {
    const texts = await deviceWith(...people);
    const { store, readAll } = await slowTab(texts);
    const other = localRepository(texts.otherTab());
    await other.load();
    for (const { id } of [firstRead, lastRead]) await other.eraseRecord({ id: toPatientId(id), erasedAt });
    await readAll();
    expect(idsOf(entriesOn(store().records))).toEqual(idsOf(inOrder.slice(1, -1)));
    expect([...store().erased.keys()].toSorted()).toEqual([firstRead.id, lastRead.id].toSorted());
  });

  it("a made-up patient whom another tab lets go does not arrive, whether read and not shown yet or not read at all", async () => {
    const demo = inOrder.map((record) => ({ ...record, patient: { ...record.patient, synthetic: true as const } }));
    const texts = await deviceWith(...demo);
    const { store, readOn, readAll } = await slowTab(texts);
    await readOn(2);
    const other = localRepository(texts.otherTab());
    await other.load();
    for (const { id } of demo.slice(0, -1)) await other.removeRecord(id);
    await readAll();
    expect(idsOf(entriesOn(store().records))).toEqual([lastRead.id]);
    expect(store().unreadable).toEqual([]);
  });

  it("an import waits for all, and takes nobody for new who is only not read yet", async () => {
    const device = await slowTab(await deviceWith());
    const desk = importDesk({
      monitor: device.monitor,
      openImporter: importerInPlace(device.deps.newId),
      now: device.deps.now,
      roomFor: async () => undefined,
    });
    await desk.review([{ name: "history.csv", content: historyCsv() }]);
    await desk.carryOut();
    const imported = entriesOn(device.store().records);
    expect(imported.length).toBeGreaterThan(0);
    const { store, monitor, deps, readAll } = await slowTab(await deviceWith(...people, ...imported));
    const again = importDesk({
      monitor,
      openImporter: importerInPlace(deps.newId),
      now: deps.now,
      roomFor: async () => undefined,
    });
    const planning = again.review([{ name: "history.csv", content: historyCsv() }]);
    await settle();
    expect(again.state().stage).toBe("Working");
    await readAll();
    await planning;
    const state = again.state();
    expect(state.stage === "Review" && state.plan.counts).toMatchObject({ New: 0, patientsAdded: 0 });
    expect(store().records.size).toBe(people.length + imported.length);
  });

  it("nothing that was planned is carried out", async () => {
    const { store } = await slowTab(await deviceWith(...people));
    const done = {
      at: erasedAt,
      format: "table",
      added: 1,
      corrected: 0,
      withdrawn: 0,
      restored: 0,
      patientsAdded: 1,
      care: 0,
    } as const;
    expect(store().carryOutImport(done, [exampleRecord(40, 1)], store().records)).toMatchObject({ ok: false });
  });

  it("an import is taken back from all its patients, those too who are not read yet", async () => {
    const at = "2026-05-01T12:00:00.000Z";
    const brought = people.map((record, number) => withResult(record, exampleResult(number + 1, 30, {}, at)));
    const { store, readAll } = await slowTab(await deviceWith(...brought));
    const undoing = store().undoImport(at);
    await settle();
    await readAll();
    expect(await undoing).toMatchObject({ ok: true, value: { taken: people.length } });
  });

  it("everything of a storage that is emptied is there again in the end, from the second copy and from memory", async () => {
    const [texts, second] = [memoryTextStore(), memoryCopy()];
    const before = await slowTab(texts, second);
    before.store().mergeRecords(people);
    await before.readAll();
    const { store, readOn, readAll } = await slowTab(texts, second);
    await readOn(2);
    const keys = texts.keys();
    for (const key of keys.ok ? keys.value : []) texts.remove(key);
    await readAll();
    expect(idsOf(entriesOn(store().records))).toEqual(idsOf(people));
    const { loaded } = { loaded: await slowTab(texts, second) };
    await loaded.readAll();
    expect(idsOf(entriesOn(loaded.store().records))).toEqual(idsOf(people));
  });

  it("no run of saves here and in another tab loses or doubles anything, wherever reading stands, the first copy full or not", async () => {
    const step = fc.record({
      readOn: fc.nat(3),
      here: fc.boolean(),
      patient: fc.nat(11),
      quota: fc.constantFrom(1_000_000, 9_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const [texts, second] = [memoryTextStore(), memoryCopy()];
        const before = await slowTab(texts, second);
        before.store().mergeRecords(people);
        await before.readAll();
        const here = await slowTab(texts, second);
        const there = await slowTab(texts.otherTab(), second.otherTab());
        await there.readAll();
        const expected = new Map(people.map((record) => [record.id, new Set(resultsOf(record))]));
        let next = 40;
        for (const { readOn, here: isHere, patient, quota } of steps) {
          texts.setQuota(quota);
          await here.readOn(readOn);
          const tab = isHere ? here : there;
          const record = take(tab.store().records, inOrder[patient]?.id ?? "");
          if (record === undefined) continue;
          const result = exampleResult(patient + 1, (next += 1));
          expected.get(record.id)?.add(result.id);
          tab.store().mergeRecords([withResult(record, result)]);
          await tab.saver.settled();
          await settle();
        }
        await here.readAll();
        await settle();
        const shown = (records: readonly PatientRecord[]) => new Map(records.map((one) => [one.id, new Set(resultsOf(one))]));
        expect(shown(entriesOn(here.store().records))).toEqual(expected);
        expect(here.store().unreadable).toEqual([]);
        const after = await slowTab(texts, second);
        await after.readAll();
        expect(shown(entriesOn(after.store().records))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
