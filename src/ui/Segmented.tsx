import { useId } from "react";
import type { Choice } from "./Select.tsx";
import styles from "./Segmented.module.css";

type Props<Code extends string> = {
  readonly choices: readonly (Choice & { readonly value: Code })[];
  /** What is chosen; nothing where what holds is none of them. */
  readonly value: Code | undefined;
  readonly onChoose: (value: Code) => void;
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
};

/** One of few, all of them in sight, in the height of a small control: the browser's own buttons under our look. */
export function Segmented<Code extends string>({ choices, value, onChoose, ...named }: Props<Code>) {
  const name = useId();
  return (
    <div role="radiogroup" className={styles.segments} {...named}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
