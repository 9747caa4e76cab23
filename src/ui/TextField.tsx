import { useId, type FocusEventHandler } from "react";
import { Field, type FieldProps } from "./Field.tsx";

type Props = FieldProps & {
  readonly lines?: "one" | "several" | "growing";
  /** What is typed: the keyboard a phone shows, and what nobody should read over a shoulder or a browser keep. */
  readonly kind?: "text" | "decimal" | "time" | "day" | "secret" | "passphrase";
  /** Offered while typing. Anything else may be written all the same. */
  readonly suggestions?: readonly string[] | undefined;
  readonly maxLength?: number;
  /** Called when the field is left. */
  readonly onLeave?: FocusEventHandler<HTMLElement>;
};

const KINDS = {
  text: { autoComplete: "off" },
  decimal: { autoComplete: "off", inputMode: "decimal" },
  time: { type: "time" },
  // The browser's own calendar: one form for everybody, and no two readings of it.
  day: { type: "date" },
  secret: { type: "password", autoComplete: "new-password" },
  // A password keeper may fill it in.
  passphrase: { type: "password", autoComplete: "current-password" },
} as const;

/** A labelled text. What is wrong with it stands beneath, tied to it. */
export function TextField({ lines = "one", kind = "text", suggestions, maxLength, onLeave, value, onChange, ...field }: Props) {
  const listId = useId();
  const shared = { value, maxLength, onBlur: onLeave };
  return (
    <Field {...field}>
      {(control) =>
        lines === "one" ? (
          <>
            <input
              {...control}
              {...shared}
              {...KINDS[kind]}
              list={suggestions === undefined ? undefined : listId}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
            {suggestions === undefined ? null : (
              <datalist id={listId}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion}>{suggestion}</option>
                ))}
              </datalist>
            )}
          </>
        ) : (
          <textarea
            {...control}
            {...shared}
            rows={lines === "growing" ? 1 : 2}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
