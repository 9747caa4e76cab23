import { NativeSelect } from "@mantine/core";
import { FIELD_LOOK, underField } from "./fieldLook.ts";

export type Choice = { readonly value: string; readonly label: string };

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Where typing starts when the dialog around it opens. */
  readonly first?: true;
};

/** One of few: the device's own list, which every phone and screen reader knows. */
export const ChoiceField = ({ label, value, onChange, choices, hint, error, first }: Props) => (
  <NativeSelect
    {...FIELD_LOOK}
    {...underField(hint, error)}
    {...(first ? { "data-autofocus": true } : {})}
    label={label}
    value={value}
    data={choices.map((choice) => ({ ...choice }))}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** The choices of a list, under the names that the language gives them. */
export const namedChoices = <Code extends string>(
  codes: readonly Code[],
  names: { readonly [code in Code]: string },
): readonly Choice[] => codes.map((code) => ({ value: code, label: names[code] }));
