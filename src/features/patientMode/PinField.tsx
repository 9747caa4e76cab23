import { TextInput } from "@mantine/core";
import { FIELD_LOOK, underField } from "../../ui/fieldLook.ts";
import styles from "./patientMode.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly first?: true;
  readonly disabled?: boolean;
};

/**
 * Digits that nobody should read over a shoulder. A text field with hidden letters, not a password field: a browser would offer
 * to keep and fill in the PIN, to the patient too.
 */
export const PinField = ({ label, value, onChange, hint, error, first, disabled = false }: Props) => (
  <TextInput
    {...FIELD_LOOK}
    {...underField(hint, error)}
    {...(first ? { "data-autofocus": true } : {})}
    classNames={{ ...FIELD_LOOK.classNames, input: `${FIELD_LOOK.classNames.input} ${styles.pin ?? ""}` }}
    label={label}
    value={value}
    disabled={disabled}
    inputMode="numeric"
    autoComplete="off"
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
