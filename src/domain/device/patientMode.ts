import type { Instant } from "../instant.ts";
import type { PatientId } from "../record/patient.ts";

/** How a new PIN is made into what is kept of it. `memory` in KiB. */
export type CurrentHashing = {
  readonly name: "argon2id";
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
};
/** How a kept one was made: PBKDF2 stands on locks of earlier releases. */
export type PinHashing = CurrentHashing | { readonly name: "pbkdf2"; readonly iterations: number };

/**
 * What holds a device to one patient until a PIN is given. The PIN itself is nowhere: `pinHash` is made from it and the salt.
 * Salt and hash as hex.
 */
export type PatientLock = {
  readonly patientId: PatientId;
  readonly salt: string;
  readonly hashing: PinHashing;
  readonly pinHash: string;
  readonly enteredAt: Instant;
  /** Wrong PINs since it was entered. */
  readonly wrongTries: number;
  /** Seconds before a PIN is looked at again. They pass while a page is in sight, and by no clock: a clock can be turned. */
  readonly wait: number;
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
export function afterWrongPin(lock: PatientLock): PatientLock {
  const wrongTries = lock.wrongTries + 1;
  return { ...lock, wrongTries, wait: waitAfter(wrongTries) };
}

/** The lock a second later. The same object where there is nothing to wait for. */
export const afterSecond = (lock: PatientLock): PatientLock => (lock.wait === 0 ? lock : { ...lock, wait: lock.wait - 1 });
