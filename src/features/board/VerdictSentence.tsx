import type { BoardCase } from "./boardCase.ts";
import styles from "./VerdictSentence.module.css";

/** The verdict's sentence as every other screen says it, its name first and large. */
export function VerdictSentence({
  shown: { sentence, verdictName, verdict },
}: {
  readonly shown: Pick<BoardCase, "sentence" | "verdictName" | "verdict">;
}) {
  const begins = sentence.startsWith(verdictName);
  return (
    <p className={styles.sentence} data-part="verdict">
      <strong className={styles.name} data-kind={verdict.kind}>
        {verdictName}
      </strong>
      {begins ? sentence.slice(verdictName.length) : ` ${sentence}`}
    </p>
  );
}
