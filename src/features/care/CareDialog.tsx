import { Button } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import type { Reason } from "../../domain/reason.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeReason } from "../../words/describeReason.ts";
import styles from "./care.module.css";

type Props = {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The entry being changed, or nothing where one is added. */
  readonly entry: { readonly status: "active" | "entered-in-error"; readonly reason?: Reason } | undefined;
  /** The entry in words, where it is withdrawn and only read. */
  readonly summary: string | undefined;
  readonly onWithdraw: (reason: string) => void;
  readonly onBringBack: () => void;
  /** The form, given the button that starts a withdrawal where there is something to withdraw. */
  readonly children: (withdrawButton: ReactNode) => ReactNode;
};

/** Adds an entry, changes it, withdraws it with a reason, or brings it back. Nothing is ever deleted here. */
export const CareDialog = ({ title, opened, onClose, ...body }: Props) => (
  <Dialog title={title} opened={opened} onClose={onClose}>
    <CareDialogBody onClose={onClose} {...body} />
  </Dialog>
);

function CareDialogBody({ onClose, entry, summary, onWithdraw, onBringBack, children }: Omit<Props, "title" | "opened">) {
  const { words, format } = useWording();
  const [withdrawing, setWithdrawing] = useState(false);
  if (entry?.status === "entered-in-error") {
    return (
      <>
        <p className={styles.explanation}>
          <s>{summary}</s>
        </p>
        <Banner size="inside" tone="information">
          {words.care.withdrawn(entry.reason && describeReason(entry.reason, words, format))}
        </Banner>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {words.shell.close}
          </Button>
          <Button onClick={onBringBack}>{words.care.bringBack}</Button>
        </DialogButtons>
      </>
    );
  }
  if (withdrawing) return <WithdrawForm summary={summary} onWithdraw={onWithdraw} onKeep={() => setWithdrawing(false)} />;
  return children(
    entry === undefined ? null : (
      <Button className={styles.apart ?? ""} variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
        {words.care.withdraw}
      </Button>
    ),
  );
}

type WithdrawProps = {
  readonly summary: string | undefined;
  readonly onWithdraw: (reason: string) => void;
  readonly onKeep: () => void;
};

/** Asks why, for a withdrawal without a reason cannot be judged later. */
function WithdrawForm({ summary, onWithdraw, onKeep }: WithdrawProps) {
  const { words } = useWording();
  const [reason, setReason] = useState("");
  const { form, problemOf, refuse, settle } = useRefusals<{ readonly field: "reason" }>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") refuse([{ field: "reason" }]);
    else onWithdraw(reason.trim());
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p>{summary}</p>
      <p className={styles.explanation}>{words.care.withdrawWhat}</p>
      <TextField
        first
        label={words.care.withdrawReason}
        value={reason}
        error={problemOf("reason") && words.care.withdrawReasonMissing}
        onChange={(text) => {
          setReason(text);
          settle("reason");
        }}
      />
      <DialogButtons>
        <Button variant="default" onClick={onKeep}>
          {words.care.keepIt}
        </Button>
        <Button type="submit" color="red">
          {words.care.withdraw}
        </Button>
      </DialogButtons>
    </form>
  );
}
