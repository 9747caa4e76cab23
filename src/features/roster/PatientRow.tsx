import { Fragment, memo, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { partedByDialysis } from "../../charts/lanes/partedByDialysis.ts";
import { entriesOf } from "../../domain/byId.ts";
import { Sparkline } from "../../charts/Sparkline.tsx";
import { MEASURANDS } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { comparableRuns } from "../../domain/series/series.ts";
import { FlagMark } from "../../ui/FlagMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { canonicalUnitText } from "../../words/describeQuantity.ts";
import { describeChange } from "../../words/describeChange.ts";
import { describeOthersThatDay } from "../../words/describeDayResult.ts";
import { describeValue } from "../../words/describeSeries.ts";
import { describeBorn } from "../../words/describePatient.ts";
import { DueCell } from "./DueCell.tsx";
import styles from "./Roster.module.css";
import { rosterRow, type RosterView } from "./rosterRow.ts";
import { VerdictCell, type AskToSetAside } from "./VerdictCell.tsx";

type Props = {
  readonly record: PatientRecord;
  readonly view: RosterView;
  /** Called when a patient is likely to be opened next, so that their page can be fetched ahead. */
  readonly onApproach: () => void;
  readonly onSetAside: AskToSetAside;
};

/** Moves the focus from patient to patient: up, down, and to the first and the last one listed. */
function moveAmongPatients(event: KeyboardEvent<HTMLAnchorElement>): void {
  const links = [...(event.currentTarget.closest("table")?.querySelectorAll<HTMLAnchorElement>("[data-patient-link]") ?? [])];
  const at = links.indexOf(event.currentTarget);
  const places = new Map([
    ["ArrowDown", at + 1],
    ["ArrowUp", at - 1],
    ["Home", 0],
    ["End", links.length - 1],
  ]);
  const to = places.get(event.key);
  if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  links[to]?.focus();
}

/**
 * One patient: who, what was measured last, how it changed and what is said of it. Drawn again only when their record changes.
 */
export const PatientRow = memo(function PatientRow({ record, view, onApproach, onSetAside }: Props) {
  const { words, format } = useWording();
  const row = rosterRow(record, view);
  const { latest, verdict } = row;
  const change = describeChange(verdict, words, format);
  const others = latest === undefined ? undefined : describeOthersThatDay(row.series, latest, format);
  return (
    <tr data-archived={record.patient.archived}>
      <th scope="row" data-column="patient">
        <Link
          to={`/patients/${record.id}`}
          className={styles.name}
          data-patient-link
          onKeyDown={moveAmongPatients}
          onMouseEnter={onApproach}
          onFocus={onApproach}
        >
          {row.name}
        </Link>{" "}
        {record.patient.synthetic ? (
          <span className={styles.tag} title={words.shell.synthetic}>
            {words.shell.syntheticShort}
          </span>
        ) : null}{" "}
        {record.patient.archived ? <span className={styles.tag}>{words.list.archivedMark}</span> : null}{" "}
        <span className={styles.under}>
          {describeBorn(record.patient, format)
            .split(/(?<=·) /u)
            .map((part) => (
              <Fragment key={part}>
                <span className={styles.whole}>{part}</span>{" "}
              </Fragment>
            ))}
        </span>{" "}
        <span className={`${styles.under} ${styles.narrow}`} data-of="diagnosis">
          {row.diagnosis}
        </span>
      </th>
      <td data-column="diagnosis">
        {row.diagnosis === "" ? <span className={styles.quiet}>{words.list.noDiagnosis}</span> : row.diagnosis}
      </td>
      <td data-column="latest">
        {latest === undefined ? (
          <span className={styles.quiet}>{words.list.noResult}</span>
        ) : (
          <>
            <span className={styles.value}>
              {describeValue(latest, MEASURANDS[row.code].canonicalUnit, format)}{" "}
              <span className={styles.unit}>{canonicalUnitText(row.code, format)}</span>
            </span>{" "}
            <FlagMark flag={latest.flag} />{" "}
            {others === undefined ? null : <span className={styles.under}>{words.list.alsoThatDay(others)}</span>}{" "}
            <time className={`${styles.under} ${styles.narrow}`} data-of="collected" dateTime={latest.collectedOn}>
              {format.day(latest.collectedOn)}
            </time>
            {row.code === "b2m-serum" ? null : <span className={styles.under}>{words.names.measurand[row.code]}</span>}
          </>
        )}
      </td>
      <td data-column="collected">
        {latest === undefined ? "" : <time dateTime={latest.collectedOn}>{format.day(latest.collectedOn)}</time>}
      </td>
      <td data-column="trend">
        {row.series.points.length > 1 ? (
          <Sparkline series={row.series} runs={partedByDialysis(comparableRuns(row.series), entriesOf(record.events))} />
        ) : null}
      </td>
      <td data-column="change">
        {change === undefined ? (
          <span className={styles.quiet}>{words.list.noChange}</span>
        ) : (
          <span data-beyond={change.beyond} className={styles.change}>
            {change.figure} {change.day === undefined ? null : <span className={styles.since}>{change.day}</span>}{" "}
            {change.under === undefined ? null : <span className={styles.under}>{change.under}</span>}
          </span>
        )}
      </td>
      <td data-column="verdict">
        <VerdictCell row={row} onSetAside={onSetAside} />
        {row.work.nextDue === undefined ? null : (
          <span className={`${styles.narrow} ${styles.due}`} data-of="due">
            {words.list.due} <DueCell row={row} />
          </span>
        )}
      </td>
      <td data-column="due">
        <DueCell row={row} />
      </td>
    </tr>
  );
});
