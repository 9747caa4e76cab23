import type { CalendarDate } from "../../domain/calendarDate.ts";
import { isMeasurandCode, MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";
import {
  EMPTY_PATIENT_ENTRY,
  parsePatientEntry,
  type PatientEntry,
  type PatientEntryContent,
  type PatientEntryKind,
  type PatientEntryProblem,
} from "../../domain/record/patientEntry.ts";
import { ok } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { PageWords } from "../../words/language.ts";
import { withoutIsolation } from "../../words/isolated.ts";
import styles from "./home.module.css";

type Props = {
  readonly kind: PatientEntryKind;
  /** The one that is changed; a new one where there is none. */
  readonly entry: PatientEntry | undefined;
  readonly birthDate: CalendarDate | undefined;
  readonly onSave: (content: PatientEntryContent) => void;
  readonly onClose: () => void;
};

/** Where a patient writes a note, a symptom or a result. */
export function OwnEntryDialog({ kind, onClose, ...form }: Props) {
  const { own } = usePageWords("takeHome").home;
  return (
    <FormDialog title={own.titles[kind]} opened onClose={onClose} size="medium">
      <div className={styles.large}>
        <OwnEntryForm kind={kind} {...form} />
      </div>
    </FormDialog>
  );
}

type Field = "on" | "text" | "measurand" | "value" | "unit" | "laboratory";

/** Tests that are followed stand first. */
const TESTS = [...MEASURAND_CODES].sort((one, other) => Number(MEASURANDS[other].followed) - Number(MEASURANDS[one].followed));

function OwnEntryForm({ kind, entry, birthDate, onSave }: Omit<Props, "onClose">) {
  const { words, format } = useWording();
  const { own } = usePageWords("takeHome").home;
  const today = useMonitor((state) => state.today)();
  const decimal = useMonitor((state) => state.settings.decimal);
  const form = useForm<Field, PatientEntryProblem>({
    start: () => ({
      on: entry?.on ?? today,
      text: entry?.text ?? "",
      measurand: entry?.measurand ?? "b2m-serum",
      value: entry?.value === undefined ? "" : withoutIsolation(format.reported(entry.value)),
      unit: entry?.unit ?? "",
      laboratory: entry?.laboratory ?? "",
    }),
    judgedWith: { measurand: ["unit", "value"], unit: ["value"], value: ["unit"] },
    chosen: ["measurand", "unit"],
    describe: (problem) => describe(problem, own),
    draft: `home:${entry?.id ?? kind}`,
  });
  const { measurand } = form.texts;
  const units = isMeasurandCode(measurand) ? MEASURANDS[measurand].units : [];
  const submit = () => {
    const { on, text } = form.texts;
    const typed = kind === "result" ? form.texts : { on, text };
    const content = parsePatientEntry(
      { ...EMPTY_PATIENT_ENTRY, kind, ...typed },
      { decimal, typed: true, notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) },
    );
    return content.ok ? ok(onSave(content.value)) : content;
  };
  return (
    <Form form={form} onSubmit={submit} save={own.save} cancel={own.cancel}>
      <TextField {...form.field("on")} kind="day" label={kind === "result" ? own.resultDay : own.day} />
      {kind === "result" ? (
        <>
          <ChoiceField
            {...form.field("measurand")}
            label={own.test}
            choices={TESTS.map((code) => ({ value: code, label: words.names.measurand[code] }))}
          />
          <TextField {...form.field("value")} first kind="decimal" label={own.value} />
          <ChoiceField
            {...form.field("unit")}
            label={own.unit}
            choices={[{ value: "", label: "–" }, ...units.map(({ unit }) => ({ value: unit, label: format.unit(unit) }))]}
          />
          <TextField {...form.field("laboratory")} label={own.laboratory} />
          <TextField {...form.field("text")} lines="several" label={own.text.result} />
          <p className={styles.quiet}>{own.notCounted}</p>
        </>
      ) : (
        <TextField {...form.field("text")} first lines="several" label={own.text[kind]} />
      )}
    </Form>
  );
}

function describe(problem: PatientEntryProblem, own: PageWords["takeHome"]["home"]["own"]): string {
  switch (problem.type) {
    case "Empty":
      return own.missingText;
    case "TooLong":
      return own.tooLong(problem.limit);
    case "NotADate":
      return own.noDay;
    case "InTheFuture":
      return own.future;
    case "BeforeBirth":
      return own.beforeBirth;
    case "Result":
      if (problem.problem.type === "UnitMissing") return own.noUnit;
      return problem.field === "value" ? own.noValue : own.notRead;
    case "NotAChoice":
    case "NotOfThisKind":
      return own.notRead;
  }
}
