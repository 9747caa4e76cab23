import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { useWording } from "../../ui/wording.tsx";

/** What stands in the way of closing: text that is not saved, or a question above the form that takes the key for itself. */
export type InTheWay = "unsaved" | "question" | undefined;

type Props = {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Gets where to say what is in the way, how to ask for closing, and how to close without asking. */
  readonly children: (onInTheWay: (inTheWay: InTheWay) => void, requestClose: () => void, leave: () => void) => ReactNode;
};

/** A dialog that never loses typed text in silence: closing it asks once. */
export function EntryDialog({ title, opened, onClose, children }: Props) {
  const { words } = useWording();
  const [asking, setAsking] = useState(false);
  const [inTheWay, setInTheWay] = useState<InTheWay>();
  const leave = () => {
    setAsking(false);
    setInTheWay(undefined);
    onClose();
  };
  // One press of Esc reaches this dialog before the one above it, which was opened later: while a question stands, the key is not
  // meant for this one.
  const requestClose = () => {
    if (asking || inTheWay === "question") return;
    // Asked after the key press is over: else the same press of Esc would reach the question and answer it before it is seen.
    if (inTheWay === "unsaved") setTimeout(() => setAsking(true));
    else leave();
  };
  return (
    <Dialog title={title} opened={opened} onClose={requestClose} size="large">
      {children(setInTheWay, requestClose, leave)}
      <Dialog title={words.entry.discardTitle} opened={asking} onClose={() => setAsking(false)} size="small">
        <p>{words.entry.discardWhy}</p>
        <DialogButtons>
          <Button variant="default" onClick={leave}>
            {words.entry.discard}
          </Button>
          <Button data-autofocus onClick={() => setAsking(false)}>
            {words.entry.keepTyping}
          </Button>
        </DialogButtons>
      </Dialog>
    </Dialog>
  );
}
