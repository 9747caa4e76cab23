import type { ReactNode } from "react";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import {
  EMPTY_EVENT_DRAFT,
  EVENT_KINDS,
  parseClinicalEvent,
  type ClinicalEvent,
  type ClinicalEventContent,
  type EventProblem,
} from "../../domain/record/clinicalEvent.ts";
import { isoDayOf } from "../../domain/dayText.ts";
import { canLast } from "../../domain/record/clinicalEvent.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { stands } from "../../domain/standing.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormGrid, WideField } from "../../ui/FormGrid.tsx";
import { orNotKept, type NotKept } from "../../ui/notKept.ts";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeCareProblem } from "../../words/describeCareProblem.ts";
import type { Format } from "../../words/format.ts";

type Props = {
  readonly patientId: PatientId;
  readonly event: ClinicalEvent | undefined;
  readonly on?: CalendarDate | undefined;
  readonly withdrawButton: ReactNode;
};

/** The texts of an event, its days as this user writes them. */
const textsOf = (event: ClinicalEventContent, format: Format) => ({
  kind: event.kind,
  on: format.day(event.on),
  until: event.until === undefined ? "" : format.day(event.until),
  note: event.note ?? "",
});

/** What happened to a patient, on which day or from which to which. */
export function EventForm({ patientId, event, on, withdrawButton }: Props) {
  const { words, format } = useWording();
  const order = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const birthDate = useMonitor((state) => take(state.records, patientId)?.patient.birthDate);
  const recordEvent = useMonitor((state) => state.recordEvent);
  const kinds = namedChoices(EVENT_KINDS, words.names.event);
  const form = useForm({
    draft: ["event", patientId, ...(event === undefined ? [] : [event.id])].join(":"),
    start: () => ({
      ...(event === undefined ? { ...EMPTY_EVENT_DRAFT, on: on === undefined ? "" : format.day(on) } : textsOf(event, format)),
      status: "active",
      reason: "",
    }),
    kept: event && {
      revision: event.revision,
      withdrawn: !stands(event),
      texts: textsOf(event, format),
      labels: words.care,
      choices: { kind: kinds },
    },
    describe: (problem: EventProblem | NotKept) =>
      problem.field === "record" ? words.care.notKept : describeCareProblem(problem, order, words, format),
    // Whether it ends before it begins depends on either day.
    judgedWith: { on: ["until"] },
  });
  // A last day that stands in the record is shown, whatever the kind: it is not dropped unseen.
  const lasting = canLast(form.texts.kind) || event?.until !== undefined;
  const field = (name: Exclude<keyof typeof form.texts, "status">) => ({ ...form.field(name), label: words.care[name] });

  const submit = () => {
    const { reason, ...texts } = form.texts;
    const content = parseClinicalEvent(
      {
        ...texts,
        on: isoDayOf(texts.on, order, today),
        until: lasting ? isoDayOf(texts.until, order, today) : "",
      },
      { notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) },
    );
    return content.ok ? orNotKept(recordEvent(patientId, content.value, event?.id, reason.trim())) : content;
  };

  return (
    <Form form={form} onSubmit={submit} save={words.care.saveEvent} aside={withdrawButton}>
      <FormGrid>
        <WideField>
          <ChoiceField {...field("kind")} first choices={[{ value: "", label: words.care.chooseKind }, ...kinds]} />
        </WideField>
        <DayField {...field("on")} label={lasting ? words.care.firstDay : words.care.on} today={today} order={order} />
        {lasting ? <DayField {...field("until")} today={today} order={order} hint={words.care.goesOn} /> : <div />}
        <WideField>
          <TextField {...field("note")} lines="several" />
        </WideField>
        {event === undefined ? null : (
          <WideField>
            <TextField {...field("reason")} hint={words.care.reasonHint} />
          </WideField>
        )}
      </FormGrid>
    </Form>
  );
}
