import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientLock } from "../../domain/device/patientMode.ts";
import type { Pin } from "../../domain/device/pin.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { hashNewPin, newSalt } from "../../persistence/pinHash.ts";
import type { SaveFailure } from "../../persistence/repository.ts";
import { CURRENT_KDF } from "../../persistence/vault/kdfParams.ts";
import type { PatientModeKeeper } from "./keepPatientMode.ts";

/**
 * Why a device was not handed over: a change waits to be saved, what makes a PIN unreadable is missing, or the lock could not be stored.
 */
export type NotHandedOver =
  | { readonly type: "NotSaved" }
  | { readonly type: "NotLoaded" }
  | { readonly type: "NotStored"; readonly why: SaveFailure["type"] };

/** Hands the device over to a patient: from here on, in every tab, their history and nothing else, until the PIN is given. */
export async function handOver(
  { store, crypto, hashing = CURRENT_KDF, now, report, isAllSaved }: PatientModeKeeper,
  patientId: PatientId,
  pin: Pin,
): Promise<Result<void, NotHandedOver>> {
  if (!isAllSaved()) return err({ type: "NotSaved" });
  const salt = newSalt(crypto);
  const pinHash = await hashNewPin(pin, salt, hashing);
  if (!pinHash.ok) return pinHash;
  const lock: PatientLock = { patientId, salt, hashing, pinHash: pinHash.value, enteredAt: now(), wrongTries: 0, wait: 0 };
  const written = store.write(lock);
  if (!written.ok) return err({ type: "NotStored", why: written.error.type });
  report({ type: "On", lock });
  return ok(undefined);
}
