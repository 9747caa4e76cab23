import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { isToTakeOver, patientEntriesOf, type PatientEntry } from "../../domain/record/patientEntry.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { stands } from "../../domain/standing.ts";
import { takeOverResult } from "../../store/takeOverResult.ts";
import type { Deps } from "../../store/deps.ts";
import { useMonitorStore } from "../../store/useMonitor.tsx";
import { DataTable, type Column } from "../../ui/DataTable.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { dayOfMoment } from "../../words/describeMoment.ts";
import { describeDraftProblem } from "../../words/describeDraftProblem.ts";
import { describePatientEntry } from "../../words/describePatientEntry.ts";
import { describeReason } from "../../words/describeReason.ts";
import { err } from "../../domain/result.ts";
import styles from "./takeHome.module.css";

type Props = { readonly record: PatientRecord; readonly deps: Pick<Deps, "now" | "newId"> };

/** What the patient wrote and brought back, apart from all results, with the one way by which a result of it comes to count. */
export function PatientEntries({ record, deps }: Props) {
  const { words, format } = useWording();
  const { panel } = usePageWords("takeHome");
  const [chosen, setChosen] = useState<string>();
  const said = (entry: PatientEntry) => describePatientEntry(entry, words, format);
  const columns: readonly Column<PatientEntry>[] = [
    { heading: panel.columns.day, look: "figure", render: ({ on }) => format.dayShort(on), plain: true },
    { heading: panel.columns.kind, render: ({ kind }) => panel.kinds[kind] },
    {
      heading: panel.columns.text,
      render: (entry) => (
        <span className={styles.said}>
          {said(entry)} <span className={styles.mark}>{panel.mark}</span>
          {entry.laboratory === undefined ? null : <span className={styles.quiet}>{panel.atLab(entry.laboratory)}</span>}
          <Taken entry={entry} record={record} />
        </span>
      ),
    },
    { heading: panel.columns.came, look: "quiet", render: (entry) => format.dayShort(dayOfMoment(firstOf(entry))) },
    {
      heading: panel.columns.actions,
      look: "actions",
      render: (entry) =>
        isToTakeOver(entry) ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={panel.takeOverOf(said(entry))}
            onClick={() => setChosen(entry.id)}
          >
            {panel.takeOver}
          </Button>
        ) : null,
    },
  ];
  const entry = chosen === undefined ? undefined : record.patientEntries[chosen];
  return (
    <>
      <p className={styles.intro}>{panel.intro}</p>
      <DataTable label={panel.title} columns={columns} rows={patientEntriesOf(record)} rowKey={({ id }) => id} />
      {entry === undefined ? null : (
        <TakeOverDialog record={record} deps={deps} entry={entry} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}

const firstOf = (entry: PatientEntry) => entry.earlier[0]?.recordedAt ?? entry.recordedAt;

/** When, by whom and why it was taken over. */
function Taken({ entry, record }: { readonly entry: PatientEntry; readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const { panel } = usePageWords("takeHome");
  const result = entry.takenAs === undefined ? undefined : record.observations[entry.takenAs];
  if (result === undefined) return null;
  const { recordedAt, author, reason } = result.earlier[0] ?? result;
  return (
    <span className={styles.quiet}>
      {panel.taken(
        format.dayShort(dayOfMoment(recordedAt)),
        author,
        reason === undefined ? undefined : describeReason(reason, words, format),
      )}
      {stands(result) ? null : ` ${panel.takenWithdrawn}`}
    </span>
  );
}

type TakeOverProps = Props & { readonly entry: PatientEntry; readonly onClose: () => void };

function TakeOverDialog({ record, deps, entry, onClose }: TakeOverProps) {
  const { words, format } = useWording();
  const { dialog } = usePageWords("takeHome").panel;
  const monitor = useMonitorStore();
  const take = (reason: string) => {
    const taken = takeOverResult(monitor, deps, record.id, entry.id, reason);
    if (taken.ok) return taken;
    return err(taken.error.type === "Refused" ? taken.error.problems : []);
  };
  return (
    <FormDialog title={dialog.title} opened onClose={onClose} size="medium">
      <ReasonForm
        label={dialog.why}
        hint={dialog.hint}
        suggestions={dialog.reasons}
        suggestionsLabel={dialog.suggestions}
        missing={dialog.missing}
        describe={(problem) => describeDraftProblem(problem, words, format)}
        save={dialog.save}
        onReason={take}
      >
        <p>{dialog.intro(describePatientEntry(entry, words, format))}</p>
      </ReasonForm>
    </FormDialog>
  );
}
