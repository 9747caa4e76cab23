import { Button } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import {
  EMPTY_EVENT_DRAFT,
  EVENT_KINDS,
  parseClinicalEvent,
  type ClinicalEvent,
  type ClinicalEventContent,
  type ClinicalEventDraft,
  type EventProblem,
} from "../../domain/record/clinicalEvent.ts";
import { isoDayOf } from "../../domain/isoDayOf.ts";
import { canLast } from "../../domain/lastingEvent.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { FormGrid, WideField } from "../../ui/FormGrid.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeCareProblem } from "../../words/describeCareProblem.ts";

type Props = {
  readonly patientId: PatientId;
  readonly event: ClinicalEvent | undefined;
  readonly on?: CalendarDate | undefined;
  readonly onClose: () => void;
  readonly withdrawButton: ReactNode;
};

const draftOf = (event: ClinicalEventContent): ClinicalEventDraft => ({
  kind: event.kind,
  on: event.on,
  until: event.until ?? "",
  note: event.note ?? "",
  status: event.status,
});

/** What happened to a patient, on which day or from which to which. */
export function EventForm({ patientId, event, on, onClose, withdrawButton }: Props) {
  const { words, format } = useWording();
  const order = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const birthDate = useMonitor((state) => take(state.records, patientId)?.patient.birthDate);
  const recordEvent = useMonitor((state) => state.recordEvent);
  const [typed, setTyped] = useState(event === undefined ? { ...EMPTY_EVENT_DRAFT, on: on ?? "" } : draftOf(event));
  const [reason, setReason] = useState("");
  const [notKept, setNotKept] = useState(false);
  const { form, problemOf, refuse, settle } = useRefusals<EventProblem>();
  // A last day that stands in the record is shown, whatever the kind: it is not dropped unseen.
  const lasting = canLast(typed.kind) || event?.until !== undefined;

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const draft = { ...typed, on: isoDayOf(typed.on, order, today), until: lasting ? isoDayOf(typed.until, order, today) : "" };
    const content = parseClinicalEvent(draft, { notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) });
    if (!content.ok) return refuse(content.error);
    if (recordEvent(patientId, content.value, event?.id, reason.trim()).ok) onClose();
    else setNotKept(true);
  };
  const field = (name: Exclude<keyof ClinicalEventDraft, "status">) => {
    const problem = problemOf(name);
    return {
      label: words.care[name],
      value: typed[name],
      error: problem && describeCareProblem(problem, order, words, format),
      onChange: (text: string) => {
        setTyped((present) => ({ ...present, [name]: text }));
        settle(name);
        // Whether it ends before it begins depends on either day.
        if (name === "on") settle("until");
      },
    };
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormGrid>
        <WideField>
          <ChoiceField
            {...field("kind")}
            first
            choices={[{ value: "", label: words.care.chooseKind }, ...namedChoices(EVENT_KINDS, words.names.event)]}
          />
        </WideField>
        <DayField {...field("on")} label={lasting ? words.care.firstDay : words.care.on} today={today} order={order} />
        {lasting ? <DayField {...field("until")} today={today} order={order} hint={words.care.goesOn} /> : <div />}
        <WideField>
          <TextField {...field("note")} lines="several" />
        </WideField>
        {event === undefined ? null : (
          <WideField>
            <TextField label={words.care.reason} value={reason} onChange={setReason} hint={words.care.reasonHint} />
          </WideField>
        )}
      </FormGrid>
      <div role="alert">
        {notKept ? (
          <Banner size="inside" tone="danger">
            {words.care.notKept}
          </Banner>
        ) : null}
      </div>
      <DialogButtons>
        {withdrawButton}
        <Button variant="default" onClick={onClose}>
          {words.fields.cancel}
        </Button>
        <Button type="submit">{words.care.saveEvent}</Button>
      </DialogButtons>
    </form>
  );
}
