import { Button } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { useMonitor } from "../store/useMonitor.tsx";
import { Unseen } from "../ui/Unseen.tsx";
import { isTyping } from "../ui/isTyping.ts";
import { useWording } from "../ui/wording.tsx";
import styles from "./UndoButton.module.css";
import type { Undone } from "../store/state.ts";
import type { Words } from "../words/language.ts";

/** Takes the last action back, by button or Ctrl+Z outside a field, and says what it took back; what stays, it shows as well. */
export function UndoButton() {
  const { words } = useWording();
  const last = useMonitor((state) => state.undoable.at(-1)?.action);
  const undo = useMonitor((state) => state.undo);
  const [announcement, setAnnouncement] = useState("");
  const [undone, setUndone] = useState<Undone | undefined>();

  const undoLast = useCallback(() => {
    const now = undo();
    setUndone(now);
    if (now !== undefined) setAnnouncement(describeUndone(now, words));
  }, [undo, words]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && !isTyping(event.target)) {
        event.preventDefault();
        undoLast();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undoLast]);

  return (
    <>
      <Unseen role="status">{announcement}</Unseen>
      {undone === undefined || undone.stayed === 0 ? null : (
        <div className={styles.stayed}>
          <p aria-hidden="true">{announcement}</p>
          <Button variant="default" size="compact-sm" onClick={() => setUndone(undefined)}>
            {words.shell.close}
          </Button>
        </div>
      )}
      {last === undefined ? null : (
        <Button variant="default" size="compact-sm" onClick={undoLast} title={words.shell.undoWhat(words.shell.action[last])}>
          {words.shell.undo}
        </Button>
      )}
    </>
  );
}

/** What an undo came to. That something is taken back is said only of what was. */
function describeUndone({ action, taken, stayed }: Undone, { shell }: Words): string {
  const what = shell.action[action];
  if (stayed === 0) return shell.tookBack(what);
  return taken === 0 ? shell.stayed(what) : shell.tookBackSome(what, stayed);
}
