import type { ComponentProps } from "react";
import styles from "./Field.module.css";

export type Choice = {
  readonly value: string;
  readonly label: string;
  /** The language of the label, where it is another than the page's. */
  readonly lang?: string;
};

type Props = Omit<ComponentProps<"select">, "onChange"> & {
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  /** Among the tools of a panel it is smaller than in a form. */
  readonly look?: "field" | "tool";
};

/** The device's own list of choices: the quickest to drive from the keyboard and on a phone. Labelled by whoever uses it. */
export const Select = ({ choices, onChoose, look = "field", className = "", ...select }: Props) => (
  <div className={`${styles.within} ${className}`} data-look={look}>
    <select {...select} className={styles.control} onChange={(event) => onChoose(event.currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} lang={choice.lang}>
          {choice.label}
        </option>
      ))}
    </select>
    <span className={`${styles.end} ${styles.arrow}`} aria-hidden="true">
      <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
        <path d="m4 6.5 4 4 4-4" />
      </svg>
    </span>
  </div>
);
