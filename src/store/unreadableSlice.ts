import type { StateCreator } from "zustand/vanilla";
import type { UnreadableDocument } from "../persistence/repository.ts";
import type { State, UnreadableSlice } from "./state.ts";

export const unreadableSlice =
  (found: readonly UnreadableDocument[]): StateCreator<State, [], [], UnreadableSlice> =>
  (set) => ({
    unreadable: found,
    reportUnreadable: (document) =>
      set((state) => {
        const known = state.unreadable.find(({ key }) => key === document.key);
        // A save that is tried again meets the same text again.
        if (known?.text === document.text && known.why.type === document.why.type) return state;
        return { unreadable: [...state.unreadable.filter((other) => other !== known), document] };
      }),
    reportReadable: (key) => set((state) => ({ unreadable: state.unreadable.filter((document) => document.key !== key) })),
  });
