import { useEffect, useState } from "react";
import { by } from "../../domain/compare.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { ExportChoices } from "../../features/exporting/ExportChoices.tsx";
import { RestoreBackup } from "../../features/restoring/RestoreBackup.tsx";
import { AppearanceSettings } from "../../features/settings/AppearanceSettings.tsx";
import { DemoSettings } from "../../features/settings/DemoSettings.tsx";
import { DeviceUseSettings } from "../../features/settings/DeviceUseSettings.tsx";
import { LaboratorySettings } from "../../features/settings/LaboratorySettings.tsx";
import { LockSettings } from "../../features/settings/LockSettings.tsx";
import { ReadingSettings } from "../../features/settings/ReadingSettings.tsx";
import { StorageSettings } from "../../features/settings/StorageSettings.tsx";
import { VariationSettings } from "../../features/settings/VariationSettings.tsx";
import type { Usage } from "../../persistence/repository.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import { exchangeTools } from "../exchangeTools.ts";
import { useDevice } from "../useDevice.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import styles from "./SettingsPage.module.css";

/** The order of a list of people, which a shelf does not have. */
const byName = (records: readonly PatientRecord[]): readonly PatientRecord[] =>
  records
    .map((record) => ({ name: `${describeName(record.patient)} ${record.id}`, record }))
    .sort(by(({ name }) => name))
    .map(({ record }) => record);

/** What the users of this device choose, and the way out of it and back in for all that is kept. */
export function SettingsPage() {
  const { words } = useWording();
  const { usage, demoRecords, now } = useDevice();
  const records = useMonitor((state) => state.records);
  // Another object after every save: the moment to ask anew how much room is left.
  const saveStatus = useMonitor((state) => state.saveStatus);
  const addRecords = useMonitor((state) => state.addRecords);
  const forgetRecords = useMonitor((state) => state.forgetRecords);
  const [used, setUsed] = useState<Usage>();
  const tools = exchangeTools(now);
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

  return (
    <>
      <PageHead title={words.shell.settings} intro={usePageWords("settings").intro} />
      <div className={styles.sections}>
        <StorageSettings
          usage={used}
          out={<ExportChoices scope="all" records={() => byName(entriesOn(records))} tools={tools} />}
          back={<RestoreBackup tools={tools} />}
        />
        <ReadingSettings />
        <AppearanceSettings />
        <DeviceUseSettings />
        <LaboratorySettings />
        <VariationSettings />
        <DemoSettings
          onLoad={() => void demoRecords().then(addRecords)}
          onRemove={() =>
            forgetRecords(
              entriesOn(records)
                .filter(({ patient }) => patient.synthetic)
                .map(({ id }) => id),
            )
          }
        />
        <LockSettings />
      </div>
    </>
  );
}
