import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEvent, ClinicalEventContent } from "../../domain/record/clinicalEvent.ts";
import { contentOf } from "../../domain/kept.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeEventDays } from "../../words/describeCare.ts";
import { CareDialog } from "./CareDialog.tsx";
import { EventForm } from "./EventForm.tsx";

type Props = {
  readonly patientId: PatientId;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The event to change. A new one is added where none is given. */
  readonly event?: ClinicalEvent | undefined;
  /** The day of a new one, where one was pointed at. */
  readonly on?: CalendarDate | undefined;
};

/** Adds an event to a patient, or changes one. */
export function EventDialog({ patientId, opened, onClose, event: chosen, on }: Props) {
  const { words, format } = useWording();
  // As it is now, not as it was when it was chosen: another tab or an import may have changed it since.
  const event = useMonitor((state) => chosen && (take(state.records, patientId)?.events[chosen.id] ?? chosen));
  const recordEvent = useMonitor((state) => state.recordEvent);
  const setStatus = (status: ClinicalEventContent["status"], reason?: string) => {
    if (event !== undefined) recordEvent(patientId, { ...contentOf<ClinicalEventContent>(event), status }, event.id, reason);
    onClose();
  };
  return (
    <CareDialog
      title={event === undefined ? words.care.addEvent : words.care.editEvent}
      question={words.care.discardEvent}
      opened={opened}
      onClose={onClose}
      entry={event}
      summary={event && `${words.names.event[event.kind]}, ${describeEventDays(event, words, format)}`}
      onWithdraw={(reason) => setStatus("entered-in-error", reason)}
      onBringBack={() => setStatus("active")}
    >
      {(withdrawButton) => <EventForm patientId={patientId} event={event} on={on} withdrawButton={withdrawButton} />}
    </CareDialog>
  );
}
