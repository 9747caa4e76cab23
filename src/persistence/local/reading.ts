import { INDEX_KEY } from "../keysAtStart.ts";
import type { Settings } from "../../domain/device/settings.ts";
import type { Erasure } from "../../domain/record/erasure.ts";
import { mergePatientRecords, type PatientRecord } from "../../domain/record/patientRecord.ts";
import { ok, type Result } from "../../domain/result.ts";
import { emptyShelf, shelve } from "../../domain/shelf.ts";
import type { Begun, Loaded, ReadPart, UnreadableDocument } from "../repository.ts";
import { isPatientKey, keyOf, readPatient, SETTINGS_KEY, unreadable } from "../storedKeys.ts";
import type { StorageDenied } from "../textStore.ts";
import type { Places } from "./places.ts";
import type { LocalSettings } from "./settings.ts";

/** What is gathered while reading. */
type Part = { readonly records: PatientRecord[]; readonly erased: Erasure[]; readonly damaged: UnreadableDocument[] };

/** So many places are made ready to be read in one go; fewer at first, for the first screen waits for them. */
const READY_AT_ONCE = 100;
const READY_AT_FIRST = 24;

/** Nothing could be asked. */
const denied = (settings: Settings): Loaded => ({ records: emptyShelf, settings, damaged: [], storage: "denied" });

/** Reads all records of the places, a few at a time. Writes nothing. */
export type LocalReading = {
  readonly begin: () => Begun;
  readonly readSome: (isTime: () => boolean) => Promise<ReadPart>;
  readonly load: () => Promise<Loaded>;
};

export function localReading(tab: Places, settings: LocalSettings, atFirst: Settings): LocalReading {
  const { texts, known, erased, unread, index, noteUnreadable, isEmptied } = tab;
  /** The places of patients in the order of reading, how many of them were read, and how many are ready to be. */
  let places: readonly string[] = [];
  let placesRead = 0;
  let placesReady = 0;
  let isDenied = false;

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
    const read = settings.read(settingsText.value);
    if (read.ok) return ok({ ...begun, settings: read.value });
    noteUnreadable(SETTINGS_KEY);
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
      noteUnreadable(key);
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
    if (text.ok && text.value === undefined && (isEmptied() || index.isGone())) await texts.fetch?.([key]);
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
      for (const { key } of gone) noteUnreadable(key);
      part.damaged.push(...gone);
    }
    return { ...progress(), storage: "open" };
  }

  async function loadAll(): Promise<Loaded> {
    const begun = begin();
    if (!begun.ok) return denied(atFirst);
    const { damaged, ...rest } = begun.value;
    const gathered: Part = { records: [], erased: [], damaged: [...damaged] };
    for (;;) {
      const part = await readSome(() => true);
      gathered.records.push(...part.records);
      gathered.erased.push(...part.erased);
      gathered.damaged.push(...part.damaged);
      if (part.storage === "denied") return denied(atFirst);
      if (part.read === part.of) break;
    }
    const { erased: gone, records, damaged: spoilt } = gathered;
    return { ...rest, records: shelve(records), damaged: spoilt, ...(gone.length === 0 ? {} : { erased: gone }) };
  }

  return {
    begin: () => {
      const begun = begin();
      return begun.ok ? begun.value : denied(atFirst);
    },
    readSome,
    load: loadAll,
  };
}
