import { Button } from "../../ui/Button.tsx";
import { useId, useMemo, useState } from "react";
import { onDialysis } from "../../domain/record/clinicalEvent.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { inputsFromRecord } from "../../domain/staging/inputsFromRecord.ts";
import type { KnownScore } from "../../domain/staging/scores.ts";
import { scoreOf } from "../../domain/staging/scoreOf.ts";
import { isAskedInput, type AskedInput, type StagingInput } from "../../domain/record/stagingInput.ts";
import { Banner } from "../../ui/Banner.tsx";
import { describeBoundary, describeStage, describeUnneeded, pointsText, stageHeadline } from "../../words/describeStaging.ts";
import { describeBasis } from "../../words/describeStagingInputs.ts";
import { WantedInputs } from "./WantedInputs.tsx";
import { WorkingTable } from "./WorkingTable.tsx";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";
import { entriesOf } from "../../domain/byId.ts";

type Props = {
  readonly score: KnownScore;
  readonly record: PatientRecord;
  readonly onRecord: (inputs: readonly AskedInput[]) => void;
  readonly onChange: (entry: StagingInput) => void;
};

/** One score: its stage or what is still possible, what is wanted, what could flip it, and on request how it came about. */
export function ScoreCard({ score, record, onRecord, onChange }: Props) {
  const { words, format } = useStagingWording();
  const { staging: text } = words;
  const [open, setOpen] = useState(false);
  const [headingId, workingId] = [useId(), useId()];
  const inputs = useMemo(() => inputsFromRecord(score, record), [score, record]);
  const staging = useMemo(() => scoreOf(score, inputs.known), [score, inputs]);
  const { stage, points, possible, missing, boundary } = staging;
  const name = text.score[score.code];
  const undetermined = possible.length === score.stages.length;
  const toAsk = missing.flatMap(({ input }) => (input === "clinicalStage" ? ["rai", "binet"] : [input])).filter(isAskedInput);
  // Kidneys that do not clear B2M raise it as a tumor would; the score cannot tell the two apart.
  const dialysisOn = inputs.chosen
    .find(({ input }) => input === "b2m")
    ?.from.find(({ on }) => onDialysis(entriesOf(record.events), on))?.on;
  const unneeded = describeUnneeded(staging, words, format);

  const head = (
    <div className={styles.names}>
      <h3 className={styles.name} id={headingId}>
        {name}
      </h3>
      <p className={styles.about}>{text.about[score.code]}</p>
    </div>
  );
  // Without a relapse there is nothing to say, and nothing to ask for.
  if (score.sample === "relapse" && inputs.basis.day === undefined) {
    return (
      <article className={styles.score} aria-labelledby={headingId}>
        {head}
        <p className={styles.quiet}>{describeBasis(score, inputs.basis, words, format)}</p>
      </article>
    );
  }

  return (
    <article className={styles.score} aria-labelledby={headingId}>
      <div className={styles.head}>
        {head}
        <p className={styles.stage} data-open={stage === undefined}>
          {undetermined ? text.panel.undetermined : stageHeadline(score.code, possible, words, format)}
          {stage === undefined || points === undefined ? null : (
            <span className={styles.points}>{text.points(pointsText(points, format))}</span>
          )}
        </p>
      </div>
      {stage === undefined ? <p>{describeStage(staging, words, format)}</p> : null}
      <WantedInputs staging={staging} inputs={inputs} />
      {dialysisOn === undefined ? null : <Banner size="inside">{text.onDialysis(format.dayInWords(dialysisOn))}</Banner>}
      {boundary.length === 0 ? null : (
        <Banner size="inside">
          {boundary.map((one) => (
            <span key={`${one.input} ${one.why}`} className={styles.boundary}>
              {describeBoundary(one, staging, inputs.known[one.input], words, format)}
            </span>
          ))}
        </Banner>
      )}
      <div className={styles.buttons} data-print="no">
        {toAsk.length === 0 ? null : (
          <Button
            variant={stage === undefined ? "light" : "default"}
            size="compact-sm"
            aria-label={text.panel.recordFor(name)}
            onClick={() => onRecord(toAsk)}
          >
            {text.panel.record}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={text.panel.workingOf(name)}
          aria-expanded={open}
          aria-controls={workingId}
          onClick={() => setOpen(!open)}
        >
          {text.panel.showWorking}
        </Button>
      </div>
      <div id={workingId} hidden={!open} className={styles.working}>
        {open ? (
          <>
            <WorkingTable staging={staging} inputs={inputs} onChange={onChange} />
            {unneeded === undefined ? null : <p>{unneeded}</p>}
            {text.notes[score.code].map((note) => (
              <p key={note}>{note}</p>
            ))}
          </>
        ) : null}
      </div>
      {score.sample === "relapse" ? (
        <p className={styles.quiet}>
          {describeBasis(score, inputs.basis, words, format)} {text.relapseBaseline}
        </p>
      ) : null}
      <p className={styles.quiet}>{score.citation}</p>
    </article>
  );
}
