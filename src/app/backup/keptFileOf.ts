import { backupStanding } from "../../domain/device/backupStanding.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { keptFileStore, type BackupFolder } from "../../persistence/keptFileStore.ts";
import type { Monitor } from "../../store/monitor.ts";
import type { Device } from "../device/device.ts";
import { newId } from "../browser/newId.ts";
import { untilAllRead } from "../../store/untilAllRead.ts";
import { fileKeeper, type FileKeeper } from "./fileKeeper.ts";

declare global {
  interface Window {
    /** Only in browsers that let a page write into a folder, and over a secure connection. */
    readonly showDirectoryPicker?: (wanted: { readonly id: string; readonly mode: "readwrite" }) => Promise<BackupFolder>;
  }
}

const keepers = new WeakMap<Monitor, FileKeeper>();

/** What keeps the backup file over a store, going on with what an earlier visit began; nothing where the browser cannot. */
export function keptFileOf({ now, backups, openings, recordSet }: Device, monitor: Monitor): FileKeeper | undefined {
  // The file is the device's own records': those of a record system would be written over it.
  if (window.showDirectoryPicker === undefined || backups === undefined || recordSet !== undefined) return undefined;
  const known = keepers.get(monitor);
  if (known !== undefined) return known;
  const keeper = fileKeeper({
    monitor,
    store: keptFileStore(() => window.indexedDB),
    now,
    after: (ms, work) => void setTimeout(work, ms),
    // What writes comes when there is something to write.
    write: async ({ records, settings, madeAt }, key) => {
      const [{ writeBackupSteps }, { encryptBackupUnder }, { inSlices }, { exchangeTools }] = await Promise.all([
        import("../../exchange/backup.ts"),
        import("../../exchange/encryptedBackup.ts"),
        import("../../exchange/steps.ts"),
        import("../browser/exchangeTools.ts"),
      ]);
      const tools = exchangeTools(now);
      const text = await inSlices(
        writeBackupSteps({ madeAt, records: entriesOn(records), settings, openings: openings?.all() ?? [] }),
        tools,
      );
      return key === undefined ? text : encryptBackupUnder(text, key, tools);
    },
    newName: (isEncrypted) => `b2m-backup-${isEncrypted ? "encrypted-" : ""}kept-${newId().slice(0, 8)}.json`,
    upToDateSince: () => {
      const note = backups.note();
      return backupStanding(entriesOn(monitor.getState().records), note, now()).changes === 0 ? note.lastAt : undefined;
    },
    made: backups.made,
  });
  keepers.set(monitor, keeper);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.flush();
  });
  // A backup of those read so far would be taken for one of all.
  void untilAllRead(monitor)
    .then(keeper.resume)
    .catch(() => {});
  return keeper;
}
