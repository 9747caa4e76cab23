import type { FieldProps } from "./Field.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { TextField } from "./TextField.tsx";
import { useWording } from "./wording.tsx";

/** No reason is longer: it stands beside what it explains. */
const LONGEST = 500;

type Props = FieldProps & {
  /** What it mostly is, each one press away. */
  readonly suggestions: readonly string[];
  /** What they are called together. */
  readonly suggestionsLabel?: string;
};

/** Why something is changed, withdrawn or set aside: free text, or one press on what it mostly is. */
export function ReasonField({ suggestions, suggestionsLabel, ...field }: Props) {
  const { words } = useWording();
  return (
    <div>
      <TextField {...field} maxLength={LONGEST} />
      <Suggestions
        label={suggestionsLabel ?? words.fields.suggestions}
        suggestions={suggestions}
        chosen={field.value}
        onChoose={field.onChange}
      />
    </div>
  );
}
