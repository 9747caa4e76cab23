import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { isoDayOf } from "../../domain/isoDayOf.ts";
import { contentOf } from "../../domain/kept.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import {
  parseStagingInput,
  type StagingInput,
  type StagingInputContent,
  type StagingInputProblem,
} from "../../domain/record/stagingInput.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { FormGrid } from "../../ui/FormGrid.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { describeStagingInputProblem } from "../../words/describeStagingInputs.ts";
import { FindingField } from "./FindingField.tsx";
import { useStagingWording } from "./useStagingWording.ts";

type Props = { readonly patientId: PatientId; readonly entry: StagingInput | undefined; readonly onClose: () => void };

/** Changes one finding, or marks it entered in error, with a reason. What it said before stays in its history. */
export function ChangeFindingDialog({ patientId, entry, onClose }: Props) {
  const { words } = useStagingWording();
  return (
    <Dialog
      title={entry === undefined ? words.staging.panel.dialog : words.staging.panel.change(words.staging.input[entry.input])}
      opened={entry !== undefined}
      onClose={onClose}
    >
      {entry === undefined ? null : <ChangeForm key={entry.id} patientId={patientId} entry={entry} onClose={onClose} />}
    </Dialog>
  );
}

type Refused = StagingInputProblem | { readonly field: "reason" };

function ChangeForm({
  patientId,
  entry,
  onClose,
}: {
  readonly patientId: PatientId;
  readonly entry: StagingInput;
  readonly onClose: () => void;
}) {
  const { words, format } = useStagingWording();
  const { panel } = words.staging;
  const order = useMonitor((state) => state.settings.dateOrder);
  const decimal = useMonitor((state) => state.settings.decimal);
  const today = useMonitor((state) => state.today)();
  const birthDate = useMonitor((state) => take(state.records, patientId)?.patient.birthDate);
  const changeStagingInput = useMonitor((state) => state.changeStagingInput);
  const [typed, setTyped] = useState({
    value: format.reported(entry.value),
    on: format.day(entry.on),
    source: entry.source ?? "",
  });
  const [reason, setReason] = useState("");
  const { form, problemOf, refuse, settle } = useRefusals<Refused>();

  const save = (content: StagingInputContent) => {
    changeStagingInput(patientId, entry.id, content, reason.trim());
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = { ...typed, on: isoDayOf(typed.on, order, today), input: entry.input, status: "active" };
    const read = parseStagingInput(draft, { decimal, notAfter: today, ...(birthDate === undefined ? {} : { birthDate }) });
    if (read.ok) save(read.value);
    else refuse(read.error);
  };
  const withdraw = () => {
    if (reason.trim() === "") refuse([{ field: "reason" }]);
    else save({ ...contentOf<StagingInputContent>(entry), status: "entered-in-error" });
  };
  const field = (name: keyof typeof typed) => {
    const problem = problemOf(name);
    return {
      value: typed[name],
      error:
        problem === undefined || !("type" in problem) ? undefined : describeStagingInputProblem(problem, order, words, format),
      onChange: (text: string) => {
        setTyped((present) => ({ ...present, [name]: text }));
        settle(name);
      },
    };
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormGrid>
        <FindingField input={entry.input} {...field("value")} />
        <DayField label={panel.foundOn} {...field("on")} today={today} order={order} hint={panel.foundOnHint} />
        <TextField label={panel.source} {...field("source")} hint={panel.sourceHint} />
        <TextField
          label={panel.reason}
          value={reason}
          error={problemOf("reason") && panel.reasonMissing}
          onChange={(text) => {
            setReason(text);
            settle("reason");
          }}
        />
      </FormGrid>
      <DialogButtons>
        <Button variant="subtle" color="red" onClick={withdraw}>
          {panel.withdraw}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.fields.cancel}
        </Button>
        <Button type="submit">{panel.save}</Button>
      </DialogButtons>
    </form>
  );
}
