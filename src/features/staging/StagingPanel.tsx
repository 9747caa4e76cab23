import { useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { basisOf } from "../../domain/staging/inputsFromRecord.ts";
import { scoresFor } from "../../domain/staging/scores.ts";
import type { AskedInput, StagingInput } from "../../domain/record/stagingInput.ts";
import { describeVariationKnown } from "../../words/describeStaging.ts";
import { describeBasis } from "../../words/describeStagingInputs.ts";
import { ChangeFindingDialog } from "./ChangeFindingDialog.tsx";
import { FindingsDialog } from "./FindingsDialog.tsx";
import { ScoreCard } from "./ScoreCard.tsx";
import { WithdrawnFindings } from "./WithdrawnFindings.tsx";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";

type Opened =
  | { readonly type: "Record"; readonly inputs: readonly AskedInput[] }
  | { readonly type: "Change"; readonly entry: StagingInput };

/**
 * The published scores for a patient's diagnosis, each with what it rests on. It stages the diagnostic sample and never a later
 * one.
 */
export function StagingPanel({ record }: { readonly record: PatientRecord }) {
  const { words, format } = useStagingWording();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const { diagnosis } = record.patient;
  const scores = scoresFor(diagnosis);
  const fromDiagnosis = scores.find((score) => score.sample === "diagnosis");
  if (scores.length === 0) {
    return (
      <p className={styles.quiet}>
        {diagnosis === undefined
          ? words.staging.panel.noDiagnosis
          : words.staging.panel.noScore(words.names.diagnosis[diagnosis])}
      </p>
    );
  }
  return (
    <div className={styles.panel}>
      {fromDiagnosis === undefined ? null : (
        <p className={styles.quiet}>
          {describeBasis(fromDiagnosis, basisOf(fromDiagnosis, record), words, format)} {words.staging.baseline}
        </p>
      )}
      {scores.map((score) => (
        <ScoreCard
          key={score.code}
          score={score}
          record={record}
          onRecord={(inputs) => setOpened({ type: "Record", inputs })}
          onChange={(entry) => setOpened({ type: "Change", entry })}
        />
      ))}
      <WithdrawnFindings record={record} />
      <p className={styles.quiet}>{describeVariationKnown(words, format)}</p>
      <FindingsDialog
        patientId={record.id}
        inputs={opened?.type === "Record" ? opened.inputs : []}
        opened={opened?.type === "Record"}
        onClose={close}
      />
      <ChangeFindingDialog patientId={record.id} entry={opened?.type === "Change" ? opened.entry : undefined} onClose={close} />
    </div>
  );
}
