import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { ok } from "../../src/domain/result.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { entriesOn, putAllOnShelf, shelve, take } from "../../src/domain/shelf.ts";
import type { CopyState } from "../../src/persistence/copies/recordCopy.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import type { Repository } from "../../src/persistence/repository.ts";
import { saveOnChange, type SavedState } from "../../src/persistence/saveOnChange.ts";
import type { SaveStatus } from "../../src/persistence/saveStatus.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";

const NOW = "2026-03-01T14:32:00.000Z";
const [ada, ben] = [exampleRecord(1, 3), exampleRecord(2, 2)];
const demo = exampleRecord(5, 2, { patient: { synthetic: true } });

/** A store as small as a saver needs it. */
function smallStore(...records: readonly PatientRecord[]) {
  let state: SavedState = { records: shelve(records), settings: DEFAULT_SETTINGS };
  const listeners = new Set<() => void>();
  const set = (next: Partial<SavedState>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    put: (record: PatientRecord) => set({ records: putAllOnShelf(state.records, [record]) }),
  };
}

/** A device with these records stored and loaded, its saver at work, and handles for what a test makes happen. */
async function device(
  options: {
    readonly records?: readonly PatientRecord[];
    readonly repository?: (real: Repository) => Repository;
    readonly msEach?: number;
  } = {},
) {
  const records = options.records ?? [ada, ben];
  const texts = memoryTextStore();
  for (const record of records) await localRepository(texts).saveRecord(record);
  const real = localRepository(texts);
  await real.load();
  const store = smallStore(...records);
  const statuses: SaveStatus[] = [];
  const written: string[] = [];
  texts.otherTab().watch(({ key }) => written.push(key ?? ""));
  let timer: (() => void) | undefined;
  let resume: (() => void) | undefined;
  let clock = 0;
  const { msEach } = options;
  let wakeUp: (() => void) | undefined;
  const saver = saveOnChange(store, options.repository?.(real) ?? real, {
    now: () => NOW,
    retryNowAndThen: (retry) => {
      timer = retry;
      return () => (timer = undefined);
    },
    wake: (retry) => {
      wakeUp = retry;
      return () => (wakeUp = undefined);
    },
    onStatus: (status) => statuses.push(status),
    // Each look at this clock finds it so much later, as if one write had taken that long.
    ...(msEach === undefined ? {} : { slices: { clock: () => (clock += msEach), pause: (next: () => void) => (resume = next) } }),
  });
  const nextSlice = () => {
    const next = resume;
    resume = undefined;
    next?.();
  };
  return {
    texts,
    store,
    saver,
    statuses,
    written,
    nextSlice,
    pauses: () => resume !== undefined,
    tick: () => timer?.(),
    timerRuns: () => timer !== undefined,
    wakeUp: () => wakeUp?.(),
    sleeps: () => wakeUp === undefined,
  };
}
const nextVisit = async (texts: Parameters<typeof localRepository>[0]) => (await localRepository(texts).load()).records;

describe("what changed in one step", () => {
  /** A device whose second copy takes a step only when it is let go, and what was handed to it. */
  async function heldDevice(msEach?: number) {
    const steps: { readonly ids: readonly string[]; readonly letGo: () => void }[] = [];
    const held = await device({
      ...(msEach === undefined ? {} : { msEach }),
      repository: (real) => ({
        ...real,
        saveAhead: (records) =>
          new Promise((resolve) => steps.push({ ids: records.map(({ id }) => id), letGo: () => resolve() })),
      }),
    });
    const both = () =>
      held.store.set({
        records: putAllOnShelf(held.store.getState().records, [
          withResult(ada, exampleResult(1, 9)),
          withResult(ben, exampleResult(2, 9)),
        ]),
      });
    const turns = async () => {
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    };
    return { ...held, steps, both, turns };
  }

  it("is on the disk together before any record of it is written by itself", async () => {
    const { steps, both, written, saver, turns, statuses } = await heldDevice();
    both();
    await turns();
    expect(steps.map(({ ids }) => ids.toSorted())).toEqual([[ada.id, ben.id].toSorted()]);
    expect([written, statuses]).toEqual([[], [{ type: "Saving" }]]);
    steps[0]?.letGo();
    await saver.settled();
    expect(written.toSorted()).toEqual([`b2m:patient:${ada.id}`, `b2m:patient:${ben.id}`].toSorted());
    expect(saver.status()).toEqual({ type: "Saved", at: NOW });
  });

  it("does not hold up a change of one record and what was chosen with it, which are written at once", async () => {
    const { steps, store, written, saver } = await heldDevice();
    store.set({
      records: putAllOnShelf(store.getState().records, [withResult(ada, exampleResult(1, 9))]),
      settings: { ...DEFAULT_SETTINGS, decimal: "," },
    });
    expect(written).toContain(`b2m:patient:${ada.id}`);
    await saver.settled();
    expect(steps).toEqual([]);
  });

  it("is written with what changed again meanwhile", async () => {
    const { steps, both, store, saver, texts, turns } = await heldDevice();
    both();
    await turns();
    const later = withResult(withResult(ada, exampleResult(1, 9)), exampleResult(1, 10));
    store.put(later);
    steps[0]?.letGo();
    await saver.settled();
    expect(take(await nextVisit(texts), ada.id)).toEqual(later);
  });

  it("is stored at once where the page is left", async () => {
    const { both, saver, texts, store } = await heldDevice();
    both();
    saver.flush();
    expect(await nextVisit(texts)).toEqual(store.getState().records);
  });
});

describe("saving on change", () => {
  it("writes the one record that changed, and says Saved with the time only after it was read back", async () => {
    const { store, saver, statuses, written, texts } = await device();
    expect(saver.status()).toEqual({ type: "Saved" });
    const changed = withResult(ada, exampleResult(1, 9));
    store.put(changed);
    expect(saver.status()).toEqual({ type: "Saving" });
    await saver.settled();
    expect(statuses).toEqual([{ type: "Saving" }, { type: "Saved", at: NOW }]);
    expect(written).toEqual([`b2m:patient:${ada.id}`]);
    expect(await nextVisit(texts)).toEqual(shelve([changed, ben]));
  });

  it("has handed the change to the storage before the action returns", async () => {
    const { store, texts } = await device();
    const changed = withResult(ada, exampleResult(1, 9));
    store.put(changed);
    expect(await nextVisit(texts)).toEqual(shelve([changed, ben]));
  });

  it("writes nothing when nothing of the records or settings changed", async () => {
    const { store, saver, statuses, written } = await device();
    store.set({});
    await saver.settled();
    expect([...statuses, ...written]).toEqual([]);
  });

  it("writes the settings when they changed, and only them", async () => {
    const { store, saver, written, texts } = await device();
    store.set({ settings: { ...DEFAULT_SETTINGS, decimal: "," } });
    await saver.settled();
    expect(written).toEqual(["b2m:settings"]);
    expect((await localRepository(texts).load()).settings.decimal).toBe(",");
  });

  it("removes a made-up patient who left the store", async () => {
    const { store, saver, texts } = await device({ records: [ada, demo] });
    store.set({ records: shelve([ada]) });
    await saver.settled();
    expect(saver.status()).toEqual({ type: "Saved", at: NOW });
    expect(await nextVisit(texts)).toEqual(shelve([ada]));
  });

  it("notices who left the store even when as many came", async () => {
    const { store, saver, texts } = await device({ records: [ada, demo] });
    store.set({ records: shelve([ada, ben]) });
    await saver.settled();
    expect(await nextVisit(texts)).toEqual(shelve([ada, ben]));
  });

  it("never removes a person's record, whatever happened in memory", async () => {
    const { store, saver, texts } = await device();
    store.set({ records: shelve([ada]) });
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "unreadable", pending: 1 });
    expect(await nextVisit(texts)).toEqual(shelve([ada, ben]));
  });

  it("stores after any run of changes what is in memory", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(1, 2, 3), fc.nat(30)), { maxLength: 12 }), async (entries) => {
        const { store, saver, texts } = await device();
        for (const [patient, number] of entries) {
          const record =
            entriesOn(store.getState().records).find((one) => one.patient.familyName === `Example${patient}`) ??
            exampleRecord(patient, 0);
          store.put(withResult(record, exampleResult(patient, number)));
        }
        await saver.settled();
        expect(await nextVisit(texts)).toEqual(store.getState().records);
      }),
      { numRuns: 40 },
    );
  });
});

describe("saving to a slow repository", () => {
  /** Each save waits until the test lets it go. */
  const slow = () => {
    const saves: { readonly record: PatientRecord; readonly letGo: () => void }[] = [];
    const repository = (real: Repository): Repository => ({
      ...real,
      saveRecord: (record) => new Promise((resolve) => saves.push({ record, letGo: () => resolve(real.saveRecord(record)) })),
    });
    return { saves, repository };
  };

  it(
    "never lets two writes of one record overtake each other: the second begins when the first has ended, with the " +
      "latest state",
    async () => {
      const { saves, repository } = slow();
      const { store, saver } = await device({ repository });
      const states = [9, 10, 11].reduce<PatientRecord[]>(
        (all, number) => [...all, withResult(all.at(-1) ?? ada, exampleResult(1, number))],
        [],
      );
      for (const state of states) store.put(state);
      expect(saves.map(({ record }) => record)).toEqual([states[0]]);
      saves[0]?.letGo();
      await new Promise(setImmediate);
      expect(saves.map(({ record }) => record)).toEqual([states[0], states[2]]);
      expect(saver.status()).toEqual({ type: "Saving" });
      saves[1]?.letGo();
      await saver.settled();
      expect(saver.status()).toEqual({ type: "Saved", at: NOW });
    },
  );

  it("does not make one patient wait for another", async () => {
    const { saves, repository } = slow();
    const { store, saver } = await device({ repository });
    store.put(withResult(ada, exampleResult(1, 9)));
    store.put(withResult(ben, exampleResult(2, 9)));
    expect(saves).toHaveLength(2);
    saves[1]?.letGo();
    await new Promise(setImmediate);
    expect(saver.status()).toEqual({ type: "Saving" });
    saves[0]?.letGo();
    await saver.settled();
    expect(saver.status()).toEqual({ type: "Saved", at: NOW });
  });

  it("says NotSaved, not Saving for ever, when a repository breaks its word and rejects", async () => {
    const { store, saver } = await device({
      repository: (real) => ({ ...real, saveRecord: () => Promise.reject(new Error("broken")) }),
    });
    store.put(withResult(ada, exampleResult(1, 9)));
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "denied", pending: 1 });
  });
});

describe("a storage without room", () => {
  const changed = withResult(ada, exampleResult(1, 9));
  const fullDevice = async () => {
    const made = await device();
    made.texts.setQuota(0);
    made.store.put(changed);
    await made.saver.settled();
    return made;
  };

  it("is said, with how much waits; memory keeps everything and the disk what it had", async () => {
    const { store, saver, texts } = await fullDevice();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "full", pending: 1 });
    expect(take(store.getState().records, ada.id)).toBe(changed);
    expect(await nextVisit(texts)).toEqual(shelve([ada, ben]));
    store.set({ settings: { ...DEFAULT_SETTINGS, decimal: "," } });
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "full", pending: 2 });
  });

  it.each(["the timer", "the window that wakes", "the next change", "a retry by hand"])(
    "is tried again by %s, and saving resumes by itself when there is room",
    async (trigger) => {
      const { store, saver, texts, tick, wakeUp } = await fullDevice();
      const again = {
        "the timer": tick,
        "the window that wakes": wakeUp,
        "the next change": () => store.set({ settings: { ...DEFAULT_SETTINGS } }),
        "a retry by hand": saver.retry,
      }[trigger];
      again?.();
      await saver.settled();
      expect(saver.status()).toMatchObject({ type: "NotSaved", why: "full" });
      texts.setQuota(1_000_000);
      again?.();
      await saver.settled();
      expect(saver.status()).toEqual({ type: "Saved", at: NOW });
      expect(await nextVisit(texts)).toEqual(shelve([changed, ben]));
    },
  );

  it("is not tried again because something changed that is not saved, such as the status itself", async () => {
    let tries = 0;
    const counting = (real: Repository): Repository => ({
      ...real,
      saveRecord: (record) => ((tries += 1), real.saveRecord(record)),
    });
    const made = await device({ repository: counting });
    made.texts.setQuota(0);
    made.store.put(changed);
    await made.saver.settled();
    made.store.set({});
    await made.saver.settled();
    expect(tries).toBe(1);
  });

  it("is tried once for each change also where the store that is watched shows the status", async () => {
    let tries = 0;
    const texts = memoryTextStore();
    const repository = localRepository(texts);
    await repository.saveRecord(ada);
    const store = smallStore(ada);
    const counting: Repository = { ...repository, saveRecord: (record) => ((tries += 1), repository.saveRecord(record)) };
    const statuses: SaveStatus[] = [];
    const saver = saveOnChange(store, counting, {
      now: () => NOW,
      retryNowAndThen: () => () => {},
      wake: () => () => {},
      onStatus: (status) => {
        statuses.push(status);
        store.set({});
      },
    });
    texts.setQuota(0);
    store.put(changed);
    await saver.settled();
    texts.setQuota(1_000_000);
    saver.retry();
    await saver.settled();
    expect(statuses.map(({ type }) => type)).toEqual(["Saving", "NotSaved", "Saved"]);
    expect(tries).toBe(2);
  });

  it("does not blink: NotSaved stays on the screen while it is tried again", async () => {
    const { saver, statuses, tick } = await fullDevice();
    tick();
    await saver.settled();
    expect(statuses.map(({ type }) => type)).toEqual(["Saving", "NotSaved"]);
  });

  it("lets the timer run only while something is not saved", async () => {
    const { saver, texts, tick, timerRuns } = await fullDevice();
    expect(timerRuns()).toBe(true);
    texts.setQuota(1_000_000);
    tick();
    await saver.settled();
    expect(timerRuns()).toBe(false);
  });

  it("saves the state of now when there is room, not the one that failed", async () => {
    const { store, saver, texts } = await fullDevice();
    const later = withResult(changed, exampleResult(1, 10));
    texts.setQuota(1_000_000);
    store.put(later);
    await saver.settled();
    expect(await nextVisit(texts)).toEqual(shelve([later, ben]));
  });
});

describe("what stands in the way of saving", () => {
  it("is called denied when the browser refuses its storage", async () => {
    const { store, saver, texts } = await device();
    texts.setDenied(true);
    store.put(withResult(ada, exampleResult(1, 9)));
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "denied", pending: 1 });
    texts.setDenied(false);
    saver.retry();
    await saver.settled();
    expect(saver.status()).toEqual({ type: "Saved", at: NOW });
  });

  it("is called unreadable when what is stored in the place cannot be read; other patients are saved", async () => {
    const { store, saver, texts } = await device();
    texts.set(`b2m:patient:${ada.id}`, "spoilt");
    const changedBen = withResult(ben, exampleResult(2, 9));
    store.put(withResult(ada, exampleResult(1, 9)));
    store.put(changedBen);
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "unreadable", pending: 1 });
    expect(texts.get(`b2m:patient:${ada.id}`)).toEqual(ok("spoilt"));
    expect(await nextVisit(texts)).toEqual(shelve([changedBen]));
  });
});

describe("a saver that was stopped", () => {
  it("listens to nothing any more", async () => {
    const { store, saver, texts, sleeps } = await device();
    saver.stop();
    store.put(withResult(ada, exampleResult(1, 9)));
    await saver.settled();
    expect(sleeps()).toBe(true);
    expect(await nextVisit(texts)).toEqual(shelve([ada, ben]));
  });
});

describe("saving a patient again", () => {
  it("brings back from memory what was lost on the disk", async () => {
    const { saver, texts } = await device();
    texts.remove(`b2m:patient:${ada.id}`);
    saver.saveAgain(ada.id);
    expect(saver.status()).toEqual({ type: "Saving" });
    await saver.settled();
    expect(saver.status()).toEqual({ type: "Saved", at: NOW });
    expect(await nextVisit(texts)).toEqual(shelve([ada, ben]));
  });

  it("says that the patient is not saved where a damaged text stands in the place, and leaves that text alone", async () => {
    const { saver, texts } = await device();
    texts.set(`b2m:patient:${ada.id}`, "spoilt");
    saver.saveAgain(ada.id);
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "unreadable", pending: 1 });
    expect(texts.get(`b2m:patient:${ada.id}`)).toEqual(ok("spoilt"));
  });

  it("does nothing for a patient who is not in memory: one that cannot be read is never taken for one to remove", async () => {
    const demo = exampleRecord(5, 1, { patient: { synthetic: true } });
    const { saver, store, texts } = await device({ records: [ada, demo] });
    store.set({ records: shelve([ada]) });
    await saver.settled();
    await localRepository(texts.otherTab()).saveRecord(demo);
    saver.saveAgain(demo.id);
    await saver.settled();
    expect(await nextVisit(texts)).toEqual(shelve([ada, demo]));
  });
});

describe("saving very many records", () => {
  const many = Array.from({ length: 9 }, (_, index) => exampleRecord(index + 10, 2));
  const keyOf = (record: PatientRecord) => `b2m:patient:${record.id}`;

  it("is done in slices between which the page answers, and says Saving until the last one is stored", async () => {
    const { store, saver, written, texts, nextSlice, pauses } = await device({ records: [], msEach: 12 });
    store.set({ records: shelve(many) });
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(many.length);
    expect(saver.status()).toEqual({ type: "Saving" });
    let slices = 0;
    for (; pauses() && slices < 100; slices += 1) nextSlice();
    expect(slices).toBeGreaterThan(1);
    await saver.settled();
    expect(saver.status()).toEqual({ type: "Saved", at: NOW });
    expect(await nextVisit(texts)).toEqual(shelve(many));
  });

  it("lets a result typed meanwhile go first: it is handed to the storage before the action returns", async () => {
    const { store, written, pauses } = await device({ records: [], msEach: 12 });
    store.set({ records: shelve(many) });
    expect(pauses()).toBe(true);
    const last = many.find((record) => !written.includes(keyOf(record)));
    if (last === undefined) throw new Error("All were written at once");
    store.put(withResult(last, exampleResult(1, 9)));
    expect(written).toContain(keyOf(last));
  });

  it("writes at once all that waits when the page is left", async () => {
    const { store, saver, written } = await device({ records: [], msEach: 12 });
    store.set({ records: shelve(many) });
    saver.flush();
    expect(written.filter((key) => key.startsWith("b2m:patient:")).toSorted()).toEqual(many.map(keyOf).toSorted());
  });

  it("names the import in the settings before the first of its results is written", async () => {
    const { store, written } = await device({ records: [], msEach: 12 });
    store.set({
      records: shelve(many),
      settings: {
        ...DEFAULT_SETTINGS,
        imports: [{ at: NOW, format: "table", added: 9, corrected: 0, withdrawn: 0, restored: 0, patientsAdded: 9, care: 0 }],
      },
    });
    expect(written[0]).toBe("b2m:settings");
  });

  it("tries a full storage again in slices too", async () => {
    const { store, saver, nextSlice, pauses } = await device({
      records: [],
      msEach: 12,
      repository: (real) => ({ ...real, saveRecord: async () => ({ ok: false, error: { type: "StorageFull" } }) }),
    });
    store.set({ records: shelve(many) });
    while (pauses()) nextSlice();
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "full", pending: many.length });
    saver.retry();
    expect(pauses()).toBe(true);
  });
});

describe("the status beside copies that follow", () => {
  /** One copy more, which stands as a test says. */
  function withCopy(atFirst: CopyState) {
    let state = atFirst;
    const listeners = new Set<() => void>();
    return {
      repository: (real: Repository): Repository => ({
        ...real,
        copies: {
          states: () => [state],
          watch: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
      }),
      becomes: (next: CopyState) => {
        state = next;
        listeners.forEach((listener) => listener());
      },
      listeners,
    };
  }

  it("says at once that one could not be opened, and nothing where all could", async () => {
    expect((await device({ repository: withCopy({ type: "Refused" }).repository })).statuses).toEqual([
      { type: "Saved", lacking: "Refused" },
    ]);
    expect((await device({ repository: withCopy({ type: "Kept" }).repository })).statuses).toEqual([]);
  });

  it("follows the copy: lacking while it lacks something, Saved again once it holds everything, until it is stopped", async () => {
    const copy = withCopy({ type: "Kept" });
    const { saver, statuses } = await device({ repository: copy.repository });
    copy.becomes({ type: "Full" });
    copy.becomes({ type: "Kept" });
    expect(statuses).toEqual([{ type: "Saved", lacking: "Full" }, { type: "Saved" }]);
    saver.stop();
    expect(copy.listeners.size).toBe(0);
  });
});
