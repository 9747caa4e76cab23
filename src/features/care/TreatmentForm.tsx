import { Button } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { isoDayOf } from "../../domain/isoDayOf.ts";
import {
  EMPTY_LINE_DRAFT,
  parseLineOfTherapy,
  RESPONSES,
  type LineOfTherapy,
  type LineOfTherapyContent,
  type LineOfTherapyDraft,
  type LineProblem,
} from "../../domain/record/lineOfTherapy.ts";
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
  readonly line: LineOfTherapy | undefined;
  readonly on?: CalendarDate | undefined;
  readonly onClose: () => void;
  readonly withdrawButton: ReactNode;
};

const draftOf = (line: LineOfTherapyContent): LineOfTherapyDraft => ({
  regimen: line.regimen,
  startedOn: line.startedOn,
  stoppedOn: line.stoppedOn ?? "",
  stopReason: line.stopReason ?? "",
  bestResponse: line.bestResponse ?? "",
  note: line.note ?? "",
  status: line.status,
});

/** One planned regimen from its start to its stop. */
export function TreatmentForm({ patientId, line, on, onClose, withdrawButton }: Props) {
  const { words, format } = useWording();
  const order = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const patient = useMonitor((state) => take(state.records, patientId)?.patient);
  const recordLine = useMonitor((state) => state.recordLine);
  const [typed, setTyped] = useState(line === undefined ? { ...EMPTY_LINE_DRAFT, startedOn: on ?? "" } : draftOf(line));
  const [reason, setReason] = useState("");
  const [notKept, setNotKept] = useState(false);
  const { form, problemOf, refuse, settle } = useRefusals<LineProblem>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = {
      ...typed,
      startedOn: isoDayOf(typed.startedOn, order, today),
      stoppedOn: isoDayOf(typed.stoppedOn, order, today),
    };
    const content = parseLineOfTherapy(draft, {
      notAfter: today,
      ...(patient?.birthDate === undefined ? {} : { birthDate: patient.birthDate }),
    });
    if (!content.ok) return refuse(content.error);
    if (recordLine(patientId, content.value, line?.id, reason.trim()).ok) onClose();
    else setNotKept(true);
  };
  const field = (name: Exclude<keyof LineOfTherapyDraft, "status">) => {
    const problem = problemOf(name);
    return {
      label: words.care[name],
      value: typed[name],
      error: problem && describeCareProblem(problem, order, words, format),
      onChange: (text: string) => {
        setTyped((present) => ({ ...present, [name]: text }));
        settle(name);
        // Whether it stops before it starts depends on either day.
        if (name === "startedOn") settle("stoppedOn");
      },
    };
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormGrid>
        <WideField>
          <TextField
            {...field("regimen")}
            first
            suggestions={words.care.regimens[patient?.diagnosis ?? "other"]}
            hint={words.care.regimenHint}
          />
        </WideField>
        <DayField {...field("startedOn")} today={today} order={order} />
        <DayField {...field("stoppedOn")} today={today} order={order} hint={words.care.stillRunning} />
        <TextField {...field("stopReason")} />
        <ChoiceField
          {...field("bestResponse")}
          choices={[{ value: "", label: words.care.noResponse }, ...namedChoices(RESPONSES, words.names.response)]}
          hint={words.care.bestResponseHint}
        />
        <WideField>
          <TextField {...field("note")} lines="several" />
        </WideField>
        {line === undefined ? null : (
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
        <Button type="submit">{words.care.saveTreatment}</Button>
      </DialogButtons>
    </form>
  );
}
