import { INDEX_KEY } from "./keysAtStart.ts";
import { DEFAULT_SETTINGS, type Settings } from "../domain/device/settings.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { localPatients } from "./local/patients.ts";
import { placesIn } from "./local/places.ts";
import { localReading } from "./local/reading.ts";
import { setAside } from "./local/setAside.ts";
import { localSettings } from "./local/settings.ts";
import type { Repository } from "./repository.ts";

import { localCopy } from "./copies/localCopy.ts";
import type { Usage } from "./copies/recordCopy.ts";
import { roomNeeded } from "./copies/roomNeeded.ts";
import { isPatientKey, keyOf, SETTINGS_KEY } from "./storedKeys.ts";
import type { StorageDenied, TextChange, TextStore } from "./textStore.ts";

/** So many results are written out before the page may answer again: some ten milliseconds. */
const RESULTS_AT_ONCE = 500;

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
  const copy = localCopy(texts);
  const places = placesIn(texts);
  const { known, erased, index } = places;
  const patients = localPatients(places);
  const settingsPlace = localSettings(places);
  const reading = localReading(places, settingsPlace, atFirst);
  const aside = setAside(places);

  texts.watch(({ key, text }: TextChange) => {
    if (key === undefined) {
      if (known.size > 0 || erased.size > 0) places.wasEmptied();
    } else if (isPatientKey(key)) patients.notice(key, text);
    else if (key === INDEX_KEY && places.isReported(key)) index.becameUnknown();
    else if (key === SETTINGS_KEY && text !== undefined) {
      settingsPlace.notice(text);
    }
  });

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
      const text = patients.textAhead(record);
      if (text !== undefined) together.set(key, text);
      before.set(key, known.get(key)?.text);
      written += Object.keys(record.observations).length;
      if (written < RESULTS_AT_ONCE) continue;
      written = 0;
      await breathe();
    }
    const chosen = settings === undefined ? undefined : settingsPlace.textAhead(settings);
    if (chosen !== undefined) together.set(SETTINGS_KEY, chosen);
    for (const [key, text] of before) {
      const stored = texts.get(key);
      // Another tab wrote there meanwhile.
      if (!stored.ok || stored.value !== text) together.delete(key);
    }
    await put(together);
  }

  async function usage(): Promise<Result<Usage, StorageDenied>> {
    const room = await copy.room();
    return room === undefined ? err({ type: "StorageDenied" }) : ok(room);
  }

  return {
    begin: async () => reading.begin(),
    readSome: reading.readSome,
    load: reading.load,
    saveRecord: async (record) => {
      const saved = patients.save(record);
      return saved.ok && !index.names(record.id) ? index.writeSoon() : saved;
    },
    ...(ahead === undefined ? {} : { saveAhead: (records, settings, breathe) => saveAhead(ahead, records, settings, breathe) }),
    saveSettings: async (settings) => settingsPlace.save(settings),
    eraseRecord: async (erasure) => patients.erase(erasure),
    removeRecord: async (id, elsewhere) => patients.remove(id, elsewhere),
    moveAside: async (document) => aside.move(document),
    movedAside: async () => aside.all(),
    lookAgain: () => {
      if (index.isGone()) places.wasEmptied();
    },
    usage,
    room: copy.room,
    roomFor: (changes, breathe) => roomNeeded(changes, copy, breathe),
    watch: places.watch,
  };
}
