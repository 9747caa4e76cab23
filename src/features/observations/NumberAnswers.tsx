import { Button } from "@mantine/core";
import { parseMeasured, type DecimalSign, type NotMeasured } from "../../domain/measuring/measured.ts";
import styles from "./NumberAnswers.module.css";

/**
 * The readings to choose from where a typed number has more than one, each as the text with which it replaces the typed digits.
 */
export function readingsOf(problem: NotMeasured): readonly string[] {
  if (problem.type === "OtherDecimalSign") return [problem.meant];
  return problem.type === "AmbiguousSeparator" ? [problem.asDecimal, problem.asThousands] : [];
}

/** The text with its digits replaced by the chosen reading: sign and unit stay. */
const answered = (text: string, reading: string): string => text.replace(/\d[\d.,]*/u, reading);

/** What stands to choose for this text. Nothing where it is read, or cannot be read at all. */
export function NumberAnswers({
  text,
  decimal,
  onAnswer,
}: {
  readonly text: string;
  readonly decimal: DecimalSign;
  readonly onAnswer: (text: string) => void;
}) {
  const read = parseMeasured(text, decimal);
  const readings = read.ok ? [] : readingsOf(read.error);
  if (readings.length === 0) return null;
  return (
    <span className={styles.answers}>
      {readings.map((reading) => (
        <Button key={reading} size="compact-xs" variant="default" onClick={() => onAnswer(answered(text, reading))}>
          {reading}
        </Button>
      ))}
    </span>
  );
}
