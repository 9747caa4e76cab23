import type { CalendarDate } from "../../domain/calendarDate.ts";
import { contentOf } from "../../domain/kept.ts";
import type { LineOfTherapy, LineOfTherapyContent } from "../../domain/record/lineOfTherapy.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeLineDays } from "../../words/describeCare.ts";
import { CareDialog } from "./CareDialog.tsx";
import { TreatmentForm } from "./TreatmentForm.tsx";

type Props = {
  readonly patientId: PatientId;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The line to change. A new one is added where none is given. */
  readonly line?: LineOfTherapy | undefined;
  /** The day of a new one, where one was pointed at. */
  readonly on?: CalendarDate | undefined;
};

/** Adds a line of therapy to a patient, or changes one. */
export function TreatmentDialog({ patientId, opened, onClose, line: chosen, on }: Props) {
  const { words, format } = useWording();
  // As it is now, not as it was when it was chosen: another tab or an import may have changed it since.
  const line = useMonitor((state) => chosen && (take(state.records, patientId)?.lines[chosen.id] ?? chosen));
  const recordLine = useMonitor((state) => state.recordLine);
  const setStatus = (status: LineOfTherapyContent["status"], reason?: string) => {
    if (line !== undefined) recordLine(patientId, { ...contentOf<LineOfTherapyContent>(line), status }, line.id, reason);
    onClose();
  };
  return (
    <CareDialog
      title={line === undefined ? words.care.addTreatment : words.care.editTreatment}
      question={words.care.discardTreatment}
      opened={opened}
      onClose={onClose}
      entry={line}
      summary={line && `${line.regimen}, ${describeLineDays(line, words, format)}`}
      onWithdraw={(reason) => setStatus("entered-in-error", reason)}
      onBringBack={() => setStatus("active")}
    >
      {(withdrawButton) => <TreatmentForm patientId={patientId} line={line} on={on} withdrawButton={withdrawButton} />}
    </CareDialog>
  );
}
