import { Button } from "../../ui/Button.tsx";
import { entriesOf } from "../../domain/byId.ts";
import { contentOf } from "../../domain/kept.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { StagingInput, StagingInputContent } from "../../domain/record/stagingInput.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { describeFinding } from "../../words/describeStagingInputs.ts";
import { describeReason } from "../../words/describeReason.ts";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";
import { stands } from "../../domain/standing.ts";
import { compare } from "../../domain/compare.ts";

const newestFirst = (a: StagingInput, b: StagingInput): number => compare(b.on, a.on) || compare(a.id, b.id);

/**
 * The findings that were marked entered in error, struck through and with the reason. No score counts them; each can be brought
 * back.
 */
export function WithdrawnFindings({ record }: { readonly record: Pick<PatientRecord, "id" | "stagingInputs"> }) {
  const { words, format } = useStagingWording();
  const changeStagingInput = useMonitor((state) => state.changeStagingInput);
  const withdrawn = entriesOf(record.stagingInputs)
    .filter((entry) => !stands(entry))
    .toSorted(newestFirst);
  if (withdrawn.length === 0) return null;
  return (
    <details className={styles.withdrawn}>
      <summary>{words.staging.panel.withdrawnCount(withdrawn.length)}</summary>
      <ul>
        {withdrawn.map((entry) => {
          const what = describeFinding(entry, words, format);
          return (
            <li key={entry.id}>
              <div>
                <s>{what}</s>
                <p className={styles.quiet}>
                  {words.care.withdrawn(entry.reason && describeReason(entry.reason, words, format))}
                </p>
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.staging.panel.bringBack(what)}
                data-print="no"
                onClick={() =>
                  changeStagingInput(record.id, entry.id, { ...contentOf<StagingInputContent>(entry), status: "active" }, "")
                }
              >
                {words.care.bringBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
