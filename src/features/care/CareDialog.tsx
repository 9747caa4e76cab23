import { Button } from "../../ui/Button.tsx";
import { useState, type ReactNode } from "react";
import type { Reason } from "../../domain/reason.ts";
import { stands } from "../../domain/standing.ts";
import { ok } from "../../domain/result.ts";
import { Banner } from "../../ui/Banner.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toldAs } from "../../ui/meanwhile.ts";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeReason } from "../../words/describeReason.ts";
import styles from "./care.module.css";

type Props = {
  readonly title: string;
  /** What closing asks where typed text would be lost. */
  readonly question: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The entry being changed, or nothing where one is added. */
  readonly entry:
    | { readonly status: "active" | "entered-in-error"; readonly reason?: Reason; readonly revision: number }
    | undefined;
  /** The entry in words, where it is withdrawn and only read. */
  readonly summary: string | undefined;
  readonly onWithdraw: (reason: string) => void;
  readonly onBringBack: () => void;
  /** The form, given the button that starts a withdrawal where there is something to withdraw. */
  readonly children: (withdrawButton: ReactNode) => ReactNode;
};

/** Adds an entry, changes it, withdraws it with a reason, or brings it back. Nothing is ever deleted here. */
export const CareDialog = ({ title, question, opened, onClose, ...body }: Props) => (
  <FormDialog title={title} question={question} opened={opened} onClose={onClose}>
    <CareDialogBody onClose={onClose} {...body} />
  </FormDialog>
);

type BodyProps = Omit<Props, "title" | "question" | "opened">;

function CareDialogBody({ onClose, entry, summary, onWithdraw, onBringBack, children }: BodyProps) {
  const { words, format } = useWording();
  const [withdrawing, setWithdrawing] = useState(false);
  if (entry !== undefined && !stands(entry)) {
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
          <Button data-autofocus onClick={onBringBack}>
            {words.care.bringBack}
          </Button>
        </DialogButtons>
      </>
    );
  }
  const withdrawButton =
    entry === undefined ? null : (
      <Button variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
        {words.care.withdraw}
      </Button>
    );
  return (
    <>
      {/* Out of sight while the reason is asked, not gone: what was typed is there again where the entry is kept. */}
      <div hidden={withdrawing}>{children(withdrawButton)}</div>
      {withdrawing ? (
        <ReasonForm
          about={entry && toldAs(entry, false, words.fields.meanwhile.acted.entry, summary)}
          label={words.care.withdrawReason}
          missing={words.care.withdrawReasonMissing}
          save={words.care.withdraw}
          cancel={words.care.keepIt}
          grave
          onCancel={() => setWithdrawing(false)}
          onReason={(reason) => ok(onWithdraw(reason))}
        >
          <p>{summary}</p>
          <p className={styles.explanation}>{words.care.withdrawWhat}</p>
        </ReasonForm>
      ) : null}
    </>
  );
}
