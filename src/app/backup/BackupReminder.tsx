import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeBackup } from "../../words/describeBackup.ts";
import styles from "./backup.module.css";
import { useBackup } from "./useBackup.ts";
import { useKeptFile } from "./useKeptFile.ts";

/** Above the patients, where a backup is due: why, and one click to make it. Put off for this visit by another. */
export function BackupReminder() {
  const words = usePageWords("backup");
  const { format } = useWording();
  const { standing, done, backUp } = useBackup();
  const { keeper, state } = useKeptFile();
  const [later, setLater] = useState(false);
  if (done?.type === "Wrote")
    return (
      <div role="status">
        <Banner tone="information">{words.wrote(done.file)}</Banner>
      </div>
    );
  if (later) return null;
  if (state.type === "NotAllowed" || state.type === "Failed")
    return (
      <Banner>
        <span className={styles.reminder}>
          <span className={styles.said}>{words.file.state[state.type]}</span>
          <span className={styles.buttons}>
            <Button size="compact-md" variant="subtle" onClick={() => setLater(true)}>
              {words.later}
            </Button>
            <Button size="compact-md" onClick={() => void keeper?.allow()}>
              {state.type === "NotAllowed" ? words.file.allow : words.file.tryAgain}
            </Button>
          </span>
        </span>
      </Banner>
    );
  if (!standing.isDue) return null;
  return (
    <Banner>
      <span className={styles.reminder}>
        <span className={styles.said}>
          {describeBackup(standing, words, format)} {words.due}
          <span className={styles.small} role={done?.type === "Failed" ? "alert" : undefined}>
            {done?.type === "Failed" ? words.failed : words.readable}
          </span>
        </span>
        <span className={styles.buttons}>
          <Button size="compact-md" variant="subtle" onClick={() => setLater(true)}>
            {words.later}
          </Button>
          <Button size="compact-md" disabled={done?.type === "Working"} onClick={backUp}>
            {words.now}
          </Button>
        </span>
      </span>
    </Banner>
  );
}
