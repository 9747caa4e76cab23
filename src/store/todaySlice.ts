import type { StateCreator } from "zustand/vanilla";
import type { CalendarDate } from "../domain/calendarDate.ts";
import type { Deps } from "./deps.ts";
import type { State } from "./state.ts";

/** The day on which the user sits. Asked anew each time, for a tab may stay open over midnight. */
export type TodaySlice = { readonly today: () => CalendarDate };

export const todaySlice =
  (deps: Deps): StateCreator<State, [], [], TodaySlice> =>
  () => ({ today: deps.today });
