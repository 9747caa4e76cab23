import { useState } from "react";
import { ageInYears, type CalendarDate } from "../../domain/calendarDate.ts";
import { isoDayOf } from "../../domain/dayText.ts";
import {
  DIAGNOSES,
  parsePatient,
  SEXES,
  type Patient,
  type PatientDraft,
  type PatientId,
  type PatientProblem,
} from "../../domain/record/patient.ts";
import { samePersons, type SamePerson } from "../../domain/record/people/samePerson.ts";
import type { Result } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Form } from "../../ui/Form.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useLeaving } from "../../ui/leaving.ts";
import { useForm } from "../../ui/useForm.ts";
import { useWording } from "../../ui/wording.tsx";
import { describePatientProblem } from "../../words/describePatientProblem.ts";
import { NEW_PATIENT_DRAFT, patientDraftOf } from "./patientDraftOf.ts";
import styles from "./PatientForm.module.css";
import { PatientNotices } from "./PatientNotices.tsx";
import { SamePersonDialog } from "./SamePersonDialog.tsx";
import { isLanguageCode, LANGUAGE_CODES, LANGUAGE_NAMES } from "../../words/languages.ts";

type Props = {
  /** The patient being changed, who is not warned about as their own double. A new one is added where none is given. */
  readonly patient?: Patient;
  /** Days as ISO texts. What it refuses stands beside the fields, and nothing typed is lost. */
  readonly onSubmit: (draft: PatientDraft) => Result<PatientId, readonly PatientProblem[]>;
  readonly onSaved?: (id: PatientId) => void;
};

/** Who a patient is. A family name alone is enough. */
export function PatientForm({ patient, onSubmit, ...saved }: Props) {
  const { words, format } = useWording();
  const order = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const records = useMonitor((state) => state.records);
  const { leave } = useLeaving();
  const [known, setKnown] = useState<readonly SamePerson[]>([]);
  const [sexes, diagnoses] = [namedChoices(SEXES, words.names.sex), namedChoices(DIAGNOSES, words.names.diagnosis)];
  const spoken = patient?.language ?? "";
  const languages = [
    ...LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code })),
    // One that the product does not speak stays what it is.
    ...(spoken === "" || isLanguageCode(spoken) ? [] : [{ value: spoken, label: spoken }]),
  ];
  const form = useForm({
    draft: `patient:${patient?.id ?? "new"}`,
    start: () => (patient === undefined ? NEW_PATIENT_DRAFT : patientDraftOf(patient, format)),
    kept: patient && {
      revision: patient.revision,
      withdrawn: false,
      texts: patientDraftOf(patient, format),
      labels: words.patientForm,
      choices: { sex: sexes, diagnosis: diagnoses, language: languages },
    },
    describe: (problem: PatientProblem) => describePatientProblem(problem, order, words, format),
    // Whether a diagnosis comes before birth depends on either day.
    judgedWith: { birthDate: ["diagnosedOn"] },
  });
  const draft: PatientDraft = {
    ...form.texts,
    birthDate: isoDayOf(form.texts.birthDate, order, today, "birth"),
    diagnosedOn: isoDayOf(form.texts.diagnosedOn, order, today),
  };
  const field = (name: keyof PatientDraft) => ({ ...form.field(name), label: words.patientForm[name] });
  const withAge = (day: CalendarDate) =>
    day > today ? format.dayInWords(day) : words.patientForm.dayWithAge(format.dayInWords(day), ageInYears(day, today));

  /** Whoever may be this person already is asked about before a second record of them is made. */
  const submit = () => {
    const read = patient === undefined ? parsePatient(draft, { notAfter: today }) : undefined;
    const found = read?.ok === true ? samePersons(records, { ...draft, birthDate: read.value.birthDate }) : [];
    if (found.length === 0) return onSubmit(draft);
    setKnown(found);
    return undefined;
  };
  const saveAnyway = () => {
    setKnown([]);
    const answer = onSubmit(draft);
    if (!answer.ok) return form.refuse(answer.error);
    form.forget();
    if (saved.onSaved === undefined) leave();
    else saved.onSaved(answer.value);
  };

  return (
    <Form form={form} onSubmit={submit} save={words.patientForm.save} {...saved}>
      <div className={styles.room}>
        <div className={styles.groups}>
          <div className={styles.person}>
            <TextField {...field("familyName")} />
            <TextField {...field("givenName")} />
            <DayField {...field("birthDate")} of="birth" today={today} order={order} echo={withAge} />
            <ChoiceField {...field("sex")} choices={sexes} hint={words.patientForm.sexHint} />
            <TextField {...field("recordNumber")} />
            <ChoiceField
              {...field("language")}
              choices={[{ value: "", label: words.patientForm.noLanguage }, ...languages]}
              hint={words.patientForm.languageHint}
            />
          </div>
          <div className={styles.disease}>
            <ChoiceField {...field("diagnosis")} choices={[{ value: "", label: words.patientForm.noDiagnosis }, ...diagnoses]} />
            <DayField {...field("diagnosedOn")} today={today} order={order} />
            <output className={styles.notices}>
              <PatientNotices draft={draft} patientId={patient?.id} />
            </output>
          </div>
        </div>
      </div>
      <SamePersonDialog known={known} onSave={saveAnyway} onChange={() => setKnown([])} />
    </Form>
  );
}
