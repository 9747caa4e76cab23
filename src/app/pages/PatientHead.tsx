import { Button } from "../../ui/Button.tsx";
import { useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { neighboursOf } from "../../domain/record/people/neighbours.ts";
import { isMergedAway } from "../../domain/record/people/otherRecords.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeIdentityBriefly, describeName } from "../../words/describePatient.ts";
import type { Wording } from "../../words/wording.ts";
import { useSharing } from "../sharing/useSharing.ts";
import { HAND_OVER, historyAddress } from "./historyAddress.ts";
import styles from "./PatientHead.module.css";
import type { OpenedDialog } from "./PatientRest.tsx";

type Props = {
  readonly record: PatientRecord;
  readonly onOpen: (dialog: OpenedDialog) => void;
  /** Marks as reviewed; absent where there is nothing to look at. */
  readonly onMark: (() => void) | undefined;
};

/**
 * Who the patient is, with what ails them, and all that can be begun from here. It stays in sight: no value stands on the screen
 * without whose it is.
 */
export function PatientHead({ record, onOpen, onMark }: Props) {
  const wording = useWording();
  const { words, format } = wording;
  const navigate = useNavigate();
  const today = useMonitor((state) => state.today)();
  const archivePatient = useMonitor((state) => state.archivePatient);
  const unarchivePatient = useMonitor((state) => state.unarchivePatient);
  const { patient } = record;
  // The name stays: no value is on the screen without whose it is.
  const isNamedThere = useSharing()?.view.namedThere === record.id;
  return (
    <header className={styles.head} data-sticky-head>
      <Neighbours id={record.id} />
      <div className={styles.who}>
        <h1 className={styles.name}>{describeName(patient)}</h1>
        <div className={styles.about}>
          {patient.synthetic ? (
            <span className={styles.demo} title={words.shell.synthetic}>
              <span aria-hidden>{words.patient.demo}</span>
              <Unseen>{words.shell.synthetic}</Unseen>
            </span>
          ) : null}
          {isNamedThere ? null : <p className={styles.identity}>{describeIdentityBriefly(patient, today, words, format)}</p>}
          <p className={styles.identity}>{diagnosisLine(record, wording)}</p>
        </div>
      </div>
      <div className={styles.actions} data-print="no">
        <Button onClick={() => onOpen({ type: "Result" })} title={words.patient.addResultHint}>
          {words.patient.addResult}
        </Button>
        <span className={styles.add}>
          <ActionMenu
            actions={[
              { label: words.patient.addTreatment, onChoose: () => onOpen({ type: "Line" }) },
              { label: words.patient.addEvent, onChoose: () => onOpen({ type: "Event" }) },
            ]}
          >
            {words.patient.add}
          </ActionMenu>
        </span>
        <ActionMenu
          actions={[
            ...(onMark === undefined ? [] : [{ label: words.followUp.mark, onChoose: onMark }]),
            { label: words.followUp.plan, onChoose: () => onOpen({ type: "NextTest" }) },
            { label: words.patient.history, onChoose: () => void navigate(historyAddress(record.id)) },
            { label: words.patient.handOver, onChoose: () => void navigate(historyAddress(record.id), { state: HAND_OVER }) },
            { label: words.patient.takeHome, onChoose: () => onOpen({ type: "TakeHome" }) },
            { label: words.patient.changes, onChoose: () => void navigate(`/patients/${record.id}/changes`) },
            { label: words.patient.edit, onChoose: () => onOpen({ type: "Patient" }) },
            { label: words.patient.report, onChoose: () => void navigate(`/patients/${record.id}/report`) },
            { label: words.patient.copyNote, onChoose: () => onOpen({ type: "Note" }) },
            { label: words.patient.importResults, onChoose: () => void navigate(`/import?patient=${record.id}`) },
            { label: words.patient.export, onChoose: () => onOpen({ type: "Export" }) },
            { label: words.patient.merge, onChoose: () => onOpen({ type: "Merge" }) },
            ...(isMergedAway(record) ? [{ label: words.patient.unmerge, onChoose: () => onOpen({ type: "Unmerge" }) }] : []),
            patient.archived
              ? { label: words.patient.unarchive, onChoose: () => unarchivePatient(record.id) }
              : {
                  label: words.patient.archive,
                  onChoose: () => {
                    archivePatient(record.id);
                    void navigate("/");
                  },
                },
            { label: words.patient.erase, onChoose: () => onOpen({ type: "Erase" }) },
          ]}
        >
          {words.patient.more}
        </ActionMenu>
      </div>
    </header>
  );
}

/** The way along the list that one came from. An end of it keeps its place, so that nothing moves. */
function Neighbours({ id }: { readonly id: PatientId }) {
  const {
    words,
    format: { nameOrder },
  } = useWording();
  const navigate = useNavigate();
  const listed = useMonitor((state) => state.listed);
  const records = useMonitor((state) => state.records);
  const { previous, next } = useMemo(() => neighboursOf(id, listed, records, nameOrder), [id, listed, records, nameOrder]);
  const go = (to: PatientId | undefined) => (to === undefined ? undefined : void navigate(`/patients/${to}`));
  useShortcuts({ "[": () => go(previous), "]": () => go(next) });
  const link = (to: PatientId | undefined, name: string, hint: string, glyph: string) =>
    to === undefined ? (
      <span className={styles.step} aria-hidden>
        {glyph}
      </span>
    ) : (
      <Link className={styles.step} to={`/patients/${to}`} aria-label={name} title={hint}>
        {glyph}
      </Link>
    );
  return (
    <nav className={styles.steps} aria-label={words.shell.patients} data-print="no">
      {link(previous, words.patient.previous, words.patient.previousHint, "‹")}
      {link(next, words.patient.next, words.patient.nextHint, "›")}
    </nav>
  );
}

function diagnosisLine({ patient }: PatientRecord, { words, format }: Wording): string {
  if (patient.diagnosis === undefined) return words.patient.noDiagnosis;
  const name = words.names.diagnosis[patient.diagnosis];
  return patient.diagnosedOn === undefined ? name : words.patient.diagnosed(name, format.dayShort(patient.diagnosedOn));
}
