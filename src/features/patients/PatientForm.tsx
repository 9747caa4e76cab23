import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ageInYears, type CalendarDate } from "../../domain/calendarDate.ts";
import { isoDayOf } from "../../domain/isoDayOf.ts";
import { DIAGNOSES, SEXES, type PatientDraft, type PatientId, type PatientProblem } from "../../domain/record/patient.ts";
import type { Result } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { FormGrid } from "../../ui/FormGrid.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { useWording } from "../../ui/wording.tsx";
import { describePatientProblem } from "../../words/describePatientProblem.ts";
import { EMPTY_PATIENT_DRAFT } from "./patientDraftOf.ts";
import styles from "./PatientForm.module.css";
import { PatientNotices } from "./PatientNotices.tsx";

type Props = {
  readonly initial?: PatientDraft;
  /** The patient being changed, who is not warned about as their own double. */
  readonly patientId?: PatientId;
  /** Days as ISO texts. What it refuses stands beside the fields, and nothing typed is lost. */
  readonly onSubmit: (draft: PatientDraft) => Result<unknown, readonly PatientProblem[]>;
  readonly onCancel: () => void;
  readonly submitLabel?: string;
};

/** Who a patient is. A family name alone is enough. */
export function PatientForm({ initial = EMPTY_PATIENT_DRAFT, patientId, onSubmit, onCancel, submitLabel }: Props) {
  const { words, format } = useWording();
  const order = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const [typed, setTyped] = useState(initial);
  const { form, problemOf, refuse, settle } = useRefusals<PatientProblem>();

  const draft: PatientDraft = {
    ...typed,
    birthDate: isoDayOf(typed.birthDate, order, today),
    diagnosedOn: isoDayOf(typed.diagnosedOn, order, today),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answer = onSubmit(draft);
    if (!answer.ok) refuse(answer.error);
  };
  const field = (name: keyof PatientDraft) => {
    const problem = problemOf(name);
    return {
      label: words.patientForm[name],
      value: typed[name],
      error: problem && describePatientProblem(problem, order, words, format),
      onChange: (text: string) => {
        setTyped((present) => ({ ...present, [name]: text }));
        settle(name);
        // Whether a diagnosis comes before birth depends on either day.
        if (name === "birthDate") settle("diagnosedOn");
      },
    };
  };
  const withAge = (day: CalendarDate) =>
    day > today ? format.dayInWords(day) : words.patientForm.dayWithAge(format.dayInWords(day), ageInYears(day, today));

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <FormGrid>
        <TextField {...field("familyName")} />
        <TextField {...field("givenName")} />
        <DayField {...field("birthDate")} today={today} order={order} echo={withAge} />
        <ChoiceField {...field("sex")} choices={namedChoices(SEXES, words.names.sex)} hint={words.patientForm.sexHint} />
        <ChoiceField
          {...field("diagnosis")}
          choices={[{ value: "", label: words.patientForm.noDiagnosis }, ...namedChoices(DIAGNOSES, words.names.diagnosis)]}
        />
        <DayField {...field("diagnosedOn")} today={today} order={order} />
        <TextField {...field("recordNumber")} />
        <output className={styles.notices}>
          <PatientNotices draft={draft} patientId={patientId} />
        </output>
      </FormGrid>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onCancel}>
          {words.fields.cancel}
        </Button>
        <Button type="submit">{submitLabel ?? words.patientForm.save}</Button>
      </div>
    </form>
  );
}
