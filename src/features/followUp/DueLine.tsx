import { Button } from "../../ui/Button.tsx";
import { isSoonOrLate, type NextDue } from "../../domain/analysis/worklist.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeDueIn, describeWhyDue } from "../../words/describeDue.ts";
import styles from "./followUp.module.css";

type Props = { readonly nextDue: NextDue | undefined; readonly onPlan: () => void };

/** When the next test is due, what that rests on, and the way to plan it. On a phone only what is near or past. */
export function DueLine({ nextDue, onPlan }: Props) {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  const near = nextDue !== undefined && isSoonOrLate(nextDue, today);
  return (
    <div className={styles.line} data-quiet={!near}>
      <p className={styles.text}>
        {nextDue === undefined ? (
          words.followUp.notPlanned
        ) : (
          <>
            {words.followUp.nextTest}{" "}
            <time dateTime={nextDue.dueOn} className={styles.day} title={describeWhyDue(nextDue, words)}>
              {format.dayShort(nextDue.dueOn)}
            </time>
            {near ? (
              <span className={styles.due} data-overdue={nextDue.daysOverdue > 0}>
                , {describeDueIn(nextDue, today, words)}
              </span>
            ) : null}
          </>
        )}
      </p>
      <Button
        className={styles.act ?? ""}
        variant="subtle"
        size="compact-sm"
        onClick={onPlan}
        aria-label={words.followUp.plan}
        title={words.followUp.planHint}
        data-print="no"
      >
        {words.followUp.planShort}
      </Button>
    </div>
  );
}
