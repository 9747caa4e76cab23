import * as v from "valibot";
import type { PatientLock, PatientMode } from "../domain/device/patientMode.ts";
import { toPatientId } from "../domain/record/patient.ts";
import { ok, type Result } from "../domain/result.ts";
import { sealedObject, storedInstant } from "../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import { confirmedWrite } from "./confirmedWrite.ts";
import type { SaveFailure } from "./repository.ts";
import type { StorageDenied, TextStore } from "./textStore.ts";

/** Named in the documentation: a care team that forgot the PIN removes this one key by hand. */
export const PATIENT_MODE_KEY = "b2m:patient-mode";

const KIND: SealKind = { name: "b2m-patient-mode", current: 1 };

const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const lockShape = sealedObject({
  patientId: v.string(),
  salt: v.string(),
  iterations: count,
  pinHash: v.string(),
  enteredAt: storedInstant,
  wrongTries: count,
  notBefore: storedInstant,
});

/** Whether a lock of the right shape can be opened at all. */
const canOpen = ({ salt, iterations, pinHash }: Omit<PatientLock, "patientId">): boolean =>
  /^[0-9a-f]{32}$/u.test(salt) && /^[0-9a-f]{64}$/u.test(pinHash) && iterations >= 1;

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
  const read = opened.ok ? v.safeParse(lockShape, opened.value.content) : undefined;
  return read?.success === true && canOpen(read.output)
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
