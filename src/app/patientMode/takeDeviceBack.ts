import { afterWrongPin, type PatientLock } from "../../domain/device/patientMode.ts";
import type { Pin } from "../../domain/device/pin.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { hashPin, type NotHashed } from "../../persistence/pinHash.ts";
import type { PatientModeKeeper } from "./keepPatientMode.ts";

/** Why a device is still with the patient. Seconds to wait before the next PIN is looked at. */
export type NotTakenBack =
  | { readonly type: "WrongPin"; readonly waitSeconds: number }
  | { readonly type: "Wait"; readonly waitSeconds: number }
  | { readonly type: "Unreadable" }
  | NotHashed
  | { readonly type: "NotRemoved" };

/**
 * Takes the device back from the patient with the PIN that was chosen. The lock is read anew: another tab may have tried, or
 * taken it back.
 */
export const takeBack = (keeper: PatientModeKeeper, pin: Pin): Promise<Result<void, NotTakenBack>> =>
  keeper.oneTryAtATime === undefined ? tryPin(keeper, pin) : keeper.oneTryAtATime(() => tryPin(keeper, pin));

async function tryPin(keeper: PatientModeKeeper, pin: Pin): Promise<Result<void, NotTakenBack>> {
  const mode = keeper.current();
  keeper.report(mode);
  if (mode.type === "Unreadable") return err({ type: "Unreadable" });
  return mode.type === "Off" ? ok(undefined) : check(keeper, pin, mode.lock);
}

async function check(
  { store, crypto, report }: PatientModeKeeper,
  pin: Pin,
  lock: PatientLock,
): Promise<Result<void, NotTakenBack>> {
  if (lock.wait > 0) return err({ type: "Wait", waitSeconds: lock.wait });
  // Counted before it is looked at: closing the page in between must not make the try free.
  const counted = afterWrongPin(lock);
  store.write(counted);
  const hash = await hashPin(pin, lock.salt, lock.hashing, crypto);
  if (!hash.ok) {
    // No PIN was looked at.
    store.write(lock);
    return hash;
  }
  if (hash.value !== lock.pinHash) {
    report({ type: "On", lock: counted });
    return err({ type: "WrongPin", waitSeconds: counted.wait });
  }
  if (!store.remove().ok) return err({ type: "NotRemoved" });
  report({ type: "Off" });
  return ok(undefined);
}
