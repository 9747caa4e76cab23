import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { SaveForPatient } from "../../features/takeHome/SaveForPatient.tsx";
import { forHome, writeTakeHome } from "../../persistence/takeHome/takeHomeContent.ts";
import { newTakeHomeKey, sealTakeHome } from "../../persistence/takeHome/takeHomeFile.ts";
import { MOST_LINK_BYTES, takeHomeLink } from "../../persistence/takeHome/takeHomeLink.ts";
import { sayablePassphrase, SAYABLE_BITS } from "../../persistence/takeHome/sayable.ts";
import { useMonitorStore } from "../../store/useMonitor.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { browserChance } from "../vault/browserChance.ts";

/** Saves one patient's history for their own device. Fetched when it is opened. */
export function SaveForPatientDialog({ record, onClose }: { readonly record: PatientRecord; readonly onClose: () => void }) {
  const { save } = usePageWords("takeHome");
  const { now } = useDevice();
  const monitor = useMonitorStore();
  const encrypt = async (of: PatientRecord, passphrase: string) => {
    const text = writeTakeHome(forHome(of, monitor.getState().settings, now()));
    return sealTakeHome(text, await newTakeHomeKey(passphrase, browserChance), browserChance);
  };
  return (
    <Dialog title={save.title} opened onClose={onClose} size="large">
      <SaveForPatient
        record={record}
        tools={{
          encrypt,
          linkOf: (bytes) => {
            const link = takeHomeLink(window.location.origin, bytes);
            return { link, bytes: new TextEncoder().encode(link).length, most: MOST_LINK_BYTES };
          },
          suggest: () => sayablePassphrase(browserChance),
          suggestedBits: SAYABLE_BITS,
        }}
      />
    </Dialog>
  );
}
