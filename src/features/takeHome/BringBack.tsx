import { Button } from "../../ui/Button.tsx";
import { useState, type FormEvent } from "react";
import { Link } from "react-router";
import { byId } from "../../domain/byId.ts";
import type { Instant } from "../../domain/instant.ts";
import { planBroughtBack, type BroughtEntry } from "../../domain/record/broughtBack.ts";
import type { Patient, PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { whoseFile, type FileDoubt } from "../../domain/record/people/whoseFile.ts";
import { take } from "../../domain/shelf.ts";
import { bringBack } from "../../store/bringBack.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { DataTable, type Column } from "../../ui/DataTable.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { dayOfMoment } from "../../words/describeMoment.ts";
import { describeName } from "../../words/describePatient.ts";
import { describePatientEntry } from "../../words/describePatientEntry.ts";
import styles from "./takeHome.module.css";

/** A file of a patient's that was opened: from whom and when it left, and what they wrote. */
export type BroughtFile = { readonly leftAt: Instant; readonly record: PatientRecord };
export type NotBrought = "OtherKind" | "CutShort" | "Newer" | "Altered";

type Props = {
  /** What the file is, as far as that is known without its passphrase. */
  readonly problem: NotBrought | undefined;
  /** Opens it: what was in it, why not, or nothing where the passphrase is another. */
  readonly onOpen: (passphrase: string) => Promise<BroughtFile | NotBrought | undefined>;
  /** Seconds until the next passphrase is looked at. */
  readonly wait: number;
  /** From whose page one came. */
  readonly asked: PatientId | undefined;
  readonly now: () => Instant;
  readonly onClose: () => void;
};

type Done = { readonly at: Instant; readonly count: number; readonly to: PatientRecord };

/** What a patient brings back: opened, held against whose it is, reviewed entry by entry, and brought in as one import. */
export function BringBack({ problem, onOpen, wait, asked, now, onClose }: Props) {
  const { back } = usePageWords("takeHome");
  const records = useMonitor((state) => state.records);
  const [file, setFile] = useState<BroughtFile>();
  const [refused, setRefused] = useState(problem);
  const [confirmed, setConfirmed] = useState(false);
  const [done, setDone] = useState<Done>();
  const open = async (passphrase: string): Promise<boolean> => {
    const opened = await onOpen(passphrase);
    if (opened === undefined) return false;
    if (typeof opened === "string") setRefused(opened);
    else setFile(opened);
    return true;
  };
  const whose = file === undefined ? undefined : whoseFile(records, file.record.patient, asked);
  return (
    <Panel title={back.title} takesFocus>
      <div className={styles.stack}>
        {done !== undefined ? (
          <BroughtIn done={done} onClose={onClose} />
        ) : refused !== undefined ? (
          <>
            <Banner tone="danger">{back.problems[refused]}</Banner>
            <CloseButton onClose={onClose} />
          </>
        ) : file === undefined || whose === undefined ? (
          <PassphraseForm wait={wait} onOpen={open} onClose={onClose} />
        ) : whose.type === "Nobody" ? (
          <Nobody file={file} onClose={onClose} />
        ) : whose.doubts.length > 0 && !confirmed ? (
          <Doubts file={file} record={whose.record} doubts={whose.doubts} onSame={() => setConfirmed(true)} onClose={onClose} />
        ) : (
          <Review file={file} record={whose.record} now={now} onDone={setDone} onClose={onClose} />
        )}
      </div>
    </Panel>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { back } = usePageWords("takeHome");
  return (
    <div className={styles.buttons}>
      <Button variant="default" onClick={onClose}>
        {back.cancel}
      </Button>
    </div>
  );
}

type FormProps = { readonly wait: number; readonly onOpen: (typed: string) => Promise<boolean>; readonly onClose: () => void };

function PassphraseForm({ wait, onOpen, onClose }: FormProps) {
  const { back } = usePageWords("takeHome");
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(false);
  const [running, setRunning] = useState(false);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (running || wait > 0 || typed === "") return;
    setRunning(true);
    setWrong(false);
    void onOpen(typed).then((opened) => {
      if (opened) return;
      setRunning(false);
      setWrong(true);
    });
  };
  return (
    <form className={styles.fields} noValidate onSubmit={submit}>
      <p>{back.intro}</p>
      <TextField
        kind={shown ? "text" : "secret"}
        first
        label={back.passphrase}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        error={wrong ? back.wrong : undefined}
      />
      <TickField label={back.show} checked={shown} onChange={setShown} />
      <p className={styles.line} role="status" aria-live={wait > 0 ? "off" : "polite"}>
        {running ? back.opening : wait > 0 ? back.wait(wait) : null}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" disabled={running || wait > 0 || typed === ""}>
          {back.open}
        </Button>
        <Button variant="default" onClick={onClose}>
          {back.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Name and birth date, which are held against each other. */
function useWho() {
  const { format } = useWording();
  const { back } = usePageWords("takeHome");
  return ({ birthDate, ...patient }: Patient): readonly [name: string, born: string] => [
    describeName(patient),
    birthDate === undefined ? back.noBirthDate : back.born(format.dayInWords(birthDate)),
  ];
}

function LeftFrom({ file }: { readonly file: BroughtFile }) {
  const { format } = useWording();
  const { back } = usePageWords("takeHome");
  const [name, born] = useWho()(file.record.patient);
  return <p>{back.leftFrom(name, born, format.dayInWords(dayOfMoment(file.leftAt)))}</p>;
}

function Nobody({ file, onClose }: { readonly file: BroughtFile; readonly onClose: () => void }) {
  const { back } = usePageWords("takeHome");
  return (
    <>
      <LeftFrom file={file} />
      <Banner tone="danger">{back.nobody}</Banner>
      <p>
        {back.nobodyHelp} <a href="/take-home">{back.isYours}</a>
      </p>
      <CloseButton onClose={onClose} />
    </>
  );
}

type DoubtsProps = {
  readonly file: BroughtFile;
  readonly record: PatientRecord;
  readonly doubts: readonly FileDoubt[];
  readonly onSame: () => void;
  readonly onClose: () => void;
};

function Doubts({ file, record, doubts, onSame, onClose }: DoubtsProps) {
  const { back } = usePageWords("takeHome");
  const [name, born] = useWho()(record.patient);
  const isSomebody = doubts.some(({ type }) => type !== "NotAskedFor");
  return (
    <>
      <LeftFrom file={file} />
      {doubts.map((doubt) => (
        <Banner key={doubt.type} tone="danger">
          {doubt.type === "Differs"
            ? `${back.differs} ${back.hereIs(name, born)}`
            : doubt.type === "OtherRecord"
              ? back.otherRecord(name)
              : back.askedFor(describeName(doubt.asked.patient))}
        </Banner>
      ))}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {back.cancel}
        </Button>
        <Button onClick={onSame}>{isSomebody ? back.isSame : back.goOn(name)}</Button>
      </div>
    </>
  );
}

type ReviewProps = {
  readonly file: BroughtFile;
  readonly record: PatientRecord;
  readonly now: () => Instant;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

function Review({ file, record, now, onDone, onClose }: ReviewProps) {
  const { words, format } = useWording();
  const { back, panel } = usePageWords("takeHome");
  const monitor = useMonitorStore();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  const planned = planBroughtBack(record, file.record.patientEntries);
  const news = planned.filter(({ fate }) => fate !== "AlreadyHere");
  const taken = news.filter(({ brought }) => !left.has(brought.id));
  const said = ({ brought }: BroughtEntry) => describePatientEntry(brought, words, format);
  const columns: readonly Column<BroughtEntry>[] = [
    { heading: back.columns.day, look: "figure", plain: true, render: ({ brought }) => format.dayShort(brought.on) },
    { heading: back.columns.kind, render: ({ brought }) => panel.kinds[brought.kind] },
    {
      heading: back.columns.text,
      render: (entry) => (
        <span className={styles.said}>
          {said(entry)}
          {entry.brought.laboratory === undefined ? null : (
            <span className={styles.quiet}>{panel.atLab(entry.brought.laboratory)}</span>
          )}
          {entry.fate !== "Changed" || entry.here === undefined ? null : (
            <span className={styles.quiet}>{back.before(describePatientEntry(entry.here, words, format))}</span>
          )}
        </span>
      ),
    },
    { heading: back.columns.fate, render: ({ fate }) => back.fates[fate] },
    {
      heading: back.columns.take,
      render: (entry) =>
        entry.fate === "AlreadyHere" ? null : (
          <input
            type="checkbox"
            className={styles.tick}
            aria-label={back.takeOf(said(entry))}
            checked={!left.has(entry.brought.id)}
            onChange={({ currentTarget: { checked } }) =>
              setLeft(
                (before) =>
                  new Set(checked ? [...before].filter((id) => id !== entry.brought.id) : [...before, entry.brought.id]),
              )
            }
          />
        ),
    },
  ];
  const bring = () => {
    const at = now();
    const done = bringBack(monitor, record.id, byId(taken.map(({ brought }) => brought)), at);
    if (done.ok) onDone({ at, count: done.value.care, to: record });
    else setFailed(true);
  };
  return (
    <>
      <LeftFrom file={file} />
      {planned.length === 0 ? null : (
        <DataTable
          label={back.review(describeName(record.patient))}
          columns={columns}
          rows={planned}
          rowKey={({ brought }) => brought.id}
        />
      )}
      <p>{news.length === 0 ? back.nothing : back.stays}</p>
      {failed ? <Banner tone="danger">{back.changed}</Banner> : null}
      <div className={styles.buttons}>
        {news.length === 0 ? null : (
          <Button disabled={taken.length === 0} onClick={bring}>
            {back.bring(taken.length)}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {back.cancel}
        </Button>
      </div>
    </>
  );
}

function BroughtIn({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const { back } = usePageWords("takeHome");
  const undoImport = useMonitor((state) => state.undoImport);
  const here = useMonitor((state) => take(state.records, done.to.id));
  const [undone, setUndone] = useState(false);
  return (
    <>
      <p role="status">{undone ? back.undone : back.done(done.count, describeName(done.to.patient))}</p>
      <div className={styles.buttons}>
        {here === undefined ? null : <Link to={`/patients/${here.id}`}>{back.toPatient}</Link>}
        {undone ? null : (
          <Button variant="default" onClick={() => void undoImport(done.at).then(({ ok }) => setUndone(ok))}>
            {back.undo}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {back.another}
        </Button>
      </div>
    </>
  );
}
