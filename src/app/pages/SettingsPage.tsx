import { useEffect, useState, useSyncExternalStore } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { newBackupKey } from "../../exchange/encryptedBackup.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { ExportChoices } from "../../features/exporting/ExportChoices.tsx";
import { KeptFileSettings } from "../../features/exporting/KeptFileSettings.tsx";
import { LaboratoryNames } from "../../features/laboratories/LaboratoryNames.tsx";
import { LearnedNames } from "../../features/laboratories/LearnedNames.tsx";
import { RestoreBackup } from "../../features/restoring/RestoreBackup.tsx";
import { AppearanceSettings } from "../../features/settings/AppearanceSettings.tsx";
import { BackupSettings } from "../../features/settings/BackupSettings.tsx";
import { DemoSettings } from "../../features/settings/DemoSettings.tsx";
import { DeviceUseSettings } from "../../features/settings/DeviceUseSettings.tsx";
import { FollowUpSettings } from "../../features/settings/FollowUpSettings.tsx";
import { LaboratorySettings } from "../../features/settings/LaboratorySettings.tsx";
import { LanguageSettings } from "../../features/settings/LanguageSettings.tsx";
import { ReadingSettings } from "../../features/settings/ReadingSettings.tsx";
import { RecordCheck } from "../../features/changes/RecordCheck.tsx";
import { StorageSettings } from "../../features/settings/StorageSettings.tsx";
import { VariationSettings } from "../../features/settings/VariationSettings.tsx";
import type { Usage } from "../../persistence/copies/recordCopy.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Contents } from "../../ui/Contents.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeBackup } from "../../words/describeBackup.ts";
import { describeName } from "../../words/describePatient.ts";
import { sortedByName, type NameOrder } from "../../words/nameOrder.ts";
import { exchangeTools } from "../browser/exchangeTools.ts";
import type { BackupKeeper } from "../backup/backupKeeper.ts";
import { useBackup } from "../backup/useBackup.ts";
import { keptFileInWords, useKeptFile } from "../backup/useKeptFile.ts";
import { StorageStanding } from "../device/StorageStanding.tsx";
import { storageLimits } from "../browser/storageLimits.ts";
import { ServerSettingsSlot } from "../sharing/SharingSlots.tsx";
import { VaultSlot } from "../vault/VaultSlot.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

/** The order of a list of people, which a shelf does not have. */
const inOrder = (records: readonly PatientRecord[], order: NameOrder): readonly PatientRecord[] =>
  sortedByName(records, order, ({ id, patient }) => `${describeName(patient)} ${id}`);

const watchNothing = () => () => {};
const nothing = () => 0;

/** What the users of this device choose, and the way out of it and back in for all that is kept. */
export function SettingsPage() {
  const { words, format } = useWording();
  const text = usePageWords("settings");
  const { usage, demoRecords, now, copies, backups, vault, openings, languages } = useDevice();
  const records = useMonitor((state) => state.records);
  // Another object after every save: the moment to ask anew how much room is left.
  const saveStatus = useMonitor((state) => state.saveStatus);
  const addRecords = useMonitor((state) => state.addRecords);
  const forgetRecords = useMonitor((state) => state.forgetRecords);
  const [used, setUsed] = useState<Usage | "asked" | undefined>("asked");
  const alone = useSyncExternalStore(copies?.watch ?? watchNothing, copies?.alone ?? nothing);
  const isKeptTwice = useSyncExternalStore(copies?.watch ?? watchNothing, () => copies?.state().type === "Kept");
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
      <PageHead title={words.shell.settings} intro={text.intro} />
      <Contents label={text.contents}>
        <StorageSettings
          usage={used}
          second={isKeptTwice ? { alone } : undefined}
          limits={storageLimits(window)}
          standing={copies === undefined ? null : <StorageStanding copies={copies} />}
          backup={backups === undefined ? null : <BackupState backups={backups} />}
          out={
            <ExportChoices
              scope="all"
              records={() => inOrder(entriesOn(records), format.nameOrder)}
              tools={tools}
              openings={openings?.all}
              {...(backups === undefined ? {} : { onBackup: backups.made })}
            />
          }
          back={
            <RestoreBackup
              tools={tools}
              {...(openings === undefined ? {} : { onOpenings: openings.takeIn })}
              {...(backups === undefined ? {} : { onBroughtBack: backups.made })}
            />
          }
        />
        {languages === undefined ? null : <LanguageSettings choosing={languages} preferred={window.navigator.languages} />}
        {import.meta.env.B2M_SHARES ? <ServerSettingsSlot /> : null}
        <ReadingSettings />
        <AppearanceSettings />
        <DeviceUseSettings />
        <FollowUpSettings />
        <RecordCheck tools={tools} />
        <LaboratorySettings />
        <LaboratoryNames withAnswers />
        <LearnedNames />
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
        {vault === undefined ? null : <VaultSlot keeper={vault} />}
      </Contents>
    </>
  );
}

function BackupState({ backups }: { readonly backups: BackupKeeper }) {
  const words = usePageWords("backup");
  const { format } = useWording();
  const { standing } = useBackup();
  const reminds = useSyncExternalStore(backups.subscribe, () => backups.note().reminds);
  return (
    <>
      <BackupSettings standing={describeBackup(standing, words, format)} reminds={reminds} onRemind={backups.remind} />
      <KeptBackupFile />
    </>
  );
}

/** Only where the browser lets a page write into a folder. */
function KeptBackupFile() {
  const words = usePageWords("backup");
  const { format } = useWording();
  const { keeper, state } = useKeptFile();
  const { showDirectoryPicker } = window;
  if (keeper === undefined || showDirectoryPicker === undefined) return null;
  const kept = state.type === "Off" ? undefined : keeper.kept();
  const begin = async (passphrase: string | undefined): Promise<boolean> => {
    try {
      const folder = await showDirectoryPicker({ id: "b2m-backup", mode: "readwrite" });
      const key = passphrase === undefined ? undefined : await newBackupKey(passphrase, { crypto: window.crypto });
      void keeper.begin(folder, key);
      return true;
    } catch {
      return false;
    }
  };
  return (
    <KeptFileSettings
      kept={kept && { file: kept.file, folder: kept.folder.name, isEncrypted: kept.key !== undefined }}
      standing={keptFileInWords(state, words, format)}
      way={state.type === "NotAllowed" ? "allow" : state.type === "Failed" ? "tryAgain" : undefined}
      onBegin={begin}
      onWay={() => void keeper.allow()}
      onStop={() => void keeper.stop()}
    />
  );
}
