import { useId, type ComponentProps } from "react";
import styles from "./Field.module.css";

type Props = Omit<ComponentProps<"input">, "onChange"> & {
  readonly label: string;
  readonly onSearch: (text: string) => void;
};

/** What is looked for, as it is typed. Nothing is ever wrong with it, so that it keeps no line below. */
export function SearchField({ label, onSearch, className = "", ...input }: Props) {
  const id = useId();
  return (
    <div className={`${styles.field} ${className}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        type="search"
        className={styles.control}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
