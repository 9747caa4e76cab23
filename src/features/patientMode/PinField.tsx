import { Field, type FieldProps } from "../../ui/Field.tsx";
import styles from "./patientMode.module.css";

type Props = FieldProps & { readonly disabled?: boolean };

/**
 * Digits that nobody should read over a shoulder. A text field with hidden letters, not a password field: a browser would offer
 * to keep and fill in the PIN, to the patient too.
 */
export const PinField = ({ value, onChange, disabled = false, ...field }: Props) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        className={`${control.className} ${styles.pin}`}
        value={value}
        disabled={disabled}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);
