import { Button } from "../../ui/Button.tsx";
import { Suspense, useId, useState, type ReactNode, type Ref } from "react";
import type { CompanionChange } from "../../domain/analysis/companionChange.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Series } from "../../domain/series/series.ts";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { daysInFigures } from "../../words/daysInFigures.ts";
import { describeAnswer, describeChecks, type Check } from "../../words/describeAnswer.ts";
import { describeParaproteinsInShort } from "../../words/describeCompanionChange.ts";
import { describeVerdict } from "../../words/describeVerdict.ts";
import type { Wording } from "../../words/wording.ts";
import styles from "./AnswerStrip.module.css";
import { CheckList } from "./CheckList.tsx";
import { LatestResult } from "./LatestResult.tsx";

const AssumeVariation = lazyPart(["settings"], async () => (await import("./AssumeVariation.tsx")).AssumeVariation);

type Props = {
  readonly series: Series;
  readonly verdict: Verdict;
  /** How what stands under the trend moved. */
  readonly companions: readonly CompanionChange[];
  /** The place of the reasons on the page, whether they are shown, and the button that shows them. */
  readonly reasonsId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly why: Ref<HTMLButtonElement>;
  readonly onCopy: () => void;
  /** Under the verdict: who has reviewed it. Under the latest result: when the next test is due. */
  readonly review: ReactNode;
  readonly due: ReactNode;
};

/**
 * The answer at one glance: what can be said, the value it is said of, and what else bears on it. Who listens hears the verdict in
 * one sentence instead of its parts.
 */
export function AnswerStrip({ series, verdict, companions, reasonsId, open, onToggle, why, onCopy, review, due }: Props) {
  const wording = useWording();
  const { words, format } = wording;
  const headingId = useId();
  const { code } = verdict.measurand;
  // Taken back where it was given, on the same measurand.
  const [assumedFor, setAssumedFor] = useState<MeasurandCode | undefined>(undefined);
  const assumed = assumedFor === code && verdict.whyNot !== "no-variation-figure";
  const sentences = describeVerdict(verdict, words, format);
  const inRows = { ...wording, format: daysInFigures(format) };
  const answer = describeAnswer(verdict, inRows);
  const checks = checksOf(verdict, companions, inRows);
  return (
    <section className={styles.strip} aria-labelledby={headingId}>
      <Unseen as="h2" id={headingId}>
        {words.patient.verdict}
      </Unseen>
      <div className={styles.verdict}>
        <div className={styles.call}>
          <VerdictMark kind={verdict.kind} name={sentences.name} />
          <Unseen as="p">{sentences.clinician}</Unseen>
          {answer.figure === undefined ? null : (
            <p className={styles.change} data-kind={verdict.kind} aria-hidden>
              {answer.bound === undefined ? null : <span className={styles.bound}>{answer.bound} </span>}
              <span className={styles.figure}>{answer.figure}</span>
            </p>
          )}
        </div>
        <div className={styles.told} data-moved={answer.span !== undefined} aria-hidden>
          {answer.span === undefined ? null : <p className={styles.span}>{answer.span}</p>}
          <div className={styles.more}>
            {answer.interval === undefined ? null : <span className={styles.quiet}> ({answer.interval})</span>}
            {/* Where a figure may be assumed, what stands at that button says what is missing. */}
            {(verdict.whyNot === "no-variation-figure" ? [] : answer.lines).map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
          </div>
        </div>
        <Button
          ref={why}
          className={styles.why ?? ""}
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          aria-controls={reasonsId}
          onClick={onToggle}
          title={words.patient.whyHint}
          data-print="no"
        >
          {words.patient.why}
        </Button>
        {verdict.whyNot === "no-variation-figure" || assumed ? (
          <Suspense fallback={<div className={styles.assume} data-coming="answer" />}>
            <AssumeVariation measurand={code} assumed={assumed} onChange={(on) => setAssumedFor(on ? code : undefined)} />
          </Suspense>
        ) : null}
        <div data-follows="answer">{review}</div>
      </div>
      <LatestResult series={series}>{due}</LatestResult>
      <div className={styles.beside} data-open={checks.some(isOpen)} data-follows="answer narrow">
        <CheckList label={words.answer.checks} checks={checks} />
        <Button
          className={styles.copy ?? ""}
          variant="subtle"
          size="compact-sm"
          onClick={onCopy}
          title={words.patient.copyNoteHint}
          data-print="no"
        >
          {words.patient.copyNote}
        </Button>
      </div>
    </section>
  );
}

/** What a phone has no room for above the curve: the checks that leave nothing open. Elsewhere they stand in the strip. */
export function ChecksBelow({ verdict, companions }: Pick<Props, "verdict" | "companions">) {
  const wording = useWording();
  const checks = checksOf(verdict, companions, { ...wording, format: daysInFigures(wording.format) }).filter(
    (check) => !isOpen(check),
  );
  return checks.length === 0 ? null : (
    <div className={styles.below} data-follows="answer chart">
      <CheckList label={wording.words.answer.checks} checks={checks} />
    </div>
  );
}

const isOpen = ({ tone }: Check): boolean => tone === "open";

const checksOf = (verdict: Verdict, companions: readonly CompanionChange[], wording: Wording): readonly Check[] => [
  ...describeChecks(verdict, wording),
  ...describeParaproteinsInShort(companions, wording.words, wording.format).map((text) => ({ tone: "note", text }) as const),
];
