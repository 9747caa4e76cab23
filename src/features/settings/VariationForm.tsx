import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { parseVariationChoice, type VariationDraft, type VariationProblem } from "../../domain/analysis/variationChoice.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { FormGrid, WideField } from "../../ui/FormGrid.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeVariationProblem } from "../../words/describeSettingsProblem.ts";
import { settingsWords } from "../../words/settingsWords.ts";
import { B2M_CODES } from "./b2mCodes.ts";

const text = settingsWords.en.variation;

type Props = {
  /** What the form starts from; its numbers with a decimal point. */
  readonly initial: VariationDraft;
  readonly others: readonly VariationChoice[];
  readonly onSave: (choice: VariationChoice) => void;
  readonly onCancel: () => void;
};

/** Variation figures of a measurand, for one laboratory or for all, with where they come from. */
export function VariationForm({ initial, others, onSave, onCancel }: Props) {
  const { words } = useWording();
  const decimal = useMonitor((state) => state.settings.decimal);
  const laboratories = useMonitor((state) => state.settings.laboratories);
  // Kept as numbers, and typed in the user's sign.
  const [draft, setDraft] = useState<VariationDraft>({
    ...initial,
    cviPercent: initial.cviPercent.replace(".", decimal),
    cvaPercent: initial.cvaPercent.replace(".", decimal),
  });
  const { form, problemOf, refuse, settle } = useRefusals<VariationProblem>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = parseVariationChoice(draft, { decimal, others });
    if (read.ok) onSave(read.value);
    else refuse(read.error);
  };
  const field = (name: keyof VariationDraft) => {
    const problem = problemOf(name);
    return {
      label: text[name],
      value: draft[name],
      error: problem && describeVariationProblem(problem, settingsWords.en),
      onChange: (typed: string) => {
        setDraft((present) => ({ ...present, [name]: typed }));
        settle(name);
        if (name === "cvaPercent") settle("cviPercent");
        if (name === "measurand") settle("laboratory");
      },
    };
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FormGrid>
        <ChoiceField {...field("measurand")} choices={namedChoices(B2M_CODES, words.names.measurand)} />
        <TextField
          {...field("laboratory")}
          hint={text.laboratoryHint}
          suggestions={[...new Set(laboratories.map(({ laboratory }) => laboratory))]}
        />
        <TextField {...field("cviPercent")} first inputMode="decimal" />
        <TextField {...field("cvaPercent")} inputMode="decimal" hint={text.cvaHint} />
        <WideField>
          <TextField {...field("source")} hint={text.sourceHint} />
        </WideField>
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
