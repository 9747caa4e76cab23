import { afterWrongPin, mendedWait, waitLeft, type PatientLock } from "../domain/patientMode.ts";
import type { PatientId } from "../domain/patient.ts";
import type { Pin } from "../domain/pin.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { PatientLockStore } from "../persistence/patientLockStore.ts";
import { hashPin, newSalt, PIN_ITERATIONS, type PinCrypto } from "../persistence/pinHash.ts";
import type { SaveFailure } from "../persistence/repository.ts";
import type { Deps } from "../store/deps.ts";
import type { Monitor } from "../store/monitor.ts";

/** `iterations` is for tests, which cannot wait; a lock keeps the number that it was made with. */
export type PatientModeDeps = { readonly store: PatientLockStore; readonly crypto: PinCrypto; readonly iterations?: number };

/** Why a device was not handed over: a change waits to be saved, the page is not served safely, or the lock could not be stored. */
export type NotHandedOver = { readonly type: "NotSaved" } | { readonly type: "NoCryptography" } | { readonly type: "NotStored"; readonly why: SaveFailure["type"] };

/** Why a device is still with the patient. Seconds to wait before the next PIN is looked at. */
export type NotTakenBack =
  | { readonly type: "WrongPin"; readonly waitSeconds: number }
  | { readonly type: "Wait"; readonly waitSeconds: number }
  | { readonly type: "Unreadable" }
  | { readonly type: "NoCryptography" }
  | { readonly type: "NotRemoved" };

export type PatientModeKeeper = {
  readonly handOver: (patientId: PatientId, pin: Pin) => Promise<Result<void, NotHandedOver>>;
  readonly takeBack: (pin: Pin) => Promise<Result<void, NotTakenBack>>;
  /** Asks the storage again: a page that was out of sight may have missed that another tab handed the device over. */
  readonly recheck: () => void;
};

/** Keeps the store's word on patient mode true to what is stored, and is the only one to change either. */
export function keepPatientMode(monitor: Monitor, { store, crypto, iterations = PIN_ITERATIONS }: PatientModeDeps, { now }: Pick<Deps, "now">): PatientModeKeeper {
  const { reportPatientMode: report } = monitor.getState();

  /** The lock in force. Where the storage does not answer, or was emptied by hand under an open page, the one in memory. */
  function current() {
    const held = monitor.getState().patientMode;
    const stored = store.read();
    if (!stored.ok || (stored.value.type === "Off" && store.isBare())) return held;
    if (stored.value.type !== "On") return stored.value;
    const mended = mendedWait(stored.value.lock, now());
    if (mended !== stored.value.lock) store.write(mended);
    return { type: "On", lock: mended } as const;
  }

  const recheck = () => report(current());
  recheck();
  store.watch(report);

  async function check(pin: Pin, lock: PatientLock): Promise<Result<void, NotTakenBack>> {
    const before = waitLeft(lock, now());
    if (before > 0) return err({ type: "Wait", waitSeconds: before });
    // Counted before it is looked at: closing the page in between must not make the try free.
    const counted = afterWrongPin(lock, now());
    store.write(counted);
    const hash = await hashPin(pin, lock.salt, lock.iterations, crypto);
    if (hash === undefined) return err({ type: "NoCryptography" });
    if (hash !== lock.pinHash) {
      report({ type: "On", lock: counted });
      return err({ type: "WrongPin", waitSeconds: waitLeft(counted, now()) });
    }
    if (!store.remove().ok) return err({ type: "NotRemoved" });
    report({ type: "Off" });
    return ok(undefined);
  }

  return {
    handOver: async (patientId, pin) => {
      if (monitor.getState().saveStatus.type !== "Saved") return err({ type: "NotSaved" });
      const salt = newSalt(crypto);
      const pinHash = await hashPin(pin, salt, iterations, crypto);
      if (pinHash === undefined) return err({ type: "NoCryptography" });
      const at = now();
      const lock: PatientLock = { patientId, salt, iterations, pinHash, enteredAt: at, wrongTries: 0, notBefore: at };
      const written = store.write(lock);
      if (!written.ok) return err({ type: "NotStored", why: written.error.type });
      report({ type: "On", lock });
      return ok(undefined);
    },
    takeBack: async (pin) => {
      const mode = current();
      report(mode);
      if (mode.type === "Unreadable") return err({ type: "Unreadable" });
      return mode.type === "Off" ? ok(undefined) : check(pin, mode.lock);
    },
    recheck,
  };
}
