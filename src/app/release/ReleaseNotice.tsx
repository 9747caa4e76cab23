import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { useFrameWording } from "../../ui/wording.tsx";
import styles from "./ReleaseNotice.module.css";
import { useRelease } from "./useRelease.ts";

/** Said in the header of every page, so that it is in sight wherever one is: a new release is there, or a part could not be loaded. */
export function ReleaseNotice() {
  const words = useFrameWording().frame.trouble.release;
  const { release, watch } = useRelease();
  const [later, setLater] = useState(false);
  const { type } = release;
  if (type === "Current" || (type === "Waiting" && later)) return <div role="status" />;
  return (
    <div role={type === "Waiting" ? "status" : "alert"} className={styles.notice} data-calm={type === "Waiting"}>
      <div className={styles.row}>
        <p>{words[type]}</p>
        {type === "Asking" ? null : (
          <div className={styles.buttons}>
            {type === "Waiting" ? (
              <Button size="compact-sm" variant="subtle" onClick={() => setLater(true)}>
                {words.later}
              </Button>
            ) : null}
            <Button size="compact-sm" onClick={type === "Unreachable" ? watch?.tryAgain : watch?.goOn}>
              {type === "Unreachable" ? words.tryAgain : type === "Waiting" ? words.update : words.reload}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
