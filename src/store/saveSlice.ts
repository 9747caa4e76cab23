import type { StateCreator } from "zustand/vanilla";
import type { State, SaveSlice } from "./state.ts";

export const saveSlice: StateCreator<State, [], [], SaveSlice> = (set) => ({
  saveStatus: { type: "Saved" },
  reportSaveStatus: (saveStatus) => set({ saveStatus }),
});
