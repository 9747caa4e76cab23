import { DUE_AFTER_CHANGES, DUE_AFTER_DAYS } from "../../domain/device/backupStanding.ts";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

type Props = {
  /** When the last backup was made, and what it does not hold. */
  readonly standing: string;
  readonly reminds: boolean;
  readonly onRemind: (reminds: boolean) => void;
};

/** When the last backup was made, and whether somebody is reminded of the next. */
export function BackupSettings({ standing, reminds, onRemind }: Props) {
  const { format } = useWording();
  const text = usePageWords("settings").storage;
  return (
    <div className={styles.backup}>
      <p role="status" aria-label={text.lastBackup}>
        {standing}
      </p>
      <TickField
        label={text.remind(format.fixed(DUE_AFTER_DAYS, 0), format.fixed(DUE_AFTER_CHANGES, 0))}
        checked={reminds}
        onChange={onRemind}
      />
    </div>
  );
}
