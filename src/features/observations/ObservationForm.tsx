import { Button } from "../../ui/Button.tsx";
import { useLayoutEffect, useState } from "react";
import { put } from "../../domain/byId.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { MEASURANDS } from "../../domain/measuring/measurand.ts";
import type { Observation, ObservationId } from "../../domain/measuring/observation.ts";
import { enteredFor } from "../../domain/record/entryDefaults.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { remembering } from "../../store/settingsSlice.ts";
import type { Undoable } from "../../store/state.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeKept } from "../../words/describeKept.ts";
import { describeUndone } from "../../words/describeUndone.ts";
import { resultInWords } from "../../words/describeReading.ts";
import { verdictInShort } from "../../words/describeTyped.ts";
import { DoubtsDialog } from "./DoubtsDialog.tsx";
import { EntryFields } from "./EntryFields.tsx";
import { startTexts } from "./entry.ts";
import { knownNames } from "./knownNames.ts";
import { isSameDoubt, useResultForm, type Checked } from "./useResultForm.ts";

type Props = {
  readonly patientId: PatientId;
  readonly opened: boolean;
  /** The day to begin with, where one was pointed at; else today. */
  readonly on?: CalendarDate | undefined;
  readonly onClose: () => void;
  readonly onSaved?: ((observation: Observation) => void) | undefined;
};

/** Takes in results, one after the other: Enter saves, the form stays open for the next, Esc closes it. */
export function ObservationForm({ opened, onClose, ...result }: Props) {
  const { words } = useWording();
  return (
    <FormDialog title={words.entry.addTitle} question={words.entry.discardTitle} opened={opened} onClose={onClose} size="large">
      <NewResult {...result} />
    </FormDialog>
  );
}

/** A result that was taken in: what was said of it, what the verdict is with it, and the action that can be taken back. */
type Entered = {
  readonly what: string;
  readonly id: ObservationId;
  readonly verdict: string | undefined;
  readonly action: Undoable | undefined;
};

function NewResult({ patientId, on, onSaved }: Omit<Props, "opened" | "onClose">) {
  const wording = useWording();
  const { words, format } = wording;
  const settings = useMonitor((monitor) => monitor.settings);
  const record = useMonitor((monitor) => take(monitor.records, patientId));
  const today = useMonitor((monitor) => monitor.today);
  const recordObservation = useMonitor((monitor) => monitor.recordObservation);
  const form = useResultForm(patientId, () => startTexts(settings, enteredFor(record, on ?? today()), format));
  const store = useMonitorStore();
  const undoable = useMonitor((monitor) => monitor.undoable);
  const [saved, setSaved] = useState<Entered>();
  const [undone, setUndone] = useState("");
  const saveStatus = useMonitor((monitor) => monitor.saveStatus.type);
  const [doubted, setDoubted] = useState<Checked | undefined>();

  // Before the next key can arrive: whoever opens the form by its shortcut types on at once.
  useLayoutEffect(() => {
    const value = form.ref.current?.elements.namedItem("value");
    if (value instanceof HTMLElement) value.focus();
  }, [form.ref]);

  const save = ({ draft, content }: Checked) => {
    const observation = recordObservation(patientId, draft);
    setDoubted(undefined);
    if (!observation.ok) return void form.check();
    // The day stays: results of one report share it, and of two results on one day the second is asked about.
    const withIt = record && { ...record, observations: put(record.observations, observation.value) };
    form.restart(startTexts(remembering(settings, content), enteredFor(withIt, content.collectedOn), format));
    form.focus("value");
    setUndone("");
    setSaved({
      what: resultInWords(content, words, format),
      id: observation.value.id,
      action: store.getState().undoable.at(-1),
      verdict:
        withIt !== undefined && MEASURANDS[content.measurand].followed
          ? verdictInShort(judgeRecord(withIt, content.measurand, settings.variation, settings.laboratoryNames), wording)
          : undefined,
    });
    onSaved?.(observation.value);
  };

  const takeBack = ({ what, action }: Entered) => {
    if (action === undefined) return;
    const came = store.getState().undo(action);
    setSaved(undefined);
    // What was changed again since stays, and is not called taken back.
    setUndone(came !== undefined && came.stayed > 0 ? describeUndone(came, words.undoing) : words.entry.undone(what));
    const without = take(store.getState().records, patientId);
    form.restart(startTexts(store.getState().settings, enteredFor(without, on ?? today()), format));
    form.focus("value");
  };

  const submit = () => {
    const checked = form.check();
    if (checked === undefined) setSaved(undefined);
    else if (checked.doubts.length > 0) setDoubted(checked);
    else save(checked);
    return undefined;
  };

  const inWords = ({ what, verdict }: Entered) => {
    const kept = describeKept(what, saveStatus, words);
    return verdict === undefined ? kept : words.entry.andVerdict(kept, verdict);
  };

  /** What was asked is asked anew where the record changed meanwhile: another tab may have this result already. */
  const saveAnyway = (asked: Checked) => {
    const now = form.check();
    if (now !== undefined && !isSameDoubt(now, asked)) return setDoubted({ ...now, isAskedAnew: true });
    if (now === undefined) setDoubted(undefined);
    else save(now);
  };

  return (
    <>
      <Form
        form={form}
        onSubmit={submit}
        save={words.entry.save}
        cancel={words.entry.done}
        sticky
        aside={
          <>
            <output>{saved === undefined ? undone : inWords(saved)}</output>{" "}
            {saved?.action !== undefined && undoable.includes(saved.action) ? (
              <Button variant="default" size="compact-sm" onClick={() => takeBack(saved)}>
                {words.entry.undo}
              </Button>
            ) : null}
          </>
        }
      >
        <EntryFields key={saved?.id} form={form} known={knownNames(settings, record, format.nameOrder)} />
      </Form>
      <DoubtsDialog
        checked={doubted}
        onSave={saveAnyway}
        onChange={() => {
          setDoubted(undefined);
          form.focus("value");
        }}
      />
    </>
  );
}
