import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { contentOf } from "../../domain/kept.ts";
import type { Observation, ObservationContent } from "../../domain/measuring/observation.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./AmendDialog.module.css";
import { ChangesTable } from "./ChangesTable.tsx";
import { contentChanges, type SaidField } from "./contentChanges.ts";
import { DoubtsDialog } from "./DoubtsDialog.tsx";
import { EntryDialog, type InTheWay } from "./EntryDialog.tsx";
import { EntryFields } from "./EntryFields.tsx";
import { entryOf } from "./entry.ts";
import { knownNames } from "./knownNames.ts";
import { ReasonField } from "./ReasonField.tsx";
import { useEntry, type Checked } from "./useEntry.ts";

type Props = {
  readonly patientId: PatientId;
  /** The result to change; the dialog is open while there is one. */
  readonly observation: Observation | undefined;
  readonly onClose: () => void;
  readonly onSaved: (observation: Observation) => void;
};

/**
 * Changes a kept result: the same fields as for a new one, old and new side by side, and the reason. The old value stays in its
 * history.
 */
export function AmendDialog({ patientId, observation, onClose, onSaved }: Props) {
  const { words } = useWording();
  return (
    <EntryDialog title={words.results.amendTitle} opened={observation !== undefined} onClose={onClose}>
      {(onInTheWay, requestClose, leave) =>
        observation === undefined ? null : (
          <Amendment
            key={observation.id}
            patientId={patientId}
            observation={observation}
            onInTheWay={onInTheWay}
            onClose={requestClose}
            onSaved={(amended) => {
              leave();
              onSaved(amended);
            }}
          />
        )
      }
    </EntryDialog>
  );
}

/** Fields whose change is worth a second look. A new note is not. */
const LOOKED_AT: readonly SaidField[] = ["measurand", "value", "collectedOn", "urinePh"];

type AmendmentProps = Props & { readonly observation: Observation; readonly onInTheWay: (inTheWay: InTheWay) => void };

function Amendment({ patientId, observation, onInTheWay, onClose, onSaved }: AmendmentProps) {
  const { words, format } = useWording();
  const settings = useMonitor((monitor) => monitor.settings);
  const record = useMonitor((monitor) => take(monitor.records, patientId));
  const amendObservation = useMonitor((monitor) => monitor.amendObservation);
  const before = contentOf<ObservationContent>(observation);
  const form = useRef<HTMLFormElement>(null);
  const state = useEntry(patientId, form, () => entryOf(before, settings.decimal), observation.id);
  const [reason, setReason] = useState("");
  const [reasonRefused, setReasonRefused] = useState(false);
  const [doubted, setDoubted] = useState<Checked | undefined>();
  const reasonInput = useRef<HTMLInputElement>(null);
  const [start] = useState(state.entry);
  const unsaved = state.entry !== start || reason !== "";
  const after = state.peek();
  const changes = after === undefined ? [] : contentChanges(before, after.content, words, format);

  useEffect(() => {
    onInTheWay(doubted !== undefined ? "question" : unsaved ? "unsaved" : undefined);
  }, [onInTheWay, doubted, unsaved]);

  const save = ({ draft }: Checked) => {
    setDoubted(undefined);
    const amended = amendObservation(patientId, observation.id, draft, reason.trim());
    if (amended.ok) onSaved(amended.value);
    else state.check();
  };

  const submit = () => {
    const checked = state.check();
    if (checked === undefined) return;
    const found = contentChanges(before, checked.content, words, format);
    if (found.length === 0) return;
    if (reason.trim() === "") {
      setReasonRefused(true);
      reasonInput.current?.focus();
    } else if (checked.doubts.length > 0 && found.some(({ field }) => LOOKED_AT.includes(field))) setDoubted(checked);
    else save(checked);
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <EntryFields state={state} known={knownNames(settings, record)} />
      <div className={styles.foot}>
        <ReasonField
          label={words.results.reason}
          suggestions={words.results.reasonsToAmend}
          text={reason}
          refused={reasonRefused}
          input={reasonInput}
          onType={(text) => {
            setReason(text);
            setReasonRefused(false);
          }}
        />
        <div className={styles.changes} aria-live="polite">
          <h3 className={styles.heading}>{words.results.whatChanges}</h3>
          {changes.length === 0 ? (
            <p className={styles.nothing}>{words.results.nothingChanges}</p>
          ) : (
            <ChangesTable label={words.results.whatChanges} changes={changes} />
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.results.cancel}
        </Button>
        <Button type="submit">{words.entry.save}</Button>
      </div>
      <DoubtsDialog
        checked={doubted}
        onSave={save}
        onChange={() => {
          setDoubted(undefined);
          state.focus("value");
        }}
      />
    </form>
  );
}
