import { instantAt } from "../../src/domain/instant.ts";
import type { CalendarDate } from "../../src/domain/calendarDate.ts";
import { keep } from "../../src/domain/kept.ts";
import type { Patient, PatientContent } from "../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/device/settings.ts";
import { shelve } from "../../src/domain/shelf.ts";
import type { Deps } from "../../src/store/deps.ts";
import { createMonitor, type Monitor } from "../../src/store/monitor.ts";
import { day } from "./observations.ts";

/** Clock and chance that a test can foresee: one day, one moment, ids that count up. */
export function fixedDeps(today = "2026-06-15"): Deps {
  let lastId = 0;
  return {
    today: (): CalendarDate => day(today),
    now: () => instantAt(Date.parse(`${today}T12:00:00.000Z`)),
    newId: () => {
      lastId += 1;
      return `id-${String(lastId).padStart(4, "0")}`;
    },
  };
}

/** A patient with this content; a family name and nothing else unless the test says otherwise. */
export const patient = (id: string, more: Partial<PatientContent> = {}): Patient =>
  keep<PatientContent>(
    id,
    { familyName: "Example", sex: "unknown", archived: false, ...more },
    { at: "2026-01-01T00:00:00.000Z" },
  ) as Patient;

/** A store that holds these records, as it stands right after they were read. */
export const monitorWith = (
  records: readonly PatientRecord[] = [],
  settings: Partial<Settings> = {},
  deps: Deps = fixedDeps(),
): Monitor => createMonitor({ records: shelve(records), settings: { ...DEFAULT_SETTINGS, ...settings } }, deps);

/** A store that holds these patients and nothing of theirs. */
export const monitorWithPatients = (...patients: readonly Patient[]): Monitor => monitorWith(patients.map(newPatientRecord));
