import { inOwnSign, parseTyped, type CanReach, type DecimalSign, type NotMeasured } from "../domain/measuring/measured.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";

/**
 * The readings to choose from where a typed number has more than one, each as the text with which it replaces the typed digits.
 */
export const numberReadings = (problem: NotMeasured): readonly string[] =>
  problem.type === "AmbiguousSeparator" ? [problem.asDecimal, problem.asThousands] : [];

/** The text with its digits replaced by the chosen reading: sign and unit stay. */
const answered = (text: string, reading: string): string => text.replace(DIGITS, reading);

const DIGITS = /\d[\d.,]*/u;

/** The digits as they are read, in the user's own decimal sign, where they were typed with the other; else nothing. */
export function readAs(text: string, decimal: DecimalSign, canReach: CanReach): string | undefined {
  const read = inOwnSign(text, decimal, canReach);
  return read === text ? undefined : DIGITS.exec(read)?.[0];
}

type Props = {
  readonly text: string;
  readonly decimal: DecimalSign;
  readonly canReach: CanReach;
  readonly onAnswer: (text: string) => void;
};

/** What stands to choose for this text. Nothing where it is read, or cannot be read at all. */
export function NumberAnswers({ text, decimal, canReach, onAnswer }: Props) {
  const read = parseTyped(text, decimal, canReach);
  return (
    <AnswerButtons
      answers={(read.ok ? [] : numberReadings(read.error)).map((reading) => ({ label: reading, text: answered(text, reading) }))}
      onAnswer={onAnswer}
    />
  );
}
