import type { StateCreator } from "zustand/vanilla";
import type { ListSlice, State } from "./state.ts";

/** The list that was looked at last, kept in memory only: it holds for this tab and this visit. */
export const listSlice: StateCreator<State, [], [], ListSlice> = (set) => ({
  listed: undefined,
  showList: (listed) => set({ listed }),
});
