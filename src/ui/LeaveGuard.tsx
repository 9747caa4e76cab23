import { Button } from "./Button.tsx";
import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { Dialog, DialogButtons } from "./Dialog.tsx";
import { LeavingContext, useLeaving } from "./leaving.ts";
import { useWording } from "./wording.tsx";

type Props = {
  /** "Discard this treatment?" */
  readonly question?: string | undefined;
  readonly onLeave: () => void;
  /** Forms, and somewhere among them the `LeaveQuestion`. */
  readonly children: ReactNode;
};

/** Around forms: typed text is never lost in silence, whichever way they are left. */
export function LeaveGuard({ question, onLeave, children }: Props) {
  // Not a state: whether something is held must be known to the very next key, before anything is drawn again.
  const holding = useRef(new Map<string, () => void>());
  const [asking, setAsking] = useState(false);
  const hold = useCallback((form: string, forget: (() => void) | undefined) => {
    if (forget === undefined) holding.current.delete(form);
    else holding.current.set(form, forget);
  }, []);
  const leaving = useMemo(
    () => ({
      hold,
      asking,
      question,
      // Asked after the key press is over: else the same press of Esc would reach the question and answer it before it is seen.
      ask: () => (holding.current.size > 0 ? void setTimeout(() => setAsking(true)) : onLeave()),
      leave: () => {
        setAsking(false);
        onLeave();
      },
      discard: () => {
        for (const forget of holding.current.values()) forget();
        setAsking(false);
        onLeave();
      },
      stay: () => setAsking(false),
    }),
    [hold, asking, question, onLeave],
  );
  return <LeavingContext value={leaving}>{children}</LeavingContext>;
}

/** Asks before typed text is discarded. It stands inside of what is left, above the forms. */
export function LeaveQuestion() {
  const { words } = useWording();
  const { asking, question, discard, stay } = useLeaving();
  return (
    <Dialog title={question ?? words.fields.discardTitle} opened={asking} onClose={stay} size="small">
      <p>{words.fields.discardWhy}</p>
      <DialogButtons>
        <Button variant="default" onClick={discard}>
          {words.fields.discard}
        </Button>
        <Button data-autofocus onClick={stay}>
          {words.fields.keepTyping}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
