import { PATIENT_MODE_KEY } from "./keysAtStart.ts";
import * as v from "valibot";
import { waitAfter, type PatientLock, type PatientMode } from "../domain/device/patientMode.ts";
import { toPatientId } from "../domain/record/patient.ts";
import { ok, type Result } from "../domain/result.ts";
import { sealedObject, storedInstant } from "../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import { confirmedWrite } from "./confirmedWrite.ts";
import type { SaveFailure } from "./repository.ts";
import type { StorageDenied, TextStore } from "./textStore.ts";
import { KDF_BOUNDS } from "./vault/kdfParams.ts";

const KIND: SealKind = { name: "b2m-patient-mode", current: 2 };

const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const inHex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, "u")));
const always = {
  patientId: v.string(),
  salt: inHex(16),
  pinHash: inHex(32),
  enteredAt: storedInstant,
  wrongTries: count,
};
const lockShape = sealedObject({
  ...always,
  hashing: v.union([
    sealedObject({
      name: v.literal("argon2id"),
      memory: upTo(KDF_BOUNDS.memory.most),
      passes: upTo(KDF_BOUNDS.passes.most),
      lanes: upTo(KDF_BOUNDS.lanes.most),
    }),
    sealedObject({ name: v.literal("pbkdf2"), iterations: v.pipe(count, v.minValue(1)) }),
  ]),
  wait: count,
});
/** As releases before wrote it: PBKDF2, and a moment before which no PIN was looked at. */
const firstShape = v.pipe(
  sealedObject({ ...always, iterations: v.pipe(count, v.minValue(1)), notBefore: storedInstant }),
  // Whether that moment has come only a clock could tell: the wait begins anew.
  v.transform(({ patientId, salt, pinHash, enteredAt, wrongTries, iterations }) => ({
    patientId,
    salt,
    pinHash,
    enteredAt,
    wrongTries,
    hashing: { name: "pbkdf2" as const, iterations },
    wait: waitAfter(wrongTries),
  })),
);

/**
 * Where the lock of patient mode lies between reloads and for all tabs: one key of its own, in no backup and not among the
 * settings. Asked without waiting, so that no page is ever drawn before the answer.
 */
export type PatientLockStore = {
  readonly read: () => Result<PatientMode, StorageDenied>;
  readonly write: (lock: PatientLock) => Result<void, SaveFailure>;
  readonly remove: () => Result<void, StorageDenied>;
  /** Whether nothing at all is stored: everything of this page was cleared by hand. */
  readonly isBare: () => boolean;
  /** Calls the listener when another tab entered, left or tried a PIN. */
  readonly watch: (listener: (mode: PatientMode) => void) => () => void;
};

function readLock(text: string | undefined): PatientMode {
  if (text === undefined) return { type: "Off" };
  const opened = openSeal(KIND, text);
  if (!opened.ok) return { type: "Unreadable" };
  const { version, content } = opened.value;
  const read = version === 1 ? v.safeParse(firstShape, content) : v.safeParse(lockShape, content);
  return read.success
    ? { type: "On", lock: { ...read.output, patientId: toPatientId(read.output.patientId) } }
    : { type: "Unreadable" };
}

/** The lock in the browser's texts. */
export const patientLockStore = (texts: TextStore): PatientLockStore => ({
  read: () => {
    const text = texts.get(PATIENT_MODE_KEY);
    return text.ok ? ok(readLock(text.value)) : text;
  },
  write: (lock) => confirmedWrite(texts, PATIENT_MODE_KEY, seal(KIND, lock)),
  remove: () => texts.remove(PATIENT_MODE_KEY),
  isBare: () => {
    const keys = texts.keys();
    return !keys.ok || keys.value.length === 0;
  },
  watch: (listener) =>
    texts.watch(({ key, text }) => {
      // All keys at once is somebody clearing the site's data, not somebody with the PIN: what is open stays as it is.
      if (key === PATIENT_MODE_KEY) listener(readLock(text));
    }),
});
