import { isoDayOf } from "../../domain/dayText.ts";
import { contentOf } from "../../domain/kept.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import {
  parseStagingInput,
  type StagingInput,
  type StagingInputContent,
  type StagingInputProblem,
} from "../../domain/record/stagingInput.ts";
import { err } from "../../domain/result.ts";
import { stands } from "../../domain/standing.ts";
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
import { findingChoices } from "./findingChoices.ts";
import { FindingField, findingText } from "./FindingField.tsx";
import { withoutIsolation } from "../../words/isolated.ts";
import { useStagingWording } from "./useStagingWording.ts";

type Props = { readonly patientId: PatientId; readonly entry: StagingInput | undefined; readonly onClose: () => void };

/** Changes one finding, or marks it entered in error, with a reason. What it said before stays in its history. */
export function ChangeFindingDialog({ patientId, entry: chosen, onClose }: Props) {
  const { words } = useStagingWording();
  // As it is now, not as it was when it was chosen: another tab or an import may have changed it since.
  const entry = useMonitor((state) => chosen && (take(state.records, patientId)?.stagingInputs[chosen.id] ?? chosen));
  const { panel, input } = words.staging;
  return (
    <FormDialog
      title={entry === undefined ? panel.dialog : panel.change(input[entry.input])}
      question={panel.discard}
      opened={entry !== undefined}
      onClose={onClose}
    >
      {entry === undefined ? null : <ChangeForm key={entry.id} patientId={patientId} entry={entry} />}
    </FormDialog>
  );
}

type Refused = StagingInputProblem | { readonly field: "reason" } | NotKept;

function ChangeForm({ patientId, entry }: { readonly patientId: PatientId; readonly entry: StagingInput }) {
  const { words, format } = useStagingWording();
  const { panel } = words.staging;
  const order = useMonitor((state) => state.settings.dateOrder);
  const decimal = useMonitor((state) => state.settings.decimal);
  const today = useMonitor((state) => state.today)();
  const birthDate = useMonitor((state) => take(state.records, patientId)?.patient.birthDate);
  const changeStagingInput = useMonitor((state) => state.changeStagingInput);
  const shown = { value: withoutIsolation(format.reported(entry.value)), on: format.day(entry.on), source: entry.source ?? "" };
  const form = useForm({
    draft: `finding:${patientId}:${entry.id}`,
    start: () => ({ ...shown, reason: "" }),
    kept: {
      revision: entry.revision,
      withdrawn: !stands(entry),
      texts: shown,
      labels: { value: words.staging.inputLabel[entry.input], on: panel.foundOn, source: panel.source },
      choices: { value: findingChoices(entry.input, words) },
    },
    describe: (problem: Refused) =>
      problem.field === "reason"
        ? panel.reasonMissing
        : problem.field === "record"
          ? words.care.notKept
          : describeStagingInputProblem(problem, order, words, format),
  });
  const reason = form.texts.reason.trim();

  const save = (content: StagingInputContent) => orNotKept(changeStagingInput(patientId, entry.id, content, reason));
  const submit = () => {
    const { on, source } = form.texts;
    const value = findingText(entry.input, form.texts.value, decimal);
    const draft = { value, source, on: isoDayOf(on, order, today), input: entry.input, status: "active" };
    const read = parseStagingInput(draft, { decimal, notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) });
    return read.ok ? save(read.value) : read;
  };
  const withdraw = () =>
    reason === ""
      ? err<readonly Refused[]>([{ field: "reason" }])
      : save({ ...contentOf<StagingInputContent>(entry), status: "entered-in-error" });

  return (
    <Form form={form} onSubmit={submit} save={panel.save} other={{ label: panel.withdraw, onSubmit: withdraw }}>
      <FormGrid>
        <FindingField input={entry.input} decimal={decimal} {...form.field("value")} />
        <DayField {...form.field("on")} label={panel.foundOn} today={today} order={order} hint={panel.foundOnHint} />
        <TextField {...form.field("source")} label={panel.source} hint={panel.sourceHint} />
        <TextField {...form.field("reason")} label={panel.reason} />
      </FormGrid>
    </Form>
  );
}
