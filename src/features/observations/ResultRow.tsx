import { memo, useId, type ReactNode } from "react";
import { MEASURANDS } from "../../domain/measuring/measurand.ts";
import type { Observation, ObservationId } from "../../domain/measuring/observation.ts";
import type { Unit } from "../../domain/measuring/units.ts";
import type { SeriesPoint } from "../../domain/series/series.ts";
import { FlagMark } from "../../ui/FlagMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { intervalText, reportedText } from "../../words/describeReading.ts";
import { describeSameDay } from "../../words/describeDayResult.ts";
import { describeValue } from "../../words/describeSeries.ts";
import type { ResultChange } from "../../domain/analysis/changes.ts";
import type { ShiftSide } from "../../domain/analysis/shiftSides.ts";
import styles from "./ResultsTable.module.css";
import { RowActions, type RowAction } from "./RowActions.tsx";
import { stands } from "../../domain/standing.ts";

/** Shows where a result is, beside this device: as a mark beside its day, or in words below its value. Absent where nothing is shared. */
export type WhereShown = (observation: Observation, as: "mark" | "words") => ReactNode;

type Props = {
  readonly point: SeriesPoint;
  readonly change: ResultChange | undefined;
  readonly side: ShiftSide | undefined;
  /** Whether another result of the same day stands in the table, so that its name needs more than the day. */
  readonly shared: boolean;
  readonly selected: boolean;
  readonly onSelect: (id: ObservationId, selected: boolean) => void;
  readonly onAction: (action: RowAction, observation: Observation) => void;
  readonly where?: WhereShown | undefined;
};

/**
 * Everything in a point follows from its observation, which never changes in place: the same observation and change are the same
 * row.
 */
const isSameRow = (before: Props, after: Props): boolean =>
  before.point.observation === after.point.observation &&
  before.shared === after.shared &&
  before.side === after.side &&
  before.selected === after.selected &&
  before.onSelect === after.onSelect &&
  before.onAction === after.onAction &&
  before.where === after.where &&
  isSameChange(before.change, after.change);

function isSameChange(before: ResultChange | undefined, after: ResultChange | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  if ("reason" in before || "reason" in after) return "reason" in before && "reason" in after && before.reason === after.reason;
  return (
    before.percent === after.percent &&
    before.beyond === after.beyond &&
    before.fromMeanOf === after.fromMeanOf &&
    before.bridged === after.bridged
  );
}

/**
 * One result in the table. A withdrawn one is struck through and says so; one left out of arithmetic says why. Drawn anew only
 * where it changed.
 */
export const ResultRow = memo(Row, isSameRow);

function Row({ point, change, side, shared, selected, onSelect, onAction, where }: Props) {
  const { words, format } = useWording();
  const dayId = useId();
  const { observation } = point;
  const withdrawn = !stands(observation);
  const Value = withdrawn ? "s" : "span";
  const day = format.day(observation.collectedOn);
  const reported = reportedText(observation, format);
  const unit = MEASURANDS[observation.measurand].canonicalUnit;
  const named = shared ? `${day}, ${reported}` : day;

  return (
    <tr data-withdrawn={withdrawn || undefined}>
      <th scope="row" id={dayId} aria-labelledby={`${dayId}-day`} className={styles.day}>
        {withdrawn ? null : (
          <input
            type="checkbox"
            className={styles.select}
            data-print="no"
            aria-label={words.results.select(named)}
            checked={selected}
            onChange={(event) => onSelect(observation.id, event.currentTarget.checked)}
          />
        )}
        {/* The row is called by its day, not by the box that selects it. */}
        <span id={`${dayId}-day`}>
          <time dateTime={observation.collectedOn}>{day}</time>
          {observation.collectedAt === undefined ? null : <small>{observation.collectedAt}</small>}
        </span>
        {where?.(observation, "mark")}
      </th>
      <td className={styles.value}>
        <Value>{reported}</Value>
        {observation.urinePh === undefined ? null : <small>{words.results.urinePh(format.reported(observation.urinePh))}</small>}
        <Standing point={point} counts={side !== undefined} />
        {where?.(observation, "words")}
        {side === undefined ? null : (
          <small className={styles.side} data-side={side}>
            <span aria-hidden="true">{SIDE_GLYPH[side]}</span> {words.results.side[side]}
          </small>
        )}
      </td>
      <td
        className={styles.canonical}
        data-same={observation.unit === unit || undefined}
        data-label={words.results.inUnit(format.unit(unit))}
      >
        <Value>{describeValue(point, unit, format)}</Value>
      </td>
      <td className={styles.interval} data-label={words.results.interval}>
        {point.interval === undefined ? (
          <span className={styles.quiet}>{words.results.noInterval}</span>
        ) : (
          <>
            {intervalText(point.interval, format)}
            <small>
              {point.interval.source.type === "Default" ? words.results.defaultSource : words.results.laboratorySource}
            </small>
          </>
        )}
      </td>
      <td className={styles.flag}>
        {withdrawn ? <span className={styles.quiet}>{words.results.nothing}</span> : <FlagMark flag={point.flag} />}
      </td>
      <td className={styles.laboratory} data-label={words.results.laboratory}>
        {observation.laboratory ?? <span className={styles.quiet}>{words.results.notRecorded}</span>}
        {observation.method === undefined ? null : <small>{observation.method}</small>}
        {observation.note === undefined ? null : <small className={styles.note}>{observation.note}</small>}
      </td>
      <td className={styles.change} data-label={words.results.change}>
        <Change change={change ?? { reason: point.leftOut === undefined ? "not-computed" : "left-out" }} unit={unit} />
      </td>
      <td className={styles.actions} data-print="no">
        <RowActions day={named} describedBy={dayId} withdrawn={withdrawn} onAction={(action) => onAction(action, observation)} />
      </td>
    </tr>
  );
}

const SIDE_GLYPH: { readonly [side in ShiftSide]: string } = { rise: "▲", fall: "▼", before: "◁" };

/** What is special about a result, below its value. One beyond the assay's limit may count as that limit. */
function Standing({ point, counts }: { readonly point: SeriesPoint; readonly counts: boolean }) {
  const { words } = useWording();
  const { observation, leftOut } = point;
  if (!stands(observation)) return <small className={styles.mark}>{words.results.enteredInError}</small>;
  return (
    <>
      {leftOut === undefined ? null : (
        <small className={styles.mark}>
          {leftOut === "preliminary"
            ? words.results.preliminary
            : (counts ? String : words.results.leftOut)(words.names.leftOut[leftOut])}
        </small>
      )}
      {observation.status === "corrected" ? <small>{words.results.corrected}</small> : null}
      {observation.revision > 1 ? <small>{words.results.amended}</small> : null}
    </>
  );
}

function Change({ change, unit }: { readonly change: ResultChange; readonly unit: Unit }) {
  const { words, format } = useWording();
  if ("reason" in change) {
    return (
      <span className={styles.quiet}>
        {words.results.nothing}
        <small>{words.results.noChange[change.reason]}</small>
      </span>
    );
  }
  return (
    <span data-beyond={change.beyond || undefined}>
      {format.percent(change.percent)}
      {change.beyond ? <small>{words.results.beyond}</small> : null}
      {change.bridged === true ? <small>{words.results.bridged}</small> : null}
      {change.fromMeanOf === undefined ? null : (
        <small>{words.results.fromMean(words.verdict.meanOf(describeSameDay(change.fromMeanOf, unit, format)))}</small>
      )}
    </span>
  );
}
