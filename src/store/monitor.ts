import { createStore, type StoreApi } from "zustand/vanilla";
import { careSlice } from "./careSlice.ts";
import type { Deps } from "./deps.ts";
import { followUpSlice } from "./followUpSlice.ts";
import { importsSlice } from "./importsSlice.ts";
import { listSlice } from "./listSlice.ts";
import { observationsSlice } from "./observationsSlice.ts";
import { patientModeSlice } from "./patientModeSlice.ts";
import { patientsSlice } from "./patientsSlice.ts";
import { peopleSlice } from "./peopleSlice.ts";
import { erasuresOf } from "../domain/record/erasure.ts";
import { readingSlice } from "./readingSlice.ts";
import { saveSlice } from "./saveSlice.ts";
import { settingsSlice } from "./settingsSlice.ts";
import type { StartingState, State } from "./state.ts";
import { todaySlice } from "./todaySlice.ts";
import { undoSlice } from "./undoSlice.ts";
import { unreadableSlice } from "./unreadableSlice.ts";

export type Monitor = StoreApi<State>;

/** The records in memory. It cannot exist before they are read, so it can never overwrite them with nothing. */
export const createMonitor = (loaded: StartingState, deps: Deps): Monitor =>
  createStore<State>()((...api) => ({
    ...patientsSlice(loaded.records, deps)(...api),
    ...peopleSlice(erasuresOf(loaded.erased ?? []), deps)(...api),
    ...listSlice(...api),
    ...observationsSlice(deps)(...api),
    ...careSlice(deps)(...api),
    ...followUpSlice(deps)(...api),
    ...importsSlice(deps)(...api),
    ...settingsSlice(loaded.settings)(...api),
    ...saveSlice(...api),
    ...readingSlice(loaded.reading)(...api),
    ...todaySlice(deps)(...api),
    ...undoSlice(deps)(...api),
    ...unreadableSlice(loaded.damaged ?? [])(...api),
    ...patientModeSlice(loaded.patientMode ?? { type: "Off" })(...api),
  }));
