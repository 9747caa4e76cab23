import { instantAt, type Instant } from "../instant.ts";
import type { PatientId } from "../record/patient.ts";

/**
 * What holds a device to one patient until a PIN is given. The PIN itself is nowhere: `pinHash` is made from it and the salt.
 * Salt and hash as hex.
 */
export type PatientLock = {
  readonly patientId: PatientId;
  readonly salt: string;
  readonly iterations: number;
  readonly pinHash: string;
  readonly enteredAt: Instant;
  /** Wrong PINs since it was entered. */
  readonly wrongTries: number;
  /** No PIN is looked at before this moment. */
  readonly notBefore: Instant;
};

/**
 * Whether this device is handed over to a patient. A lock that cannot be read holds all the same: what it was meant to hide is
 * not known.
 */
export type PatientMode =
  | { readonly type: "Off" }
  | { readonly type: "On"; readonly lock: PatientLock }
  | { readonly type: "Unreadable" };

/** Wrong PINs that cost no wait, so that a slip of the finger is forgiven. App rule. */
const FREE_TRIES = 2;
/** How long the third wrong PIN and each one after it holds up the next, seconds; the last goes on for ever. App rule. */
const WAITS_S = [30, 60, 300, 900] as const;
const LONGEST_WAIT_S = 900;

/** The wait after so many wrong PINs, seconds. */
export const waitAfter = (wrongTries: number): number =>
  wrongTries <= FREE_TRIES ? 0 : (WAITS_S[wrongTries - FREE_TRIES - 1] ?? LONGEST_WAIT_S);

/** The lock after one more wrong PIN. */
export function afterWrongPin(lock: PatientLock, now: Instant): PatientLock {
  const wrongTries = lock.wrongTries + 1;
  return { ...lock, wrongTries, notBefore: instantAt(Date.parse(now) + waitAfter(wrongTries) * 1000) };
}

/** Whole seconds until a PIN is looked at again, at most the wait itself. */
export function waitLeft({ notBefore, wrongTries }: PatientLock, now: Instant): number {
  const seconds = Math.ceil((Date.parse(notBefore) - Date.parse(now)) / 1000);
  return Math.min(waitAfter(wrongTries), Math.max(0, seconds));
}

/**
 * The lock after the clock was set back: its wait begins anew instead of lasting until the old time comes round. The same object
 * where there is nothing to mend.
 */
export function mendedWait(lock: PatientLock, now: Instant): PatientLock {
  const latest = instantAt(Date.parse(now) + waitAfter(lock.wrongTries) * 1000);
  return lock.notBefore > latest && lock.notBefore > now ? { ...lock, notBefore: latest } : lock;
}
