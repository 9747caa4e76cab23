import type { PatientMode } from "../domain/device/patientMode.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import type { Settings } from "../domain/device/settings.ts";
import type { Shelf } from "../domain/shelf.ts";
import type { UnreadableDocument } from "../persistence/repository.ts";
import type { CareSlice } from "./careSlice.ts";
import type { ImportsSlice } from "./importsSlice.ts";
import type { ObservationsSlice } from "./observationsSlice.ts";
import type { PatientModeSlice } from "./patientModeSlice.ts";
import type { PatientsSlice } from "./patientsSlice.ts";
import type { SaveSlice } from "./saveSlice.ts";
import type { SettingsSlice } from "./settingsSlice.ts";
import type { TodaySlice } from "./todaySlice.ts";
import type { UndoSlice } from "./undoSlice.ts";
import type { UnreadableSlice } from "./unreadableSlice.ts";

/** What the repository handed over before the store was created. */
export type Loaded = {
  readonly records: Shelf<PatientRecord>;
  readonly settings: Settings;
  readonly damaged?: readonly UnreadableDocument[];
  readonly patientMode?: PatientMode;
};

/** All that the app holds in memory, and every way in which it can change. */
export type State = PatientsSlice &
  ObservationsSlice &
  CareSlice &
  ImportsSlice &
  SettingsSlice &
  SaveSlice &
  UndoSlice &
  UnreadableSlice &
  TodaySlice &
  PatientModeSlice;
