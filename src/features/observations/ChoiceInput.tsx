import { Input } from "@mantine/core";
import type { FieldControl } from "./Field.tsx";
import { submitOnEnter } from "./submitOnEnter.ts";
import { TiedSelect } from "./Tied.tsx";

type Props = {
  readonly tie: FieldControl;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
};

const CHEVRON = (
  <svg
    viewBox="0 0 16 16"
    width="14"
    height="14"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="m4 6.5 4 4 4-4" />
  </svg>
);

/** The browser's own list of choices: the quickest to drive from the keyboard and on a phone. */
export const ChoiceInput = ({ tie, name, value, options, onChoose }: Props) => (
  <Input
    component={TiedSelect}
    tie={tie}
    withAria={false}
    error={tie["aria-invalid"]}
    pointer
    rightSection={CHEVRON}
    name={name}
    value={value}
    onChange={(event) => onChoose(event.currentTarget.value)}
    onKeyDown={submitOnEnter}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </Input>
);
