import { Button } from "@mantine/core";
import { useId } from "react";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

/** The lock that is not there yet. Its buttons say so instead of pretending, and can be reached to hear why. */
export function LockSettings() {
  const text = usePageWords("settings").lock;
  const reasonId = useId();
  const absent = { "aria-disabled": true, "data-disabled": true, "aria-describedby": reasonId, variant: "default" } as const;
  return (
    <SettingsPanel title={text.title} announcement="">
      <p id={reasonId} className={styles.intro}>
        {text.notBuilt}
      </p>
      <div className={styles.buttons}>
        <Button {...absent}>{text.setPassphrase}</Button>
        <Button {...absent}>{text.lockNow}</Button>
      </div>
    </SettingsPanel>
  );
}
