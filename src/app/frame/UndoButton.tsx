import { Suspense, useCallback, useEffect, useState } from "react";
import type { ActionName } from "../../domain/record/chain/deed.ts";
import type { Undone } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Button } from "../../ui/Button.tsx";
import { isTyping } from "../../ui/isTyping.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import { useFrameWording, useWording } from "../../ui/wording.tsx";
import { describeUndone } from "../../words/describeUndone.ts";
import type { Words } from "../../words/language.ts";
import styles from "./UndoButton.module.css";

/** What was last taken back or done again, and whether what stayed is still shown. */
type Told = { readonly came: Undone; readonly isRedo: boolean; readonly isShown: boolean };

/**
 * Takes the last action back, by button or Ctrl+Z outside a field, and does it again, by button, Ctrl+Y or Ctrl+Shift+Z. It says
 * what came of it; what stays, it shows as well. Its words are those of records: where nothing was done they are not needed.
 */
export function UndoButton() {
  const undoable = useMonitor((state) => state.undoable.at(-1)?.action);
  const redoable = useMonitor((state) => state.redoable.at(-1)?.action);
  const undo = useMonitor((state) => state.undo);
  const redo = useMonitor((state) => state.redo);
  const [told, setTold] = useState<Told>();

  const undoLast = useCallback(() => setTold(tellOf(undo(), false)), [undo]);
  const redoLast = useCallback(() => setTold(tellOf(redo(), true)), [redo]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const act = key === "z" ? (event.shiftKey ? redoLast : undoLast) : key === "y" && !event.shiftKey ? redoLast : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undoLast, redoLast]);

  return (
    <>
      <Unseen role="status">
        <Suspense>{told === undefined ? null : <WhatCame told={told} />}</Suspense>
      </Unseen>
      <Suspense>
        {told?.isShown ? <Stayed told={told} onRead={() => setTold(wasRead)} /> : null}
        {undoable === undefined ? null : <UndoLast action={undoable} onUndo={undoLast} />}
        {redoable === undefined ? null : <RedoLast action={redoable} onRedo={redoLast} />}
      </Suspense>
    </>
  );
}

/** What is told once this came of it; where nothing did, what was told stays told. */
const tellOf =
  (came: Undone | undefined, isRedo: boolean) =>
  (before: Told | undefined): Told | undefined =>
    came === undefined ? wasRead(before) : { came, isRedo, isShown: came.stayed > 0 };

const wasRead = (told: Told | undefined): Told | undefined => told && { ...told, isShown: false };

function WhatCame({ told: { came, isRedo } }: { readonly told: Told }) {
  const { undoing } = useWording().words;
  return isRedo ? describeRedone(came, undoing) : describeUndone(came, undoing);
}

const Stayed = ({ told, onRead }: { readonly told: Told; readonly onRead: () => void }) => (
  <div className={styles.stayed}>
    <p aria-hidden="true">
      <WhatCame told={told} />
    </p>
    <Button variant="default" size="compact-sm" onClick={onRead}>
      {useFrameWording().frame.shell.close}
    </Button>
  </div>
);

function UndoLast({ action, onUndo }: { readonly action: ActionName; readonly onUndo: () => void }) {
  const { undoing } = useWording().words;
  return (
    <Button variant="default" size="compact-sm" onClick={onUndo} title={undoing.undoWhat(undoing.action[action])}>
      {undoing.undo}
    </Button>
  );
}

function RedoLast({ action, onRedo }: { readonly action: ActionName; readonly onRedo: () => void }) {
  const { undoing } = useWording().words;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={onRedo}
      aria-label={undoing.redo}
      title={undoing.redoWhat(undoing.action[action])}
    >
      <span className={styles.word}>{undoing.redo}</span>
      <span className={styles.sign}>↷</span>
    </Button>
  );
}

/** What a redo came to, as `describeUndone` says it of an undo. */
function describeRedone({ action, taken, stayed }: Undone, undoing: Words["undoing"]): string {
  const what = undoing.action[action];
  if (stayed === 0) return undoing.didAgain(what);
  return taken === 0 ? undoing.notDoneAgain(what) : undoing.didSomeAgain(what, stayed);
}
