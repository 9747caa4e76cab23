import type { StateCreator } from "zustand/vanilla";
import type { UnreadableDocument } from "../persistence/repository.ts";
import type { State } from "./state.ts";

/**
 * Stored documents that cannot be read: those found at the start, and those lost or spoilt since. Said above every page until
 * each is dealt with.
 */
export type UnreadableSlice = {
  readonly unreadable: readonly UnreadableDocument[];
  /** The later word on a document stands in place of the earlier one. */
  readonly reportUnreadable: (document: UnreadableDocument) => void;
  readonly reportReadable: (key: string) => void;
};

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
