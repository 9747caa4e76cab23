import { Button } from "../../ui/Button.tsx";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { ACCESS_NOTES } from "../../domain/device/settings.ts";
import { verifyChain } from "../../domain/record/chain/verifyChain.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { inSlices, type Breathing, type Steps } from "../../exchange/steps.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { untilAllRead } from "../../store/untilAllRead.ts";
import { Banner } from "../../ui/Banner.tsx";
import { SplitPanel } from "../../ui/SplitPanel.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import styles from "./changes.module.css";

/** What a check of all records came to, as far as it is. */
type Checked = {
  readonly done: number;
  readonly of: number;
  readonly notBegun: number;
  readonly faulty: readonly PatientRecord[];
};

/** Whether all histories of this device are as they were recorded, asked when somebody wants to know; and whether openings are noted. */
export function RecordCheck({ tools }: { readonly tools: Breathing }) {
  const words = usePageWords("changes");
  const text = words.check;
  const store = useMonitorStore();
  const access = useMonitor((state) => state.settings.accessNotes ?? "off");
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [checked, setChecked] = useState<Checked>();
  const [running, setRunning] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const stopped = useRef(false);

  const check = async () => {
    stopped.current = false;
    setRunning(true);
    await untilAllRead(store);
    await inSlices(
      checkSteps(entriesOn(store.getState().records), setChecked, () => stopped.current),
      tools,
    );
    setRunning(false);
  };
  return (
    <SplitPanel
      id="record"
      title={text.title}
      about={text.intro}
      actions={<output className={styles.quiet}>{announcement}</output>}
    >
      <div className={styles.check}>
        <Button
          variant="default"
          onClick={() => {
            if (running) stopped.current = true;
            else void check();
          }}
        >
          {running ? text.stop : text.button}
        </Button>
        <output>
          {checked === undefined ? null : running ? text.progress(checked.done, checked.of) : <Outcome checked={checked} />}
        </output>
      </div>
      <div className={styles.access}>
        <span id="access-notes">{text.access}</span>
        <Segmented
          aria-labelledby="access-notes"
          value={access}
          choices={ACCESS_NOTES.map((value) => ({ value, label: text.accessNames[value] }))}
          onChoose={(accessNotes) => {
            changeSettings({ accessNotes });
            setAnnouncement(text.accessSet[accessNotes]);
          }}
        />
        <p className={styles.quiet}>{text.accessNote[access]}</p>
      </div>
    </SplitPanel>
  );
}

/** All that was found, or, where it was stopped, how far it came. */
function Outcome({ checked: { done, of, notBegun, faulty } }: { readonly checked: Checked }) {
  const words = usePageWords("changes");
  const text = words.check;
  const followed = done - notBegun;
  return (
    <>
      {done < of ? <p>{text.progress(done, of)}</p> : null}
      {faulty.length === 0 ? (
        followed === 0 ? null : (
          <p>{text.whole(followed)}</p>
        )
      ) : (
        <Banner tone="danger">
          <strong>{text.faulty(faulty.length)}</strong>
          <ul className={styles.lines}>
            {faulty.map(({ id, patient }) => (
              <li key={id}>
                <Link to={`/patients/${id}/changes`}>{describeName(patient)}</Link>
              </li>
            ))}
          </ul>
          {words.chain.safe} {words.chain.next}
        </Banner>
      )}
      {notBegun === 0 ? null : <p>{text.notBegun(notBegun)}</p>}
    </>
  );
}

/** One patient a step, told of as it goes. */
function* checkSteps(records: readonly PatientRecord[], tell: (checked: Checked) => void, isStopped: () => boolean): Steps<void> {
  let checked: Checked = { done: 0, of: records.length, notBegun: 0, faulty: [] };
  tell(checked);
  for (const record of records) {
    if (isStopped()) return;
    const { type } = verifyChain(record);
    const { done, of, notBegun, faulty } = checked;
    checked = {
      done: done + 1,
      of,
      notBegun: notBegun + Number(type === "NotBegun"),
      faulty: type === "Faulty" ? [...faulty, record] : faulty,
    };
    tell(checked);
    yield;
  }
}
