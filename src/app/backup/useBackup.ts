import { useMemo, useState, useSyncExternalStore } from "react";
import { backupStanding, type BackupNote, type BackupStanding } from "../../domain/device/backupStanding.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { untilAllRead } from "../../store/untilAllRead.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { useWording } from "../../ui/wording.tsx";
import { useDevice } from "../device/useDevice.tsx";

/** What became of a backup that was asked for here. */
export type Done = { readonly type: "Working" } | { readonly type: "Wrote"; readonly file: string } | { readonly type: "Failed" };

const NOTE: BackupNote = { reminds: false };
const never = () => () => {};

/** How the device stands with its backups, counted anew whenever something was kept, and how to make one at once. */
export function useBackup(): { readonly standing: BackupStanding; readonly done: Done | undefined; readonly backUp: () => void } {
  const { words } = useWording();
  const { backups, now, openings } = useDevice();
  const store = useMonitorStore();
  const note = useSyncExternalStore(backups?.subscribe ?? never, backups?.note ?? (() => NOTE));
  const records = useMonitor((state) => state.records);
  const standing = useMemo(() => backupStanding(entriesOn(records), note, now()), [records, note, now]);
  const [done, setDone] = useState<Done>();

  const write = async () => {
    setDone({ type: "Working" });
    await untilAllRead(store);
    const { records, settings } = store.getState();
    const madeAt = now();
    try {
      const [{ writeExport }, { exchangeTools }] = await Promise.all([
        import("../../features/exporting/writeExport.ts"),
        import("../browser/exchangeTools.ts"),
      ]);
      const content = { records: entriesOn(records), settings, madeAt, words, openings: openings?.all() ?? [] };
      const file = await writeExport("backup", "all", content, exchangeTools(now));
      saveFile(file.name, file.text, file.type);
      backups?.made(madeAt);
      setDone({ type: "Wrote", file: file.name });
    } catch {
      setDone({ type: "Failed" });
    }
  };
  return {
    standing,
    done,
    backUp: () => {
      if (done?.type !== "Working") void write();
    },
  };
}
