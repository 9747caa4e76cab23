import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { Result } from "../../domain/result.ts";
import { Banner } from "../../ui/Banner.tsx";
import { useWording } from "../../ui/wording.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { StorageMeter, type StorageUsage } from "./StorageMeter.tsx";
import styles from "./settings.module.css";

/** A backup that was read and not applied yet: what it holds, and the step that merges it in. */
export type ReadBackup = {
  readonly patients: number;
  readonly results: number;
  /** Of the patients, how many are not here yet. */
  readonly newPatients: number;
  readonly apply: () => void;
};

type Props = {
  /** Absent where the browser does not say. */
  readonly usage: StorageUsage | undefined;
  /** Hands the backup over. A failure is a sentence for the user. */
  readonly onExport: () => Result<unknown, string>;
  /** Reads a chosen file and changes nothing. A failure is a sentence for the user. */
  readonly onRestore: (file: File) => Promise<Result<ReadBackup, string>>;
};

/** Where records are kept, how full it is, and the way out and back in. */
export function StorageSettings({ usage, onExport, onRestore }: Props) {
  const { words } = useWording();
  const text = words.settings.storage;
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [backup, setBackup] = useState<ReadBackup | undefined>(undefined);

  const exportBackup = () => {
    const done = onExport();
    setSaid(done.ok ? text.exported : "");
    setRefused(done.ok ? undefined : done.error);
  };
  const read = async (file: File) => {
    setSaid(text.reading);
    setRefused(undefined);
    setBackup(undefined);
    const answer = await onRestore(file).catch((): Result<ReadBackup, string> => ({ ok: false, error: text.notRead }));
    setSaid("");
    if (answer.ok) setBackup(answer.value);
    else setRefused(answer.error);
  };
  const apply = (chosen: ReadBackup) => {
    chosen.apply();
    setBackup(undefined);
    setSaid(text.restored(chosen.patients));
  };

  return (
    <SettingsPanel title={text.title} intro={text.intro} said={said}>
      <StorageMeter usage={usage} />
      <div className={styles.buttons}>
        <Button onClick={exportBackup}>{text.exportBackup}</Button>
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {text.restoreBackup}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={text.restoreBackup}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Emptied, so that choosing the same file again is a change again.
            event.currentTarget.value = "";
            if (file !== undefined) void read(file);
          }}
        />
      </div>
      <p className={styles.example}>{text.exportWarning}</p>
      <div className={styles.stack} role="alert">
        {refused === undefined ? null : <Banner size="inside" tone="danger">{refused}</Banner>}
      </div>
      {backup === undefined ? null : (
        <div className={styles.stack}>
          <Banner size="inside" tone="information">
            {text.found(backup.patients, backup.results)} {text.foundNew(backup.newPatients, backup.patients - backup.newPatients)}
          </Banner>
          <div className={styles.buttons}>
            <Button onClick={() => apply(backup)}>{text.applyRestore}</Button>
            <Button variant="default" onClick={() => setBackup(undefined)}>
              {words.fields.cancel}
            </Button>
          </div>
        </div>
      )}
    </SettingsPanel>
  );
}
