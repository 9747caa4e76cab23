import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState } from "react";
import { patientWork } from "../../domain/analysis/worklist.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { copyText } from "../../ui/clipboard.ts";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { RadioField } from "../../ui/RadioField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeNote, type NoteChoice } from "../../words/describeNote.ts";
import styles from "./NoteDialog.module.css";

type Props = { readonly record: PatientRecord; readonly code: MeasurandCode; readonly onClose: () => void };

type Copied = "yes" | "by-hand";

/** Puts a text on the clipboard, or selects it where the browser keeps the clipboard from the page. */
const copyOrSelect = (text: string, area: HTMLTextAreaElement | null, tell: (copied: Copied) => void): void =>
  void copyText(text).then((done) => {
    if (!done) {
      area?.focus();
      area?.select();
    }
    tell(done ? "yes" : "by-hand");
  });

/** What stands on the page as text to paste into another record. It is on the clipboard as soon as the dialog opens. */
export function NoteDialog({ record, code, onClose }: Props) {
  const wording = useWording();
  const { words } = wording;
  const note = usePageWords("note");
  const { verdict: forPatient } = usePageWords("history");
  const settings = useMonitor((state) => state.settings);
  const today = useMonitor((state) => state.today)();
  const [choice, setChoice] = useState<NoteChoice>({ reader: "clinician", withIdentity: false });
  const [copied, setCopied] = useState<Copied>();
  const area = useRef<HTMLTextAreaElement>(null);
  const verdict = judgeRecord(record, code, settings.variation, settings.laboratoryNames);
  const work = patientWork(record, settings.variation, today, settings.laboratoryNames, settings.testIntervals);
  const text = describeNote(
    record,
    verdict,
    { today, companions: settings.companions ?? {}, work },
    choice,
    wording,
    note,
    forPatient,
  );

  const copy = (what: string) => copyOrSelect(what, area.current, setCopied);
  // Once, as it was asked for; what is chosen afterwards is copied by the button.
  const first = useRef(text);
  useEffect(() => copyOrSelect(first.current, area.current, setCopied), []);
  const choose = (change: Partial<NoteChoice>) => {
    setChoice({ ...choice, ...change });
    setCopied(undefined);
  };

  return (
    <Dialog title={words.patient.copyNote} opened onClose={onClose}>
      <div className={styles.note}>
        <p>{note.intro}</p>
        <RadioField
          label={note.reader}
          value={choice.reader}
          choices={[
            { value: "clinician", label: note.readers.clinician },
            { value: "patient", label: note.readers.patient },
          ]}
          onChange={(reader) => choose({ reader: reader === "patient" ? "patient" : "clinician" })}
        />
        <TickField
          label={note.withIdentity}
          checked={choice.withIdentity}
          onChange={(withIdentity) => choose({ withIdentity })}
        />
        <textarea ref={area} className={styles.text} aria-label={note.text} readOnly value={text} rows={10} />
        <p role="status">{copied === undefined ? "" : copied === "yes" ? note.copied : note.byHand}</p>
      </div>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {words.shell.close}
        </Button>
        <Button onClick={() => copy(text)}>{note.copy}</Button>
      </DialogButtons>
    </Dialog>
  );
}
