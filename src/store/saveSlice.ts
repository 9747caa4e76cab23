import type { StateCreator } from "zustand/vanilla";
import type { SaveStatus } from "../persistence/saveOnChange.ts";
import type { State } from "./state.ts";

/** Whether what is in memory is also kept. Said in the header of every page. */
export type SaveSlice = {
  readonly saveStatus: SaveStatus;
  readonly reportSaveStatus: (status: SaveStatus) => void;
};

export const saveSlice: StateCreator<State, [], [], SaveSlice> = (set) => ({
  saveStatus: { type: "Saved" },
  reportSaveStatus: (saveStatus) => set({ saveStatus }),
});
