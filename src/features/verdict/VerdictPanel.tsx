import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { lazyWithWords } from "../../ui/lazyWithWords.tsx";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeVerdict } from "../../words/describeVerdict.ts";
import styles from "./VerdictPanel.module.css";

const AssumeVariation = lazyWithWords(["settings"], async () => (await import("./AssumeVariation.tsx")).AssumeVariation);

type Props = {
  readonly verdict: Verdict;
  /** The place of the reasons on the page, and whether they are shown. */
  readonly reasonsId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
};

/** What can be said, in one sentence, and the way to everything that it rests on. */
export function VerdictPanel({ verdict, reasonsId, open, onToggle }: Props) {
  const { words, format } = useWording();
  const { code } = verdict.measurand;
  // Taken back where it was given, on the same measurand.
  const [assumedFor, setAssumedFor] = useState<MeasurandCode | undefined>(undefined);
  const assumed = assumedFor === code && verdict.whyNot !== "no-variation-figure";
  const description = describeVerdict(verdict, words, format);
  return (
    <div className={styles.verdict}>
      <VerdictMark kind={verdict.kind} name={description.name} />
      <p className={styles.sentence}>{description.clinician}</p>
      <Button
        variant="default"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={reasonsId}
        onClick={onToggle}
        data-print="no"
      >
        {words.patient.why}
      </Button>
      {verdict.whyNot === "no-variation-figure" || assumed ? (
        <Suspense>
          <AssumeVariation measurand={code} assumed={assumed} onChange={(on) => setAssumedFor(on ? code : undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}
