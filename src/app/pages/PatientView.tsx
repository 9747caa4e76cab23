import { Button, Menu } from "@mantine/core";
import { lazy, Suspense, useEffect, useId, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { changesOf } from "../../domain/analysis/changes.ts";
import type { ClinicalEvent } from "../../domain/clinicalEvent.ts";
import type { LineOfTherapy } from "../../domain/lineOfTherapy.ts";
import type { MeasurandCode } from "../../domain/measurand.ts";
import type { PatientRecord } from "../../domain/patientRecord.ts";
import { primaryMeasurand } from "../../domain/primaryMeasurand.ts";
import { measurandsOf, seriesOf } from "../../domain/series.ts";
import { CareList } from "../../features/care/CareList.tsx";
import { EventDialog } from "../../features/care/EventDialog.tsx";
import { TreatmentDialog } from "../../features/care/TreatmentDialog.tsx";
import { ObservationForm } from "../../features/observations/ObservationForm.tsx";
import { ResultsTable } from "../../features/observations/ResultsTable.tsx";
import { PatientForm } from "../../features/patients/PatientForm.tsx";
import { patientDraftOf } from "../../features/patients/patientDraftOf.ts";
import { TrendPanel } from "../../features/trend/TrendPanel.tsx";
import { trendDrawings } from "../../features/trend/trendDrawings.ts";
import { LatestResult } from "../../features/verdict/LatestResult.tsx";
import { VerdictPanel } from "../../features/verdict/VerdictPanel.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import styles from "./PatientView.module.css";

const Reasons = lazy(async () => ({ default: (await import("../../features/verdict/Reasons.tsx")).Reasons }));

const StagingPanel = lazy(async () => ({ default: (await import("../../features/staging/StagingPanel.tsx")).StagingPanel }));

type Opened =
  | { readonly type: "Result" }
  | { readonly type: "Patient" }
  | { readonly type: "Line"; readonly line?: LineOfTherapy }
  | { readonly type: "Event"; readonly event?: ClinicalEvent };

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);

/** All there is of one patient. The measurand looked at is shared by verdict, trend and results, so that they never speak of different things. */
export function PatientView({ record }: { readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const navigate = useNavigate();
  const today = useMonitor((state) => state.today)();
  const variation = useMonitor((state) => state.settings.variation);
  const editPatient = useMonitor((state) => state.editPatient);
  const archivePatient = useMonitor((state) => state.archivePatient);
  const unarchivePatient = useMonitor((state) => state.unarchivePatient);
  const [chosen, setChosen] = useState<MeasurandCode>();
  const [opened, setOpened] = useState<Opened>();
  const [whyOpen, setWhyOpen] = useState(false);
  const reasonsId = useId();
  const close = () => setOpened(undefined);

  const codes = measurandsOf(record);
  const code = chosen !== undefined && codes.includes(chosen) ? chosen : primaryMeasurand(record);
  const series = seriesOf(record, code);
  const verdict = judgeRecord(record, code, variation);
  const changes = useMemo(() => changesOf(series, variation), [series, variation]);
  const drawings = useMemo(() => trendDrawings(verdict, words, format), [verdict, words, format]);
  const { patient } = record;
  const identity = describeIdentity(patient, today, words, format);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "n" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && document.querySelector("[role=dialog]") === null) {
        event.preventDefault();
        setOpened({ type: "Result" });
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <PageHead
        title={describeName(patient)}
        intro={
          <>
            <p>{identity}</p>
            <p>{patient.diagnosis === undefined ? words.patient.noDiagnosis : diagnosisLine(record, words, format)}</p>
          </>
        }
        actions={
          <>
            <Button onClick={() => setOpened({ type: "Result" })} title={words.patient.addResultHint}>
              {words.patient.addResult}
            </Button>
            <Button variant="default" onClick={() => setOpened({ type: "Line" })}>
              {words.patient.addTreatment}
            </Button>
            <Button variant="default" onClick={() => setOpened({ type: "Event" })}>
              {words.patient.addEvent}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default">{words.patient.more}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setOpened({ type: "Patient" })}>{words.patient.edit}</Menu.Item>
                {patient.archived ? (
                  <Menu.Item onClick={() => unarchivePatient(record.id)}>{words.patient.unarchive}</Menu.Item>
                ) : (
                  <Menu.Item
                    onClick={() => {
                      archivePatient(record.id);
                      void navigate("/");
                    }}
                  >
                    {words.patient.archive}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      {patient.synthetic ? <Banner tone="information">{words.shell.synthetic}</Banner> : null}
      {patient.archived ? <Banner tone="caution">{words.patient.archived}</Banner> : null}
      {codes.length === 0 ? (
        <div className={styles.empty}>
          <h2>{words.patient.noResults}</h2>
          <p>{words.patient.noResultsHelp}</p>
          <Button onClick={() => setOpened({ type: "Result" })}>{words.patient.addFirst}</Button>
        </div>
      ) : (
        <div className={styles.first}>
          <div className={styles.side}>
            <Panel title={words.patient.verdict}>
              <LatestResult series={series} />
              <VerdictPanel verdict={verdict} reasonsId={reasonsId} open={whyOpen} onToggle={() => setWhyOpen(!whyOpen)} />
            </Panel>
          </div>
          <div id={reasonsId} className={styles.reasons} hidden={!whyOpen}>
            {whyOpen ? (
              <Suspense>
                <Reasons verdict={verdict} />
              </Suspense>
            ) : null}
          </div>
          <div className={styles.trend}>
            <TrendPanel series={series} codes={codes} onChoose={setChosen} identity={[describeName(patient), identity]} {...drawings} />
          </div>
        </div>
      )}
      <div className={styles.rest}>
        {codes.length === 0 ? null : (
          <Panel title={words.patient.results}>
            <ResultsTable patientId={record.id} measurand={code} changes={changes} />
          </Panel>
        )}
        <div className={styles.pair}>
          <Panel title={words.patient.treatment}>
            <CareList record={record} onEditLine={(line) => setOpened({ type: "Line", line })} onEditEvent={(event) => setOpened({ type: "Event", event })} />
          </Panel>
          <Panel title={words.patient.staging}>
            <Suspense>
              <StagingPanel record={record} />
            </Suspense>
          </Panel>
        </div>
      </div>

      <ObservationForm patientId={record.id} opened={opened?.type === "Result"} onClose={close} onSaved={(observation) => setChosen(observation.measurand)} />
      <TreatmentDialog patientId={record.id} opened={opened?.type === "Line"} onClose={close} line={opened?.type === "Line" ? opened.line : undefined} />
      <EventDialog patientId={record.id} opened={opened?.type === "Event"} onClose={close} event={opened?.type === "Event" ? opened.event : undefined} />
      <Dialog title={words.patient.edit} opened={opened?.type === "Patient"} onClose={close} size="large">
        <PatientForm
          initial={patientDraftOf(patient)}
          patientId={record.id}
          onSubmit={(draft) => {
            const edited = editPatient(record.id, draft, "");
            if (edited.ok) close();
            return edited;
          }}
          onCancel={close}
        />
      </Dialog>
    </>
  );
}

function diagnosisLine({ patient }: PatientRecord, words: ReturnType<typeof useWording>["words"], format: ReturnType<typeof useWording>["format"]): string {
  if (patient.diagnosis === undefined) return words.patient.noDiagnosis;
  const name = words.names.diagnosis[patient.diagnosis];
  return patient.diagnosedOn === undefined ? name : words.patient.diagnosed(name, format.dayInWords(patient.diagnosedOn));
}
