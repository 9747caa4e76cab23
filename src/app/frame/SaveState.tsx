import { Link } from "react-router";
import type { SaveStatus } from "../../persistence/saveStatus.ts";
import type { Reading } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useFrameWording } from "../../ui/wording.tsx";
import type { FrameWords } from "../../words/language.ts";
import styles from "./SaveState.module.css";

function sentence(status: SaveStatus, frame: FrameWords): string {
  switch (status.type) {
    case "Saved":
      return status.at === undefined ? frame.shell.saved : frame.shell.savedAt(clockTime(status.at));
    case "Saving":
      return frame.shell.saving;
    case "NotSaved":
      return { full: frame.shell.notSavedFull, denied: frame.shell.notSavedDenied, unreadable: frame.shell.notSavedUnreadable }[
        status.why
      ];
  }
}

const describeReading = ({ read, of, brokeOff }: Reading, frame: FrameWords): string =>
  brokeOff ? frame.shell.readingBrokeOff(read, of) : frame.shell.reading(read, of);

/** "14:32" where the user sits. */
const clockTime = (at: string): string => {
  const moment = new Date(at);
  return `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
};

/** Whether all is kept. A change that is not is said in full, and stays said until it is. */
export function SaveState() {
  const { frame } = useFrameWording();
  const status = useMonitor((state) => state.saveStatus);
  const reading = useMonitor((state) => state.reading);
  const failed = status.type === "NotSaved";
  return (
    <div className={styles.state} data-failed={failed}>
      <span role="status" aria-label={frame.shell.storage}>
        <span className={styles.dot} aria-hidden="true" data-type={status.type} />
        {reading !== undefined && status.type === "Saved" ? describeReading(reading, frame) : sentence(status, frame)}
        {failed ? ` ${frame.shell.pending(status.pending)}` : ""}
        {status.type === "Saved" && reading === undefined && status.lacking !== undefined ? `, ${frame.shell.oneCopy}` : ""}
      </span>
      {failed ? <Link to="/settings">{frame.shell.exportNow}</Link> : null}
    </div>
  );
}
