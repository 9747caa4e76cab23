import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import {
  parseLaboratoryInterval,
  type LaboratoryDraft,
  type LaboratoryProblem,
} from "../../domain/measuring/laboratoryInterval.ts";
import { isMeasurandCode, MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";
import type { LaboratoryInterval } from "../../domain/measuring/laboratoryInterval.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { FormGrid } from "../../ui/FormGrid.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeLaboratoryProblem } from "../../words/describeSettingsProblem.ts";
import { UNIT_TEXT } from "../../words/format.ts";
import { settingsWords } from "../../words/settingsWords.ts";

const text = settingsWords.en.laboratories;

type Props = {
  readonly row: LaboratoryInterval | undefined;
  readonly others: readonly LaboratoryInterval[];
  readonly onSave: (row: LaboratoryInterval) => void;
  readonly onCancel: () => void;
};

const EMPTY: LaboratoryDraft = {
  laboratory: "",
  method: "",
  measurand: "b2m-serum",
  unit: "mg/L",
  intervalLow: "",
  intervalHigh: "",
};

/** What one laboratory reports for one measurand. */
export function LaboratoryForm({ row, others, onSave, onCancel }: Props) {
  const { words, format } = useWording();
  const decimal = useMonitor((state) => state.settings.decimal);
  // Kept with a point, and typed in the user's sign: a form that did not translate would refuse its own text.
  const typedIn = (text: string) => text.replace(".", decimal);
  const [draft, setDraft] = useState<LaboratoryDraft>(
    row === undefined ? EMPTY : { ...row, intervalLow: typedIn(row.intervalLow), intervalHigh: typedIn(row.intervalHigh) },
  );
  const { form, problemOf, refuse, settle } = useRefusals<LaboratoryProblem>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = parseLaboratoryInterval(draft, { decimal, others });
    if (read.ok) onSave(read.value);
    else refuse(read.error);
  };
  const field = (name: keyof LaboratoryDraft) => {
    const problem = problemOf(name);
    return {
      label: text[name],
      value: draft[name],
      error: problem && describeLaboratoryProblem(problem, settingsWords.en, words, format),
      onChange: (text: string) => {
        setDraft((present) => {
          // Another measurand is reported in units of its own: a unit that it does not know would be a lie.
          const units = name === "measurand" && isMeasurandCode(text) ? MEASURANDS[text].units : undefined;
          const unit = units === undefined || units.some((accepted) => accepted.unit === present.unit) ? present.unit : "";
          return { ...present, unit, [name]: text };
        });
        settle(name);
        if (name === "measurand" || name === "method") settle("laboratory");
        if (name === "unit" || name === "measurand" || name === "intervalLow") settle("intervalHigh");
      },
    };
  };
  const units = isMeasurandCode(draft.measurand) ? MEASURANDS[draft.measurand].units : [];

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormGrid>
        <TextField {...field("laboratory")} first />
        <TextField {...field("method")} />
        <ChoiceField {...field("measurand")} choices={namedChoices(MEASURAND_CODES, words.names.measurand)} />
        <ChoiceField
          {...field("unit")}
          choices={[
            ...(draft.unit === "" ? [{ value: "", label: text.chooseUnit }] : []),
            ...units.map(({ unit }) => ({ value: unit, label: UNIT_TEXT[unit] })),
          ]}
        />
        <TextField {...field("intervalLow")} inputMode="decimal" hint={text.oneLimitHint} />
        <TextField {...field("intervalHigh")} inputMode="decimal" />
      </FormGrid>
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {words.fields.cancel}
        </Button>
        <Button type="submit">{text.save}</Button>
      </DialogButtons>
    </form>
  );
}
