import { kindOf } from "../../domain/findings/stagingInputs.ts";
import { inOwnSign, type DecimalSign } from "../../domain/measuring/measured.ts";
import type { AskedInput } from "../../domain/record/stagingInput.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import type { FieldProps } from "../../ui/Field.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { findingChoices } from "./findingChoices.ts";
import { useStagingWording } from "./useStagingWording.ts";

type Props = Omit<FieldProps, "label" | "hint" | "answers"> & { readonly input: AskedInput; readonly decimal: DecimalSign };

/** One finding: a list where its answers are few, a number where it is measured. Never answered beforehand. */
export function FindingField({ input, decimal, ...field }: Props) {
  const { words } = useStagingWording();
  const shared = { ...field, label: words.staging.inputLabel[input], hint: words.staging.inputHint[input] };
  const choices = findingChoices(input, words);
  return choices === undefined ? (
    <NumberField {...shared} decimal={decimal} canReach={canBe(input)} />
  ) : (
    <ChoiceField {...shared} choices={choices} />
  );
}

const canBe = (input: AskedInput) => (value: number) => {
  const kind = kindOf(input);
  return kind.type !== "number" || value <= kind.atMost;
};

/** A typed finding as its door reads it; what is chosen from a list is a code, and stays as it is. */
export const findingText = (input: AskedInput, text: string, decimal: DecimalSign): string =>
  kindOf(input).type === "choice" ? text : inOwnSign(text, decimal, canBe(input));
