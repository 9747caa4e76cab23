import { isSoonOrLate } from "../../domain/analysis/worklist.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeDueIn } from "../../words/describeDue.ts";
import styles from "./Worklist.module.css";
import type { RosterRow } from "./rosterRow.ts";

/** When a patient's next test is due, and how far off that is where it is near or past. */
export function DueCell({ row: { work } }: { readonly row: RosterRow }) {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  const { nextDue } = work;
  if (nextDue === undefined) return <span className={styles.quiet}>{words.list.noChange}</span>;
  const late = nextDue.daysOverdue > 0;
  return (
    <>
      <time dateTime={nextDue.dueOn}>{format.day(nextDue.dueOn)}</time>{" "}
      {isSoonOrLate(nextDue, today) ? (
        <span className={styles.off} data-overdue={late}>
          {describeDueIn(nextDue, today, words)}
        </span>
      ) : null}{" "}
      {nextDue.because.type === "Repeat" ? <span className={styles.off}>{words.followUp.repeat}</span> : null}
    </>
  );
}
