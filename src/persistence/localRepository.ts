import type { Erasure } from "../domain/record/erasure.ts";
import type { PatientId } from "../domain/record/patient.ts";
import { stableText } from "../domain/kept.ts";
import { mergePatientRecords, type PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { isSameSettings, mergeSettings, reviseSettings, UNTOUCHED } from "../domain/device/mergeSettings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../domain/device/settings.ts";
import { emptyShelf, shelve } from "../domain/shelf.ts";
import { confirmedWrite } from "./confirmedWrite.ts";
import { readSettings, writeSettings } from "./deviceDocuments.ts";
import { writeDocument, writeTombstone } from "./document.ts";
import { INDEX_KEY, patientIndex } from "./patientIndex.ts";
import type {
  Begun,
  Loaded,
  MovedAside,
  OutsideChange,
  ReadPart,
  RemoveFailure,
  Repository,
  SaveFailure,
  UnreadableDocument,
  Usage,
  WhyUnreadable,
} from "./repository.ts";
import { roomNeeded } from "./roomFor.ts";
import { asideKey, ASIDE_PREFIX, idOf, isPatientKey, keyOf, readPatient, SETTINGS_KEY, unreadable } from "./storedKeys.ts";
import { LOCAL_STORAGE_QUOTA, type StorageDenied, type TextChange, type TextStore } from "./textStore.ts";

/** A document as this tab last wrote or read it, and the record it holds. */
type KnownDocument = { readonly text: string; readonly record: PatientRecord };

/** What is gathered while reading. */
type Part = { readonly records: PatientRecord[]; readonly erased: Erasure[]; readonly damaged: UnreadableDocument[] };

/** So many places are made ready to be read in one go; fewer at first, for the first screen waits for them. */
const READY_AT_ONCE = 100;
const READY_AT_FIRST = 50;

/** Nothing could be asked. */
const denied = (settings: Settings): Loaded => ({ records: emptyShelf, settings, damaged: [], storage: "denied" });

/** So many results are written out before the page may answer again: some ten milliseconds. */
const RESULTS_AT_ONCE = 500;

/** How often a write is tried that another tab keeps writing over. */
const ATTEMPTS = 3;

const wouldNotReadBack = (why?: WhyUnreadable) =>
  err({ type: "WouldNotReadBack", path: why?.type === "Damaged" ? why.path : "" } as const);

/**
 * The repository in the browser's localStorage: one key for each patient, one for the settings, and an index of the patients. A
 * write touches one patient's key. It first takes in what another tab has stored there, and it never writes over what it cannot
 * read. All work is done before the promise is handed back, so that a page that closes right after a change has stored it. `ahead`
 * puts texts into a second copy in one step.
 */
export function localRepository(
  texts: TextStore,
  atFirst: Settings = DEFAULT_SETTINGS,
  ahead?: (together: ReadonlyMap<string, string>) => Promise<void>,
): Repository {
  const known = new Map<string, KnownDocument>();
  /** The erasures that this tab knows of, by their keys. */
  const erased = new Map<string, Erasure>();
  const index = patientIndex(texts, () => [...known.keys()].map(idOf), wasEmptied);
  const listeners = new Set<(change: OutsideChange) => void>();
  const tell = (change: OutsideChange) => listeners.forEach((listener) => listener(change));
  /** Keys whose documents were reported as unreadable and have not been readable since. */
  const reported = new Set<string>();
  /** The places of patients in the order of reading, how many of them were read and are ready to be, and those still to come. */
  let places: readonly string[] = [];
  let placesRead = 0;
  let placesReady = 0;
  let isDenied = false;
  const unread = new Set<string>();
  /** Whether everything was removed from under this tab once. */
  let isEmptied = false;
  /** The settings as this tab last stored or read them, and those that it could not store. */
  let knownSettings = UNTOUCHED;
  let unsavedSettings: Settings | undefined;

  function report(document: UnreadableDocument): void {
    reported.add(document.key);
    tell({ type: "BecameUnreadable", document });
  }

  function refuse(document: UnreadableDocument): Result<never, SaveFailure> {
    report(document);
    return err({ type: "StoredUnreadable", document });
  }

  function isReadable(key: string): void {
    if (reported.delete(key)) tell({ type: "ReadableAgain", key });
  }

  /** Everything was removed outside, from under this tab: what it knows is to be stored again, and an erasure stays one. */
  function wasEmptied(): void {
    isEmptied = true;
    index.wasEmptied();
    // Where one cannot be written, the saving of the records meets the same obstacle and says so.
    for (const [key, erasure] of erased) confirmedWrite(texts, key, writeTombstone(erasure));
    tell({ type: "StorageEmptied" });
  }

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

  texts.watch(({ key, text }: TextChange) => {
    if (key === undefined) {
      if (known.size > 0 || erased.size > 0) wasEmptied();
    } else if (isPatientKey(key)) noticePatient(key, text);
    else if (key === INDEX_KEY && reported.has(key)) index.becameUnknown();
    else if (key === SETTINGS_KEY && text !== undefined) {
      noticeSettings(text);
    }
  });

  function begin(): Result<Begun, StorageDenied> {
    const begun = beginReading();
    isDenied = !begun.ok;
    return begun;
  }

  function beginReading(): Result<Begun, StorageDenied> {
    const [keys, settingsText] = [texts.keys(), texts.get(SETTINGS_KEY)];
    if (!keys.ok) return keys;
    if (!settingsText.ok) return settingsText;
    places = keys.value.filter(isPatientKey).sort();
    placesRead = placesReady = 0;
    for (const key of places) unread.add(key);
    index.begin(places.length > 0);
    const begun = { settings: atFirst, damaged: [], storage: "open" } as const;
    if (settingsText.value === undefined) return ok(begun);
    const read = readSettings(settingsText.value);
    if (read.ok) {
      knownSettings = read.value;
      return ok({ ...begun, settings: read.value.settings });
    }
    reported.add(SETTINGS_KEY);
    return ok({ ...begun, damaged: [{ key: SETTINGS_KEY, text: settingsText.value, why: read.error }] });
  }

  function readPlace(key: string, part: Part): Result<void, StorageDenied> {
    const text = texts.get(key);
    if (!text.ok) return text;
    unread.delete(key);
    // Another tab removed it between the two questions; the index says whether it is missed.
    if (text.value === undefined) return ok(undefined);
    const read = readPatient(key, text.value);
    if (!read.ok) {
      reported.add(key);
      part.damaged.push(unreadable(key, text.value, read.error));
    } else if (read.value.type === "Erased") {
      known.delete(key);
      erased.set(key, read.value.erasure);
      part.erased.push(read.value.erasure);
    } else if (!erased.has(key)) {
      const { record } = read.value;
      // Saved by this tab before it was read, as where another tab told of it.
      const before = known.get(key);
      known.set(key, { text: text.value, record: before === undefined ? record : mergePatientRecords(before.record, record) });
      part.records.push(record);
    }
    return ok(undefined);
  }

  /** What the index names and is not there. Asked only when everything was read. */
  function missing(): readonly UnreadableDocument[] {
    const [keys, ids] = [texts.keys(), index.read()];
    if (!keys.ok || !ids.ok) return [];
    if (!ids.value.ok) return [{ key: INDEX_KEY, ...ids.value.error }];
    const present = new Set(keys.value);
    return ids.value.value
      .map(keyOf)
      .filter((key) => !present.has(key))
      .map((key) => unreadable(key, "", { type: "Missing" }));
  }

  /** What was ready to be read and went with everything else is fetched once more; what went alone was let go by another tab. */
  async function fetchAgain(key: string): Promise<void> {
    const text = texts.get(key);
    if (text.ok && text.value === undefined && (isEmptied || index.isGone())) await texts.fetch?.([key]);
  }

  async function readSome(isTime: () => boolean): Promise<ReadPart> {
    const part: Part = { records: [], erased: [], damaged: [] };
    if (isDenied) return { ...part, read: 0, of: 0, storage: "denied" };
    if (placesRead === placesReady) {
      placesReady = Math.min(places.length, placesRead + (placesRead === 0 ? READY_AT_FIRST : READY_AT_ONCE));
      await texts.fetch?.(places.slice(placesRead, placesReady));
    }
    const progress = () => ({ ...part, read: placesRead, of: places.length });
    while (placesRead < placesReady) {
      const place = places[placesRead] ?? "";
      await fetchAgain(place);
      const read = readPlace(place, part);
      if (!read.ok) return { ...progress(), storage: "denied" };
      placesRead += 1;
      if (!isTime()) break;
    }
    if (placesRead === places.length) {
      const gone = missing();
      for (const { key } of gone) reported.add(key);
      part.damaged.push(...gone);
    }
    return { ...progress(), storage: "open" };
  }

  async function loadAll(): Promise<Loaded> {
    const begun = begin();
    if (!begun.ok) return denied(atFirst);
    const { damaged, ...rest } = begun.value;
    const all: Part = { records: [], erased: [], damaged: [...damaged] };
    for (;;) {
      const part = await readSome(() => true);
      all.records.push(...part.records);
      all.erased.push(...part.erased);
      all.damaged.push(...part.damaged);
      if (part.storage === "denied") return denied(atFirst);
      if (part.read === part.of) break;
    }
    const { erased: gone, records, damaged: spoilt } = all;
    return { ...rest, records: shelve(records), damaged: spoilt, ...(gone.length === 0 ? {} : { erased: gone }) };
  }

  /** The text that saving this record will write; nothing where another tab's stands in its place, or it would not be read back. */
  function textAhead(record: PatientRecord): string | undefined {
    const key = keyOf(record.id);
    const [stored, before] = [texts.get(key), known.get(key)];
    if (!stored.ok || stored.value !== before?.text) return undefined;
    const text = writeDocument(before === undefined ? record : mergePatientRecords(record, before.record));
    return readPatient(key, text).ok ? text : undefined;
  }

  function settingsAhead(settings: Settings): string | undefined {
    const stored = texts.get(SETTINGS_KEY);
    if (!stored.ok) return undefined;
    const theirs = stored.value === undefined ? ok(UNTOUCHED) : readSettings(stored.value);
    if (!theirs.ok) return undefined;
    return writeSettings(mergeSettings(reviseSettings(knownSettings, settings, theirs.value.revisions), theirs.value));
  }

  async function saveAhead(
    put: (together: ReadonlyMap<string, string>) => Promise<void>,
    records: readonly PatientRecord[],
    settings: Settings | undefined,
    breathe: () => Promise<void>,
  ): Promise<void> {
    const [together, before] = [new Map<string, string>(), new Map<string, string | undefined>()];
    let written = 0;
    for (const record of records) {
      const key = keyOf(record.id);
      const text = textAhead(record);
      if (text !== undefined) together.set(key, text);
      before.set(key, known.get(key)?.text);
      written += Object.keys(record.observations).length;
      if (written < RESULTS_AT_ONCE) continue;
      written = 0;
      await breathe();
    }
    const chosen = settings === undefined ? undefined : settingsAhead(settings);
    if (chosen !== undefined) together.set(SETTINGS_KEY, chosen);
    for (const [key, text] of before) {
      const stored = texts.get(key);
      // Another tab wrote there meanwhile.
      if (!stored.ok || stored.value !== text) together.delete(key);
    }
    await put(together);
  }

  function saveSettings(settings: Settings): Result<void, SaveFailure> {
    unsavedSettings = settings;
    const stored = texts.get(SETTINGS_KEY);
    if (!stored.ok) return stored;
    if (stored.value === undefined && index.isGone()) wasEmptied();
    const theirs = stored.value === undefined ? ok(UNTOUCHED) : readSettings(stored.value);
    if (!theirs.ok) return refuse(unreadable(SETTINGS_KEY, stored.value ?? "", theirs.error));
    const merged = mergeSettings(reviseSettings(knownSettings, settings, theirs.value.revisions), theirs.value);
    const text = writeSettings(merged);
    const check = readSettings(text);
    if (!check.ok) return wouldNotReadBack(check.error);
    const saved = text === stored.value ? ok(undefined) : confirmedWrite(texts, SETTINGS_KEY, text);
    if (!saved.ok) return saved;
    knownSettings = merged;
    unsavedSettings = undefined;
    // What another tab chose meanwhile is news here.
    if (!isSameSettings({ settings, revisions: {} }, { settings: merged.settings, revisions: {} }))
      tell({ type: "SettingsChanged", settings: merged.settings });
    return saved;
  }

  /** Another tab stored its settings, perhaps without having seen what this one chose at the same moment. */
  function noticeSettings(text: string): void {
    const theirs = readSettings(text);
    if (!theirs.ok) return;
    const mine = unsavedSettings === undefined ? knownSettings : reviseSettings(knownSettings, unsavedSettings);
    const merged = mergeSettings(mine, theirs.value);
    const isNews = !isSameSettings({ ...merged, revisions: {} }, { ...mine, revisions: {} });
    if (unsavedSettings !== undefined) unsavedSettings = merged.settings;
    else knownSettings = merged;
    if (isNews) tell({ type: "SettingsChanged", settings: merged.settings });
    if (unsavedSettings === undefined && !isSameSettings(merged, theirs.value)) saveSettings(merged.settings);
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

  /** A missing document leaves the index; any other keeps its bytes under another key before its own is free. */
  function clearPlace({ key, text, why }: UnreadableDocument): Result<void, SaveFailure> {
    if (why.type === "Missing") {
      // Else the next new patient would bring it back into the index.
      known.delete(key);
      return index.forget(idOf(key));
    }
    const [stored, keys] = [texts.get(key), texts.keys()];
    if (!stored.ok) return stored;
    if (!keys.ok) return keys;
    if (stored.value !== text) return err({ type: "NotConfirmed" });
    const kept = confirmedWrite(texts, asideKey(key, keys.value), text);
    return kept.ok ? texts.remove(key) : kept;
  }

  function moveAside(document: UnreadableDocument): Result<void, SaveFailure> {
    const cleared = clearPlace(document);
    if (!cleared.ok) return cleared;
    isReadable(document.key);
    if (document.key === INDEX_KEY) {
      index.becameUnknown();
      return index.writeAnew();
    }
    // Else the next visit would miss the very document that was moved aside. Where this cannot be written it only asks once more.
    if (document.patientId !== undefined && document.why.type !== "Missing") index.forget(document.patientId);
    return cleared;
  }

  function usage(): Result<Usage, StorageDenied> {
    const used = texts.used();
    return used.ok ? ok({ used: used.value, quota: LOCAL_STORAGE_QUOTA }) : used;
  }

  async function room(): Promise<Usage | undefined> {
    const known = usage();
    return known.ok ? known.value : undefined;
  }

  function movedAside(): Result<readonly MovedAside[], StorageDenied> {
    const keys = texts.keys();
    if (!keys.ok) return keys;
    const documents: MovedAside[] = [];
    for (const key of keys.value.filter((name) => name.startsWith(ASIDE_PREFIX))) {
      const text = texts.get(key);
      if (!text.ok) return text;
      if (text.value !== undefined) documents.push({ key, text: text.value });
    }
    return ok(documents);
  }

  return {
    begin: async () => {
      const begun = begin();
      return begun.ok ? begun.value : denied(atFirst);
    },
    readSome,
    load: loadAll,
    saveRecord: async (record) => {
      const saved = savePatient(record);
      return saved.ok && !index.names(record.id) ? index.writeSoon() : saved;
    },
    ...(ahead === undefined ? {} : { saveAhead: (records, settings, breathe) => saveAhead(ahead, records, settings, breathe) }),
    saveSettings: async (settings) => saveSettings(settings),
    eraseRecord: async (erasure) => erase(erasure),
    removeRecord: async (id, elsewhere) => removePatient(id, elsewhere),
    moveAside: async (document) => moveAside(document),
    movedAside: async () => movedAside(),
    lookAgain: () => {
      if (index.isGone()) wasEmptied();
    },
    usage: async () => usage(),
    room,
    roomFor: (changes, breathe) => roomNeeded(changes, texts.takes, room, breathe),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
