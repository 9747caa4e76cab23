import type { SharingKeeper } from "./sharingKeeper.ts";

/** The place of sharing in a build that may share: filled once this device is connected, or somebody wants to connect it. */
export type SharingSlot = {
  /** Nothing where nobody has connected this device. */
  readonly now: () => SharingKeeper | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether this device is connected, known before anything of sharing is fetched, or where it cannot be. */
  readonly isConnected: () => boolean;
  readonly open: () => Promise<SharingKeeper>;
};

/** Fetches what sharing needs when it is first asked for. */
export function sharingSlot(isConnected: () => boolean, fetchAndOpen: () => Promise<SharingKeeper>): SharingSlot {
  let keeper: SharingKeeper | undefined;
  let opening: Promise<SharingKeeper> | undefined;
  const listeners = new Set<() => void>();
  return {
    now: () => keeper,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isConnected,
    open: async () => {
      opening ??= fetchAndOpen().then((opened) => {
        keeper = opened;
        for (const listener of listeners) listener();
        return opened;
      });
      try {
        return await opening;
      } catch (problem) {
        // Fetched anew when it is next asked for.
        opening = undefined;
        throw problem;
      }
    },
  };
}
