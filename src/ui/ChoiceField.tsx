import type { KeyboardEvent } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import { Select, type Choice } from "./Select.tsx";

type Props = FieldProps & { readonly choices: readonly Choice[] };

/** One of few, chosen from a list. */
export const ChoiceField = ({ choices, value, onChange, ...field }: Props) => (
  <Field {...field}>
    {({ className: _look, ...control }) => (
      <Select {...control} value={value} choices={choices} onChoose={onChange} onKeyDown={submitOnEnter} />
    )}
  </Field>
);

/** Lets Enter save from a list of choices too, as it does from a line of text. */
function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** The choices of a list, under the names that the language gives them. */
export const namedChoices = <Code extends string>(
  codes: readonly Code[],
  names: { readonly [code in Code]: string },
): readonly Choice[] => codes.map((code) => ({ value: code, label: names[code] }));
