import type { StateCreator } from "zustand/vanilla";
import type { Deps } from "./deps.ts";
import type { State, TodaySlice } from "./state.ts";

export const todaySlice =
  (deps: Deps): StateCreator<State, [], [], TodaySlice> =>
  () => ({ today: deps.today });
