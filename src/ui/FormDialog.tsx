import { Dialog, type DialogProps } from "./Dialog.tsx";
import { LeaveGuard, LeaveQuestion } from "./LeaveGuard.tsx";
import { useLeaving } from "./leaving.ts";

type Props = DialogProps & {
  /** What closing asks where typed text would be lost: "Discard this treatment?" */
  readonly question?: string;
};

/** A dialog with a form in it: Esc, a click outside, its cross and Cancel ask before they discard what was typed. */
export const FormDialog = ({ question, onClose, ...dialog }: Props) => (
  <LeaveGuard question={question} onLeave={onClose}>
    <GuardedDialog {...dialog} />
  </LeaveGuard>
);

function GuardedDialog({ children, ...dialog }: Omit<Props, "question" | "onClose">) {
  const { ask } = useLeaving();
  return (
    <Dialog {...dialog} onClose={ask}>
      {children}
      <LeaveQuestion />
    </Dialog>
  );
}
