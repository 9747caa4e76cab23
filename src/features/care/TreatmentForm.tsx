import type { ReactNode } from "react";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { isoDayOf } from "../../domain/dayText.ts";
import {
  EMPTY_LINE_DRAFT,
  parseLineOfTherapy,
  RESPONSES,
  type LineOfTherapy,
  type LineOfTherapyContent,
  type LineProblem,
} from "../../domain/record/lineOfTherapy.ts";
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
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeCareProblem } from "../../words/describeCareProblem.ts";
import type { Format } from "../../words/format.ts";

type Props = {
  readonly patientId: PatientId;
  readonly line: LineOfTherapy | undefined;
  readonly on?: CalendarDate | undefined;
  readonly withdrawButton: ReactNode;
};

/** The texts of a line, its days as this user writes them. */
const textsOf = (line: LineOfTherapyContent, format: Format) => ({
  regimen: line.regimen,
  startedOn: format.day(line.startedOn),
  stoppedOn: line.stoppedOn === undefined ? "" : format.day(line.stoppedOn),
  stopReason: line.stopReason ?? "",
  bestResponse: line.bestResponse ?? "",
  note: line.note ?? "",
});

/** One planned regimen from its start to its stop. */
export function TreatmentForm({ patientId, line, on, withdrawButton }: Props) {
  const { words, format } = useWording();
  const regimens = usePageWords("regimens");
  const order = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const patient = useMonitor((state) => take(state.records, patientId)?.patient);
  const recordLine = useMonitor((state) => state.recordLine);
  const responses = namedChoices(RESPONSES, words.names.response);
  const form = useForm({
    draft: ["line", patientId, ...(line === undefined ? [] : [line.id])].join(":"),
    start: () => ({
      ...(line === undefined
        ? { ...EMPTY_LINE_DRAFT, startedOn: on === undefined ? "" : format.day(on) }
        : textsOf(line, format)),
      status: "active",
      reason: "",
    }),
    kept: line && {
      revision: line.revision,
      withdrawn: !stands(line),
      texts: textsOf(line, format),
      labels: words.care,
      choices: { bestResponse: responses },
    },
    describe: (problem: LineProblem | NotKept) =>
      problem.field === "record" ? words.care.notKept : describeCareProblem(problem, order, words, format),
    // Whether it stops before it starts depends on either day.
    judgedWith: { startedOn: ["stoppedOn"] },
  });
  const field = (name: Exclude<keyof typeof form.texts, "status">) => ({ ...form.field(name), label: words.care[name] });

  const submit = () => {
    const { reason, ...texts } = form.texts;
    const content = parseLineOfTherapy(
      {
        ...texts,
        startedOn: isoDayOf(texts.startedOn, order, today),
        stoppedOn: isoDayOf(texts.stoppedOn, order, today),
      },
      { notAfter: today, ...(patient?.birthDate === undefined ? {} : { birthDate: patient.birthDate }) },
    );
    return content.ok ? orNotKept(recordLine(patientId, content.value, line?.id, reason.trim())) : content;
  };

  return (
    <Form form={form} onSubmit={submit} save={words.care.saveTreatment} aside={withdrawButton}>
      <FormGrid>
        <WideField>
          <TextField
            {...field("regimen")}
            first
            suggestions={regimens[patient?.diagnosis ?? "other"]}
            hint={words.care.regimenHint}
          />
        </WideField>
        <DayField {...field("startedOn")} today={today} order={order} />
        <DayField {...field("stoppedOn")} today={today} order={order} hint={words.care.stillRunning} />
        <TextField {...field("stopReason")} />
        <ChoiceField
          {...field("bestResponse")}
          choices={[{ value: "", label: words.care.noResponse }, ...responses]}
          hint={words.care.bestResponseHint}
        />
        <WideField>
          <TextField {...field("note")} lines="several" />
        </WideField>
        {line === undefined ? null : (
          <WideField>
            <TextField {...field("reason")} hint={words.care.reasonHint} />
          </WideField>
        )}
      </FormGrid>
    </Form>
  );
}
