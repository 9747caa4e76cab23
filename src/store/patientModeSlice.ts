import type { StateCreator } from "zustand/vanilla";
import type { PatientMode } from "../domain/device/patientMode.ts";
import type { State, PatientModeSlice } from "./state.ts";

export const patientModeSlice =
  (found: PatientMode): StateCreator<State, [], [], PatientModeSlice> =>
  (set) => ({
    patientMode: found,
    reportPatientMode: (patientMode) => set({ patientMode }),
  });
