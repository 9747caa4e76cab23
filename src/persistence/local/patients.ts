import { stableText } from "../../domain/kept.ts";
import type { Erasure } from "../../domain/record/erasure.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { mergePatientRecords, type PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import { writeDocument, writeTombstone } from "../document.ts";
import type { RemoveFailure, SaveFailure } from "../repository.ts";
import { ASIDE_PREFIX, keyOf, readPatient, unreadable } from "../storedKeys.ts";
import { wouldNotReadBack, type Places } from "./places.ts";

/** How often a write is tried that another tab keeps writing over. */
const ATTEMPTS = 3;

/** One document for each patient: written one by one, each first merged with what another tab has stored in its place. */
export type LocalPatients = {
  /** Merges the record with what is stored and writes it; answers when the text was read back. */
  readonly save: (record: PatientRecord) => Result<void, SaveFailure>;
  /** Puts the erasure in the place of the document, and takes away what was moved aside of it. */
  readonly erase: (erasure: Erasure) => Result<void, SaveFailure>;
  /** As `Repository.removeRecord` promises. */
  readonly remove: (id: PatientId, elsewhere?: PatientRecord) => Result<void, RemoveFailure>;
  /** Another tab wrote, or removed, what stands in this place. */
  readonly notice: (key: string, text: string | undefined) => void;
  /** The text that saving this record will write; nothing where another tab's stands in its place, or it would not be read back. */
  readonly textAhead: (record: PatientRecord) => string | undefined;
};

export function localPatients(places: Places): LocalPatients {
  const { texts, known, erased, unread, index, tell, report, refuse, isReadable, wasEmptied } = places;

  function savePatient(record: PatientRecord, attempt = 1): Result<void, SaveFailure> {
    const key = keyOf(record.id);
    const stored = texts.get(key);
    if (!stored.ok) return stored;
    const before = known.get(key);
    if (before !== undefined && stored.value === undefined && index.isGone()) wasEmptied();
    // Merged with what this tab knows even where nothing foreign is stored: what was once on the disk stays on it.
    let merged = before === undefined ? record : mergePatientRecords(record, before.record);
    const isForeign = stored.value !== undefined && stored.value !== before?.text;
    if (stored.value !== undefined && isForeign) {
      const read = readPatient(key, stored.value);
      if (!read.ok) return refuse(unreadable(key, stored.value, read.error));
      if (read.value.type === "Record") merged = mergePatientRecords(merged, read.value.record);
      else if (!erased.has(key)) return ok(wasErased(key, read.value.erasure));
    }
    const text = writeDocument(merged);
    if (text !== stored.value) {
      const check = readPatient(key, text);
      if (!check.ok) return wouldNotReadBack(check.error);
      if (check.value.type === "Erased" || writeDocument(check.value.record) !== text) return wouldNotReadBack();
      const confirmed = confirmedWrite(texts, key, text);
      if (!confirmed.ok)
        return confirmed.error.type === "NotConfirmed" && attempt < ATTEMPTS ? savePatient(record, attempt + 1) : confirmed;
    }
    known.set(key, { text, record: merged });
    erased.delete(key);
    isReadable(key);
    if (isForeign && writeDocument(record) !== text) tell({ type: "RecordChanged", record: merged });
    return ok(undefined);
  }

  /** Another tab erased the patient: nothing of them stays here either. */
  function wasErased(key: string, erasure: Erasure): void {
    known.delete(key);
    erased.set(key, erasure);
    index.becameUnknown();
    isReadable(key);
    tell({ type: "RecordErased", erasure });
  }

  function noticePatient(key: string, text: string | undefined): void {
    // It is read in its turn, as it stands then.
    if (unread.has(key)) return;
    const before = known.get(key);
    if (text === before?.text) {
      isReadable(key);
      return;
    }
    if (text !== undefined) {
      const read = readPatient(key, text);
      // What is known stays: it is compared with what is stored at the next save, and that may be yet another text by then.
      if (!read.ok) report(unreadable(key, text, read.error));
      else if (read.value.type === "Erased") {
        // News that arrives late, after a person brought the patient back here, is none.
        const stored = texts.get(key);
        if (stored.ok && stored.value === text) wasErased(key, read.value.erasure);
      } else {
        const { record } = read.value;
        isReadable(key);
        if (erased.delete(key)) tell({ type: "RecordReturned", record });
        else tell({ type: "RecordChanged", record: before === undefined ? record : mergePatientRecords(before.record, record) });
      }
    } else if (erased.has(key)) return;
    else if (before?.record.patient.synthetic === true) {
      known.delete(key);
      index.becameUnknown();
      tell({ type: "RecordRemoved", id: before.record.id });
    } else report(unreadable(key, "", { type: "Missing" }));
  }

  function textAhead(record: PatientRecord): string | undefined {
    const key = keyOf(record.id);
    const [stored, before] = [texts.get(key), known.get(key)];
    if (!stored.ok || stored.value !== before?.text) return undefined;
    const text = writeDocument(before === undefined ? record : mergePatientRecords(record, before.record));
    return readPatient(key, text).ok ? text : undefined;
  }

  function removePatient(id: PatientId, elsewhere?: PatientRecord): Result<void, RemoveFailure> {
    const key = keyOf(id);
    const stored = texts.get(key);
    if (!stored.ok) return stored;
    if (stored.value === undefined) return ok(undefined);
    const read = readPatient(key, stored.value);
    if (!read.ok) return refuse(unreadable(key, stored.value, read.error));
    // Nothing of theirs is here any more.
    if (read.value.type === "Erased") return ok(undefined);
    const { record } = read.value;
    const standsElsewhere =
      elsewhere !== undefined && stableText(mergePatientRecords(elsewhere, record)) === stableText(elsewhere);
    if (record.patient.synthetic !== true && !standsElsewhere) return err({ type: "NotSynthetic" });
    // The index first: a crash between the two leaves a patient who is found by their key, not one who seems lost.
    const forgotten = index.forget(id);
    if (!forgotten.ok) return forgotten;
    known.delete(key);
    return texts.remove(key);
  }

  function erase(erasure: Erasure): Result<void, SaveFailure> {
    const key = keyOf(erasure.id);
    const [stored, keys] = [texts.get(key), texts.keys()];
    if (!stored.ok) return stored;
    if (!keys.ok) return keys;
    const read = stored.value === undefined ? undefined : readPatient(key, stored.value);
    // Erased in another tab before: its word stands, so that all tabs say the same.
    const isDone = read?.ok === true && read.value.type === "Erased";
    const written = isDone ? ok(undefined) : confirmedWrite(texts, key, writeTombstone(erasure));
    if (!written.ok) return written;
    erased.set(key, erasure);
    known.delete(key);
    isReadable(key);
    const isAside = (name: string) => name === ASIDE_PREFIX + key || name.startsWith(`${ASIDE_PREFIX}${key}:`);
    for (const name of keys.value.filter(isAside)) {
      const removed = texts.remove(name);
      if (!removed.ok) return removed;
    }
    return index.forget(erasure.id);
  }

  return { save: (record) => savePatient(record), erase, remove: removePatient, notice: noticePatient, textAhead };
}
