import { Button } from "@mantine/core";
import { useNavigate } from "react-router";
import { isMergedAway } from "../../domain/record/otherRecords.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import type { Wording } from "../../words/wording.ts";
import { HAND_OVER, historyAddress } from "../historyAddress.ts";
import type { OpenedDialog } from "./PatientRest.tsx";

type Props = { readonly record: PatientRecord; readonly onOpen: (dialog: OpenedDialog) => void };

/** Who the patient is, with what ails them, and all that can be begun from here. */
export function PatientHead({ record, onOpen }: Props) {
  const wording = useWording();
  const { words, format } = wording;
  const navigate = useNavigate();
  const today = useMonitor((state) => state.today)();
  const archivePatient = useMonitor((state) => state.archivePatient);
  const unarchivePatient = useMonitor((state) => state.unarchivePatient);
  const { patient } = record;
  return (
    <PageHead
      title={describeName(patient)}
      intro={
        <>
          <p>{describeIdentity(patient, today, words, format)}</p>
          <p>{diagnosisLine(record, wording)}</p>
        </>
      }
      actions={
        <>
          <Button onClick={() => onOpen({ type: "Result" })} title={words.patient.addResultHint}>
            {words.patient.addResult}
          </Button>
          <Button variant="default" onClick={() => onOpen({ type: "Line" })}>
            {words.patient.addTreatment}
          </Button>
          <Button variant="default" onClick={() => onOpen({ type: "Event" })}>
            {words.patient.addEvent}
          </Button>
          <ActionMenu
            actions={[
              { label: words.patient.history, onChoose: () => void navigate(historyAddress(record.id)) },
              { label: words.patient.handOver, onChoose: () => void navigate(historyAddress(record.id), { state: HAND_OVER }) },
              { label: words.patient.edit, onChoose: () => onOpen({ type: "Patient" }) },
              { label: words.patient.report, onChoose: () => void navigate(`/patients/${record.id}/report`) },
              { label: words.patient.importResults, onChoose: () => void navigate(`/import?patient=${record.id}`) },
              { label: words.patient.export, onChoose: () => onOpen({ type: "Export" }) },
              { label: words.patient.merge, onChoose: () => onOpen({ type: "Merge" }) },
              ...(isMergedAway(record) ? [{ label: words.patient.unmerge, onChoose: () => onOpen({ type: "Unmerge" }) }] : []),
              patient.archived
                ? { label: words.patient.unarchive, onChoose: () => unarchivePatient(record.id) }
                : {
                    label: words.patient.archive,
                    onChoose: () => {
                      archivePatient(record.id);
                      void navigate("/");
                    },
                  },
              { label: words.patient.erase, onChoose: () => onOpen({ type: "Erase" }) },
            ]}
          >
            {words.patient.more}
          </ActionMenu>
        </>
      }
    />
  );
}

function diagnosisLine({ patient }: PatientRecord, { words, format }: Wording): string {
  if (patient.diagnosis === undefined) return words.patient.noDiagnosis;
  const name = words.names.diagnosis[patient.diagnosis];
  return patient.diagnosedOn === undefined ? name : words.patient.diagnosed(name, format.dayInWords(patient.diagnosedOn));
}
