import { useId } from "react";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./history.module.css";

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/**
 * One of a few, each as large as a thumb. The device's own radio buttons underneath, so that arrow keys and screen readers know
 * them.
 */
export function PillChoice<Value extends string>({ label, value, choices, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.pills} data-print="no">
      <legend>
        <Unseen>{label}</Unseen>
      </legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.pill}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
