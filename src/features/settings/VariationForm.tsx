import { useMemo, useState } from "react";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { parseVariationChoice, type VariationDraft, type VariationProblem } from "../../domain/analysis/variationChoice.ts";
import { inOwnSign } from "../../domain/measuring/measured.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormGrid, WideField } from "../../ui/FormGrid.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeVariationProblem } from "../../words/describeSettingsProblem.ts";
import { B2M_CODES } from "./b2mCodes.ts";
import styles from "./settings.module.css";
import { useVariationEffect } from "./useVariationEffect.ts";

/** Stands for a source that is not written yet. */
const UNWRITTEN = "…";

type Props = {
  /** What the form starts from; its numbers with a decimal point. */
  readonly initial: VariationDraft;
  readonly others: readonly VariationChoice[];
  /** The figures in force while nothing is saved. */
  readonly present: readonly VariationChoice[];
  readonly onSave: (choice: VariationChoice) => void;
};

/** No figure can be a thousand. */
const isPercent = (value: number): boolean => value <= 100;

/** Variation figures of a measurand, for one laboratory or for all, with where they come from. */
export function VariationForm({ initial, others, present, onSave }: Props) {
  const page = usePageWords("settings");
  const text = page.variation;
  const { words } = useWording();
  const decimal = useMonitor((state) => state.settings.decimal);
  const laboratories = useMonitor((state) => state.settings.laboratories);
  const form = useForm({
    draft: `variation:${initial.measurand}|${initial.laboratory}`,
    // Kept as numbers, and typed in the user's sign.
    start: (): VariationDraft => ({
      ...initial,
      cviPercent: initial.cviPercent.replace(".", decimal),
      cvaPercent: initial.cvaPercent.replace(".", decimal),
    }),
    describe: (problem: VariationProblem) => describeVariationProblem(problem, page),
    judgedWith: { cvaPercent: ["cviPercent"], measurand: ["laboratory"] },
  });
  // As they are read: typed with either decimal sign.
  const texts = useMemo(
    () => ({
      ...form.texts,
      cviPercent: inOwnSign(form.texts.cviPercent, decimal, isPercent),
      cvaPercent: inOwnSign(form.texts.cvaPercent, decimal, isPercent),
    }),
    [form.texts, decimal],
  );
  // What the figures would do is said while their source is still being written.
  const read = useMemo(
    () => parseVariationChoice({ ...texts, source: texts.source.trim() === "" ? UNWRITTEN : texts.source }, { decimal, others }),
    [texts, decimal, others],
  );
  const effect = useVariationEffect(read.ok ? read.value : undefined, present, others);
  // Figures that turn verdicts are saved once their effect has been said.
  const [told, setTold] = useState<VariationChoice | undefined>(undefined);
  const save = () => {
    const choice = parseVariationChoice(texts, { decimal, others });
    if (!choice.ok || effect.isKnown || told === (read.ok ? read.value : undefined)) return choice;
    setTold(read.ok ? read.value : undefined);
    return undefined;
  };
  const field = (name: keyof VariationDraft) => ({ ...form.field(name), label: text[name] });

  return (
    <Form form={form} onSubmit={save} onSaved={onSave} save={text.save}>
      <FormGrid>
        <ChoiceField {...field("measurand")} choices={namedChoices(B2M_CODES, words.names.measurand)} />
        <TextField
          {...field("laboratory")}
          hint={text.laboratoryHint}
          suggestions={[...new Set(laboratories.map(({ laboratory }) => laboratory))]}
        />
        <NumberField {...field("cviPercent")} first decimal={decimal} canReach={isPercent} />
        <NumberField {...field("cvaPercent")} decimal={decimal} canReach={isPercent} hint={text.cvaHint} />
        <WideField>
          <TextField {...field("source")} hint={text.sourceHint} />
        </WideField>
      </FormGrid>
      <p role="status" className={styles.effect}>
        {effect.text}
      </p>
    </Form>
  );
}
