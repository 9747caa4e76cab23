import { Button } from "../../ui/Button.tsx";
import { useCallback, useEffect, useState } from "react";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { isTyping } from "../../ui/isTyping.ts";
import { useFrameWording } from "../../ui/wording.tsx";
import styles from "./UndoButton.module.css";
import type { Undone } from "../../store/state.ts";
import { describeUndone } from "../../words/describeUndone.ts";
import type { FrameWords } from "../../words/language.ts";

/** What was last taken back or done again, and how that is told. */
type Told = { readonly stayed: boolean; readonly text: string };

/**
 * Takes the last action back, by button or Ctrl+Z outside a field, and does it again, by button, Ctrl+Y or Ctrl+Shift+Z. It says
 * what came of it; what stays, it shows as well.
 */
export function UndoButton() {
  const { frame } = useFrameWording();
  const undoable = useMonitor((state) => state.undoable.at(-1)?.action);
  const redoable = useMonitor((state) => state.redoable.at(-1)?.action);
  const undo = useMonitor((state) => state.undo);
  const redo = useMonitor((state) => state.redo);
  const [told, setTold] = useState<Told>();

  const undoLast = useCallback(() => {
    const undone = undo();
    setTold((before) => (undone === undefined ? notStayed(before) : tellOf(undone, describeUndone(undone, frame.shell))));
  }, [undo, frame]);
  const redoLast = useCallback(() => {
    const redone = redo();
    setTold((before) => (redone === undefined ? notStayed(before) : tellOf(redone, describeRedone(redone, frame))));
  }, [redo, frame]);
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
      <Unseen role="status">{told?.text ?? ""}</Unseen>
      {told === undefined || !told.stayed ? null : (
        <div className={styles.stayed}>
          <p aria-hidden="true">{told.text}</p>
          <Button variant="default" size="compact-sm" onClick={() => setTold(notStayed)}>
            {frame.shell.close}
          </Button>
        </div>
      )}
      {undoable === undefined ? null : (
        <Button variant="default" size="compact-sm" onClick={undoLast} title={frame.shell.undoWhat(frame.shell.action[undoable])}>
          {frame.shell.undo}
        </Button>
      )}
      {redoable === undefined ? null : (
        <Button
          variant="default"
          size="compact-sm"
          onClick={redoLast}
          aria-label={frame.shell.redo}
          title={frame.shell.redoWhat(frame.shell.action[redoable])}
        >
          <span className={styles.word}>{frame.shell.redo}</span>
          <span className={styles.sign}>↷</span>
        </Button>
      )}
    </>
  );
}

const tellOf = ({ stayed }: Undone, text: string): Told => ({ stayed: stayed > 0, text });

/** What was told, read by now. */
const notStayed = (told: Told | undefined): Told | undefined => told && { ...told, stayed: false };

/** Likewise of a redo. */
function describeRedone({ action, taken, stayed }: Undone, { shell }: FrameWords): string {
  const what = shell.action[action];
  if (stayed === 0) return shell.didAgain(what);
  return taken === 0 ? shell.notDoneAgain(what) : shell.didSomeAgain(what, stayed);
}
