import type { BegunImport } from "../../domain/record/begunImport.ts";
import type { ImportNoteStore } from "../../persistence/importNoteStore.ts";

/** What an import leaves behind while it is carried out, so that one that is cut off is spoken of at the next start. */
export type ImportNotes = {
  /** Before anything is written. Resolves when the note is on the disk. */
  readonly begin: (begun: BegunImport) => Promise<void>;
  /** It is stored whole, or was not carried out. */
  readonly over: () => void;
  /** An import that an earlier visit began and did not end; nothing while another tab is carrying it out. */
  readonly cutOff: () => BegunImport | undefined;
  readonly subscribe: (listener: () => void) => () => void;
};

const LOCK = "b2m-importing";
type Locks = Pick<LockManager, "request" | "query">;

/**
 * Keeps the notes of imports. A lock that ends with the tab tells an import that another tab is carrying out from one that was cut
 * off; a browser has none on a page that came without encryption, and there a second tab speaks of it until the first is done.
 */
export async function importNotes(store: ImportNoteStore, locks: Locks | undefined): Promise<ImportNotes> {
  const listeners = new Set<() => void>();
  const found = store.read();
  const held = found === undefined ? undefined : await locks?.query().catch(() => undefined);
  let cutOff = held?.held?.some(({ name }) => name === LOCK) === true ? undefined : found;
  let letGo = () => {};
  const forget = () => {
    if (cutOff === undefined) return;
    cutOff = undefined;
    listeners.forEach((listener) => listener());
  };
  // It was ended in another tab, or another one was begun over it.
  store.watch(() => {
    if (store.read()?.at !== cutOff?.at) forget();
  });
  return {
    begin: async (begun) => {
      forget();
      const ended = new Promise<void>((resolve) => (letGo = resolve));
      locks?.request(LOCK, { mode: "shared" }, () => ended).catch(() => {});
      await store.write(begun);
    },
    over: () => {
      store.remove();
      letGo();
      forget();
    },
    cutOff: () => cutOff,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
