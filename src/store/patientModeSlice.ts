import type { StateCreator } from "zustand/vanilla";
import type { PatientMode } from "../domain/device/patientMode.ts";
import type { State } from "./state.ts";

/** Whether the device is handed over to a patient: then nothing but this patient's own history may be shown, in every tab. */
export type PatientModeSlice = {
  readonly patientMode: PatientMode;
  readonly reportPatientMode: (mode: PatientMode) => void;
};

export const patientModeSlice =
  (found: PatientMode): StateCreator<State, [], [], PatientModeSlice> =>
  (set) => ({
    patientMode: found,
    reportPatientMode: (patientMode) => set({ patientMode }),
  });
