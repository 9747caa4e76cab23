import type { KeyboardEvent } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";

export type Choice = { readonly value: string; readonly label: string };

type Props = FieldProps & { readonly choices: readonly Choice[] };

/** One of few: the device's own list, the quickest to drive from the keyboard and on a phone. */
export const ChoiceField = ({ choices, value, onChange, ...field }: Props) => (
  <Field {...field}>
    {(control) => (
      <div className={styles.within}>
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)} onKeyDown={submitOnEnter}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Arrow />
      </div>
    )}
  </Field>
);

/** Lets Enter save from a list of choices too, as it does from a line of text. */
function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

const Arrow = () => (
  <span className={`${styles.end} ${styles.arrow}`} aria-hidden="true">
    <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="m4 6.5 4 4 4-4" />
    </svg>
  </span>
);

/** The choices of a list, under the names that the language gives them. */
export const namedChoices = <Code extends string>(
  codes: readonly Code[],
  names: { readonly [code in Code]: string },
): readonly Choice[] => codes.map((code) => ({ value: code, label: names[code] }));
