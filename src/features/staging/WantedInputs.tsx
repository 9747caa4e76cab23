import type { RecordInputs } from "../../domain/staging/inputsFromRecord.ts";
import type { MissingInput } from "../../domain/staging/decisionClasses.ts";
import type { Staging } from "../../domain/staging/scoreOf.ts";
import { describeNotFound } from "../../words/describeStagingInputs.ts";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";

/**
 * What is wanted before a stage can stand, each by name with the reason: not recorded, too far from diagnosis, from after
 * treatment began.
 */
export function WantedInputs({ staging, inputs }: { readonly staging: Staging; readonly inputs: RecordInputs }) {
  const { words, format } = useStagingWording();
  const wanted = staging.stage === undefined ? staging.missing.filter(({ input }) => staging.deciding.includes(input)) : [];
  if (wanted.length === 0) return null;
  const reasonOf = ({ input, what }: MissingInput): string => {
    if (what === "upper-limit") return words.staging.notFound.upperLimit;
    const found = inputs.notFound.find((one) => one.input === input);
    return found === undefined ? words.staging.notFound["not-recorded"] : describeNotFound(found, staging.score, words, format);
  };
  // Inputs that are wanted for the same reason stand together: six findings "not recorded" are one line.
  const byReason = new Map<string, readonly MissingInput[]>();
  for (const one of wanted) byReason.set(reasonOf(one), [...(byReason.get(reasonOf(one)) ?? []), one]);
  return (
    <ul className={styles.wanted} aria-label={words.staging.panel.wanted}>
      {[...byReason].map(([reason, group]) => (
        <li key={reason}>
          <strong>{format.headed(format.list(group.map(({ input }) => words.staging.input[input])), "")}</strong>
          {reason}
        </li>
      ))}
    </ul>
  );
}
