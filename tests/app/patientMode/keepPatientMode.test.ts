import { PATIENT_MODE_KEY } from "../../../src/persistence/keysAtStart.ts";
import { instantAt } from "../../../src/domain/instant.ts";
import { webcrypto } from "node:crypto";
import { describe, expect, it } from "vitest";
import { handOver } from "../../../src/app/patientMode/handOver.ts";
import { keepPatientMode } from "../../../src/app/patientMode/keepPatientMode.ts";
import { takeBack } from "../../../src/app/patientMode/takeDeviceBack.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import type { Pin } from "../../../src/domain/device/pin.ts";
import { memoryTextStore, type MemoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { patientLockStore } from "../../../src/persistence/patientLockStore.ts";
import type { PinCrypto } from "../../../src/persistence/pinHash.ts";
import { monitorWithPatients, patient } from "../../support/monitor.ts";

const crypto = webcrypto as unknown as PinCrypto;
const RIGHT = "4711" as Pin;
const WRONG = "0815" as Pin;
const ADA = "ada" as PatientId;

/** One tab of a device, with a clock that the test sets. */
function tab(texts: MemoryTextStore, clock: { at: number }, cryptography: PinCrypto = crypto) {
  const monitor = monitorWithPatients(patient("ada"), patient("ben"));
  const keeper = keepPatientMode(
    monitor,
    { store: patientLockStore(texts), crypto: cryptography, hashing: { name: "argon2id", memory: 64, passes: 1, lanes: 1 } },
    { now: () => instantAt(clock.at) },
  );
  return { monitor, keeper, mode: () => monitor.getState().patientMode.type };
}
const noon = () => ({ at: Date.parse("2026-06-15T12:00:00.000Z") });

async function handedOver() {
  const texts = memoryTextStore();
  // A device with an app on it is never bare.
  texts.set("b2m:index", "");
  const clock = noon();
  const first = tab(texts, clock);
  expect(await handOver(first.keeper, ADA, RIGHT)).toEqual({ ok: true, value: undefined });
  return { texts, clock, ...first };
}

describe("handing the device over", () => {
  it("stores who has it and never the PIN", async () => {
    const { texts, mode } = await handedOver();
    const stored = texts.get(PATIENT_MODE_KEY);
    expect(mode()).toBe("On");
    expect(stored.ok && stored.value).toContain('"patientId":"ada"');
    expect(stored.ok && stored.value).not.toContain("4711");
  });

  it("waits until every change is saved", async () => {
    const { keeper, monitor, mode } = tab(memoryTextStore(), noon());
    monitor.getState().reportSaveStatus({ type: "NotSaved", why: "full", pending: 1 });
    expect(await handOver(keeper, ADA, RIGHT)).toEqual({ ok: false, error: { type: "NotSaved" } });
    expect(mode()).toBe("Off");
  });

  it("does not happen where the lock cannot be stored: a reload would undo it", async () => {
    const texts = memoryTextStore({ quota: 10 });
    const { keeper, mode } = tab(texts, noon());
    expect(await handOver(keeper, ADA, RIGHT)).toEqual({ ok: false, error: { type: "NotStored", why: "StorageFull" } });
    expect(mode()).toBe("Off");
  });

  it("needs no cryptography of the browser, which a page over plain http has none of", async () => {
    const { keeper, mode } = tab(memoryTextStore(), noon(), { getRandomValues: (bytes) => crypto.getRandomValues(bytes) });
    expect(await handOver(keeper, ADA, RIGHT)).toEqual({ ok: true, value: undefined });
    expect(mode()).toBe("On");
    expect(await takeBack(keeper, RIGHT)).toEqual({ ok: true, value: undefined });
  });

  it("locks every open tab at once, and every tab that is opened later", async () => {
    const texts = memoryTextStore();
    const clock = noon();
    const [one, other] = [tab(texts, clock), tab(texts.otherTab(), clock)];
    await handOver(one.keeper, ADA, RIGHT);
    expect([one.mode(), other.mode(), tab(texts.otherTab(), clock).mode()]).toEqual(["On", "On", "On"]);
    texts.set("b2m:index", "");
    await takeBack(one.keeper, RIGHT);
    expect([one.mode(), other.mode()]).toEqual(["Off", "Off"]);
  });

  it("is noticed by a page that missed it, when it is seen again", async () => {
    const texts = memoryTextStore();
    const clock = noon();
    const one = tab(texts, clock);
    const frozen = tab({ ...texts, watch: () => () => {} }, clock);
    await handOver(one.keeper, ADA, RIGHT);
    expect(frozen.mode()).toBe("Off");
    frozen.keeper.recheck();
    expect(frozen.mode()).toBe("On");
  });
});

describe("taking the device back", () => {
  it("needs the PIN that was chosen", async () => {
    const { keeper, mode, texts } = await handedOver();
    expect(await takeBack(keeper, WRONG)).toEqual({ ok: false, error: { type: "WrongPin", waitSeconds: 0 } });
    expect(mode()).toBe("On");
    expect(await takeBack(keeper, RIGHT)).toEqual({ ok: true, value: undefined });
    expect([mode(), texts.get(PATIENT_MODE_KEY)]).toEqual(["Off", { ok: true, value: undefined }]);
  });

  it("waits 30 seconds after the third wrong PIN, for the right one too, and a reload does not shorten it", async () => {
    const { keeper, clock, texts } = await handedOver();
    const tries = [await takeBack(keeper, WRONG), await takeBack(keeper, WRONG), await takeBack(keeper, WRONG)];
    expect(tries.map((tried) => !tried.ok && tried.error)).toEqual([
      { type: "WrongPin", waitSeconds: 0 },
      { type: "WrongPin", waitSeconds: 0 },
      { type: "WrongPin", waitSeconds: 30 },
    ]);
    for (let second = 1; second <= 29; second += 1) keeper.passSecond();
    const reloaded = tab(texts, clock);
    expect(await takeBack(reloaded.keeper, RIGHT)).toEqual({ ok: false, error: { type: "Wait", waitSeconds: 1 } });
    reloaded.keeper.passSecond();
    expect(await takeBack(reloaded.keeper, RIGHT)).toEqual({ ok: true, value: undefined });
  });

  it("is not had sooner by turning the clock, forward or back", async () => {
    const { keeper, clock } = await handedOver();
    for (let count = 1; count <= 3; count += 1) await takeBack(keeper, WRONG);
    for (const days of [1, -2, 400]) {
      clock.at += days * 86_400_000;
      expect(await takeBack(keeper, RIGHT)).toEqual({ ok: false, error: { type: "Wait", waitSeconds: 30 } });
    }
  });

  it("waits longer with each wrong PIN after that", async () => {
    const { keeper } = await handedOver();
    const waits: (number | false)[] = [];
    for (let count = 1; count <= 7; count += 1) {
      const tried = await takeBack(keeper, WRONG);
      const wait = !tried.ok && "waitSeconds" in tried.error && tried.error.waitSeconds;
      waits.push(wait);
      for (let second = 0; second < (wait || 0); second += 1) keeper.passSecond();
    }
    expect(waits).toEqual([0, 0, 30, 60, 300, 900, 900]);
  });

  it("counts a try before it looks at the PIN, so that closing the page makes none free", async () => {
    const { texts, clock } = await handedOver();
    // Begun, and not waited for.
    for (let count = 1; count <= 3; count += 1) void takeBack(tab(texts, clock).keeper, WRONG);
    expect(await takeBack(tab(texts, clock).keeper, RIGHT)).toEqual({ ok: false, error: { type: "Wait", waitSeconds: 30 } });
  });

  it("is refused where the lock cannot be read, whatever the PIN", async () => {
    const { texts, clock } = await handedOver();
    texts.set(PATIENT_MODE_KEY, "spoilt");
    const reloaded = tab(texts, clock);
    expect(reloaded.mode()).toBe("Unreadable");
    expect(await takeBack(reloaded.keeper, RIGHT)).toEqual({ ok: false, error: { type: "Unreadable" } });
    expect(reloaded.mode()).toBe("Unreadable");
  });

  it("still asks for the PIN where the browser's data was cleared under an open page", async () => {
    const { texts, keeper, mode } = await handedOver();
    texts.remove("b2m:index");
    texts.remove(PATIENT_MODE_KEY);
    keeper.recheck();
    expect(mode()).toBe("On");
    expect(await takeBack(keeper, WRONG)).toMatchObject({ ok: false });
    expect(await takeBack(keeper, RIGHT)).toMatchObject({ ok: true });
    expect(mode()).toBe("Off");
  });

  it("stays with the patient where the storage refuses to let the lock go", async () => {
    const { texts, keeper, mode } = await handedOver();
    texts.setDenied(true);
    expect(await takeBack(keeper, RIGHT)).toEqual({ ok: false, error: { type: "NotRemoved" } });
    expect(mode()).toBe("On");
  });
});
