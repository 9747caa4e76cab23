import { InputBase, TextInput } from "@mantine/core";
import { useId } from "react";
import { FIELD_LOOK, underField } from "./fieldLook.ts";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Offered while typing. Anything else may be written all the same. */
  readonly suggestions?: readonly string[];
  readonly lines?: "one" | "several";
  /** Where typing starts when the dialog around it opens. */
  readonly first?: true;
  /** Typed unseen: a passphrase. Never filled in or kept by the browser. */
  readonly secret?: true;
  /** The keyboard that a phone shows. */
  readonly inputMode?: "text" | "decimal";
  /** Called when the field is left. */
  readonly onLeave?: () => void;
};

/** A labelled text. What is wrong with it stands beneath, tied to it. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  suggestions,
  lines = "one",
  inputMode = "text",
  first,
  secret,
  onLeave,
}: Props) {
  const listId = useId();
  const shared = {
    ...FIELD_LOOK,
    ...underField(hint, error),
    label,
    value,
    autoComplete: "off",
    ...(onLeave === undefined ? {} : { onBlur: onLeave }),
    ...(first ? { "data-autofocus": true } : {}),
  };
  if (lines === "several")
    return (
      <InputBase component="textarea" multiline {...shared} rows={2} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  return (
    <>
      <TextInput
        {...shared}
        inputMode={inputMode}
        {...(secret ? { type: "password", autoComplete: "new-password" } : {})}
        {...(suggestions === undefined ? {} : { list: listId })}
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
  );
}
