import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { Observation } from "../../domain/measuring/observation.ts";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { useWording } from "../../ui/wording.tsx";
import { resultInWords } from "../../words/describeReading.ts";
import { ReasonField } from "./ReasonField.tsx";
import styles from "./WithdrawDialog.module.css";

type Props = {
  /** The result to withdraw; the dialog is open while there is one. */
  readonly observation: Observation | undefined;
  readonly onClose: () => void;
  readonly onWithdraw: (reason: string) => void;
};

/** Asks why a result is withdrawn, and says that it is kept. */
export function WithdrawDialog({ observation, onClose, onWithdraw }: Props) {
  const { words } = useWording();
  return (
    <Dialog title={words.results.withdrawTitle} opened={observation !== undefined} onClose={onClose} size="medium">
      {observation === undefined ? null : <Withdrawal observation={observation} onClose={onClose} onWithdraw={onWithdraw} />}
    </Dialog>
  );
}

function Withdrawal({ observation, onClose, onWithdraw }: Props & { readonly observation: Observation }) {
  const { words, format } = useWording();
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") return onWithdraw(reason.trim());
        setRefused(true);
        input.current?.focus();
      }}
    >
      <p>{words.results.withdrawWhat(resultInWords(observation, words, format))}</p>
      <p className={styles.kept}>{words.results.withdrawRestorable}</p>
      <ReasonField
        label={words.results.reasonToWithdraw}
        suggestions={words.results.reasonsToWithdraw}
        text={reason}
        refused={refused}
        input={input}
        focusedFirst
        onType={(text) => {
          setReason(text);
          setRefused(false);
        }}
      />
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {words.results.cancel}
        </Button>
        <Button type="submit">{words.results.withdraw}</Button>
      </DialogButtons>
    </form>
  );
}
