import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, type ReactNode } from "react";
import { SplitPanel } from "../../ui/SplitPanel.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** What was last done here, said politely. Whether it is on the disk is the header's to say. */
  readonly announcement: string;
  readonly onUndo?: (() => void) | undefined;
  /** It holds a table. */
  readonly across?: boolean;
  readonly children: ReactNode;
};

/** One sheet of the Settings page. What was done is said in its head, where there was room for it all along. */
export function SettingsPanel({ id, title, intro, announcement, onUndo, across = false, children }: Props) {
  const { words } = useWording();
  const undo = useRef<HTMLButtonElement>(null);
  const output = useRef<HTMLOutputElement>(null);
  const opening = useRef(true);
  useEffect(() => {
    // What is said as the page opens is no deed, and takes no focus.
    const opened = opening.current;
    opening.current = false;
    if (opened) return;
    // A row that went took the focus with it: it goes on where the deed is told, not at the top of the page.
    if (announcement !== "" && document.activeElement === document.body) (undo.current ?? output.current)?.focus();
  }, [announcement]);
  return (
    <SplitPanel
      id={id}
      title={title}
      about={intro}
      across={across}
      actions={
        <>
          <output ref={output} className={styles.announcement} tabIndex={-1}>
            {announcement}
          </output>
          {onUndo === undefined ? null : (
            <Button ref={undo} variant="subtle" size="compact-sm" onClick={onUndo}>
              {words.undoing.undo}
            </Button>
          )}
        </>
      }
    >
      {children}
    </SplitPanel>
  );
}
