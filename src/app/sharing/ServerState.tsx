import { Link } from "react-router";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { serverStateInWords } from "./serverStateInWords.ts";
import styles from "./sharing.module.css";
import { useSharing } from "./useSharing.ts";

/** In the header of every page: whether the server has what is here, and whether something came from there. */
export function ServerState() {
  const words = usePageWords("sharing");
  const { format } = useWording();
  const today = useMonitor((state) => state.today)();
  const sharing = useSharing();
  if (sharing?.view.standing !== "On") return null;
  const pieces = serverStateInWords(sharing.view, words, format, today);
  const { status, isSignedIn } = sharing.view;
  const isOpen =
    status === undefined || status.waiting + status.forPerson.length + status.erasures.length + status.unreadable > 0;
  const isAll = pieces.length === 1 && isSignedIn && !isOpen && status.at !== undefined;
  return (
    <span className={styles.state}>
      <span role="status" aria-label={words.state.label}>
        <span className={styles.dot} aria-hidden="true" data-all={isAll} />
        {pieces.join(" · ")}
      </span>
      {(status?.forPerson.length ?? 0) + (status?.unreadable ?? 0) > 0 ? (
        <Link to="/settings#server">{words.person.open}</Link>
      ) : null}
    </span>
  );
}
