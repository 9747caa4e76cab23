import { ok } from "../../domain/result.ts";
import type { Observation } from "../../domain/measuring/observation.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { useWording } from "../../ui/wording.tsx";
import { resultInWords } from "../../words/describeReading.ts";
import { shownResult } from "./useResultForm.ts";
import styles from "./WithdrawDialog.module.css";

type Props = {
  /** The result to withdraw; the dialog is open while there is one. */
  readonly observation: Observation | undefined;
  readonly onClose: () => void;
  readonly onWithdraw: (reason: string) => void;
};

/** Asks why a result is withdrawn, and says that it is kept. */
export function WithdrawDialog({ observation, onClose, onWithdraw }: Props) {
  const { words, format } = useWording();
  const settings = useMonitor((monitor) => monitor.settings);
  return (
    <FormDialog title={words.results.withdrawTitle} opened={observation !== undefined} onClose={onClose} size="medium">
      {observation === undefined ? null : (
        <ReasonForm
          about={shownResult(observation, settings, words, format)}
          label={words.results.reasonToWithdraw}
          suggestions={words.results.reasonsToWithdraw}
          missing={words.results.reasonMissing}
          save={words.results.withdraw}
          onReason={(reason) => ok(onWithdraw(reason))}
        >
          <p>{words.results.withdrawWhat(resultInWords(observation, words, format))}</p>
          <p className={styles.kept}>{words.results.withdrawRestorable}</p>
        </ReasonForm>
      )}
    </FormDialog>
  );
}
