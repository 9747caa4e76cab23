import { useState } from "react";
import { contentOf } from "../../domain/kept.ts";
import type { Observation, ObservationContent } from "../../domain/measuring/observation.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useLeaving } from "../../ui/leaving.ts";
import { ReasonField } from "../../ui/ReasonField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { useWording } from "../../ui/wording.tsx";
import styles from "./AmendDialog.module.css";
import { ChangesTable } from "./ChangesTable.tsx";
import { contentChanges, type ResultField } from "./contentChanges.ts";
import { DoubtsDialog } from "./DoubtsDialog.tsx";
import { EntryFields } from "./EntryFields.tsx";
import { textsOf } from "./entry.ts";
import { knownNames } from "./knownNames.ts";
import { isSameDoubt, useResultForm, type Checked } from "./useResultForm.ts";

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
    <FormDialog
      title={words.results.amendTitle}
      question={words.entry.discardTitle}
      opened={observation !== undefined}
      onClose={onClose}
      size="large"
    >
      {observation === undefined ? null : (
        <Amendment key={observation.id} patientId={patientId} observation={observation} onSaved={onSaved} />
      )}
    </FormDialog>
  );
}

/** Fields whose change is worth a second look. A new note is not. */
const LOOKED_AT: readonly ResultField[] = ["measurand", "value", "collectedOn", "urinePh"];

type AmendmentProps = Omit<Props, "onClose"> & { readonly observation: Observation };

function Amendment({ patientId, observation, onSaved }: AmendmentProps) {
  const { words, format } = useWording();
  const settings = useMonitor((monitor) => monitor.settings);
  const record = useMonitor((monitor) => take(monitor.records, patientId));
  const amendObservation = useMonitor((monitor) => monitor.amendObservation);
  const { leave } = useLeaving();
  const before = contentOf<ObservationContent>(observation);
  const form = useResultForm(patientId, () => textsOf(before, settings.decimal, format), observation.id);
  const why = useForm({ start: () => ({ reason: "" }), describe: () => words.results.reasonMissing });
  const reason = why.texts.reason.trim();
  const [doubted, setDoubted] = useState<Checked | undefined>();
  const after = form.peek();
  const changes = after === undefined ? [] : contentChanges(before, after.content, words, format);

  const save = ({ draft }: Checked) => {
    setDoubted(undefined);
    const amended = amendObservation(patientId, observation.id, draft, reason);
    if (!amended.ok) return void form.check();
    form.forget();
    leave();
    onSaved(amended.value);
  };

  /** Where it was changed while a doubt was asked about, that is asked first. */
  const saveAnyway = (checked: Checked) => {
    if (form.meanwhile !== undefined) {
      setDoubted(undefined);
      return form.ref.current?.requestSubmit();
    }
    const now = form.check();
    if (now === undefined) return setDoubted(undefined);
    if (isSameDoubt(now, checked)) save(now);
    else setDoubted({ ...now, isAskedAnew: true });
  };

  const submit = () => {
    const checked = form.check();
    if (checked === undefined) return undefined;
    const found = contentChanges(before, checked.content, words, format);
    if (found.length === 0) return undefined;
    if (reason === "") {
      why.refuse([{ field: "reason" }]);
      form.focus("reason");
    } else if (checked.doubts.length > 0 && found.some(({ field }) => LOOKED_AT.includes(field))) setDoubted(checked);
    else save(checked);
    return undefined;
  };

  return (
    <>
      <Form form={form} onSubmit={submit} save={words.entry.save} sticky>
        <EntryFields form={form} known={knownNames(settings, record, format.nameOrder)} />
        <div className={styles.foot}>
          <ReasonField {...why.field("reason")} label={words.results.reason} suggestions={words.results.reasonsToAmend} />
          <div className={styles.changes} aria-live="polite">
            <h3 className={styles.heading}>{words.results.whatChanges}</h3>
            {changes.length === 0 ? (
              <p className={styles.nothing}>{words.results.nothingChanges}</p>
            ) : (
              <ChangesTable label={words.results.whatChanges} changes={changes} />
            )}
          </div>
        </div>
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
