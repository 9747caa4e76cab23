import { CONNECTION_KEY, INDEX_KEY, PATIENT_MODE_KEY } from "./keysAtStart.ts";
import { toPatientId } from "../domain/record/patient.ts";
import { err, type Result } from "../domain/result.ts";
import { readStored, type StoredPatient } from "./document.ts";
import { IMPORT_NOTE_KEY } from "./importNoteStore.ts";
import { OPENINGS_KEY } from "./openingStore.ts";
import type { UnreadableDocument, WhyUnreadable } from "./repository.ts";

const PATIENT_PREFIX = "b2m:patient:";
export const SETTINGS_KEY = "b2m:settings";
/** What could not be read and was moved away from its place, byte for byte. */
export const ASIDE_PREFIX = "b2m:aside:";

export const keyOf = (id: string): string => PATIENT_PREFIX + id;
export const idOf = (key: string): string => key.slice(PATIENT_PREFIX.length);
export const isPatientKey = (key: string): boolean => key.startsWith(PATIENT_PREFIX);

/**
 * What is kept twice: patients, settings, the index, the lock of a device that was handed over, the note of an import, who opened
 * whose page, and through which server the device shares.
 */
export const isKeptTwice = (key: string): boolean =>
  isPatientKey(key) ||
  key === SETTINGS_KEY ||
  key === INDEX_KEY ||
  key === PATIENT_MODE_KEY ||
  key === IMPORT_NOTE_KEY ||
  key === OPENINGS_KEY ||
  key === CONNECTION_KEY;

/** What a patient's key holds. A document under another patient's key is damaged: merging it would mix two people. */
export function readPatient(key: string, text: string): Result<StoredPatient, WhyUnreadable> {
  const read = readStored(text);
  if (!read.ok) return read;
  const { id } = read.value.type === "Record" ? read.value.record : read.value.erasure;
  return keyOf(id) === key ? read : err({ type: "Damaged", path: "id" });
}

export const unreadable = (key: string, text: string, why: WhyUnreadable): UnreadableDocument => ({
  key,
  text,
  why,
  ...(isPatientKey(key) ? { patientId: toPatientId(idOf(key)) } : {}),
});

/** A key that is free among these, for what is moved aside from `key`. */
export function asideKey(key: string, taken: readonly string[]): string {
  let free = ASIDE_PREFIX + key;
  for (let number = 2; taken.includes(free); number += 1) free = `${ASIDE_PREFIX}${key}:${number}`;
  return free;
}
