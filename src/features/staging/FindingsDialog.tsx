import { isoDayOf } from "../../domain/dayText.ts";
import { tableOf } from "../../domain/keysOf.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import {
  parseStagingInput,
  type AskedInput,
  type StagingInputContent,
  type StagingInputProblem,
} from "../../domain/record/stagingInput.ts";
import { err } from "../../domain/result.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { FormGrid } from "../../ui/FormGrid.tsx";
import { orNotKept, type NotKept } from "../../ui/notKept.ts";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { describeStagingInputProblem } from "../../words/describeStagingInputs.ts";
import { FindingField, findingText } from "./FindingField.tsx";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";

type Props = {
  readonly patientId: PatientId;
  readonly inputs: readonly AskedInput[];
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** Asks for the findings that no laboratory result carries. One day and one source for all, as one report has them. */
export function FindingsDialog({ opened, onClose, ...form }: Props) {
  const { words } = useStagingWording();
  return (
    <FormDialog title={words.staging.panel.dialog} question={words.staging.panel.discard} opened={opened} onClose={onClose}>
      <FindingsForm {...form} />
    </FormDialog>
  );
}

type Field = AskedInput | "on" | "source";
type Refused =
  | { readonly field: Field; readonly problem: StagingInputProblem }
  | { readonly field: "answers"; readonly type: "NoneGiven" }
  | NotKept;

function FindingsForm({ patientId, inputs }: Omit<Props, "opened" | "onClose">) {
  const { words, format } = useStagingWording();
  const { panel } = words.staging;
  const order = useMonitor((state) => state.settings.dateOrder);
  const decimal = useMonitor((state) => state.settings.decimal);
  const today = useMonitor((state) => state.today)();
  const birthDate = useMonitor((state) => take(state.records, patientId)?.patient.birthDate);
  const recordStagingInputs = useMonitor((state) => state.recordStagingInputs);
  const form = useForm<Field, Refused>({
    draft: `findings:${patientId}:${inputs.join()}`,
    start: () => textsOf(inputs),
    describe: (refused) =>
      refused.field === "answers"
        ? panel.nothing
        : refused.field === "record"
          ? words.care.notKept
          : describeStagingInputProblem(refused.problem, order, words, format),
    judgedWith: Object.fromEntries(inputs.map((input) => [input, ["answers"]])),
  });

  const submit = () => {
    const { on, source } = form.texts;
    const given = inputs.map((input) => ({ input, value: form.texts[input] })).filter(({ value }) => value.trim() !== "");
    if (given.length === 0) return err([{ field: "answers", type: "NoneGiven" } as const]);
    const contents: StagingInputContent[] = [];
    const refused: Refused[] = [];
    for (const { input, value } of given) {
      const draft = {
        input,
        value: findingText(input, value, decimal),
        on: isoDayOf(on, order, today),
        source,
        status: "active",
      };
      const read = parseStagingInput(draft, { decimal, notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) });
      if (read.ok) contents.push(read.value);
      else
        for (const problem of read.error)
          refused.push({ field: problem.field === "on" || problem.field === "source" ? problem.field : input, problem });
    }
    return refused.length > 0 ? err(refused) : orNotKept(recordStagingInputs(patientId, contents));
  };

  return (
    <Form form={form} onSubmit={submit} save={panel.save}>
      <p className={styles.intro}>{panel.dialogIntro}</p>
      <FormGrid>
        <DayField {...form.field("on")} label={panel.foundOn} today={today} order={order} hint={panel.foundOnHint} />
        <TextField {...form.field("source")} label={panel.source} hint={panel.sourceHint} />
        {inputs.map((input) => (
          <FindingField key={input} input={input} decimal={decimal} {...form.field(input)} />
        ))}
      </FormGrid>
    </Form>
  );
}

/** Nothing is answered beforehand. */
const textsOf = (inputs: readonly AskedInput[]) => tableOf<Field, string>([...inputs, "on", "source"], () => "");
