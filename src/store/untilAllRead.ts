import type { Reading } from "./state.ts";

/** As much of a store as is waited for. */
type ReadingStore = {
  readonly getState: () => { readonly reading: Reading | undefined };
  readonly subscribe: (listener: () => void) => () => void;
};

/** Resolves once every record is in memory. What needs all of them (a backup, an import, its undo) begins then and not before. */
export const untilAllRead = (store: ReadingStore): Promise<void> =>
  new Promise((resolve) => {
    if (store.getState().reading === undefined) return resolve();
    const stop = store.subscribe(() => {
      if (store.getState().reading !== undefined) return;
      stop();
      resolve();
    });
  });
