import styles from "./TickField.module.css";

type Props = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Why it cannot be ticked. */
  readonly refusal?: string | undefined;
};

/** Yes or no: the browser's own box, whose label can be clicked too. */
export const TickField = ({ label, checked, onChange, refusal }: Props) => (
  <div className={styles.tick}>
    <label className={styles.label}>
      <input
        type="checkbox"
        checked={checked}
        disabled={refusal !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
    {refusal === undefined ? null : <p>{refusal}</p>}
  </div>
);
