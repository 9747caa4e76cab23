import { Button } from "../../ui/Button.tsx";
import { Suspense, useCallback, useState } from "react";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Observation, ObservationId } from "../../domain/measuring/observation.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { narrowSeries } from "../../domain/series/purposeView.ts";
import type { PurposeView } from "../../domain/measuring/observation.ts";
import { seriesOf } from "../../domain/series/series.ts";
import { stands } from "../../domain/standing.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { DialogWording, useWording } from "../../ui/wording.tsx";
import { describeKept } from "../../words/describeKept.ts";
import { resultInWords } from "../../words/describeReading.ts";
import type { ResultChange } from "../../domain/analysis/changes.ts";
import type { ShiftSide } from "../../domain/analysis/shiftSides.ts";
import { ResultRow, type WhereShown } from "./ResultRow.tsx";
import styles from "./ResultsTable.module.css";
import type { RowAction } from "./RowActions.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useOnceAsked } from "../../ui/useOnceAsked.ts";

// Opened now and then, so fetched then, or while nobody asks for anything.
const AmendDialog = lazyPart(["doubts"], async () => (await import("./AmendDialog.tsx")).AmendDialog);
const WithdrawDialog = lazyPart([], async () => (await import("./WithdrawDialog.tsx")).WithdrawDialog);
const HistoryDialog = lazyPart([], async () => (await import("./HistoryDialog.tsx")).HistoryDialog);
const AmendSelectedDialog = lazyPart(["doubts"], async () => (await import("./AmendSelectedDialog.tsx")).AmendSelectedDialog);

type Props = {
  readonly patientId: PatientId;
  readonly measurand: MeasurandCode;
  /** What the analysis computed for each result. One that is missing here is shown as not computed. */
  readonly changes: ReadonlyMap<ObservationId, ResultChange>;
  /** What the verdict's shift says of each result that carries it. */
  readonly carried: ReadonlyMap<ObservationId, ShiftSide>;
  /** The purpose to whose results the table is narrowed; who narrows it says so above. */
  readonly view?: PurposeView | undefined;
  /** Begins to move a result to another patient. */
  readonly onMove: (observation: Observation) => void;
  readonly where?: WhereShown | undefined;
};

/** How many rows are drawn unasked: with 2,000 a slow machine took nine seconds before it answered. */
const DRAWN = 200;

/**
 * Every result of one measurand, newest first: as reported, in the common unit, against its own interval, with what can be done
 * about it.
 */
export function ResultsTable({ patientId, measurand, changes, carried, view, onMove, where }: Props) {
  const { words, format } = useWording();
  const record = useMonitor((monitor) => take(monitor.records, patientId));
  const withdraw = useMonitor((monitor) => monitor.markObservationEnteredInError);
  const restore = useMonitor((monitor) => monitor.restoreObservation);
  const [open, setOpen] = useState<{ readonly action: RowAction; readonly id: ObservationId } | undefined>();
  const [announcement, setAnnouncement] = useState<string | { readonly entered: string }>("");
  const saveStatus = useMonitor((monitor) => monitor.saveStatus.type);
  const act = useCallback(
    (action: RowAction, observation: Observation) => {
      setAnnouncement("");
      if (action === "move") return onMove(observation);
      if (action !== "restore") return setOpen({ action, id: observation.id });
      restore(patientId, observation.id);
      setAnnouncement(words.results.restored(resultInWords(observation, words, format)));
    },
    [patientId, restore, onMove, words, format],
  );
  const [selected, setSelected] = useState<ReadonlySet<ObservationId>>(new Set());
  const [detailed, setDetailed] = useState(false);
  const [all, setAll] = useState(false);
  const [amending, setAmending] = useState<readonly Observation[] | undefined>();
  const select = useCallback(
    (id: ObservationId, on: boolean) =>
      setSelected((present) => new Set(on ? [...present, id] : [...present].filter((other) => other !== id))),
    [],
  );
  const amended = useOnceAsked(open?.action === "amend");
  const withdrawn = useOnceAsked(open?.action === "withdraw");
  if (record === undefined) return null;

  const series = narrowSeries(seriesOf(record, measurand), view);
  const points = series.points.toReversed();
  const rows = all ? points : points.slice(0, DRAWN);
  const resultsOn = new Map<string, number>();
  for (const { collectedOn } of points) resultsOn.set(collectedOn, (resultsOn.get(collectedOn) ?? 0) + 1);
  const selectable = rows.map(({ observation }) => observation).filter(stands);
  const chosenRows = selectable.filter(({ id }) => selected.has(id));
  const chosen = (action: RowAction): Observation | undefined =>
    open?.action === action ? record.observations[open.id] : undefined;
  const close = () => setOpen(undefined);
  const inWords = (observation: Observation) => resultInWords(observation, words, format);

  if (rows.length === 0) return <p className={styles.none}>{words.results.none(words.names.measurand[measurand])}</p>;
  return (
    <div className={styles.results}>
      {selectable.length === 0 ? null : (
        <div className={styles.many} data-print="no">
          <TickField
            label={words.results.selectAll}
            checked={chosenRows.length === selectable.length}
            onChange={(on) => setSelected(new Set(on ? selectable.map(({ id }) => id) : []))}
          />
          {chosenRows.length === 0 ? null : <span>{words.results.selected(chosenRows.length)}</span>}
          <Button
            variant="default"
            size="compact-sm"
            disabled={chosenRows.length === 0}
            onClick={() => {
              setAnnouncement("");
              setAmending(chosenRows);
            }}
          >
            {words.results.amendSelected}
          </Button>
        </div>
      )}
      <div className={styles.details} data-print="no">
        <TickField label={words.results.details} checked={detailed} onChange={setDetailed} />
      </div>
      <table className={styles.table} aria-label={words.results.table} data-details={detailed || undefined}>
        <thead>
          <tr>
            <th scope="col">{words.results.collected}</th>
            <th scope="col" className={styles.value}>
              {words.results.value}
            </th>
            <th scope="col" className={styles.canonical}>
              {format.unit(series.measurand.canonicalUnit)}
            </th>
            <th scope="col" className={styles.interval}>
              {words.results.interval}
            </th>
            <th scope="col">{words.results.flag}</th>
            <th scope="col">{words.results.laboratory}</th>
            <th scope="col" className={styles.change}>
              {words.results.change}
            </th>
            <th scope="col" className={styles.actions} data-print="no">
              <Unseen>{words.results.actions}</Unseen>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <ResultRow
              key={point.observation.id}
              point={point}
              change={changes.get(point.observation.id)}
              side={carried.get(point.observation.id)}
              shared={(resultsOn.get(point.collectedOn) ?? 0) > 1}
              selected={selected.has(point.observation.id)}
              onSelect={select}
              onAction={act}
              where={where}
            />
          ))}
        </tbody>
      </table>
      {points.length <= DRAWN ? null : (
        <p className={styles.further}>
          {words.results.shownOf(rows.length, points.length)}{" "}
          <Button variant="default" size="compact-sm" data-print="no" onClick={() => setAll(!all)}>
            {all ? words.results.showLatest(DRAWN) : words.results.showAll(points.length)}
          </Button>
        </p>
      )}
      <output className={styles.announcement}>
        {typeof announcement === "string" ? announcement : describeKept(announcement.entered, saveStatus, words)}
      </output>
      <DialogWording>
        <Suspense>
          {amended ? (
            <AmendDialog
              patientId={patientId}
              observation={chosen("amend")}
              onClose={close}
              onSaved={(observation) => setAnnouncement({ entered: inWords(observation) })}
            />
          ) : null}
          {withdrawn ? (
            <WithdrawDialog
              observation={chosen("withdraw")}
              onClose={close}
              onWithdraw={(reason) => {
                const observation = chosen("withdraw");
                close();
                if (observation === undefined) return;
                withdraw(patientId, observation.id, reason);
                setAnnouncement(words.results.withdrawn(inWords(observation)));
              }}
            />
          ) : null}
          {amending === undefined ? null : (
            <AmendSelectedDialog
              patientId={patientId}
              chosen={amending}
              onClose={() => setAmending(undefined)}
              onSaved={(what) => {
                setSelected(new Set());
                setAnnouncement({ entered: what });
              }}
            />
          )}
          {chosen("history") === undefined ? null : (
            <HistoryDialog patientId={patientId} observation={chosen("history")} onClose={close} />
          )}
        </Suspense>
      </DialogWording>
    </div>
  );
}
