import { describe, expect, it } from "vitest";
import { start } from "../../../src/app/starting/start.ts";
import { take } from "../../../src/domain/shelf.ts";
import { patientLockStore } from "../../../src/persistence/patientLockStore.ts";
import type { PatientLock } from "../../../src/domain/device/patientMode.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { importerInPlace } from "../../support/importer.ts";
import { fixedDeps } from "../../support/monitor.ts";

/** A lock whose PIN nobody needs here. */
const LOCK: PatientLock = {
  patientId: exampleRecord(1, 2).id,
  salt: "0".repeat(32),
  hashing: { name: "argon2id", memory: 64, passes: 1, lanes: 1 },
  pinHash: "0".repeat(64),
  enteredAt: "2026-03-01T12:00:00.000Z",
  wrongTries: 0,
  wait: 0,
};
const [ada, ben, eva] = [exampleRecord(1, 2), exampleRecord(2, 2), exampleRecord(3, 2)];

/** A tab with three people and a chosen decimal comma; then the browser empties its storage and tells the tab nothing. */
async function emptiedTab() {
  const texts = memoryTextStore();
  for (const record of [ada, ben, eva]) await localRepository(texts).saveRecord(record);
  const silent: TextStore = { ...texts, watch: () => () => {} };
  const deps = fixedDeps();
  const wakes: (() => void)[] = [];
  const { monitor, saver } = await start(
    localRepository(silent),
    deps,
    { retryNowAndThen: () => () => {}, wake: (retry) => (wakes.push(retry), () => {}) },
    importerInPlace(deps.newId),
  );
  const store = monitor.getState;
  store().changeSettings({ decimal: "," });
  store().erasePatient(eva.id);
  await saver.settled();
  const keys = texts.keys();
  for (const key of keys.ok ? keys.value : []) texts.remove(key);
  return { texts, store, saver, wake: () => wakes.forEach((wake) => wake()) };
}

describe("a device that was handed over, whose storage is emptied under the open tab", () => {
  it("is still handed over once everything is written again", async () => {
    const texts = memoryTextStore();
    await localRepository(texts).saveRecord(ada);
    const locks = patientLockStore(texts);
    locks.write(LOCK);
    const silent: TextStore = { ...texts, watch: () => () => {} };
    const deps = fixedDeps();
    const wakes: (() => void)[] = [];
    const { monitor, device, saver } = await start(
      localRepository(silent),
      deps,
      { retryNowAndThen: () => () => {}, wake: (retry) => (wakes.push(retry), () => {}) },
      importerInPlace(deps.newId),
      { store: patientLockStore(silent), crypto: globalThis.crypto },
    );
    const keys = texts.keys();
    for (const key of keys.ok ? keys.value : []) texts.remove(key);
    for (const wake of wakes) wake();
    device.patientMode?.recheck();
    await saver.settled();
    expect(monitor.getState().patientMode).toEqual({ type: "On", lock: LOCK });
    expect(locks.read()).toEqual({ ok: true, value: { type: "On", lock: LOCK } });
    expect(take((await localRepository(texts).load()).records, ada.id)).toEqual(ada);
  });
});

describe("a storage that is emptied under an open tab", () => {
  it.each([
    ["a result of a patient is next", "patient"],
    ["a new patient is next", "new"],
    ["a setting is next", "settings"],
    ["the user comes back to the window", "wake"],
  ] as const)(
    "is written whole again when %s: everyone, the index, the settings, and who was erased stays erased",
    async (_, next) => {
      const { texts, store, saver, wake } = await emptiedTab();
      if (next === "patient") store().archivePatient(ada.id);
      else if (next === "new") store().addRecords([exampleRecord(4, 1)]);
      else if (next === "settings") store().changeSettings({ decimal: "." });
      else wake();
      expect(saver.status().type).toBe("Saving");
      await saver.settled();
      expect(saver.status().type).toBe("Saved");
      const visit = await localRepository(texts).load();
      expect(visit.records).toEqual(store().records);
      expect(take(visit.records, ben.id)).toEqual(ben);
      expect(visit.settings).toEqual(store().settings);
      expect(visit.erased?.map(({ id }) => id)).toEqual([eva.id]);
      expect(visit.damaged).toEqual([]);
      texts.remove(`b2m:patient:${ben.id}`);
      expect((await localRepository(texts).load()).damaged).toMatchObject([{ patientId: ben.id, why: { type: "Missing" } }]);
    },
  );

  it("is not called Saved while there is no room for what memory holds", async () => {
    const { texts, saver, wake } = await emptiedTab();
    texts.setQuota(0);
    wake();
    await saver.settled();
    expect(saver.status()).toEqual({ type: "NotSaved", why: "full", pending: 3 });
  });

  it("is left alone where nothing went missing", async () => {
    const { texts, saver, wake } = await emptiedTab();
    wake();
    await saver.settled();
    const written: string[] = [];
    texts.otherTab().watch(({ key }) => written.push(key ?? ""));
    wake();
    await saver.settled();
    expect(written).toEqual([]);
  });
});
