import { PATIENT_MODE_KEY } from "../../src/persistence/keysAtStart.ts";
import { describe, expect, it } from "vitest";
import type { PatientId } from "../../src/domain/record/patient.ts";
import type { PatientLock, PatientMode } from "../../src/domain/device/patientMode.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { seal } from "../../src/exchange/sealedText.ts";
import { patientLockStore } from "../../src/persistence/patientLockStore.ts";
import { exampleRecord } from "../support/exampleRecords.ts";

const lock: PatientLock = {
  patientId: "6a99b44c-a0a7-4e8b-95e1-c92767f705f9" as PatientId,
  salt: "00112233445566778899aabbccddeeff",
  hashing: { name: "argon2id", memory: 19_456, passes: 2, lanes: 1 },
  pinHash: "aabbccdd".repeat(8),
  enteredAt: "2026-06-15T12:00:00.000Z",
  wrongTries: 2,
  wait: 0,
};
const written = () => {
  const texts = memoryTextStore();
  patientLockStore(texts).write(lock);
  const text = texts.get(PATIENT_MODE_KEY);
  return { texts, text: text.ok ? (text.value ?? "") : "" };
};

describe("the lock of patient mode", () => {
  it("is read as it was written, and is off where there is none", () => {
    const { texts } = written();
    expect(patientLockStore(texts).read()).toEqual({ ok: true, value: { type: "On", lock } });
    patientLockStore(texts).remove();
    expect(patientLockStore(texts).read()).toEqual({ ok: true, value: { type: "Off" } });
  });

  it.each<readonly [string, (text: string) => string]>([
    ["cut short", (text) => text.slice(0, -20)],
    ["changed by one letter", (text) => text.replace("aabbccdd", "aabbccde")],
    ["emptied", () => ""],
    ["no JSON", () => "off"],
    ["of a later release", (text) => text.replace('"b2m-patient-mode":2', '"b2m-patient-mode":3')],
  ])("holds the device where it cannot be read: %s", (_, spoil) => {
    const { texts, text } = written();
    texts.set(PATIENT_MODE_KEY, spoil(text));
    expect(patientLockStore(texts).read()).toEqual({ ok: true, value: { type: "Unreadable" } });
  });

  it.each<readonly [string, { readonly [field in keyof PatientLock]?: unknown }]>([
    ["a wait that is no number", { wait: "soon" }],
    ["a hash cut short", { pinHash: "aabb" }],
    ["a salt that is none", { salt: "pepper" }],
    ["no rounds", { hashing: { name: "pbkdf2", iterations: 0 } }],
    ["no passes", { hashing: { ...lock.hashing, passes: 0 } }],
    ["more memory than any device has", { hashing: { ...lock.hashing, memory: 1_048_577 } }],
    ["another way of hashing", { hashing: { name: "md5" } }],
  ])("that no PIN could open is not taken for one that could: %s", (_, wrong) => {
    const texts = memoryTextStore();
    texts.set(PATIENT_MODE_KEY, seal({ name: "b2m-patient-mode", current: 2 }, { ...lock, ...wrong }));
    expect(patientLockStore(texts).read()).toEqual({ ok: true, value: { type: "Unreadable" } });
  });

  it.each([
    [2, 0],
    [3, 30],
    [5, 300],
  ])("of an earlier release holds and can be opened; after %i wrong PINs its wait begins anew", (wrongTries, wait) => {
    const { hashing: _, wait: __, ...kept } = lock;
    const before = { ...kept, iterations: 600_000, wrongTries, notBefore: "2026-06-15T12:00:00.000Z" };
    const texts = memoryTextStore();
    texts.set(PATIENT_MODE_KEY, seal({ name: "b2m-patient-mode", current: 1 }, before));
    expect(patientLockStore(texts).read()).toEqual({
      ok: true,
      value: { type: "On", lock: { ...kept, wrongTries, hashing: { name: "pbkdf2", iterations: 600_000 }, wait } },
    });
  });

  it("is heard of in every other tab, when it comes, changes and goes", () => {
    const { texts } = written();
    const heard: PatientMode["type"][] = [];
    patientLockStore(texts.otherTab()).watch((mode) => heard.push(mode.type));
    const store = patientLockStore(texts);
    store.write({ ...lock, wrongTries: 3 });
    texts.set(PATIENT_MODE_KEY, "spoilt");
    store.remove();
    texts.set("b2m:settings", "{}");
    expect(heard).toEqual(["On", "Unreadable", "Off"]);
  });

  it("stands apart from the records: the repository neither loads, reports nor removes it", async () => {
    const { texts, text } = written();
    const repository = localRepository(texts);
    await repository.saveRecord(exampleRecord(1, 1));
    const loaded = await repository.load();
    expect([loaded.records.size, loaded.damaged]).toEqual([1, []]);
    expect(texts.get(PATIENT_MODE_KEY)).toEqual({ ok: true, value: text });
  });
});
