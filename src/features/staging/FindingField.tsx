import type { AskedInput } from "../../domain/record/stagingInput.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import type { FieldProps } from "../../ui/Field.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { findingChoices } from "./findingChoices.ts";
import { useStagingWording } from "./useStagingWording.ts";

type Props = Omit<FieldProps, "label" | "hint"> & { readonly input: AskedInput };

/** One finding: a list where its answers are few, a number where it is measured. Never answered beforehand. */
export function FindingField({ input, ...field }: Props) {
  const { words } = useStagingWording();
  const shared = { ...field, label: words.staging.inputLabel[input], hint: words.staging.inputHint[input] };
  const choices = findingChoices(input, words);
  return choices === undefined ? <TextField {...shared} kind="decimal" /> : <ChoiceField {...shared} choices={choices} />;
}
