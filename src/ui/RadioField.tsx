import { useId, type ReactNode } from "react";
import type { Choice } from "./Select.tsx";
import styles from "./TickField.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** What to know before choosing. */
  readonly children?: ReactNode;
};

/** One of very few, all of them in sight: the browser's own buttons. */
export function RadioField({ label, value, choices, onChange, children }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {children}
      {choices.map((choice) => (
        <label key={choice.value} className={styles.label}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
