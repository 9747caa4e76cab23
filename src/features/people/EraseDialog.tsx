import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { entriesOf } from "../../domain/byId.ts";
import { isSameName } from "../../domain/nameKey.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, ok } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords } from "../../ui/wording.tsx";
import { isolated } from "../../words/isolated.ts";
import styles from "./people.module.css";

const NOT_THE_NAME = { field: "familyName" } as const;

type Props = {
  readonly record: PatientRecord;
  readonly onClose: () => void;
  /** Opens the ways out, where a backup is written. */
  readonly onExport: () => void;
  readonly onErased: () => void;
  /** What becomes of the patient where the records are shared; nothing where they are not. */
  readonly beside?: ReactNode;
};

/** Erases a patient for good, once their family name was typed. */
export function EraseDialog({ record, onClose, ...form }: Props) {
  const people = usePageWords("people");
  return (
    <FormDialog title={people.eraseTitle} opened onClose={onClose} size="medium">
      <EraseForm record={record} {...form} />
    </FormDialog>
  );
}

function EraseForm({ record, onExport, onErased, beside }: Omit<Props, "onClose">) {
  const people = usePageWords("people");
  const erasePatient = useMonitor((state) => state.erasePatient);
  const { familyName } = record.patient;
  const form = useForm<"familyName", typeof NOT_THE_NAME>({
    start: () => ({ familyName: "" }),
    describe: () => people.notTheName(isolated(familyName)),
  });
  const erase = () => {
    if (!isSameName(form.texts.familyName, familyName)) return err([NOT_THE_NAME]);
    erasePatient(record.id);
    return ok(undefined);
  };
  return (
    <Form form={form} onSubmit={erase} onSaved={onErased} save={people.erase} grave>
      <div className={styles.stack}>
        <Banner size="inside" tone="danger">
          {people.eraseIntro(entriesOf(record.observations).length)}
        </Banner>
        {beside}
        <p>{people.eraseElsewhere}</p>
        <p className={styles.quiet}>{people.eraseInstead}</p>
        <div>
          <Button variant="default" onClick={onExport}>
            {people.backupFirst}
          </Button>
        </div>
        <TextField {...form.field("familyName")} first label={people.typeName} hint={people.typeNameHint(familyName)} />
      </div>
    </Form>
  );
}
