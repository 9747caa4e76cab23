import { useEffect, useState } from "react";
import { entriesOf } from "../../domain/byId.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { parseBackup, planRestore, writeBackup, type NotRestorable } from "../../exchange/backup.ts";
import { AppearanceSettings } from "../../features/settings/AppearanceSettings.tsx";
import { DemoSettings } from "../../features/settings/DemoSettings.tsx";
import { DeviceUseSettings } from "../../features/settings/DeviceUseSettings.tsx";
import { LaboratorySettings } from "../../features/settings/LaboratorySettings.tsx";
import { LockSettings } from "../../features/settings/LockSettings.tsx";
import { ReadingSettings } from "../../features/settings/ReadingSettings.tsx";
import { StorageSettings, type ReadBackup } from "../../features/settings/StorageSettings.tsx";
import { VariationSettings } from "../../features/settings/VariationSettings.tsx";
import type { Usage } from "../../persistence/repository.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { useWording } from "../../ui/wording.tsx";
import type { Words } from "../../words/en.ts";
import { useDevice } from "../useDevice.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import styles from "./SettingsPage.module.css";

function whyNotRestorable(problem: NotRestorable, words: Words): string {
  switch (problem.type) {
    case "Newer":
      return words.trouble.backup.Newer(problem.version);
    case "Damaged":
      return words.trouble.backup.Damaged(problem.path);
    case "NotABackup":
    case "CutShort":
    case "ChecksumMismatch":
      return words.trouble.backup[problem.type];
  }
}

/** What the users of this device choose, and the way out of it and back in for all that is kept. */
export function SettingsPage() {
  const { words } = useWording();
  const { usage, demoRecords, now } = useDevice();
  const records = useMonitor((state) => state.records);
  const settings = useMonitor((state) => state.settings);
  // Another object after every save: the moment to ask anew how much room is left.
  const saveStatus = useMonitor((state) => state.saveStatus);
  const mergeRecords = useMonitor((state) => state.mergeRecords);
  const addRecords = useMonitor((state) => state.addRecords);
  const forgetRecords = useMonitor((state) => state.forgetRecords);
  const [used, setUsed] = useState<Usage>();
  usePageTitle(words.shell.settings);

  useEffect(() => {
    let left = false;
    if (saveStatus.type === "Saving") return undefined;
    void usage().then((answer) => {
      if (!left) setUsed(answer);
    });
    return () => {
      left = true;
    };
  }, [usage, saveStatus]);

  const exportBackup = (): Result<unknown, string> => {
    const madeAt = now();
    saveFile(`b2m-backup-${madeAt.slice(0, 10)}.json`, writeBackup({ madeAt, records: entriesOn(records), settings }), "application/json");
    return ok(undefined);
  };

  const readBackup = async (file: File): Promise<Result<ReadBackup, string>> => {
    const backup = parseBackup(await file.text());
    if (!backup.ok) return err(whyNotRestorable(backup.error, words));
    const theirs = backup.value.records;
    return ok({
      patients: theirs.length,
      results: theirs.reduce((sum, record) => sum + entriesOf(record.observations).length, 0),
      newPatients: planRestore(records, backup.value).patients.added,
      apply: () => mergeRecords(theirs),
    });
  };

  return (
    <>
      <PageHead title={words.shell.settings} intro={words.settings.intro} />
      <div className={styles.sections}>
        <StorageSettings usage={used} onExport={exportBackup} onRestore={readBackup} />
        <ReadingSettings />
        <AppearanceSettings />
        <DeviceUseSettings />
        <LaboratorySettings />
        <VariationSettings />
        <DemoSettings
          onLoad={() => void demoRecords().then(addRecords)}
          onRemove={() => forgetRecords(entriesOn(records).filter(({ patient }) => patient.synthetic).map(({ id }) => id))}
        />
        <LockSettings />
      </div>
    </>
  );
}
