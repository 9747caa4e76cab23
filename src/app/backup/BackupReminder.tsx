import { Button } from "../../ui/Button.tsx";
import { useState, type ReactNode } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeBackup } from "../../words/describeBackup.ts";
import styles from "./backup.module.css";
import { useBackup } from "./useBackup.ts";
import { useKeptFile } from "./useKeptFile.ts";

/** A bar at the foot of the window: what is said, and what can be done about it. The page under it can be scrolled free. */
function Foot({
  said,
  tone,
  children,
}: {
  readonly said: ReactNode;
  readonly tone?: "information";
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.foot} data-foot data-print="no">
      <Banner size="inside" {...(tone === undefined ? {} : { tone })}>
        <span className={styles.reminder}>
          <span className={styles.said}>{said}</span>
          <span className={styles.buttons}>{children}</span>
        </span>
      </Banner>
    </div>
  );
}

/** Under the patients, where a backup is due: why, and one click to make it. Put off for this visit by another. */
export function BackupReminder() {
  const words = usePageWords("backup");
  const { words: common, format } = useWording();
  const { standing, done, backUp } = useBackup();
  const { keeper, state } = useKeptFile();
  const [later, setLater] = useState(false);
  const putOff = (label: string) => (
    <Button size="compact-md" variant="subtle" onClick={() => setLater(true)}>
      {label}
    </Button>
  );
  if (later) return null;
  if (done?.type === "Wrote")
    return (
      <Foot tone="information" said={<span role="status">{words.wrote(done.file)}</span>}>
        {putOff(common.shell.close)}
      </Foot>
    );
  if (state.type === "NotAllowed" || state.type === "Failed")
    return (
      <Foot said={words.file.state[state.type]}>
        {putOff(words.later)}
        <Button size="compact-md" onClick={() => void keeper?.allow()}>
          {state.type === "NotAllowed" ? words.file.allow : words.file.tryAgain}
        </Button>
      </Foot>
    );
  if (!standing.isDue) return null;
  return (
    <Foot
      said={
        <>
          <span className={styles.lead}>{describeBackup(standing, words, format)}</span>
          <span className={styles.why}>{words.due}</span>
          <span className={styles.small} role={done?.type === "Failed" ? "alert" : undefined}>
            {done?.type === "Failed" ? words.failed : words.readable}
          </span>
        </>
      }
    >
      {putOff(words.later)}
      <Button size="compact-md" disabled={done?.type === "Working"} onClick={backUp}>
        {words.now}
      </Button>
    </Foot>
  );
}
