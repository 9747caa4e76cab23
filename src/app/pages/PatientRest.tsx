import { Button } from "../../ui/Button.tsx";
import { Suspense, useCallback, useMemo, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { changesOf } from "../../domain/analysis/changes.ts";
import { shiftSides } from "../../domain/analysis/shiftSides.ts";
import { entriesOf } from "../../domain/byId.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { NextDue } from "../../domain/analysis/worklist.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { LineOfTherapy } from "../../domain/record/lineOfTherapy.ts";
import { numberLines } from "../../domain/record/lineNumber.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Observation } from "../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { PurposeView } from "../../domain/measuring/observation.ts";
import { seriesOf } from "../../domain/series/series.ts";
import { CareList } from "../../features/care/CareList.tsx";
import { ResultsTable } from "../../features/observations/ResultsTable.tsx";
import { LinesTable } from "../../features/trend/LinesTable.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DialogWording, useWording } from "../../ui/wording.tsx";
import { useOnceAsked } from "../../ui/useOnceAsked.ts";
import { ErasureSlot, ResultPlaceSlot } from "../sharing/SharingSlots.tsx";
import styles from "./PatientRest.module.css";
import { lazyPart } from "../../ui/lazyPart.tsx";

// Opened now and then, so fetched then, or while nobody asks for anything.
const EventDialog = lazyPart([], async () => (await import("../../features/care/EventDialog.tsx")).EventDialog);
const TreatmentDialog = lazyPart(
  ["regimens"],
  async () => (await import("../../features/care/TreatmentDialog.tsx")).TreatmentDialog,
);
const ExportPatientDialog = lazyPart(["exporting"], async () => (await import("./ExportPatientDialog.tsx")).ExportPatientDialog);
const MergeDialog = lazyPart(["people"], async () => (await import("../../features/people/MergeDialog.tsx")).MergeDialog);
const UnmergeDialog = lazyPart(["people"], async () => (await import("../../features/people/UnmergeDialog.tsx")).UnmergeDialog);
const MoveDialog = lazyPart(["people", "doubts"], async () => (await import("../../features/people/MoveDialog.tsx")).MoveDialog);
const EraseDialog = lazyPart(["people"], async () => (await import("../../features/people/EraseDialog.tsx")).EraseDialog);
const NoteDialog = lazyPart(["note"], async () => (await import("../../features/verdict/NoteDialog.tsx")).NoteDialog);
const PlanNextTest = lazyPart(["followUp"], async () => (await import("./PlanNextTest.tsx")).PlanNextTest);
const ReviewDialog = lazyPart(["followUp"], async () => (await import("../../features/followUp/ReviewDialog.tsx")).ReviewDialog);
const EditPatientDialog = lazyPart([], async () => (await import("./EditPatientDialog.tsx")).EditPatientDialog);
const ObservationForm = lazyPart(
  ["doubts"],
  async () => (await import("../../features/observations/ObservationForm.tsx")).ObservationForm,
);

const SaveForPatientDialog = lazyPart(
  ["takeHome"],
  async () => (await import("../takeHome/SaveForPatientDialog.tsx")).SaveForPatientDialog,
);
/** Few patients bring anything back. */
const PatientEntries = lazyPart(
  ["takeHome"],
  async () => (await import("../takeHome/PatientEntriesPart.tsx")).PatientEntriesPart,
);

/** Few patients have been to a board. */
const BoardNotes = lazyPart(["board"], async () => (await import("../../features/board/BoardNotes.tsx")).BoardNotes);

const PrintedHead = lazyPart([], async () => (await import("../../ui/PrintedHead.tsx")).PrintedHead, null);

/** The scores rest on the diagnostic sample and change seldom: they come when all else is there. */
const StagingPanel = lazyPart(["staging"], async () => (await import("../../features/staging/StagingPanel.tsx")).StagingPanel);

/**
 * The dialog that stands open over a patient's page, and what it is about: an entry to change, or the day on which one is added.
 */
export type OpenedDialog =
  | { readonly type: "Result"; readonly on?: CalendarDate }
  | { readonly type: "Patient" }
  | { readonly type: "Export" }
  | { readonly type: "TakeHome" }
  | { readonly type: "Note" }
  | { readonly type: "NextTest" }
  | { readonly type: "Review" }
  | { readonly type: "Merge" }
  | { readonly type: "Unmerge" }
  | { readonly type: "Erase" }
  | { readonly type: "Move"; readonly observation: Observation }
  | { readonly type: "Line"; readonly line?: LineOfTherapy | undefined; readonly on?: CalendarDate }
  | { readonly type: "Event"; readonly event?: ClinicalEvent | undefined; readonly on?: CalendarDate };

type Props = {
  readonly record: PatientRecord;
  /** The measurand looked at. */
  readonly code: MeasurandCode;
  readonly opened: OpenedDialog | undefined;
  /** When the next test is due. */
  readonly nextDue: NextDue | undefined;
  readonly onOpen: (opened: OpenedDialog | undefined) => void;
  /** Who has just marked the patient as reviewed. */
  readonly onMarked: (by: string) => void;
  readonly onChoose: (code: MeasurandCode) => void;
  /** The purpose to whose results trend and table are narrowed, and what says so. */
  readonly purpose: PurposeView | undefined;
  readonly narrowed: ReactNode;
  readonly onShowAll: () => void;
};

/**
 * What of a patient's page lies under the first screenful, and its dialogs. A module of its own, so that verdict and trend do not
 * wait for it.
 */
export function PatientRest(props: Props) {
  const { record, code, opened, nextDue, onOpen, onMarked, onChoose, purpose, narrowed, onShowAll } = props;
  const { words } = useWording();
  const navigate = useNavigate();
  const today = useMonitor((state) => state.today)();
  const variation = useMonitor((state) => state.settings.variation);
  const names = useMonitor((state) => state.settings.laboratoryNames);
  const entered = useOnceAsked(opened?.type === "Result");
  const series = seriesOf(record, code, names);
  const verdict = judgeRecord(record, code, variation, names);
  const interpreted = verdict.kind !== "not-interpreted";
  const events = useMemo(() => entriesOf(record.events), [record.events]);
  const carried = useMemo(() => shiftSides(verdict), [verdict]);
  const changes = useMemo(
    () => changesOf(series, variation, interpreted, interpreted ? verdict.used : [], events),
    [series, variation, interpreted, verdict, events],
  );
  const lines = useMemo(() => numberLines(record.lines), [record.lines]);
  const close = () => onOpen(undefined);
  const move = useCallback((observation: Observation) => onOpen({ type: "Move", observation }), [onOpen]);
  const { id } = record;
  const where = useMemo(
    () =>
      import.meta.env.B2M_SHARES
        ? (observation: Observation, as: "mark" | "words") => <ResultPlaceSlot patientId={id} observation={observation} as={as} />
        : undefined,
    [id],
  );
  // What was just saved is seen, whatever the view was narrowed to.
  const showSaved = (observation: Observation) => {
    onChoose(observation.measurand);
    onShowAll();
  };
  return (
    <>
      <div className={styles.rest} data-follows="answer chart">
        {lines.length > 0 && series.points.length > 0 ? (
          <Panel title={words.linesTable.title}>
            <LinesTable series={series} lines={lines} variation={variation} events={events} verdict={verdict} />
          </Panel>
        ) : null}
        {series.points.length === 0 ? null : (
          <Panel title={words.patient.results}>
            {narrowed}
            <ResultsTable
              patientId={record.id}
              measurand={code}
              changes={changes}
              carried={carried}
              view={purpose}
              onMove={move}
              where={where}
            />
          </Panel>
        )}
        <Panel
          title={words.patient.treatment}
          actions={
            <>
              <Button variant="default" size="compact-sm" onClick={() => onOpen({ type: "Line" })}>
                {words.patient.addTreatment}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => onOpen({ type: "Event" })}>
                {words.patient.addEvent}
              </Button>
            </>
          }
        >
          <CareList
            record={record}
            onEditLine={(line) => onOpen({ type: "Line", line })}
            onEditEvent={(event) => onOpen({ type: "Event", event })}
          />
        </Panel>
        {Object.keys(record.patientEntries).length === 0 ? null : (
          <Panel title={words.patient.fromPatient}>
            <Suspense fallback={<p className={styles.quiet}>{words.shell.loading}</p>}>
              <PatientEntries record={record} />
            </Suspense>
          </Panel>
        )}
        {Object.keys(record.boardNotes).length === 0 ? null : (
          <Panel title={words.shell.board}>
            <Suspense fallback={<p className={styles.quiet}>{words.shell.loading}</p>}>
              <BoardNotes record={record} />
            </Suspense>
          </Panel>
        )}
        <Panel title={words.patient.staging}>
          <Suspense fallback={<p className={styles.quiet}>{words.shell.loading}</p>}>
            <StagingPanel record={record} />
          </Suspense>
        </Panel>
      </div>

      {/* The sheet with a patient's code names them only where that was chosen. */}
      <Suspense>{opened?.type === "TakeHome" ? null : <PrintedHead on={today} />}</Suspense>
      <DialogWording>
        <Suspense>
          {entered ? (
            <ObservationForm
              patientId={record.id}
              opened={opened?.type === "Result"}
              on={opened?.type === "Result" ? opened.on : undefined}
              onClose={close}
              onSaved={showSaved}
            />
          ) : null}
          {opened?.type === "Line" ? (
            <TreatmentDialog patientId={record.id} opened onClose={close} line={opened.line} on={opened.on} />
          ) : null}
          {opened?.type === "Event" ? (
            <EventDialog patientId={record.id} opened onClose={close} event={opened.event} on={opened.on} />
          ) : null}
          {opened?.type === "Note" ? <NoteDialog record={record} code={code} onClose={close} /> : null}
          {opened?.type === "Export" ? <ExportPatientDialog record={record} onClose={close} /> : null}
          {opened?.type === "TakeHome" ? <SaveForPatientDialog record={record} onClose={close} /> : null}
          {opened?.type === "Merge" ? (
            <MergeDialog
              record={record}
              onClose={close}
              onMerged={(kept) => {
                close();
                if (kept !== record.id) void navigate(`/patients/${kept}`);
              }}
            />
          ) : null}
          {opened?.type === "Unmerge" ? <UnmergeDialog record={record} onClose={close} /> : null}
          {opened?.type === "Move" ? <MoveDialog record={record} observation={opened.observation} onClose={close} /> : null}
          {opened?.type === "Erase" ? (
            <EraseDialog
              record={record}
              onClose={close}
              onExport={() => onOpen({ type: "Export" })}
              beside={import.meta.env.B2M_SHARES ? <ErasureSlot /> : null}
              onErased={() => void navigate("/", { replace: true })}
            />
          ) : null}
          {opened?.type === "NextTest" ? <PlanNextTest record={record} nextDue={nextDue} onClose={close} /> : null}
          {opened?.type === "Review" ? (
            <ReviewDialog
              record={record}
              onClose={close}
              onMarked={(by) => {
                onMarked(by);
                close();
              }}
            />
          ) : null}
          {opened?.type === "Patient" ? <EditPatientDialog record={record} onClose={close} /> : null}
        </Suspense>
      </DialogWording>
    </>
  );
}
