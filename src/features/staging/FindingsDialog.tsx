import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { isoDayOf } from "../../domain/isoDayOf.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import {
  parseStagingInput,
  type AskedInput,
  type StagingInputContent,
  type StagingInputProblem,
} from "../../domain/record/stagingInput.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { FormGrid } from "../../ui/FormGrid.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { describeStagingInputProblem } from "../../words/describeStagingInputs.ts";
import { FindingField } from "./FindingField.tsx";
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
    <Dialog title={words.staging.panel.dialog} opened={opened} onClose={onClose}>
      <FindingsForm {...form} onClose={onClose} />
    </Dialog>
  );
}

type Refused = { readonly field: AskedInput | "on" | "source" | "answers"; readonly problem?: StagingInputProblem };

function FindingsForm({ patientId, inputs, onClose }: Omit<Props, "opened">) {
  const { words, format } = useStagingWording();
  const { panel } = words.staging;
  const order = useMonitor((state) => state.settings.dateOrder);
  const decimal = useMonitor((state) => state.settings.decimal);
  const today = useMonitor((state) => state.today)();
  const birthDate = useMonitor((state) => take(state.records, patientId)?.patient.birthDate);
  const recordStagingInputs = useMonitor((state) => state.recordStagingInputs);
  const [answers, setAnswers] = useState<{ readonly [input in AskedInput]?: string }>({});
  const [on, setOn] = useState("");
  const [source, setSource] = useState("");
  const { form, problemOf, refuse, settle } = useRefusals<Refused>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = inputs.flatMap((input) =>
      answers[input] === undefined || answers[input].trim() === "" ? [] : [{ input, value: answers[input] }],
    );
    if (given.length === 0) return refuse([{ field: "answers" }]);
    const contents: StagingInputContent[] = [];
    const refused: Refused[] = [];
    for (const { input, value } of given) {
      const draft = { input, value, on: isoDayOf(on, order, today), source, status: "active" };
      const read = parseStagingInput(draft, { decimal, notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) });
      if (read.ok) contents.push(read.value);
      else
        refused.push(
          ...read.error.map((problem): Refused => ({
            field: problem.field === "on" || problem.field === "source" ? problem.field : input,
            problem,
          })),
        );
    }
    if (refused.length > 0) return refuse(refused);
    recordStagingInputs(patientId, contents);
    onClose();
  };
  const errorOf = (field: Refused["field"]): string | undefined => {
    const problem = problemOf(field)?.problem;
    return problem && describeStagingInputProblem(problem, order, words, format);
  };
  const typing = (field: Refused["field"], set: (text: string) => void) => (text: string) => {
    set(text);
    settle(field);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p className={styles.intro}>{panel.dialogIntro}</p>
      <FormGrid>
        <DayField
          label={panel.foundOn}
          value={on}
          onChange={typing("on", setOn)}
          today={today}
          order={order}
          hint={panel.foundOnHint}
          error={errorOf("on")}
        />
        <TextField
          label={panel.source}
          value={source}
          onChange={typing("source", setSource)}
          hint={panel.sourceHint}
          error={errorOf("source")}
        />
        {inputs.map((input) => (
          <FindingField
            key={input}
            input={input}
            value={answers[input] ?? ""}
            error={errorOf(input)}
            onChange={(value) => {
              setAnswers((present) => ({ ...present, [input]: value }));
              settle(input);
              settle("answers");
            }}
          />
        ))}
      </FormGrid>
      <div role="alert">
        {problemOf("answers") === undefined ? null : (
          <Banner tone="danger" size="inside">
            {panel.nothing}
          </Banner>
        )}
      </div>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {words.fields.cancel}
        </Button>
        <Button type="submit">{panel.save}</Button>
      </DialogButtons>
    </form>
  );
}
