import { contentOf } from "../../domain/kept.ts";
import type { SetAsideContent } from "../../domain/record/setAside.ts";
import type { RepeatRequest, SeriesWork } from "../../domain/analysis/worklist.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { dayOfMoment } from "../../words/describeMoment.ts";
import { describeReview } from "../../words/describeDue.ts";
import { describeVerdictName } from "../../words/describeVerdict.ts";
import type { RosterRow } from "./rosterRow.ts";
import styles from "./Worklist.module.css";

export type AskToSetAside = (row: RosterRow, repeat: RepeatRequest) => void;

/**
 * The first series, and every other one that has something of its own to say, so that each group a patient is in can be seen in
 * their row.
 */
const seriesToShow = (series: readonly SeriesWork[]): readonly SeriesWork[] =>
  series.filter(({ group }, index) => {
    if (index === 0) return true;
    const quiet = group === "too-few" || group === "not-interpreted";
    return group !== "no-change" && !(quiet && series.slice(0, index).some((before) => before.group === group));
  });

/** What is said of a patient's series, and the repeat that it asks for. */
export function VerdictCell({ row, onSetAside }: { readonly row: RosterRow; readonly onSetAside: AskToSetAside }) {
  const { words, format } = useWording();
  if (row.work.series.length === 0)
    return <VerdictMark kind={row.verdict.kind} name={describeVerdictName(row.verdict, words, format)} />;
  const { review, awaitsReview } = row.work;
  return (
    <>
      {seriesToShow(row.work.series).map(({ code, verdict, repeat }, index) => (
        <div key={code} className={styles.finding}>
          {index === 0 ? null : <span className={styles.series}>{words.names.measurand[code]} </span>}
          <VerdictMark kind={verdict.kind} name={describeVerdictName(verdict, words, format)} />
          {repeat === undefined ? null : <Repeat row={row} repeat={repeat} onSetAside={onSetAside} />}
        </div>
      ))}
      {review === undefined ? null : (
        <div className={styles.review} data-awaits={awaitsReview}>
          {describeReview(review, words, format)}
        </div>
      )}
    </>
  );
}

/** Asks for a repeat until there is one, or says why nobody asks any more. */
function Repeat({
  row,
  repeat,
  onSetAside,
}: {
  readonly row: RosterRow;
  readonly repeat: RepeatRequest;
  readonly onSetAside: AskToSetAside;
}) {
  const { words, format } = useWording();
  const setAside = useMonitor((state) => state.setAside);
  const what = `${row.name}, ${words.names.measurand[repeat.code]}`;
  const silenced = repeat.setAside;
  const askAgain = () => {
    if (silenced !== undefined)
      setAside(
        row.record.id,
        { ...contentOf<SetAsideContent>(silenced), status: "entered-in-error" },
        silenced.id,
        words.worklist.askAgainReason,
      );
  };
  return (
    <div className={styles.repeat}>
      {silenced === undefined ? (
        <span className={styles.asks} data-overdue={repeat.daysOverdue > 0}>
          {repeat.daysOverdue > 0
            ? words.worklist.repeatOverdue(repeat.daysOverdue)
            : words.worklist.repeatAskedFor(format.day(repeat.dueOn))}
        </span>
      ) : (
        <>
          <span className={styles.why} title={silenced.why}>
            {words.worklist.isSetAside(silenced.why)}
          </span>{" "}
          <time className={styles.quiet} dateTime={dayOfMoment(silenced.recordedAt)}>
            {words.worklist.setAsideOn(format.day(dayOfMoment(silenced.recordedAt)))}
          </time>
        </>
      )}
      <button
        type="button"
        className={styles.act}
        title={silenced === undefined ? words.worklist.setAsideOf(what) : words.worklist.askAgainOf(what)}
        onClick={() => (silenced === undefined ? onSetAside(row, repeat) : askAgain())}
      >
        {silenced === undefined ? words.worklist.setAside : words.worklist.askAgain}
      </button>
    </div>
  );
}
