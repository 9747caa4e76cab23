import {
  parseLaboratoryInterval,
  type LaboratoryDraft,
  type LaboratoryProblem,
} from "../../domain/measuring/laboratoryInterval.ts";
import { isMeasurandCode, MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";
import type { LaboratoryInterval } from "../../domain/measuring/laboratoryInterval.ts";
import { inOwnSign } from "../../domain/measuring/measured.ts";
import { reachOf } from "../../domain/measuring/observationDoor.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormGrid } from "../../ui/FormGrid.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeLaboratoryProblem } from "../../words/describeSettingsProblem.ts";

type Props = {
  readonly row: LaboratoryInterval | undefined;
  readonly others: readonly LaboratoryInterval[];
  readonly onSave: (row: LaboratoryInterval) => void;
};

type Texts = Required<LaboratoryDraft>;

const EMPTY: Texts = {
  laboratory: "",
  method: "",
  measurand: "b2m-serum",
  unit: "mg/L",
  intervalLow: "",
  intervalHigh: "",
  sex: "",
  ageFrom: "",
  ageTo: "",
};

/** What one laboratory reports for one measurand. */
export function LaboratoryForm({ row, others, onSave }: Props) {
  const page = usePageWords("settings");
  const text = page.laboratories;
  const { words, format } = useWording();
  const decimal = useMonitor((state) => state.settings.decimal);
  // Kept with a point, and typed in the user's sign: a form that did not translate would refuse its own text.
  const typedIn = (text: string) => text.replace(".", decimal);
  const form = useForm({
    draft: `laboratory:${row === undefined ? "new" : [row.laboratory, row.method, row.measurand, row.sex, row.ageFrom].join("|")}`,
    start: (): Texts =>
      row === undefined
        ? EMPTY
        : { ...EMPTY, ...row, intervalLow: typedIn(row.intervalLow), intervalHigh: typedIn(row.intervalHigh) },
    describe: (problem: LaboratoryProblem) => describeLaboratoryProblem(problem, page, words, format),
    judgedWith: {
      measurand: ["laboratory", "intervalHigh"],
      method: ["laboratory"],
      sex: ["laboratory"],
      ageFrom: ["laboratory", "ageTo"],
      ageTo: ["laboratory"],
      unit: ["intervalHigh"],
      intervalLow: ["intervalHigh"],
    },
    change: ({ texts, typed }, name, text) => {
      // Another measurand is reported in units of its own: a unit that it does not know would be a lie.
      const units = name === "measurand" && isMeasurandCode(text) ? MEASURANDS[text].units : undefined;
      const unit = units === undefined || units.some((accepted) => accepted.unit === texts.unit) ? texts.unit : "";
      return { texts: { ...texts, unit, [name]: text }, typed: new Set([...typed, name]) };
    },
  });
  const field = (name: keyof LaboratoryDraft) => ({ ...form.field(name), label: text[name] });
  const { measurand, unit } = form.texts;
  const units = isMeasurandCode(measurand) ? MEASURANDS[measurand].units : [];
  const canReach = reachOf(measurand, unit);
  const submit = () => {
    const limit = (name: "intervalLow" | "intervalHigh") => inOwnSign(form.texts[name], decimal, canReach);
    const draft = { ...form.texts, intervalLow: limit("intervalLow"), intervalHigh: limit("intervalHigh") };
    return parseLaboratoryInterval(draft, { decimal, others });
  };

  return (
    <Form form={form} onSubmit={submit} onSaved={onSave} save={text.save}>
      <FormGrid>
        <TextField {...field("laboratory")} first />
        <TextField {...field("method")} />
        <ChoiceField {...field("measurand")} choices={namedChoices(MEASURAND_CODES, words.names.measurand)} />
        <ChoiceField
          {...field("unit")}
          choices={[
            ...(unit === "" ? [{ value: "", label: text.chooseUnit }] : []),
            ...units.map((accepted) => ({ value: accepted.unit, label: format.unit(accepted.unit) })),
          ]}
        />
        <NumberField {...field("intervalLow")} decimal={decimal} canReach={canReach} hint={text.oneLimitHint} />
        <NumberField {...field("intervalHigh")} decimal={decimal} canReach={canReach} />
        <ChoiceField
          {...field("sex")}
          choices={[
            { value: "", label: text.everybody },
            { value: "female", label: text.women },
            { value: "male", label: text.men },
          ]}
        />
        <TextField {...field("ageFrom")} kind="decimal" hint={text.ageHint} />
        <TextField {...field("ageTo")} kind="decimal" />
      </FormGrid>
    </Form>
  );
}
