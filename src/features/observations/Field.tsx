import { useId, type ReactNode } from "react";
import styles from "./Field.module.css";

/** What ties a control to its label and its message. */
export type FieldControl = {
  readonly id: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string;
};

type Props = {
  readonly label: string;
  /** Why the field was refused. */
  readonly refusal?: string | undefined;
  /** What is understood, or what to know: shown where nothing is refused. */
  readonly hint?: ReactNode;
  /** Stands below the message, as a question with its answers. */
  readonly answers?: ReactNode;
  readonly className?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
};

/** A label above its control and one line below it, kept free, so that nothing moves when a hint or a refusal appears. */
export function Field({ label, refusal, hint, answers, className, children }: Props) {
  const id = useId();
  const messageId = `${id}-message`;
  return (
    <div className={`${styles.field} ${className ?? ""}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-invalid": refusal === undefined ? undefined : true, "aria-describedby": messageId })}
      <div className={styles.foot}>
        <p className={styles.message} id={messageId} data-refused={refusal === undefined ? undefined : true} aria-live="polite">
          {refusal ?? hint}
        </p>
        {answers}
      </div>
    </div>
  );
}
