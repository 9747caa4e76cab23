import { Button, Input } from "@mantine/core";
import type { RefObject } from "react";
import { useWording } from "../../ui/wording.tsx";
import { Field } from "./Field.tsx";
import { TiedInput } from "./Tied.tsx";
import styles from "./ReasonField.module.css";

type Props = {
  readonly label: string;
  readonly suggestions: readonly string[];
  readonly text: string;
  readonly refused: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly focusedFirst?: boolean;
  readonly onType: (text: string) => void;
};

/** Why a result is changed: free text, or one press on what it mostly is. */
export function ReasonField({ label, suggestions, text, refused, input, focusedFirst = false, onType }: Props) {
  const { words } = useWording();
  return (
    <div>
      <Field label={label} refusal={refused ? words.results.reasonMissing : undefined}>
        {(control) => (
          <Input
            component={TiedInput}
            tie={control}
            withAria={false}
            error={refused}
            name="reason"
            autoComplete="off"
            maxLength={500}
            ref={input}
            data-autofocus={focusedFirst || undefined}
            value={text}
            onChange={(event) => onType(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset className={styles.suggestions} aria-label={words.results.suggestions}>
        {suggestions.map((suggestion) => (
          <Button key={suggestion} size="compact-sm" variant="default" onClick={() => onType(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
