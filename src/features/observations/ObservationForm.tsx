import { Button } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Observation } from "../../domain/measuring/observation.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { remembering } from "../../store/settingsSlice.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { resultInWords } from "../../words/describeReading.ts";
import { DoubtsDialog } from "./DoubtsDialog.tsx";
import { EntryDialog, type InTheWay } from "./EntryDialog.tsx";
import { EntryFields } from "./EntryFields.tsx";
import { hasUnsavedText, startEntry } from "./entry.ts";
import { knownNames } from "./knownNames.ts";
import styles from "./ObservationForm.module.css";
import { useEntry, type Checked } from "./useEntry.ts";

type Props = {
  readonly patientId: PatientId;
  readonly opened: boolean;
  /** The day to begin with, where one was pointed at; else today. */
  readonly on?: CalendarDate | undefined;
  readonly onClose: () => void;
  readonly onSaved?: ((observation: Observation) => void) | undefined;
};

/** Takes in results, one after the other: Enter saves, the form stays open for the next, Esc closes it. */
export function ObservationForm({ patientId, opened, on, onClose, onSaved }: Props) {
  const { words } = useWording();
  return (
    <EntryDialog title={words.entry.addTitle} opened={opened} onClose={onClose}>
      {(onInTheWay, requestClose) => (
        <NewResult patientId={patientId} on={on} onInTheWay={onInTheWay} onClose={requestClose} onSaved={onSaved} />
      )}
    </EntryDialog>
  );
}

type NewResultProps = Omit<Props, "opened"> & { readonly onInTheWay: (inTheWay: InTheWay) => void };

function NewResult({ patientId, on, onInTheWay, onClose, onSaved }: NewResultProps) {
  const { words, format } = useWording();
  const settings = useMonitor((monitor) => monitor.settings);
  const record = useMonitor((monitor) => take(monitor.records, patientId));
  const today = useMonitor((monitor) => monitor.today);
  const recordObservation = useMonitor((monitor) => monitor.recordObservation);
  const form = useRef<HTMLFormElement>(null);
  const state = useEntry(patientId, form, () => startEntry(settings, on ?? today()));
  const [saved, setSaved] = useState("");
  const [doubted, setDoubted] = useState<Checked | undefined>();
  const unsaved = hasUnsavedText(state.entry);

  // Before the next key can arrive: whoever opens the form by its shortcut types on at once.
  useLayoutEffect(() => {
    const value = form.current?.elements.namedItem("value");
    if (value instanceof HTMLElement) value.focus();
  }, []);

  useEffect(() => {
    onInTheWay(doubted !== undefined ? "question" : unsaved ? "unsaved" : undefined);
  }, [onInTheWay, doubted, unsaved]);

  const save = ({ draft, content }: Checked) => {
    const observation = recordObservation(patientId, draft);
    setDoubted(undefined);
    if (!observation.ok) {
      state.check();
      return;
    }
    // The day stays: results of one report share it, and of two results on one day the second is asked about.
    state.replace(startEntry(remembering(settings, content), content.collectedOn));
    state.focus("value");
    setSaved(words.entry.saved(resultInWords(content, words, format)));
    onSaved?.(observation.value);
  };

  const submit = () => {
    const checked = state.check();
    if (checked === undefined) setSaved("");
    else if (checked.doubts.length > 0) setDoubted(checked);
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
        <output className={styles.saved}>{saved}</output>
        <Button variant="default" onClick={onClose}>
          {words.entry.done}
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
