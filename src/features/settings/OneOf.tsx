import { useId, type ReactNode } from "react";
import { Segmented } from "../../ui/Segmented.tsx";
import styles from "./settings.module.css";

type Props<Code extends string> = {
  readonly label: string;
  readonly value: Code;
  readonly codes: readonly Code[];
  readonly names: { readonly [code in Code]: string };
  readonly onChange: (code: Code) => void;
  readonly children?: ReactNode;
};

/** One setting of two or three, all of them in sight. */
export function OneOf<Code extends string>({ label, value, codes, names, onChange, children }: Props<Code>) {
  const labelId = useId();
  return (
    <div>
      <span className={styles.choiceLabel} id={labelId}>
        {label}
      </span>
      <Segmented
        aria-labelledby={labelId}
        value={value}
        choices={codes.map((code) => ({ value: code, label: names[code] }))}
        onChoose={onChange}
      />
      {children === undefined ? null : <p className={styles.example}>{children}</p>}
    </div>
  );
}
