import { Button } from "./Button.tsx";
import styles from "./Suggestions.module.css";

type Props = {
  /** What they are called together: read out, or for everybody to see where it is `shown`. */
  readonly label: string;
  readonly shown?: boolean;
  readonly suggestions: readonly string[];
  /** The one that holds now, where one does. */
  readonly chosen: string;
  readonly onChoose: (suggestion: string) => void;
};

/** What a field mostly holds, each one press away; nothing where there is none. */
export function Suggestions({ label, shown = false, suggestions, chosen, onChoose }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <fieldset className={styles.suggestions} {...(shown ? {} : { "aria-label": label })}>
      {shown ? <legend>{label}</legend> : null}
      {suggestions.map((suggestion) => (
        <Button
          key={suggestion}
          size="compact-sm"
          variant="default"
          aria-pressed={chosen === suggestion}
          onClick={() => onChoose(suggestion)}
        >
          {suggestion}
        </Button>
      ))}
    </fieldset>
  );
}
