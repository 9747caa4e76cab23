import { useSyncExternalStore } from "react";
import { Link } from "react-router";
import type { SaveStatus } from "../../persistence/saveOnChange.ts";
import type { Reading } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import type { Copies } from "../device/device.ts";
import type { Words } from "../../words/language.ts";
import styles from "./SaveState.module.css";

function sentence(status: SaveStatus, words: Words): string {
  switch (status.type) {
    case "Saved":
      return status.at === undefined ? words.shell.saved : words.shell.savedAt(clockTime(status.at));
    case "Saving":
      return words.shell.saving;
    case "NotSaved":
      return { full: words.shell.notSavedFull, denied: words.shell.notSavedDenied, unreadable: words.shell.notSavedUnreadable }[
        status.why
      ];
  }
}

const describeReading = ({ read, of, brokeOff }: Reading, words: Words): string =>
  brokeOff ? words.shell.readingBrokeOff(read, of) : words.shell.reading(read, of);

/** "14:32" where the user sits. */
const clockTime = (at: string): string => {
  const moment = new Date(at);
  return `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
};

const watchNothing = () => () => {};

/** Whether all is kept. A change that is not is said in full, and stays said until it is. */
export function SaveState({ copies }: { readonly copies?: Copies | undefined }) {
  const { words } = useWording();
  const status = useMonitor((state) => state.saveStatus);
  const reading = useMonitor((state) => state.reading);
  const failed = status.type === "NotSaved";
  const second = useSyncExternalStore(copies?.watch ?? watchNothing, () => copies?.state().type ?? "Kept");
  return (
    <div className={styles.state} data-failed={failed}>
      <span role="status" aria-label={words.shell.storage}>
        <span className={styles.dot} aria-hidden="true" data-type={status.type} />
        {reading !== undefined && status.type === "Saved" ? describeReading(reading, words) : sentence(status, words)}
        {failed ? ` ${words.shell.pending(status.pending)}` : ""}
        {status.type === "Saved" && reading === undefined && second !== "Kept" ? `, ${words.shell.oneCopy}` : ""}
      </span>
      {failed ? <Link to="/settings">{words.shell.exportNow}</Link> : null}
    </div>
  );
}
