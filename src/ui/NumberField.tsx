import type { CanReach, DecimalSign } from "../domain/measuring/measured.ts";
import type { FieldProps } from "./Field.tsx";
import { NumberAnswers, readAs } from "./NumberAnswers.tsx";
import { TextField } from "./TextField.tsx";
import { useWording } from "./wording.tsx";

type Props = Omit<FieldProps, "answers"> & {
  readonly decimal: DecimalSign;
  /** What the quantity can reach settles whether "1,234" is a thousand. */
  readonly canReach: CanReach;
};

/**
 * A number, typed with either decimal sign: what was typed with the other one is shown as it is read, and what can be two numbers is
 * asked about. The form hands the text to its door by `inOwnSign`, or to one that reads typed texts itself.
 */
export function NumberField({ decimal, canReach, hint, ...field }: Props) {
  const { words } = useWording();
  const digits = readAs(field.value, decimal, canReach);
  return (
    <TextField
      {...field}
      kind="decimal"
      hint={digits === undefined ? hint : words.entry.readAs(digits)}
      answers={<NumberAnswers text={field.value} decimal={decimal} canReach={canReach} onAnswer={field.onChange} />}
    />
  );
}
