import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { ExportChoices } from "../../features/exporting/ExportChoices.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { describeName } from "../../words/describePatient.ts";
import { exchangeTools } from "../browser/exchangeTools.ts";
import { useDevice } from "../device/useDevice.tsx";
import { usePageWords } from "../../ui/wording.tsx";

/** The ways out for one patient, whose name stands above them. Fetched when it is opened. */
export function ExportPatientDialog({ record, onClose }: { readonly record: PatientRecord; readonly onClose: () => void }) {
  const { now } = useDevice();
  return (
    <Dialog title={usePageWords("exporting").patientTitle(describeName(record.patient))} opened onClose={onClose} size="large">
      <ExportChoices scope="one" records={() => [record]} tools={exchangeTools(now)} />
    </Dialog>
  );
}
