import { Suspense, useEffect, useState, type ComponentType } from "react";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { whenIdle } from "../browser/whenIdle.ts";
import styles from "./BackupSlots.module.css";

// What cannot be loaded is said by the header's own notice: here it leaves no gap that needs a word.
const Menu = lazyPart(["backup"], async () => (await import("./BackupMenu.tsx")).BackupMenu, null);
const Reminder = lazyPart(["backup"], async () => (await import("./BackupReminder.tsx")).BackupReminder, null);

/** A place that is filled once the page stands: no first screen waits for a backup. */
function Afterwards({ part: Part, room }: { readonly part: ComponentType; readonly room?: string | undefined }) {
  const { backups } = useDevice();
  const [idle, setIdle] = useState(false);
  const isKept = backups !== undefined;
  useEffect(() => {
    if (isKept) whenIdle(() => setIdle(true));
  }, [isKept]);
  const place = room === undefined || !isKept ? null : <span className={room} />;
  return <Suspense fallback={place}>{idle ? <Part /> : place}</Suspense>;
}

/** Where the header says when the last backup was made. */
export const BackupMenuSlot = () => <Afterwards part={Menu} room={styles.menu} />;

/** Where the patients' page reminds of one: at the foot of the window, where what comes late pushes nobody away. */
export const BackupReminderSlot = () => <Afterwards part={Reminder} />;
