import { useNavigate } from "react-router";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeBackup } from "../../words/describeBackup.ts";
import styles from "./backup.module.css";
import { useBackup } from "./useBackup.ts";
import { keptFileInWords, useKeptFile } from "./useKeptFile.ts";

/** In the header beside the save state: when the last backup was made, and one click to make another. */
export function BackupMenu() {
  const words = usePageWords("backup");
  const { format } = useWording();
  const navigate = useNavigate();
  const { standing, done, backUp } = useBackup();
  const { keeper, state } = useKeptFile();
  const isBroken = state.type === "NotAllowed" || state.type === "Failed";
  const way = state.type === "NotAllowed" ? "allow" : "tryAgain";
  return (
    <>
      <ActionMenu
        look="icon"
        name={words.menu}
        note={[keptFileInWords(state, words, format), describeBackup(standing, words, format), words.readable]
          .filter(Boolean)
          .join(" ")}
        actions={[
          ...(isBroken ? [{ label: words.file[way], onChoose: () => void keeper?.allow() }] : []),
          { label: words.now, onChoose: backUp },
          { label: words.toSettings, onChoose: () => void navigate("/settings") },
        ]}
      >
        <BackupMark isDue={standing.isDue || isBroken} />
      </ActionMenu>
      <Unseen role="status">{done?.type === "Wrote" ? words.wrote(done.file) : ""}</Unseen>
      {done?.type === "Failed" ? (
        <span role="alert" className={styles.failed}>
          {words.failed}
        </span>
      ) : null}
    </>
  );
}

/** A box with what goes into it; a dot where a backup is due. */
const BackupMark = ({ isDue }: { readonly isDue: boolean }) => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
    <path d="M2.5 11v4h13v-4 M9 2v8.5 M5.5 7.5 9 11l3.5-3.5" strokeLinejoin="round" strokeLinecap="round" />
    {isDue ? <circle cx="14.5" cy="3.5" r="2.6" fill="var(--caution)" stroke="none" /> : null}
  </svg>
);
