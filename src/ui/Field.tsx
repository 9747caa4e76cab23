import { useId, type ReactNode } from "react";
import styles from "./Field.module.css";

/** What a control takes from its field: its look, and what ties it to its label and its line. */
export type FieldControl = {
  readonly id: string;
  readonly name: string | undefined;
  readonly className: string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string;
  readonly "data-autofocus": true | undefined;
};

/** What every field of a form is told. */
export type FieldProps = {
  readonly label: string;
  /** The name by which its form finds it. */
  readonly name?: string;
  /** As typed or chosen. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is understood, or what to know: shown where nothing is refused. */
  readonly hint?: ReactNode;
  /** Why it was refused. */
  readonly error?: string | undefined;
  /** Where typing starts when the dialog around it opens. */
  readonly first?: true;
  /** Beside its line, as a question's answers. */
  readonly answers?: ReactNode;
  readonly className?: string | undefined;
  /** The id of a line that stands elsewhere, where fields share the room below them. */
  readonly lineId?: string;
};

type Props = Omit<FieldProps, "value" | "onChange"> & { readonly children: (control: FieldControl) => ReactNode };

/** A label above its control and one line below it, kept free, so that nothing moves when a hint or a refusal appears. */
export function Field({ label, name, hint, error, first, answers, className = "", lineId, children }: Props) {
  const id = useId();
  const line = lineId ?? `${id}-line`;
  return (
    <div className={`${styles.field} ${className}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        name,
        className: styles.control,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-describedby": line,
        "data-autofocus": first,
      })}
      {lineId === undefined ? (
        <FieldFoot>
          <FieldLine id={line} hint={hint} error={error} />
          {answers}
        </FieldFoot>
      ) : null}
    </div>
  );
}

/** The room below a field, or below several that share it. */
export const FieldFoot = ({ children }: { readonly children: ReactNode }) => <div className={styles.foot}>{children}</div>;

/** The one line of a field: what is wrong with it, or else what helps. */
export const FieldLine = ({ id, hint, error }: Pick<FieldProps, "hint" | "error"> & { readonly id: string }) => (
  <p className={styles.line} id={id} data-refused={error === undefined ? undefined : true} aria-live="polite">
    {error ?? hint}
  </p>
);
