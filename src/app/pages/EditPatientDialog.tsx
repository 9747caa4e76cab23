import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { PatientForm } from "../../features/patients/PatientForm.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useWording } from "../../ui/wording.tsx";

type Props = { readonly record: PatientRecord; readonly onClose: () => void };

/** Changes who a patient is. */
export function EditPatientDialog({ record, onClose }: Props) {
  const { words } = useWording();
  const editPatient = useMonitor((state) => state.editPatient);
  return (
    <FormDialog title={words.patient.edit} opened onClose={onClose} size="large">
      <PatientForm patient={record.patient} onSubmit={(draft) => editPatient(record.id, draft, "")} />
    </FormDialog>
  );
}
