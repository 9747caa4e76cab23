import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, ok } from "../../domain/result.ts";
import { take } from "../../domain/shelf.ts";
import { mergeTwo } from "../../store/twoPeople.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { RadioField } from "../../ui/RadioField.tsx";
import { ReasonField } from "../../ui/ReasonField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import { ComparedPeople } from "./ComparedPeople.tsx";
import { OtherPatient } from "./OtherPatient.tsx";
import styles from "./people.module.css";

type Problem = { readonly field: "other" | "why" | "merge" };

type Props = {
  readonly record: PatientRecord;
  readonly onClose: () => void;
  /** With the patient whose record was kept. */
  readonly onMerged: (kept: PatientId) => void;
};

/** Makes one record of two of one person, once both were looked at side by side. */
export function MergeDialog({ record, onClose, onMerged }: Props) {
  const people = usePageWords("people");
  return (
    <FormDialog title={people.mergeTitle} opened onClose={onClose} size="medium">
      <MergeForm record={record} onMerged={onMerged} />
    </FormDialog>
  );
}

function MergeForm({ record, onMerged }: Omit<Props, "onClose">) {
  const people = usePageWords("people");
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  const store = useMonitorStore();
  const form = useForm<"other" | "kept" | "why", Problem>({
    start: () => ({ other: "", kept: record.id, why: "" }),
    describe: ({ field }) => ({ other: people.otherMissing, why: people.reasonMissing, merge: people.gone })[field],
    chosen: ["other", "kept"],
  });
  const other = useMonitor((state) => take(state.records, form.texts.other));
  const merge = () => {
    const why = form.texts.why.trim();
    if (other === undefined || why === "")
      return err([
        ...(other === undefined ? [{ field: "other" } as const] : []),
        ...(why === "" ? [{ field: "why" } as const] : []),
      ]);
    const [kept, away] = form.texts.kept === other.id ? [other, record] : [record, other];
    const merged = mergeTwo(store.getState(), kept.id, away.id, why);
    return merged.ok ? ok(kept.id) : err([{ field: "merge" } as const]);
  };
  const choice = ({ id, patient }: PatientRecord) => {
    const identity = describeIdentity(patient, today, words, format);
    return { value: id, label: [describeName(patient), ...(identity === "" ? [] : [identity])].join(" · ") };
  };
  return (
    <Form<"other" | "kept" | "why", Problem, PatientId> form={form} onSubmit={merge} onSaved={onMerged} save={people.merge}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{people.mergeIntro}</p>
        <OtherPatient
          record={record}
          chosen={other?.id}
          onChoose={(id) => form.type("other", id)}
          error={form.field("other").error}
        />
        {other === undefined ? null : (
          <>
            <ComparedPeople record={record} other={other} />
            <RadioField
              label={people.kept}
              value={form.texts.kept === other.id ? other.id : record.id}
              choices={[choice(record), choice(other)]}
              onChange={(id) => form.type("kept", id)}
            >
              <p className={styles.quiet}>{people.keptHint}</p>
            </RadioField>
          </>
        )}
        <ReasonField {...form.field("why")} label={people.reason} suggestions={people.mergeReasons} />
      </div>
    </Form>
  );
}
