import type { BackupNote } from "../../domain/device/backupStanding.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BackupNoteStore } from "../../persistence/backupNoteStore.ts";

/** What pages ask and tell of backups. */
export type BackupKeeper = {
  readonly note: () => BackupNote;
  readonly subscribe: (listener: () => void) => () => void;
  /** A backup of everything was written that holds all that was kept until then. */
  readonly made: (at: Instant) => void;
  readonly remind: (reminds: boolean) => void;
};

/** Keeps the note of backups, in this tab and by any other. */
export function backupKeeper(store: BackupNoteStore): BackupKeeper {
  let note = store.read();
  const listeners = new Set<() => void>();
  const tell = (next: BackupNote) => {
    note = next;
    listeners.forEach((listener) => listener());
  };
  const write = (next: BackupNote) => {
    store.write(next);
    tell(next);
  };
  store.watch(() => tell(store.read()));
  return {
    note: () => note,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    made: (at) => {
      const { lastAt, reminds } = store.read();
      if (lastAt === undefined || at > lastAt) write({ lastAt: at, reminds });
    },
    remind: (reminds) => write({ ...store.read(), reminds }),
  };
}
