import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientLock } from "../../domain/device/patientMode.ts";
import type { Pin } from "../../domain/device/pin.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { hashPin, newSalt, PIN_ITERATIONS } from "../../persistence/pinHash.ts";
import type { SaveFailure } from "../../persistence/repository.ts";
import type { PatientModeKeeper } from "./keepPatientMode.ts";

/**
 * Why a device was not handed over: a change waits to be saved, the page is not served safely, or the lock could not be stored.
 */
export type NotHandedOver =
  | { readonly type: "NotSaved" }
  | { readonly type: "NoCryptography" }
  | { readonly type: "NotStored"; readonly why: SaveFailure["type"] };

/** Hands the device over to a patient: from here on, in every tab, their history and nothing else, until the PIN is given. */
export async function handOver(
  { store, crypto, iterations = PIN_ITERATIONS, now, report, isAllSaved }: PatientModeKeeper,
  patientId: PatientId,
  pin: Pin,
): Promise<Result<void, NotHandedOver>> {
  if (!isAllSaved()) return err({ type: "NotSaved" });
  const salt = newSalt(crypto);
  const pinHash = await hashPin(pin, salt, iterations, crypto);
  if (pinHash === undefined) return err({ type: "NoCryptography" });
  const at = now();
  const lock: PatientLock = { patientId, salt, iterations, pinHash, enteredAt: at, wrongTries: 0, notBefore: at };
  const written = store.write(lock);
  if (!written.ok) return err({ type: "NotStored", why: written.error.type });
  report({ type: "On", lock });
  return ok(undefined);
}
