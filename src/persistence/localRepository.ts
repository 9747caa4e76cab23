import { byId } from "../domain/byId.ts";
import type { PatientId } from "../domain/patient.ts";
import { mergePatientRecords, type PatientRecord } from "../domain/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings.ts";
import { readDocument, writeDocument } from "./document.ts";
import { readIndex, readSettings, writeIndex, writeSettings } from "./deviceDocuments.ts";
import type { OutsideChange, RemoveFailure, Repository, SaveFailure, UnreadableDocument, WhyUnreadable } from "./repository.ts";
import { LOCAL_STORAGE_QUOTA, sizeOf, type TextChange, type TextStore } from "./textStore.ts";

const PATIENT_PREFIX = "b2m:patient:";
const INDEX_KEY = "b2m:index";
const SETTINGS_KEY = "b2m:settings";
const ASIDE_PREFIX = "b2m:aside:";

const keyOf = (id: PatientId): string => PATIENT_PREFIX + id;

/** A document as this tab last wrote or read it, and the record it holds. */
type KnownDocument = { readonly text: string; readonly record: PatientRecord };

/** How often a write is tried that another tab keeps writing over. */
const ATTEMPTS = 3;

/**
 * The repository in the browser's localStorage: one key for each patient, one for the settings, and one that names the patients, so that a lost document is noticed.
 * A write touches one patient's key. It first takes in what another tab has stored there, and it never writes over what it cannot read.
 * All work is done before the promise is handed back, so that a page that closes right after a change has stored it.
 */
export function localRepository(texts: TextStore): Repository {
  const known = new Map<string, KnownDocument>();
  const listeners = new Set<(change: OutsideChange) => void>();
  const tell = (change: OutsideChange) => listeners.forEach((listener) => listener(change));

  /** What is stored for a patient. A document under another patient's key is damaged: merging it would mix two people. */
  const readPatient = (key: string, text: string): Result<PatientRecord, WhyUnreadable> => {
    const read = readDocument(text);
    return read.ok && keyOf(read.value.id) !== key ? err({ type: "Damaged", path: "id" }) : read;
  };

  const confirm = (key: string, text: string): Result<void, SaveFailure> => {
    const written = texts.set(key, text);
    if (!written.ok) return written;
    const back = texts.get(key);
    if (!back.ok) return back;
    return back.value === text ? ok(undefined) : err({ type: "NotConfirmed" });
  };

  function savePatient(record: PatientRecord, attempt = 1): Result<void, SaveFailure> {
    const key = keyOf(record.id);
    const stored = texts.get(key);
    if (!stored.ok) return stored;
    const before = known.get(key);
    let merged = before === undefined ? record : mergePatientRecords(record, before.record);
    const foreign = stored.value !== undefined && stored.value !== before?.text;
    if (stored.value !== undefined && foreign) {
      const read = readPatient(key, stored.value);
      if (!read.ok) return err({ type: "StoredUnreadable", document: { key, text: stored.value, why: read.error } });
      merged = mergePatientRecords(merged, read.value);
    }
    const text = writeDocument(merged);
    if (text !== stored.value) {
      const check = readPatient(key, text);
      if (!check.ok || writeDocument(check.value) !== text) return err({ type: "WouldNotReadBack", path: check.ok ? "" : pathIn(check.error) });
      const confirmed = confirm(key, text);
      if (!confirmed.ok) return confirmed.error.type === "NotConfirmed" && attempt < ATTEMPTS ? savePatient(record, attempt + 1) : confirmed;
    }
    known.set(key, { text, record: merged });
    if (foreign && writeDocument(record) !== text) tell({ type: "RecordChanged", record: merged });
    return ok(undefined);
  }

  /** The patients that have been seen stored, here or in the index. */
  let indexed: ReadonlySet<string> | undefined;
  let indexPending: Promise<Result<void, SaveFailure>> | undefined;

  function saveIndex(change: (ids: Set<string>) => void): Result<void, SaveFailure> {
    const stored = texts.get(INDEX_KEY);
    if (!stored.ok) return stored;
    const read = stored.value === undefined ? ok([]) : readIndex(stored.value);
    // An index that cannot be read stays as it is. The documents are found by their keys all the same.
    if (!read.ok) return ok(undefined);
    const ids = new Set(read.value);
    for (const key of known.keys()) ids.add(key.slice(PATIENT_PREFIX.length));
    change(ids);
    const text = writeIndex([...ids]);
    const written = text === stored.value ? ok(undefined) : confirm(INDEX_KEY, text);
    if (written.ok) indexed = ids;
    return written;
  }

  /** Written once for all patients that are saved in one go: an index of 5,000 written 5,000 times would take a minute. */
  const saveIndexSoon = (): Promise<Result<void, SaveFailure>> => {
    indexPending ??= Promise.resolve().then(() => {
      indexPending = undefined;
      return saveIndex(() => {});
    });
    return indexPending;
  };

  const noticeChange = ({ key, text }: TextChange): void => {
    if (key === undefined) {
      for (const lost of known.keys()) noticeChange({ key: lost });
    } else if (key === SETTINGS_KEY && text !== undefined) {
      const settings = readSettings(text);
      if (settings.ok) tell({ type: "SettingsChanged", settings: settings.value });
    } else if (key.startsWith(PATIENT_PREFIX)) {
      noticePatient(key, text);
    }
  };

  function noticePatient(key: string, text: string | undefined): void {
    const before = known.get(key);
    if (text === undefined) {
      if (before === undefined) return;
      if (before.record.patient.synthetic === true) {
        known.delete(key);
        indexed = undefined;
        tell({ type: "RecordRemoved", id: before.record.id });
      } else tell({ type: "BecameUnreadable", document: { key, text: "", why: { type: "Missing" } } });
    } else if (text !== before?.text) {
      const read = readPatient(key, text);
      if (!read.ok) return tell({ type: "BecameUnreadable", document: { key, text, why: read.error } });
      // `known` stays: it is compared with what is stored at the next save, and that may be yet another text by then.
      tell({ type: "RecordChanged", record: before === undefined ? read.value : mergePatientRecords(before.record, read.value) });
    }
  }
  texts.watch(noticeChange);

  return {
    load: async () => {
      const keys = texts.keys();
      const denied = { records: {}, settings: DEFAULT_SETTINGS, damaged: [], storage: "denied" } as const;
      if (!keys.ok) return denied;
      const damaged: UnreadableDocument[] = [];
      const records: PatientRecord[] = [];
      const patientKeys = new Set(keys.value.filter((key) => key.startsWith(PATIENT_PREFIX)));
      for (const key of patientKeys) {
        const text = texts.get(key);
        if (!text.ok) return denied;
        // Another tab removed it between the two questions.
        if (text.value === undefined) continue;
        const record = readPatient(key, text.value);
        if (record.ok) {
          records.push(record.value);
          known.set(key, { text: text.value, record: record.value });
        } else damaged.push({ key, text: text.value, why: record.error });
      }
      const index = texts.get(INDEX_KEY);
      if (!index.ok) return denied;
      if (index.value !== undefined) {
        const ids = readIndex(index.value);
        if (!ids.ok) damaged.push({ key: INDEX_KEY, text: index.value, why: ids.error });
        else {
          indexed = new Set(ids.value);
          for (const id of ids.value) {
            const key = PATIENT_PREFIX + id;
            if (!patientKeys.has(key)) damaged.push({ key, text: "", why: { type: "Missing" } });
          }
        }
      }
      let settings: Settings = DEFAULT_SETTINGS;
      const settingsText = texts.get(SETTINGS_KEY);
      if (!settingsText.ok) return denied;
      if (settingsText.value !== undefined) {
        const read = readSettings(settingsText.value);
        if (read.ok) settings = read.value;
        else damaged.push({ key: SETTINGS_KEY, text: settingsText.value, why: read.error });
      }
      return { records: byId(records), settings, damaged, storage: "open" };
    },

    saveRecord: async (record) => {
      const saved = savePatient(record);
      return saved.ok && !indexed?.has(record.id) ? saveIndexSoon() : saved;
    },

    saveSettings: async (settings) => {
      const stored = texts.get(SETTINGS_KEY);
      if (!stored.ok) return stored;
      if (stored.value !== undefined) {
        const read = readSettings(stored.value);
        if (!read.ok) return err({ type: "StoredUnreadable", document: { key: SETTINGS_KEY, text: stored.value, why: read.error } });
      }
      const text = writeSettings(settings);
      const check = readSettings(text);
      if (!check.ok) return err({ type: "WouldNotReadBack", path: pathIn(check.error) });
      return text === stored.value ? ok(undefined) : confirm(SETTINGS_KEY, text);
    },

    removeRecord: async (id): Promise<Result<void, RemoveFailure>> => {
      const key = keyOf(id);
      const stored = texts.get(key);
      if (!stored.ok) return stored;
      if (stored.value === undefined) return ok(undefined);
      const read = readPatient(key, stored.value);
      if (!read.ok) return err({ type: "StoredUnreadable", document: { key, text: stored.value, why: read.error } });
      if (read.value.patient.synthetic !== true) return err({ type: "NotSynthetic" });
      const forgotten = saveIndex((ids) => ids.delete(id));
      if (!forgotten.ok) return forgotten;
      const removed = texts.remove(key);
      if (removed.ok) known.delete(key);
      return removed;
    },

    moveAside: async ({ key, text, why }) => {
      if (why.type === "Missing") return saveIndex((ids) => ids.delete(key.slice(PATIENT_PREFIX.length)));
      const stored = texts.get(key);
      if (!stored.ok) return stored;
      if (stored.value !== text) return err({ type: "NotConfirmed" });
      const kept = confirm(freeKey(ASIDE_PREFIX + key), text);
      return kept.ok ? texts.remove(key) : kept;
    },

    usage: async () => {
      const keys = texts.keys();
      if (!keys.ok) return keys;
      let used = 0;
      for (const key of keys.value) {
        const text = texts.get(key);
        if (!text.ok) return text;
        used += sizeOf(key, text.value ?? "");
      }
      return ok({ used, quota: LOCAL_STORAGE_QUOTA });
    },

    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** This key, or where it is taken the same with a number behind it. */
  function freeKey(key: string): string {
    const taken = texts.keys();
    if (!taken.ok) return key;
    let free = key;
    for (let number = 2; taken.value.includes(free); number += 1) free = `${key}:${number}`;
    return free;
  }
}

const pathIn = (why: WhyUnreadable): string => (why.type === "Damaged" ? why.path : "");
