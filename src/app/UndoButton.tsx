import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useMonitor } from "../store/useMonitor.tsx";
import { Unseen } from "../ui/Unseen.tsx";
import { isTyping } from "../ui/isTyping.ts";
import { useWording } from "../ui/wording.tsx";

/** Takes the last action back, by button or Ctrl+Z outside a field, and says what it took back. */
export function UndoButton() {
  const { words } = useWording();
  const last = useMonitor((state) => state.undoable.at(-1)?.action);
  const undo = useMonitor((state) => state.undo);
  const [said, setSaid] = useState("");

  const undoLast = () => {
    const action = undo();
    if (action !== undefined) setSaid(words.shell.tookBack(words.shell.action[action]));
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && !isTyping(event.target)) {
        event.preventDefault();
        const action = undo();
        if (action !== undefined) setSaid(words.shell.tookBack(words.shell.action[action]));
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, words]);

  return (
    <>
      <Unseen role="status">{said}</Unseen>
      {last === undefined ? null : (
        <Button variant="default" size="compact-sm" onClick={undoLast} title={words.shell.undoWhat(words.shell.action[last])}>
          {words.shell.undo}
        </Button>
      )}
    </>
  );
}
